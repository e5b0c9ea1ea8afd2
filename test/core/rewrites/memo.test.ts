import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse, createMemo, proposeRewrites, rewrite, type AnalyseOptions, type Memo } from '../../../src/core/index.ts';

suite('the memo of a chapter', () => {
  test('is used by every analysis for which offering and trying the rewrites of a table asks', () => {
    const text = readFileSync(new URL('../../../examples/these/3-entretiens.md', import.meta.url), 'utf8');
    const { memo, settings, counts } = counting();
    const report = analyse(text, settings, memo);
    for (const { index } of report.chapter.tables)
      for (const { id, options } of proposeRewrites(report, index, settings, memo))
        rewrite(report, { table: index, id, options }, settings, memo);
    assert.ok(counts.all > 10, `${String(counts.all)} analyses`);
    assert.equal(counts.all - counts.warm, 0);
  });
});

/** Settings that are asked for their language once in each analysis, and a memo that keeps something once in each that is given it. */
function counting(): { readonly memo: Memo; readonly settings: AnalyseOptions; readonly counts: { all: number; warm: number } } {
  const counts = { all: 0, warm: 0 };
  const memo = createMemo();
  const counted: Memo = {
    ...memo,
    get partsBefore() {
      return memo.partsBefore;
    },
    get last() {
      return memo.last;
    },
    keep(reading) {
      counts.warm += 1;
      memo.keep(reading);
    },
  };
  const settings: AnalyseOptions = {
    get language() {
      counts.all += 1;
      return 'fr' as const;
    },
  };
  return { memo: counted, settings, counts };
}
