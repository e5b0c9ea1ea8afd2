import assert from 'node:assert/strict';
import { analyse, formatMessage, rewrite } from '../../../src/core/index.ts';

suite('insert-column: what is said', () => {
  const rows = '<tr><td>Deal</td><td>13</td></tr><tr><td>Rye</td><td>7</td></tr><tr><td>Ely</td><td>9</td></tr>';
  for (const [what, source, expected] of [
    ['a header', `<table><tr><th>Town</th><th>Visits</th></tr>${rows}</table>`, 'Column “Done” added to 4 rows.'],
    ['no header', `<table>${rows}</table>`, 'Column added to 3 rows; as no row names the columns, “Done” stands nowhere.'],
  ] as const) {
    test(`of a table with ${what}`, () => {
      const outcome = rewrite(analyse(source), { table: 0, id: 'insert-column', options: { name: 'Done' } }, {});
      assert.ok(outcome.kind === 'edits');
      assert.equal(formatMessage(outcome.summary, 'en'), expected);
    });
  }
});
