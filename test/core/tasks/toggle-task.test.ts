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
      const [task] = analyse(before).chapter.tasks;
      assert.ok(task);
      assert.equal(applyEdits(before, [toggleTask(task, before)]), after);
      const [toggled] = analyse(after).chapter.tasks;
      assert.equal(toggled?.done, !task.done);
    });
  }
});
