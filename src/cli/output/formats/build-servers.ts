import type { InterfaceLanguage, Severity } from '../../../core/index.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import { printableLines } from '../terminal.ts';
import type { Format } from './format.ts';
import { type RangeShape, shapeFinding } from './json.ts';

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

/** JUnit's XML, which build servers show as test results: a suite for each chapter, a failed case for each finding. */
export const junit: Format = {
  id: 'junit',
  forPrograms: true,
  open({ write, language }) {
    const suites: string[] = [];
    return {
      add: (chapter) => suites.push(suiteOf(chapter, language)),
      close() {
        write(`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tallymark">\n${suites.join('')}</testsuites>\n`);
      },
    };
  },
};

function suiteOf({ name, lines, report }: CheckedChapter, language: InterfaceLanguage): string {
  const cases = report.findings.map((finding) => {
    const { rule, severity, message, range } = shapeFinding(finding, lines, language);
    const at = `${range.start.line + 1}:${range.start.character + 1}`;
    return [
      `    <testcase name="${escape(`${rule} at ${at}`)}" classname="${escape(name)}">`,
      `      <failure type="${severity}" message="${escape(message)}">${escape(`${name}:${at}: ${message}`)}</failure>`,
      '    </testcase>',
    ];
  });
  // A suite without cases counts as not run, so a clean chapter is a case that passes.
  const body = cases.length > 0 ? cases.flat() : [`    <testcase name="no findings" classname="${escape(name)}"/>`];
  const tests = Math.max(1, cases.length);
  return [`  <testsuite name="${escape(name)}" tests="${tests}" failures="${cases.length}">`, ...body, '  </testsuite>', ''].join('\n');
}

/** For text and attributes alike; what XML 1.0 cannot hold, or would play with who reads it, becomes U+FFFD. */
function escape(text: string): string {
  return printableLines(text)
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
