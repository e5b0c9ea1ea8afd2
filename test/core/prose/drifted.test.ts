import assert from 'node:assert/strict';
import { analyse, fixAll, formatMessage, statedNumbers, type Baseline } from '../../../src/core/index.ts';

const chapter = (sentence: string, rows: number, before = ''): string =>
  `${before}${sentence}\n\nTable 1: Boats\n\n| Boat | Crew |\n|------|-----:|\n${['| Alma | 2 |', '| Bell | 3 |', '| Cora | 9 |', '| Dora | 4 |'].slice(0, rows).join('\n')}\n`;

/** What is said of the numbers of a chapter that was another; none of it is a finding. */
function told(now: string, before: string, kind: Baseline['kind'] = 'saved'): readonly string[] {
  const baselines = [{ kind, report: analyse(before) }];
  const report = analyse(now, { baselines });
  assert.deepEqual([report.findings, fixAll(report)], [[], []]);
  return statedNumbers(report.chapter, { baselines }).map(
    ({ text, verdict, reason }) => `${text} ${verdict}: ${formatMessage(reason, 'en')}`,
  );
}

suite('a number without a binding beside a table that gave it in an earlier text', () => {
  const sentence = 'The survey has three boats.';

  test('the table has changed', () => {
    assert.deepEqual(told(chapter(sentence, 4), chapter(sentence, 3)), [
      'three unverified: the table beside it gave three in the saved version; rows(table-1.Boat) is now 4',
    ]);
    assert.deepEqual(told(chapter(sentence, 2, 'More before it.\n\n'), chapter(sentence, 3), 'committed'), [
      'three unverified: the table beside it gave three in the last commit; rows(table-1.Boat) is now 2',
    ]);
  });

  test('the number has changed', () => {
    assert.deepEqual(told(chapter(sentence.replace('three', 'four'), 3), chapter(sentence, 3), 'opened'), [
      'four unverified: the text said three when the chapter was opened; rows(table-1.Boat) is still 3',
    ]);
  });

  test('both have changed and agree, or neither has', () => {
    assert.deepEqual(told(chapter(sentence.replace('three', 'four'), 4), chapter(sentence, 3)), [
      'four agrees: the table beside it has 4 rows with “Boat”',
    ]);
    assert.deepEqual(told(chapter(sentence, 3), chapter(sentence, 3)), ['three agrees: the table beside it has 3 rows with “Boat”']);
  });

  test('nothing is told of a number that never agreed, whose sentence is another now, or that stands twice', () => {
    assert.deepEqual(told(chapter(sentence, 4), chapter(sentence, 2)), []);
    assert.deepEqual(told(chapter('The survey had three boats.', 4), chapter(sentence, 3)), []);
    assert.deepEqual(told(chapter(sentence, 4), chapter(sentence, 3, `${sentence}\n\n`)), []);
  });
});
