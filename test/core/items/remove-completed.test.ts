import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, applyEdits, removeCompleted, type Task } from '../../../src/core/index.ts';

/** Source, and what is left of it. */
const cases: Readonly<Record<string, readonly [string, string]>> = {
  'every marker, either letter': ['- [x] a\n* [X] b\n+ [x] c\n1. [x] d\n2) [x] e\n', ''],
  'among open ones': ['- [ ] a\n- [x] b\n- [ ] c\n', '- [ ] a\n- [ ] c\n'],
  'numbers stay': ['1. [ ] a\n2. [X] b\n3. [ ] c\n', '1. [ ] a\n3. [ ] c\n'],
  'with further lines of their text': ['- [x] a\n  and more\n- [ ] b\n', '- [ ] b\n'],
  'with completed ones below': ['- [x] a\n  - [x] b\n    1. [X] c\n- [ ] d\n', '- [ ] d\n'],
  'below an open one': ['- [ ] a\n  - [x] b\n- [ ] c\n', '- [ ] a\n- [ ] c\n'],
  'below a plain item': ['- Archive\n  - [x] a\n  - [ ] b\n', '- Archive\n  - [ ] b\n'],
  'below one that stays': ['- [x] a\n  - [x] b\n  - [ ] c\n', '- [x] a\n  - [ ] c\n'],
  'signs and controls': ['- ☑ a\n- ☐ b\n- <input type="checkbox" checked> c\n', '- ☐ b\n'],
  'text in bold': ['- [x] **a**\n- [ ] c\n', '- [ ] c\n'],
  'between paragraphs': ['Above\n\n- [x] a\n- [x] b\n\nBelow\n', 'Above\n\nBelow\n'],
  'directly under a heading': ['# One\n- [x] a\n\nBelow\n', '# One\n\nBelow\n'],
  'directly above a heading': ['Above\n\n- [x] a\n# One\n', 'Above\n\n# One\n'],
  'a loose list stays loose': ['- [ ] a\n\n- [x] b\n\n- [ ] c\n\n- [ ] d\n', '- [ ] a\n\n- [ ] c\n\n- [ ] d\n'],
  'several of a loose list': ['Above\n\n- [x] a\n\n- [x] b\n\n- [x] c\n\nBelow\n', 'Above\n\nBelow\n'],
  'blank lines that were there stay': ['Above\n\n\n- [x] a\n\n\nBelow\n', 'Above\n\n\n\nBelow\n'],
  'at the end': ['Above\n\n- [x] a\n', 'Above\n'],
  'at the end, without a line break': ['Above\n\n- [ ] a\n- [x] b', 'Above\n\n- [ ] a'],
  'at the end, after a blank line and without a line break': ['Above\n\n- [x] a', 'Above'],
  'all there is': ['- [x] a', ''],
  quoted: ['> Above\n>\n> - [ ] a\n> - [x] b\n>   - [X] c\n>\n> Below\n', '> Above\n>\n> - [ ] a\n>\n> Below\n'],
  'at the end of a quotation': ['> Above\n>\n> - [x] a\n\nBelow\n', '> Above\n\nBelow\n'],
  'a whole quotation': ['Above\n\n> - [x] a\n> - [x] b\n\nBelow\n', 'Above\n\nBelow\n'],
  'quoted twice': ['> > - [x] a\n> > - [ ] b\n', '> > - [ ] b\n'],
  'Windows line ends': ['Above\r\n\r\n- [x] a\r\n\r\nBelow\r\n', 'Above\r\n\r\nBelow\r\n'],
  'Windows line ends, none at the end': ['- [ ] a\r\n- [x] b', '- [ ] a'],
  'lone returns': ['- [ ] a\r- [x] b\r- [ ] c\r', '- [ ] a\r- [ ] c\r'],
  'after a byte-order mark': ['\uFEFF- [x] a\n- [ ] b\n', '\uFEFF- [ ] b\n'],
  'accents written apart': ['- [x] re\u0301sume\u0301\n- [ ] e\u0301tude\n', '- [ ] e\u0301tude\n'],
  tabs: ['- [ ] a\n\t- [x] b\n\t- [ ] c\n', '- [ ] a\n\t- [ ] c\n'],
  'a blank line stays where the lines around would join': ['Above\n- [x] a\n---\n', 'Above\n\n---\n'],
  'an open one stays a task under a paragraph': ['Above\n1. [x] a\n2. [ ] b\n', 'Above\n\n2. [ ] b\n'],
  'an open one stays a task below its parent': ['- a\n  1. [x] b\n  2. [ ] c\n', '- a\n  \n  2. [ ] c\n'],
  'quotations stay apart': ['> a\n- [x] b\n> c\n', '> a\n\n> c\n'],
};

