import assert from 'node:assert/strict';
import { analyse, applyEdits, rewrite, type AnalyseOptions, type RewriteOptions } from '../../../src/core/index.ts';

const right = `| Site  | Days |
|-------|------|
| North | 12   |
| South | 7    |
| West  | 15   |
| Total | 34   |
`;
const changedRow = right.replace(' 7 ', ' 4 ');

suite('regenerate-summary: what may be right', () => {
  const saved: AnalyseOptions = { baselines: [{ kind: 'saved', report: analyse(right) }] };

  test('is worked out where the author asks for this table', () => {
    assert.equal(after(changedRow, {}, saved), changedRow.replace('34', '31'));
  });

  test('is left on request where the rows have changed rather than the total', () => {
    assert.equal(after(changedRow, { doubtful: 'no' }, saved), changedRow);
    assert.equal(after(changedRow, { doubtful: 'no' }), changedRow.replace('34', '31'));
    const miscounted = right.replace('34', '43');
    assert.equal(after(miscounted, { doubtful: 'no' }, saved), right);
  });

  test('is left on request where it is no plain total', () => {
    const qualified = right.replace('| Total | 34   |', '| Grand total of days | 40 |');
    assert.equal(analyse(qualified).chapter.tables[0]?.summaryCells.at(-1)?.confidence, 'likely');
    assert.equal(after(qualified, { doubtful: 'no' }), qualified);
    assert.notEqual(after(qualified, {}), qualified);
  });
});

function after(source: string, options: RewriteOptions, settings: AnalyseOptions = {}): string {
  const outcome = rewrite(analyse(source, settings), 0, 'regenerate-summary', options, settings);
  assert.ok(outcome.kind === 'edits');
  return applyEdits(source, outcome.edits);
}
