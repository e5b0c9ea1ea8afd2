import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { NOTHING, POINT } from './support/context.ts';
import { reads, refuses } from './support/suites.ts';

suite('amounts with the counters of a language', () => {
  reads(POINT, {
    '458ケース': 'number 458 by 1 ケース “458”',
    '8クラス': 'number 8 by 1 クラス “8”',
    '142,500원': 'number 142500 by 1 원 “142,500”',
    '1,864건': 'number 1864 by 1 건 “1,864”',
    '약 232,000원': 'about number 232000 by 1 원 “232,000”',
    '~6,637개': 'about number 6637 by 1 개 “6,637”',
    '≈ ₩51,000': 'about currency 51000 by 1 ₩ “51,000”',
    '5 st': 'number 5 by 1 st “5”',
    '12 500:-': 'number 12500 by 1 “12 500”',
  });
  refuses(NOTHING, ['1st', '2nd', '3rd', '1er', '12:-30']);
});

suite('columns of such amounts', () => {
  const verdicts = (...rows: readonly string[]) =>
    analyse(['| | A |', '|---|---:|', ...rows.map((row) => `| ${row} |`), ''].join('\n')).chapter.tables[0]?.summaryCells.map(
      ({ verdict }) => verdict,
    );
  test('the figures that tell decide those that do not', () => {
    assert.deepEqual(verdicts('집세 | 1,142,500원', '식비 | 232,000원', '교통 | 30,000원', '합계 | 1,404,500원'), ['agrees']);
    assert.deepEqual(verdicts('집세 | 1,142,500원', '식비 | 232,000원', '교통 | 30,000원', '합계 | 1,474,500원'), ['disagrees']);
    assert.deepEqual(verdicts('甲 | 458ケース', '乙 | 320ケース', '合計 | 778ケース'), ['agrees']);
  });
});
