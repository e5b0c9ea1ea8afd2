import type { InterfaceLanguage } from '../../../core/index.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import type { Format } from './format.ts';
import { shapeFinding } from './shapes.ts';

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

/** For text and attributes alike; characters that XML 1.0 or a terminal cannot hold become U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
