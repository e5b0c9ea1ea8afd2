import assert from 'node:assert/strict';
import { analyse, applyEdits, toggleTask } from '../../../src/core/index.ts';

/** Source, and the same with its first task toggled. */
const cases: readonly (readonly [string, string, string])[] = [
  ['ticks a list item', '- [ ] read\n', '- [x] read\n'],
  ['opens a ticked one', '* [x] read\n', '* [ ] read\n'],
  ['opens one ticked with a capital', '1. [X] read\n', '1. [ ] read\n'],
  [
    'ticks as the author mostly does',
    '- [ ] read\n- [X] write\n- [X] print\n- [x] bind\n',
    '- [X] read\n- [X] write\n- [X] print\n- [x] bind\n',
  ],
  ['ticks in a pipe cell', '| a | b |\n|---|---|\n| [ ] Done | c |\n', '| a | b |\n|---|---|\n| [x] Done | c |\n'],
  [
    'ticks in an HTML cell',
    '<table><tr><th>a</th></tr><tr><td><ul><li>[ ] Done</li></ul></td></tr></table>\n',
    '<table><tr><th>a</th></tr><tr><td><ul><li>[x] Done</li></ul></td></tr></table>\n',
  ],
  ['ticks an input', '- <input type="checkbox"> read\n', '- <input type="checkbox" checked> read\n'],
  ['opens an input', '- <input title="is checked" type="checkbox" checked> read\n', '- <input title="is checked" type="checkbox"> read\n'],
  ['opens an input with a value', '- <input checked="checked" type=checkbox /> read\n', '- <input type=checkbox /> read\n'],
  ['ticks a sign', '- ☐ read\n', '- ☑ read\n'],
  [
    'ticks with the sign of the other tasks',
    '- ☐ read\n- ✅ write\n- ✅ print\n- ☑ bind\n',
    '- ✅ read\n- ✅ write\n- ✅ print\n- ☑ bind\n',
  ],
  ['opens a sign', '- ☑ read\n', '- ☐ read\n'],
];

suite('toggling a task', () => {
  for (const [name, before, after] of cases) {
    test(name, () => {
      const { chapter } = analyse(before);
      const [task] = chapter.tasks;
      assert.ok(task);
      assert.equal(applyEdits(before, [toggleTask(task, chapter)]), after);
      const [toggled] = analyse(after).chapter.tasks;
      assert.equal(toggled?.done, !task.done);
    });
  }
});

/** Chapters of which every task is toggled and toggled back. */
const kept: readonly string[] = [
  '- ✅ read\n',
  '- ☒ read\n',
  '- ✔\uFE0F read\n',
  '- [X] read\n- [x] write\n',
  '- [x] read\n- [X] read\n',
  '- [\t] read\n',
  '- ☒ read\n- ☑ write\n- ☑ print\n- ☐ bind\n',
  '<input checked type=checkbox disabled /> read\n',
  '- <input type=checkbox checked = "checked" disabled> read\n',
  "<ul><li><input CHECKED='' type=checkbox> read</li></ul>\n",
  '| Task | Days |\n|---|---|\n| [X] read | 1 |\n| ☒ write | 2 |\n',
  '<table><td>✅</table>-',
  '<td><table>[x] <td><input type=checkbox>',
];

suite('a task that is toggled back', () => {
  for (const text of kept) {
    test(`is written as it was: ${JSON.stringify(text)}`, () => {
      const { chapter } = analyse(text);
      for (const [i, task] of chapter.tasks.entries()) {
        const toggled = analyse(applyEdits(text, [toggleTask(task, chapter)])).chapter;
        assert.equal(toggled.tasks.length, chapter.tasks.length);
        assert.equal(applyEdits(toggled.text, [toggleTask(toggled.tasks[i]!, toggled, [chapter])]), text);
      }
    });
  }

  test('is written as in the saved text by the fix of open-task', () => {
    const saved = analyse('- ✅ read\n- [X] write\n');
    const now = '- ☐ read\n- [ ] write\n';
    const { findings } = analyse(now, { baselines: [{ kind: 'saved', report: saved }] });
    const edits = findings.flatMap(({ rule, fixes }) => (rule === 'open-task' ? (fixes[0]?.edits ?? []) : []));
    assert.equal(applyEdits(now, edits), saved.chapter.text);
  });

  test('has its attribute where another control of the chapter has it', () => {
    const text = '- <input type=checkbox disabled> read\n- <input checked type=checkbox disabled> write\n';
    const { chapter } = analyse(text);
    const ticked = applyEdits(text, [toggleTask(chapter.tasks[0]!, chapter)]);
    assert.equal(ticked, '- <input checked type=checkbox disabled> read\n- <input checked type=checkbox disabled> write\n');
  });
});

/** Tables that stand in a block of HTML with other text. */
const table = '<table>\n<tr><th>Task</th><th>Days</th></tr>\n<tr><td>[ ] ask</td><td>1</td></tr>\n</table>';

suite('a task of a table is one task', () => {
  for (const around of [`<div>\n${table}\n</div>`, `${table} Source: me`, `<p>x</p>${table}`, `<center>${table}</center>`])
    for (const box of ['[ ]', '☐', '<input type=checkbox>'])
      test(`${JSON.stringify(around.replace(table, '…'))} with ${box}`, () => {
        const { chapter, findings } = analyse(around.replace('[ ]', box));
        assert.deepEqual(
          chapter.tasks.map(({ text, place }) => [text, place?.row]),
          [['ask', 1]],
        );
        assert.equal(findings.filter(({ rule }) => rule === 'open-task').length, 1);
      });
});
