import assert from 'node:assert/strict';
import { analyse, type Table } from '../../../src/core/index.ts';

suite('columns of a table', () => {
  test('are named by all header cells above them, each once', () => {
    const source = [
      '<table>',
      '<tr><th rowspan="2">Town</th><th colspan="2">Visits</th><th>Notes</th></tr>',
      '<tr><th>Spring</th><th>Autumn</th><th></th></tr>',
      '<tr><td>Arles</td><td>1</td><td>2</td><td>calm</td></tr>',
      '</table>',
    ].join('\n');
    assert.deepEqual(namesOf(source), ['Town', 'Visits Spring', 'Visits Autumn', 'Notes']);
  });

  test('are not named by header rows further down', () => {
    const source =
      '<table><tr><th>Town</th><th>A</th></tr><tr><td>Arles</td><td>1</td></tr><tr><th>Place</th><th>Bb</th></tr><tr><td>Brest</td><td>2</td></tr></table>\n';
    assert.deepEqual(namesOf(source), ['Town', 'A']);
  });

  test('have no name without a header', () => {
    assert.deepEqual(namesOf('<table><tr><td>Arles</td><td>1</td></tr><tr><td>Brest</td><td>2</td></tr></table>\n'), ['', '']);
  });

  test('are understood by their body alone: summaries and sections do not count', () => {
    const source = '| Town | Notes |\n|---|---|\n| **North** | |\n| Arles | calm |\n| Brest | windy |\n| Total | 12 |\n';
    assert.deepEqual(
      tableOf(source).columns.map(({ kind }) => kind),
      ['text', 'text'],
    );
  });

  test('of header cells name the rows', () => {
    const source = '<table><tr><th>Age</th><th>People</th></tr><tr><th>12</th><td>4</td></tr><tr><th>14</th><td>6</td></tr></table>\n';
    assert.deepEqual(
      tableOf(source).columns.map(({ kind }) => kind),
      ['text', 'quantity'],
    );
  });
});

suite('cells of a table', () => {
  test('that span rows or columns are one cell in all their places', () => {
    const { rows } = tableOf(
      '<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td rowspan="2">x</td><td colspan="2">y</td></tr><tr><td>1</td><td>2</td></tr></table>\n',
    );
    assert.equal(rows[1]?.cells[0], rows[2]?.cells[0]);
    assert.equal(rows[1]?.cells[1], rows[1]?.cells[2]);
    assert.deepEqual(
      rows.map(({ slots }) => slots),
      [3, 3, 3],
    );
  });

  test('beyond a short row are missing', () => {
    const { rows, width } = tableOf('<table><tr><th>a</th><th>b</th></tr><tr><td>x</td></tr><tr><td>y</td><td>1</td></tr></table>\n');
    assert.equal(width, 2);
    assert.equal(rows[1]?.slots, 1);
    assert.equal(rows[1].cells[1], undefined);
  });

  test('a single column, or a single row, is a matter of looks', () => {
    assert.ok(tableOf('<table><tr><td>x</td></tr><tr><td>y</td></tr></table>\n').layout);
    assert.ok(tableOf('<table><tr><td>x</td><td>1</td></tr></table>\n').layout);
    assert.ok(!tableOf('<table><tr><td>x</td><td>1</td></tr><tr><td>y</td><td>2</td></tr></table>\n').layout);
  });
});

suite('figures that could be a thousand, or one and a bit', () => {
  const english = 'The table shows what was spent by the team and the others of the town.\n\n';
  const french = 'Le tableau montre ce que les équipes ont dépensé pour la visite des communes.\n\n';
  const table = (...cells: readonly string[]): string =>
    ['| Town | Cost |', '|---|---|', ...cells.map((cell, i) => `| ${'ABCD'.charAt(i)} | ${cell} |`), ''].join('\n');

  test('are read by the other figures of their column', () => {
    assert.deepEqual(amounts(french + table('1,234', '2,345.5')), ['1234', '2345.5']);
    assert.deepEqual(amounts(english + table('1,234', '2,5')), ['1.234', '2.5']);
  });

  test('else by those of the document', () => {
    assert.deepEqual(amounts(`${french}${table('1,234', '2,345')}\n| a | b |\n|---|---|\n| x | 12.5 |\n`), ['1234', '2345']);
    assert.deepEqual(amounts(`${english}${table('1,234', '2,345')}\n| a | b |\n|---|---|\n| x | 12,5 |\n`), ['1.234', '2.345']);
  });

  test('else by the language', () => {
    assert.deepEqual(amounts(english + table('1,234', '2,345')), ['1234', '2345']);
    assert.deepEqual(amounts(french + table('1,234', '2,345')), ['1.234', '2.345']);
  });

  test('but a total that only the other reading explains is right', () => {
    const verdicts = (source: string): readonly string[] =>
      tableOf(source).summaryCells.map(({ verdict, statedText }) => `${statedText} ${verdict}`);
    assert.deepEqual(verdicts(`${french}| Town | Cost |\n|---|---|\n| A | 1,500 |\n| B | 2,250 |\n| Total | 3 750 |\n`), ['3 750 agrees']);
    assert.deepEqual(verdicts(`${english}| Town | Cost |\n|---|---|\n| A | 1.500 |\n| B | 2.250 |\n| Total | 3750 |\n`), ['3750 agrees']);
    assert.deepEqual(verdicts(`${english}| Town | Cost |\n|---|---|\n| A | 1,500 |\n| B | 2,250 |\n| Total | 3,950 |\n`), [
      '3,950 disagrees',
    ]);
  });
});

function tableOf(source: string): Table {
  const [table] = analyse(source).chapter.tables;
  assert.ok(table);
  return table;
}

function namesOf(source: string): readonly string[] {
  return tableOf(source).columns.map(({ name }) => name);
}

/** The amounts of the second column of the first table. */
function amounts(source: string): readonly string[] {
  return tableOf(source).rows.flatMap(({ cells: [, cell] }) =>
    cell?.value.kind === 'value' ? [cell.value.quantity.amount.toFixed()] : [],
  );
}
