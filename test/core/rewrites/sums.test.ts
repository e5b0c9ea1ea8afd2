import assert from 'node:assert/strict';
import { analyse, type Table } from '../../../src/core/index.ts';
import { changedSum } from '../../../src/core/rewrites/shared/sums.ts';

suite('sums that two texts of a table do not share', () => {
  test('of a column, in the unit of its header', () => {
    const [before, after] = [table(['A', '60'], ['A', '30'], ['B', '15']), table(['A', '90'], ['A', '30'], ['B', '15'])];
    assert.deepEqual(changedSum(before, after), { column: 'Length (min)', group: undefined, before: '105 min', after: '135 min' });
  });

  test('of a group, where the column adds up to the same', () => {
    const [before, after] = [table(['A', '60'], ['A', '30'], ['B', '15']), table(['A', '60'], ['A', '15'], ['B', '30'])];
    assert.deepEqual(changedSum(before, after), { column: 'Length (min)', group: 'A', before: '90 min', after: '75 min' });
  });

  test('in hours and minutes, as the author writes them', () => {
    const [before, after] = [
      hours(['A', '1 h 10'], ['A', '2 h 20'], ['B', '0 h 30']),
      hours(['A', '1 h 10'], ['A', '2 h 00'], ['B', '0 h 30']),
    ];
    assert.deepEqual(changedSum(before, after), { column: 'Length', group: undefined, before: '4 h 00', after: '3 h 40' });
  });

  test('none where spellings of one label change places', () => {
    const [before, after] = [
      table(['Équipe', '60'], ['Equipe', '30'], ['Autre', '5']),
      table(['Equipe', '60'], ['Équipe', '30'], ['Autre', '5']),
    ];
    assert.equal(changedSum(before, after), undefined);
  });
});

type Line = readonly [string, string];

function table(...rows: readonly Line[]): Table {
  return headed('Length (min)', rows);
}

function hours(...rows: readonly Line[]): Table {
  return headed('Length', rows);
}

function headed(name: string, rows: readonly Line[]): Table {
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |\n`);
  const [found] = analyse(`| Group | ${name} |\n|---|---|\n${lines.join('')}`).chapter.tables;
  assert.ok(found);
  return found;
}
