import assert from 'node:assert/strict';
import { analyse, fixAll, formatMessage, type Baseline, type Finding } from '../../../src/core/index.ts';

const saved = `| Site  | Phase | Days |
|-------|-------|------|
| North | One   | 12   |
| South | One   | 7    |
| West  | One   | 15   |
| Total |       | 34   |
`;

suite('a wrong total whose rows have changed', () => {
  const now = saved.replace(' 7 ', ' 4 ');

  test('says what they added up to in the earlier text, and lists them', () => {
    const [finding] = wrongTotals(saved, now, 'saved');
    assert.ok(finding);
    assert.equal(
      formatMessage(finding.message, 'en'),
      'The total says 34; the 3 cells above add up to 31 (difference 3). The rows added up to 34 in the saved version; now 31.',
    );
    assert.match(formatMessage(finding.message, 'fr'), /La somme des lignes était 34 dans la version enregistrée\u00a0; elle est 31\.$/);
    assert.equal(finding.data['baseline'], '34');
    assert.deepEqual(
      finding.related.map(({ span, message }) => [now.slice(span.start, span.end), formatMessage(message, 'en')]),
      [['4', 'South · One: 7 → 4']],
    );
  });

  test('names the earlier text', () => {
    const ends = (['committed', 'compared'] as const).map((kind) =>
      formatMessage(wrongTotals(saved, now, kind)[0]?.message ?? { id: '', data: {} }, 'en'),
    );
    assert.match(ends[0] ?? '', /in the last commit; now 31\.$/);
    assert.match(ends[1] ?? '', /in the version compared with; now 31\.$/);
  });

  test('is found in the latest text that added up', () => {
    const other = baseline(saved.replace(' 12 ', ' 13 '), 'saved');
    const { findings } = analyse(now, { baselines: [other, baseline(saved, 'committed'), baseline(saved, 'compared')] });
    const finding = findings.find(({ rule }) => rule === 'wrong-total');
    assert.match(formatMessage(finding?.message ?? { id: '', data: {} }, 'en'), /in the last commit; now 31\.$/);
  });

  test('is not mended unasked', () => {
    const report = analyse(now, { baselines: [baseline(saved, 'saved')] });
    const fixes = report.findings.flatMap((finding) => finding.fixes);
    assert.deepEqual(
      fixes.map(({ preferred, title }) => [preferred, formatMessage(title, 'en')]),
      [[false, 'Change 34 to 31']],
    );
    assert.deepEqual(fixAll(report), []);
    assert.notDeepEqual(fixAll(analyse(now)), []);
  });

  test('of a subtotal: only its own rows are listed', () => {
    const blocks = saved + '| East | Two | 20 |\n| Far | Two | 9 |\n| Total | | 29 |\n';
    const changed = blocks.replace(' 7 ', ' 4 ').replace('| 20 |', '| 21 |').replace('| 9 |', '| 8 |');
    const [finding, ...others] = wrongTotals(blocks, changed, 'saved');
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.deepEqual(
      finding.related.map(({ message }) => formatMessage(message, 'en')),
      ['South · One: 7 → 4'],
    );
  });
});

suite('a wrong total whose rows have not changed, or did not add up before', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'the total was changed': [saved, saved.replace('34', '43')],
    'it was as wrong before': [saved.replace('34', '43'), saved.replace('34', '43')],
    'it was wrong before, by another figure': [saved.replace('34', '43'), saved.replace('34', '43').replace(' 7 ', ' 4 ')],
    'the table is new': ['# Nothing yet\n', saved.replace('34', '43')],
    'rows lacked cells': [saved.replace('| South | One   | 7    |', '| South | 7 |'), saved.replace(' 7 ', ' 4 ')],
  };
  for (const [what, [before, after]] of Object.entries(cases)) {
    test(what, () => {
      const [finding] = wrongTotals(before, after, 'saved');
      assert.ok(finding);
      assert.equal(finding.data['baseline'], undefined);
      assert.deepEqual(
        finding.fixes.map(({ preferred }) => preferred),
        [true],
      );
    });
  }

  test('and a count of rows, which says what it says', () => {
    const counted = '| # | Site |\n|---|---|\n| 4 | North |\n| 2 | South |\n| 3 | West |\n| Total : 3 | |\n';
    const [finding] = wrongTotals(counted, counted.replace('| 2 | South |\n', ''), 'saved');
    assert.equal(finding?.message.also, undefined);
  });
});

function wrongTotals(before: string, after: string, kind: Baseline['kind']): readonly Finding[] {
  return analyse(after, { baselines: [baseline(before, kind)] }).findings.filter(({ rule }) => rule === 'wrong-total');
}

function baseline(text: string, kind: Baseline['kind']): Baseline {
  return { report: analyse(text), kind };
}
