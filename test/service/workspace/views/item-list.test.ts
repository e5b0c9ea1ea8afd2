import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../src/core/index.ts';
import { createService } from '../../../../src/service/index.ts';
import { usual, workspaceOf } from './support.ts';

/** Texts that Markdown would take for something else. */
const awkward = [
  'a | b | c',
  '*stars* and _lines_ and **both**',
  'snake_case_name stays',
  '[link](x.md) and ![picture](y.png)',
  'if a < b then a & b',
  '~~struck~~ `code` $x_1$',
  'back\\slash \\* and \\[',
  '1. first',
  '# no heading #',
  '- dash',
  '+ plus',
  '=== rule',
  '#tag @ana',
  'https://example.org/a_b?c=d',
  'half [ ] box',
];

/** A text as somebody writes it who wants it read just so. */
function written(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function reportOf(texts: Readonly<Record<string, string>>, options = {}): string {
  return createService('en').report(workspaceOf(texts), { ...usual, ...options, format: 'list' });
}

/** The tasks of a report, read again: what each says before its link, and where it leads. */
function readAgain(report: string): readonly { readonly text: string; readonly target: string }[] {
  const { chapter } = analyse(report);
  assert.deepEqual(chapter.tables, []);
  const targets = [...report.matchAll(/\]\(([^()]*)\)\)$/gm)].map(([, target = '']) => target);
  const tasks = chapter.tasks.map(({ text }, i) => ({ text: text.replace(/ \([^()]*:\d+\)$/, ''), target: targets[i] ?? '' }));
  assert.equal(tasks.length, targets.length);
  return tasks;
}

suite('the list of what is outstanding', () => {
  test('says of each task what its author wrote, and links to its line', () => {
    const source = awkward.map((text) => `- [ ] ${written(text)}\n`).join('\nWords.\n\n');
    const tasks = analyse(source).chapter.tasks.map(({ text, span }) => ({ text, line: source.slice(0, span.start).split('\n').length }));
    assert.deepEqual(
      tasks.map(({ text }) => text),
      awkward,
    );
    assert.deepEqual(
      readAgain(reportOf({ 'a.md': source })),
      tasks.map(({ text, line }) => ({ text, target: `a.md#L${line}` })),
    );
  });

  test('reads as it was written, whatever that is', () => {
    const words = fc.array(fc.constantFrom(...'ab1 .*_[]()<>|~`$&#-+=!\\:;/é"\''.split('')), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, (signs) => {
        const [task] = analyse(`- [ ] x${written(signs.join(''))}x\n`).chapter.tasks;
        assert.ok(task);
        const [again] = readAgain(reportOf({ 'a.md': `- [ ] x${written(signs.join(''))}x\n` }));
        assert.equal(again?.text, task.text.replace(/\s+/g, ' '));
      }),
    );
  });

  test('has the headings, tables and gaps of the chapters, and their counts', () => {
    const field =
      '# Field\n\n- [ ] Call\n\n## Sites\n\n| Site | Read | Note |\n|---|---|---|\n| North | [ ] Done | xxx |\n| South | [x] Done | ok |\n\n- [ ] After\n\n## End\n';
    assert.equal(
      reportOf({ 'part (2)/a b.md': field }),
      `\
# What is outstanding

30 November 2026 · 3 open · 2 gaps

## part (2)/a b.md

3 open · 2 gaps

### Field

- [ ] Call ([part (2)/a b.md:3](part%20%282%29/a%20b.md#L3))

### Sites

- [ ] After ([part (2)/a b.md:12](part%20%282%29/a%20b.md#L12))

#### Table 1

- [ ] Done (Read · North) ([part (2)/a b.md:9](part%20%282%29/a%20b.md#L9))
- Placeholder: xxx (Note · North) ([part (2)/a b.md:9](part%20%282%29/a%20b.md#L9))

### End

- Empty section: End ([part (2)/a b.md:14](part%20%282%29/a%20b.md#L14))
`,
    );
  });

  test('is grouped as the view is', () => {
    const report = reportOf({ 'a.md': '# A\n\n- [ ] One @ana\n- [x] Two\n' }, { groupBy: 'person', showDone: true });
    assert.equal(
      report,
      `\
# What is outstanding

30 November 2026 · 1 open · 1 done

## @ana

### a.md

- [ ] One @ana (A) ([a.md:3](a.md#L3))

## Nobody

### a.md

- [x] Two (A) ([a.md:4](a.md#L4))
`,
    );
  });

  test('says so when nothing is left', () => {
    assert.equal(reportOf({ 'a.md': '- [x] One\n' }), '# What is outstanding\n\n30 November 2026 · nothing\n');
  });

  test('links by whole addresses where there are several folders', () => {
    const workspace = { ...workspaceOf({ 'a (1).md': '- [ ] One\n' }) };
    const other = { uri: 'file:///other', name: 'other' };
    const report = createService('en').report({ ...workspace, folders: [...workspace.folders, other] }, { ...usual, format: 'list' });
    assert.match(report, /\[thesis\/a \(1\)\.md:1\]\(file:\/\/\/home\/ada\/my%20thesis\/a%20%281%29\.md#L1\)/);
  });
});
