import type { Format } from './format.ts';
import { shapeFinding, toJsonLine } from './shapes.ts';

/** One JSON object a line for each finding, written as soon as its chapter is checked. */
export const jsonl: Format = {
  id: 'jsonl',
  forPrograms: true,
  open: ({ write, language }) => ({
    add({ name, lines, report }) {
      for (const finding of report.findings) write(toJsonLine({ path: name, ...shapeFinding(finding, lines, language) }));
    },
    close: () => undefined,
  }),
};
