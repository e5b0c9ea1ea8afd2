import assert from 'node:assert/strict';
import fc from 'fast-check';
import { run } from '../../src/cli/run.ts';
import { analyse, applyEdits, fixAll, proposeRewrites, rewrite, toggleTask, type Finding, type Span } from '../../src/core/index.ts';
import { brokenPromises } from '../core/rewrites/promises.ts';
import { chapters } from './chapters.ts';
import { emptyWorld, formatsHold, hostileTexts, messages, projectFileIsRead, projectFiles, reportsHold, serverAnswers } from './hostile.ts';
import { histories, memoTellsTheSame, mostlySmall, passagesTellTheSame, readersTellTheSame } from './same-reports.ts';

/** Something that holds of every input, and how it is looked for. */
export interface Target {
  /** What it holds, in a few words. */
  readonly promise: string;
  /** A property of random inputs; it throws where the promise is broken. */
  readonly property: fc.IProperty<readonly [string]> | fc.IProperty<readonly [readonly string[]]> | fc.IAsyncProperty<readonly [string]>;
  /** Tries one chapter, such as one that broke a promise before, and what became of it if that is known. */
  readonly tryChapter: (text: string, later?: readonly string[]) => void | Promise<void>;
}

/** What is fuzzed, by the name that `npm run fuzz -- --target` takes. */
export const targets: Readonly<Record<string, Target>> = {
  analyse: ofChapters('a report is made of any text, and its places are in it, on whole characters', placesAreWhole),
  memo: {
    promise: 'what earlier analyses left changes no report',
    property: fc.property(histories, memoTellsTheSame),
    tryChapter: (text, later = [`${text}\n`, text.slice(1), `x${text}`]) => {
      memoTellsTheSame([text, ...later]);
    },
  },
  passages: {
    promise: 'a chapter says in passages what it says as a whole',
    property: fc.property(mostlySmall, passagesTellTheSame),
    tryChapter: passagesTellTheSame,
  },
  readers: {
    promise: 'what is read line by line says what remark says',
    property: fc.property(mostlySmall, readersTellTheSame),
    tryChapter: readersTellTheSame,
  },
  'line-ends': ofChapters('LF, CRLF and CR say the same', lineEndsSayTheSame),
  fixes: ofChapters('a fix removes its finding, and all preferred fixes together leave none', fixesMend),
  tasks: ofChapters('a task toggled twice is the one it was', togglesBack),
  rewrites: ofChapters('every rewrite that is offered keeps its promises', rewritesKeepPromises),
  arguments: {
    promise: 'the command line answers any arguments with a status of 0, 1 or 2',
    property: fc.asyncProperty(commandLines(), answersArguments),
    tryChapter: (text) => answersArguments(text),
  },
  settings: {
    promise: 'a project file is read whatever it holds, and what is wrong with it stands in it',
    property: ofText(projectFiles, projectFileIsRead),
    tryChapter: projectFileIsRead,
  },
  formats: {
    promise: 'each format is what programs take it for, whatever names and cells hold',
    property: ofText(hostileTexts, formatsHold),
    tryChapter: formatsHold,
  },
  reports: {
    promise: 'a report runs nothing and leads nowhere but to chapters',
    property: ofText(hostileTexts, reportsHold),
    tryChapter: reportsHold,
  },
  messages: {
    promise: 'the server answers or refuses each request, and goes on',
    property: ofText(messages, serverAnswers),
    tryChapter: serverAnswers,
  },
};

function ofText(texts: fc.Arbitrary<string>, holds: (text: string) => void | Promise<void>): fc.IAsyncProperty<readonly [string]> {
  return fc.asyncProperty(texts, async (text) => {
    await holds(text);
  });
}

function ofChapters(promise: string, holds: (text: string) => void): Target {
  return { promise, property: fc.property(chapters, holds), tryChapter: holds };
}

