import assert from 'node:assert/strict';
import { analyse, type Table } from '../../../src/core/index.ts';
import { changedSum } from '../../../src/core/rewrites/verify.ts';

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

  test('not of groups that cross those that were merged; of those that hold them whole', () => {
    const visits = (first: string, second: string, last: string): Table =>
      read(
        `| Day | Team | City | Visits |\n|---|---|---|---|\n| Mon | Red | Ely | ${first} |\n| Tue | Red | Ely | ${second} |\n` +
          `| Tue | Blue | Ely | 4 |\n| Tue | Blue | Ely | 1 |\n| Wed | White | Rye | ${last} |\n`,
      );
    const before = visits('3', '2', '5');
    const [day, team] = before.columns;
    assert.equal(changedSum(before, visits('5', '"', '5'))?.group, 'Mon');
    assert.equal(changedSum(before, visits('5', '"', '5'), team), undefined);
    assert.equal(changedSum(before, visits('6', '"', '4'), team)?.group, 'Red');
    assert.equal(changedSum(before, visits('3', '3', '4'), day)?.group, 'Tue');
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
  return read(`| Group | ${name} |\n|---|---|\n${lines.join('')}`);
}

function read(text: string): Table {
  const [found] = analyse(text).chapter.tables;
  assert.ok(found);
  return found;
}
