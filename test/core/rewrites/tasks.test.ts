import assert from 'node:assert/strict';
import { rewritten } from './support.ts';

suite('rewrites and tasks', () => {
  test('subtotals do not repeat a task that names a group', () => {
    const source = '| n | Who | Task |\n|---|---|---|\n| 1 | Ana | [ ] ask |\n| 2 | Ana | [ ] ask |\n| 3 | Bo | [ ] tell |\n';
    assert.equal(rewritten(source, 'add-subtotals', { column: '2' }), 'rewrite.adds-task');
  });

  test('rows that are added from a file may bring tasks', () => {
    const source = '| Id | Task |\n|---|---|\n| 1 | [ ] ask |\n| 2 | [x] tell |\n';
    const file = 'Id,Task\n1,[ ] ask\n2,[x] tell\n3,[ ] ring\n';
    assert.match(rewritten(source, 'import-csv', { csv: file, add: 'rows' }), /\| 3 \| \[ \] ring \|/);
  });
});
