import assert from 'node:assert/strict';
import { analyse, columnReference, formatMessage, rewrite, type RewriteId, type RewriteOptions } from '../../../src/core/index.ts';
import { rewritten } from './support.ts';

const source = `| Site | Team  | Visits (n) | Visits (km) |
|---|---|---|---|
| A | One | 1 | 4 |
| B | One | 2 | 5 |
| C | one | 3 | 6 |
`;

suite('options of rewrites', () => {
  test('that do not fit are refused, naming what there is', () => {
    assert.equal(refusal({ colum: '1' }), '“normalise-labels” has no option “colum”; it has column.');
    assert.equal(refusal({ column: 'Place' }), 'No column is called “Place”; there are 0 Site, 1 Team, 2 Visits (n), 3 Visits (km).');
    assert.equal(refusal({ column: 'visits' }), '“visits” may be any of the columns 2 Visits (n), 3 Visits (km).');
    assert.equal(refusal({}, 'normalise-labels', 3), 'There is no table 3; the chapter has one table, with the number 0.');
    assert.equal(refusal({}, 'no-such' as RewriteId), 'No rewrite is called “no-such”.');
  });

  for (const column of ['Team', ' TEAM', 'tea', '1']) {
    test(`take “${column}” for the column with that header or number`, () => {
      const outcome = rewrite(analyse(source), { table: 0, id: 'normalise-labels', options: { column } }, {});
      assert.deepEqual(outcome.kind === 'edits' && outcome.edits.map(({ text }) => text), ['O']);
    });
  }

  test('take a figure that is a header for no number of another column', () => {
    const matrix = '| Guess | 0 | 1 |\n|---|---|---|\n| 0 | 14 | 3 |\n| 1 | 2 | 9 |\n';
    const [table] = analyse(matrix).chapter.tables;
    assert.ok(table);
    assert.equal(rewritten(matrix, 'drop-column', { column: '1', confirm: 'yes' }), 'rewrite.ambiguous-column');
    assert.deepEqual(
      table.columns.map((column) => columnReference(table, column)),
      ['#0', '#1', '2'],
    );
    const dropped = '| Guess | 1 |\n|---|---|\n| 0 | 3 |\n| 1 | 9 |\n';
    assert.equal(rewritten(matrix, 'drop-column', { column: '#1', confirm: 'yes' }), dropped);
  });
});

function refusal(options: RewriteOptions, id: RewriteId = 'normalise-labels', table = 0): string {
  const outcome = rewrite(analyse(source), { table, id, options }, {});
  return outcome.kind === 'refusal' ? formatMessage(outcome.message, 'en') : outcome.kind;
}
