import assert from 'node:assert/strict';
import { analyse, formatMessage, type Finding } from '../../../src/core/index.ts';
import { check } from '../../../src/core/rules/analyse.ts';

suite('what wrong-total says', () => {
  test('counted rows, and both ends of them', () => {
    const text = '| # | Site |\n|---|---|\n| 4 | North |\n| 2 | South |\n| 3 | West |\n| Total : 5 | |\n';
    const finding = only(text);
    assert.equal(formatMessage(finding.message, 'en'), 'The total says 5; 3 rows are counted.');
    assert.equal(formatMessage(finding.message, 'fr'), 'Le total indique 5\u00a0; 3 lignes sont comptées.');
    assert.deepEqual(
      finding.related.map(({ span, message }) => [text.slice(span.start, span.end), message.id]),
      [
        ['4', 'wrong-total.first'],
        ['3', 'wrong-total.last'],
      ],
    );
    const { table, row, column, function: name, stated, expected } = finding.data;
    assert.deepEqual([table, row, column, name, stated, expected], [0, 4, 0, 'count', '5', '3']);
  });

  test('the difference of plain amounts', () => {
    const finding = only('| Site | Visits |\n|---|---|\n| North | 1 204 |\n| South | 3 100 |\n| West | 2 050 |\n| Total | 6 999 |\n');
    assert.equal(finding.message.id, 'wrong-total.sum');
    assert.equal(finding.data['difference'], '645');
    assert.equal(finding.data['expected'], '6 354');
  });

  test('no difference of durations, whose unit it would lack', () => {
    const finding = only('| Site | Durée |\n|---|---|\n| A | 1 h 10 |\n| B | 45 min |\n| C | 2 h |\n| Total | 4 h 05 |\n');
    assert.equal(finding.data['difference'], undefined);
    assert.equal(finding.data['expected'], '3 h 55');
  });

  test('what probably happened, in a second sentence', () => {
    const finding = only('| Site | Visits |\n|---|---|\n| North | 1204 |\n| South | 310 |\n| West | 257 |\n| Total | 1514 |\n');
    assert.equal(finding.data['likelyCause'], 'last-left-out');
    assert.equal(
      formatMessage(finding.message, 'en'),
      'The total says 1514; the 3 cells above add up to 1771 (difference 257). It would be right without the last row (257).',
    );
  });

  test('a fix that is preferred and replaces the figure alone', () => {
    const text = '| Site | Visits |\n|---|---|\n| North | 12 |\n| South | 31 |\n| **Total** | **~~x~~ 52 visits** |\n';
    for (const { fixes } of wrongTotals(text)) {
      assert.deepEqual(
        fixes.map(({ preferred, edits }) => [preferred, edits.map(({ span, text: to }) => [text.slice(span.start, span.end), to])]),
        [[true, [['52', '43']]]],
      );
    }
  });

  test('no fix in a table that cannot be edited', () => {
    const { chapter } = analyse('| Site | Visits |\n|---|---|\n| North | 12 |\n| South | 31 |\n| Total | 52 |\n');
    const { findings } = check({ ...chapter, tables: chapter.tables.map((table) => ({ ...table, editable: false })) }, {});
    assert.deepEqual(
      findings.map(({ rule, fixes }) => [rule, fixes.length]),
      [['wrong-total', 0]],
    );
  });

  test('less than a warning where it is less than sure, and no fix for all', () => {
    const rows = ['| Site | Visits | Hours |', '|---|---|---|', '| North | 12 | 3 |', '| South | 30 | 5 |', '| West | 21 | 4 |', '| Mean | 21 | 5 |'];
    for (const { severity, fixes } of wrongTotals(rows.join('\n'))) {
      assert.equal(severity, 'information');
      assert.ok(fixes.every(({ preferred }) => !preferred));
    }
    assert.equal(wrongTotals(rows.join('\n')).length, 1);
  });
});

function only(text: string): Finding {
  const [finding, ...others] = wrongTotals(text);
  assert.ok(finding);
  assert.equal(others.length, 0);
  return finding;
}

function wrongTotals(text: string): readonly Finding[] {
  return analyse(text).findings.filter(({ rule }) => rule === 'wrong-total');
}
