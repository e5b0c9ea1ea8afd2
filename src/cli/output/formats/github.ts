import type { Severity } from '../../../core/index.ts';
import { printableLines } from '../terminal.ts';
import type { Format } from './format.ts';
import { shapeFinding, type RangeShape } from './shapes.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands that GitHub Actions shows beside the lines of a pull request. */
export const github: Format = {
  id: 'github',
  forPrograms: true,
  open: ({ write, language }) => ({
    add({ name, lines, report }) {
      for (const finding of report.findings) {
        const { rule, severity, message, range } = shapeFinding(finding, lines, language);
        const properties: Readonly<Record<string, string | number>> = { file: name, ...place(range), title: rule };
        const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
        write(`::${commands[severity]} ${list.join(',')}::${escapeData(message)}\n`);
      }
    },
    close: () => undefined,
  }),
};

/** Counted from 1. GitHub takes columns only for places within one line. */
function place({ start, end }: RangeShape): Readonly<Record<string, number>> {
  if (start.line !== end.line) return { line: start.line + 1, endLine: end.line + 1 };
  return { line: start.line + 1, col: start.character + 1, endColumn: end.character + 1 };
}

/** A line end would begin another command, and the log is shown on terminals too. */
function escapeData(text: string): string {
  return printableLines(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