function placesAreWhole(text: string): void {
  const { chapter, findings } = analyse(text);
  assert.equal(chapter.text, text);
  const spans = [
    ...findings.flatMap((finding) => [finding.span, ...finding.related.map(({ span }) => span)]),
    ...findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits.map(({ span }) => span))),
    ...chapter.tables.flatMap(({ span, rows, summaryCells }) => [span, ...[...rows, ...summaryCells].map((it) => it.span)]),
    ...chapter.tasks.flatMap(({ span, mark }) => [span, mark]),
  ];
  for (const span of spans) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${span.start}–${span.end} of ${text.length}`);
    assert.ok(isBoundary(text, span.start) && isBoundary(text, span.end), `${span.start}–${span.end} cuts a character in two`);
  }
  for (const { rule, message } of findings) assert.notEqual(rule, 'rule-failed', JSON.stringify(message));
}

function isBoundary(text: string, at: number): boolean {
  return !(/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at)));
}

function lineEndsSayTheSame(text: string): void {
  // A carriage return of its own is a line end too, so both forms are made of the same lines.
  const lines = text.split(/\r\n|\r|\n/);
  const [first, ...others] = ['\n', '\r\n', '\r'].map((end) => summary(lines.join(end)));
  for (const other of others) assert.deepEqual(other, first);
}

function summary(text: string): unknown {
  const { chapter, findings } = analyse(text);
  return {
    findings: findings.map(({ rule, severity, message, span }) => ({ rule, severity, id: message.id, line: lineOf(text, span) })),
    tables: chapter.tables.map(({ kind, width, rows, summaryCells }) => ({
      kind,
      width,
      rows: rows.map(({ cells }) => cells.map((cell) => cell?.text.text)),
      verdicts: summaryCells.map(({ row, column, verdict }) => [row, column, verdict]),
    })),
    tasks: chapter.tasks.map((task) => ({ text: task.text, done: task.done, line: lineOf(text, task.span) })),
  };
}

function lineOf(text: string, { start }: Span): number {
  return text.slice(0, start).split(/\r\n|\r|\n/).length;
}

function fixesMend(text: string): void {
  const report = analyse(text);
  const fixed = applyEdits(text, fixAll(report));
  const again = fixAll(analyse(fixed));
  assert.deepEqual(applyEdits(fixed, again), fixed, 'fixing again changes something');
  for (const finding of report.findings)
    for (const fix of finding.fixes) {
      const after = analyse(applyEdits(text, fix.edits));
      // What stood behind it may have moved to its place: it is known by what it says, and by how often.
      const [left, before] = [after, report].map(({ findings }) => findings.filter((other) => saysOf(other) === saysOf(finding)).length);
      assert.ok(Number(left) < Number(before), `${finding.rule} is still there after ${fix.title.id}`);
    }
}

function saysOf({ rule, message, data }: Finding): string {
  return JSON.stringify([rule, message, data]);
}

function togglesBack(text: string): void {
  const { chapter } = analyse(text);
  const { tasks } = chapter;
  for (const [i, task] of tasks.entries()) {
    const toggled = applyEdits(text, [toggleTask(task, chapter)]);
    const after = analyse(toggled).chapter;
    const there = after.tasks;
    assert.equal(there.length, tasks.length, 'a task comes or goes');
    const twin = there[i];
    assert.ok(twin);
    assert.equal(twin.done, !task.done);
    assert.equal(applyEdits(toggled, [toggleTask(twin, after, [chapter])]), text);
  }
}

/** Analyses of one rewrite cost time: of all that are offered only so many are tried for a chapter. */
const REWRITES = 6;

function rewritesKeepPromises(text: string): void {
  const report = analyse(text);
  const calls = report.chapter.tables.flatMap(({ index }) =>
    proposeRewrites(report, index, {}).map(({ id, options }) => ({ report, table: index, id, options })),
  );
  const stride = Math.ceil(calls.length / REWRITES) || 1;
  for (const call of calls.filter((_, i) => i % stride === 0)) {
    const outcome = rewrite(report, { table: call.table, id: call.id, options: call.options }, {});
    if (outcome.kind === 'refusal') assert.notEqual(outcome.message.id, 'rewrite.failed', JSON.stringify(outcome.message));
    if (outcome.kind === 'edits' && outcome.edits.length > 0)
      assert.deepEqual(brokenPromises(call, outcome.edits), [], `${call.id} ${JSON.stringify(call.options)}`);
  }
}

/** Command lines, one argument a line: verbs, options and paths as they are, cut short, doubled and out of order. */
function commandLines(): fc.Arbitrary<string> {
  const words = [
    'check',
    'fix',
    'tasks',
    'tables',
    'rewrite',
    'explain',
    'help',
    '--help',
    '--version',
    '-',
    '--',
    '',
    '.',
    '..',
    'none.md',
  ];
  const options = [
    '--format',
    'json',
    'sarif',
    '--fail-on',
    'off',
    '--since',
    'HEAD',
    '--against',
    '--table',
    '0',
    '--lang',
    'fr',
    '--diff',
  ];
  const odd = ['--format=', '--=', '-h', '\0', '\u001b[2J', '__proto__', '--__proto__', '--upload-pack=x', 'merge-durations', '🏛', 'a\nb'];
  const word = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...options), fc.constantFrom(...odd), fc.string({ maxLength: 12 }));
  return fc.array(word, { maxLength: 6 }).map((list) => list.map((it) => it.replaceAll('\n', ' ')).join('\n'));
}

async function answersArguments(line: string): Promise<void> {
  const status = await run(line === '' ? [] : line.split('\n'), emptyWorld);
  assert.ok([0, 1, 2].includes(status), `status ${status}`);
}
