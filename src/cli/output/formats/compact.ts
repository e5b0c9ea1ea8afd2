import { printable } from '../terminal.ts';
import type { Format } from './format.ts';
import { shapeFinding } from './json.ts';

/** A line for each finding, `path:line:column: severity: message (rule)`, which editors and problem matchers know how to read. */
export const compact: Format = {
  id: 'compact',
  forPrograms: true,
  open: ({ write, language }) => ({
    add({ name, lines, report }) {
      for (const finding of report.findings) {
        const { rule, severity, message, range } = shapeFinding(finding, lines, language);
        const place = `${range.start.line + 1}:${range.start.character + 1}`;
        // A line end would begin another finding.
        write(`${printable(`${name}:${place}: ${severity}: ${message}`)} (${rule})\n`);
      }
    },
    close: () => undefined,
  }),
};
