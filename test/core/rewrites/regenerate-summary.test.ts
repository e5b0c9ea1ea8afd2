import assert from 'node:assert/strict';
import {
  analyse,
  applyEdits,
  formatMessage,
  proposeRewrites,
  rewrite,
  type AnalyseOptions,
  type RewriteOptions,
  type RewriteOutcome,
} from '../../../src/core/index.ts';

const right = `| Site  | Days |
|-------|------|
| North | 12   |
| South | 7    |
| West  | 15   |
| Total | 34   |
`;
const qualified = right.replace('| Total | 34   |', '| Grand total of days | 40 |');
const changedRow = right.replace(' 7 ', ' 4 ');

suite('regenerate-summary: what may be right', () => {
  const saved: AnalyseOptions = { baselines: [{ kind: 'saved', report: analyse(right) }] };

  test('is left where the rows have changed rather than the total, unless the author wants it', () => {
    assert.equal(after(changedRow, {}, saved), changedRow);
    assert.equal(after(changedRow, { doubtful: 'yes' }, saved), changedRow.replace('34', '31'));
    assert.equal(after(changedRow, {}), changedRow.replace('34', '31'));
    const miscounted = right.replace('34', '43');
    assert.equal(after(miscounted, {}, saved), right);
  });

  test('is left where it is no plain total, unless the author wants it', () => {
    assert.equal(analyse(qualified).chapter.tables[0]?.summaryCells.at(-1)?.confidence, 'likely');
    assert.equal(after(qualified), qualified);
    assert.notEqual(after(qualified, { doubtful: 'yes' }), qualified);
  });

  test('is named where it is left', () => {
    const left = '34 was left: not all rows may be shown, or it is the rows that have changed. The option “doubtful” works it out too.';
    assert.equal(said(changedRow, {}, saved), left);
    assert.equal(said(changedRow, { doubtful: 'yes' }, saved), 'One figure worked out again.');
    assert.equal(said(right), 'No summary of the table disagrees with its cells.');
    const counted = '| # | Days |\n|---|---|\n| 1 | 12 |\n| 2 | 7 |\n| Total: 2 | 19 |\n';
    const before: AnalyseOptions = { baselines: [{ kind: 'saved', report: analyse(counted) }] };
    const both = counted.replace('7', '4').replace('Total: 2', 'Total: 3');
    assert.match(said(both, {}, before), /^One figure worked out again\. 19 was left: /);
    assert.equal(after(both, {}, before), both.replace('Total: 3', 'Total: 2'));
  });

  test('is offered as what it is', () => {
    assert.deepEqual(offered(changedRow), ['Work out the summaries of the table again (34 becomes 31)']);
    assert.deepEqual(offered(changedRow, saved), [
      'Work out the summaries of the table again, those that may be right too (34 becomes 31)',
    ]);
    assert.deepEqual(offered(right, saved), []);
  });
});

function after(source: string, options: RewriteOptions = {}, settings: AnalyseOptions = {}): string {
  return applyEdits(source, outcomeOf(source, options, settings).edits);
}

function said(source: string, options: RewriteOptions = {}, settings: AnalyseOptions = {}): string {
  return formatMessage(outcomeOf(source, options, settings).summary, 'en');
}

function outcomeOf(source: string, options: RewriteOptions, settings: AnalyseOptions): Extract<RewriteOutcome, { kind: 'edits' }> {
  const outcome = rewrite(analyse(source, settings), { table: 0, id: 'regenerate-summary', options }, settings);
  assert.ok(outcome.kind === 'edits');
  return outcome;
}

/** The titles, with what each would come to. */
function offered(source: string, settings: AnalyseOptions = {}): readonly string[] {
  return proposeRewrites(analyse(source, settings), 0, settings)
    .filter(({ id }) => id === 'regenerate-summary')
    .map(({ title, preview }) => `${formatMessage(title, 'en')}${preview ? ` (${formatMessage(preview, 'en')})` : ''}`);
}