/** What is left as it is, and why. */
const untouched: Readonly<Record<string, string>> = {
  'open tasks': '- [ ] a\n',
  'an open one below': '- [x] a\n  - [ ] b\n',
  'an open one far below': '- [x] a\n  - [x] b\n    - [x] c\n      - [ ] d\n',
  'a plain item below': '- [x] a\n  - a note\n',
  'a paragraph below': '- [x] a\n\n  a note\n',
  'code below': '- [x] a\n\n  ```\n  code\n  ```\n',
  'a table below': '- [x] a\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n',
  'an HTML table below': '- [x] a\n\n  <table><tr><td>1</td></tr></table>\n',
  'a definition below': '- [x] [a]\n\n  [a]: b.md\n',
  'a comment below': '- [x] a\n\n  <!-- keep -->\n',
  'a paragraph at the margin': '- [x] a\nwhich may have been meant to stand alone\n',
  'a quoted paragraph at the margin': '> - [x] a\n> which may have been meant to stand alone\n',
  'a cell': '| a | b |\n|---|---|\n| [x] c | d |\n',
  'a list in a cell': '<table><tr><th>a</th></tr><tr><td><ul><li>[x] Done</li></ul></td></tr></table>\n',
  'a list of HTML': '<ul>\n<li>[x] a</li>\n</ul>\n',
  'a paragraph': '☑ a\n☐ b\n',
  'a sign on a second line': '- a\n  ☑ b\n',
  'two tasks in one item, one open': '- ☑ a\n  ☐ b\n',
  'a list on the line of another': '- - [x] a\n- 1. [x] b\n',
  code: '```\n- [x] a\n```\n\n    - [x] b\n',
};

suite('removing completed tasks', () => {
  for (const [name, [before, after]] of Object.entries(cases)) {
    test(name, () => {
      const { chapter } = analyse(before);
      const { edits, removable, kept } = removeCompleted(chapter);
      assert.equal(applyEdits(before, edits), after);
      assert.deepEqual([...removable, ...kept].length, chapter.tasks.filter(({ done }) => done).length);
      checkRemoval(before);
    });
  }

  for (const [name, source] of Object.entries(untouched)) {
    test(`leaves alone: ${name}`, () => {
      const { chapter } = analyse(source);
      const { edits, removable, kept } = removeCompleted(chapter);
      assert.deepEqual([edits, removable], [[], []]);
      assert.deepEqual(
        kept,
        chapter.tasks.filter(({ done }) => done),
      );
    });
  }

  test('any chapter', () => {
    fc.assert(fc.property(chapters, checkRemoval), { numRuns: 400 });
  });

  test('many tasks at once', () => {
    const source = Array.from({ length: 2000 }, (_, i) => `${i + 1}. [${i % 3 ? 'x' : ' '}] task ${i}\n`).join('');
    assert.equal(removeCompleted(analyse(source).chapter).edits.length, 667);
  });
});

/** Only lines go or are emptied; open tasks stay; nothing that could go is left; once more changes nothing. */
function checkRemoval(before: string): void {
  const { chapter } = analyse(before);
  const { edits, removable, kept } = removeCompleted(chapter);
  const after = applyEdits(before, edits);
  const left = analyse(after).chapter;
  assert.deepEqual(openOf(left.tasks), openOf(chapter.tasks), after);
  assert.equal(left.tasks.filter(({ done }) => done).length, kept.length, after);
  assert.equal(removable.length + kept.length, chapter.tasks.filter(({ done }) => done).length);
  assert.deepEqual(removeCompleted(left).edits, [], after);
  assert.ok(isSubsequence(linesOf(after), linesOf(before)), after);
}

function openOf(tasks: readonly Task[]): readonly string[] {
  return tasks
    .filter(({ done }) => !done)
    .map(({ text, kind }) => `${kind} ${text}`)
    .sort();
}

function linesOf(text: string): readonly string[] {
  return text
    .replace('\uFEFF', '')
    .split(/\r\n|\r|\n/)
    .filter((line) => !/^[ \t>]*$/.test(line));
}

function isSubsequence(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const line of many) if (line === few[at]) at += 1;
  return at === few.length;
}

const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '', '  ', '    ', '   ', '> ', '> ', '>   ', '\t'),
        fc.constantFrom('- ', '* ', '1. ', '2. ', '3) ', '-   '),
        fc.constantFrom('[ ] ', '[x] ', '[X] ', '[x] ', '☑ ', '☐ ', '', '<input type="checkbox" checked> '),
        fc.constantFrom('one', 'two', 're\u0301sume\u0301', '**three**'),
      )
      .map((parts) => parts.join('')),
  },
  { weight: 3, arbitrary: fc.constantFrom('', '', '', '>', '  ') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'text',
      '  text',
      '    text',
      '# Heading',
      '---',
      '===',
      '> text',
      '```',
      '| a | b |',
      '|---|---|',
      '<div>',
      '- ',
    ),
  },
);

const chapters = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF'), fc.boolean())
  .map(([lines, lineBreak, mark, ends]) => mark + lines.join(lineBreak) + (ends ? lineBreak : ''));
