import assert from 'node:assert/strict';
import { analyse, applyEdits, fixAll, type Finding, type Fix } from '../../../src/core/index.ts';

suite('fix all', () => {
  test('corrects totals and nothing else', () => {
    const before = '- [ ] open\n\n| # | Site |\n|---|---|\n| 1 | North |\n| 2 | south |\n| Total: 3 | |\n';
    const after = applyEdits(before, fixAll(analyse(before)));
    assert.equal(after, before.replace('3 |', '2 |'));
    assert.deepEqual(fixAll(analyse(after)), []);
  });

  test('makes only the first of two fixes that collide', () => {
    const report = analyse('abcdef');
    const findings = [finding(1, 3, 'X'), finding(2, 4, 'Y'), finding(5, 6, 'Z'), finding(5, 6, 'Q')];
    assert.equal(applyEdits('abcdef', fixAll({ ...report, findings })), 'aXdeZ');
  });

  test('leaves a total that would be right without the last row: that row may be none', () => {
    const table = '| Site | Visits |\n|---|---|\n| North | 12 |\n| South | 7 |\n| | |\n| Quarterly | 19 |\n| Total | 19 |\n';
    assert.deepEqual(fixAll(analyse(table)), []);
    const [finding] = analyse(table.replace('| | |\n| Quarterly | 19 |', '| West | 15 |')).findings;
    assert.ok(finding);
    assert.equal(finding.data['likelyCause'], 'last-left-out');
    assert.deepEqual(finding.fixes.map(({ preferred }) => preferred), [false]);
  });

  test('names the last row as the one left out, where another says the same', () => {
    const table = '| Site | Visits |\n|---|---|\n| North | 15 |\n| South | 7 |\n| East | 12 |\n| West | 15 |\n| Total | 34 |\n';
    const [cell] = analyse(table).chapter.tables.flatMap(({ summaryCells }) => summaryCells);
    assert.deepEqual(cell?.likelyCause, { id: 'cause.last-left-out', data: { text: '15', row: 4 } });
  });

  test('leaves fixes that are a matter of taste', () => {
    const report = analyse('abcdef');
    const { fixes, ...rest } = finding(0, 1, 'X');
    assert.deepEqual(fixAll({ ...report, findings: [{ ...rest, fixes: fixes.map((fix) => ({ ...fix, preferred: false })) }] }), []);
  });
});

function finding(start: number, end: number, text: string): Finding {
  const message = { id: 'placeholder', data: { text } };
  const fix: Fix = { title: message, preferred: true, edits: [{ span: { start, end }, text }] };
  return { rule: 'placeholder', severity: 'warning', span: { start, end }, message, data: {}, related: [], fixes: [fix] };
}
