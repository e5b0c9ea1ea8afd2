import type { Format } from './format.ts';
import { shapeFinding, toJson, type FindingShape } from './shapes.ts';

/** One JSON object for the whole run. */
export const json: Format = {
  id: 'json',
  forPrograms: true,
  open({ write, language }) {
    const files: { path: string; findings: readonly FindingShape[] }[] = [];
    return {
      add({ name, lines, report }) {
        files.push({ path: name, findings: report.findings.map((finding) => shapeFinding(finding, lines, language)) });
      },
      close(summary) {
        write(toJson({ version: 1, summary, files }));
      },
    };
  },
};
