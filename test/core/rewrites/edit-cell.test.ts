import assert from 'node:assert/strict';
import { analyse, applyEdits, editCell, formatMessage, isPlainCell } from '../../../src/core/index.ts';

/** The chapter after a cell was made to say something else; the reason, if that was refused. */
function edited(source: string, row: number, column: number, text: string): string {
  const made = editCell(analyse(source), { table: 0, row, column, text }, {});
  return 'kind' in made ? `! ${formatMessage(made.message, 'en')}` : applyEdits(source, made);
}

const pipe = '# Visits\r\n\r\n| Town | Visits |\r\n|------|-------:|\r\n| Deal | **13** min |\r\n| Rye  |  7 |\r\n|      | Total: 20 |\r\n';
const html =
  '<table>\n  <tr><th>Town</th><th>Visits</th></tr>\n  <tr><td class="a">Deal</td><td> 13 </td></tr>\n  <tr><td>B&amp;B</td><td><b>7</b></td></tr>\n  <tr><td><ul><li>x</li></ul></td><td>8<br>9</td></tr>\n</table>\n';

suite('a cell that is edited by hand', () => {
  for (const [what, source, row, column, text, expected] of [
    ['a figure between pipes', pipe, 2, 1, '9', pipe.replace(' 7 ', ' 9 ')],
    ['a total', pipe, 3, 1, 'Total: 22', pipe.replace('Total: 20', 'Total: 22')],
    ['a text that becomes longer', pipe, 1, 0, 'Deal, Kent', pipe.replace('| Deal |', '| Deal, Kent |')],
    ['a pipe in the text', pipe, 1, 0, 'a|b', pipe.replace('| Deal |', '| a\\|b |')],
    ['the same text', pipe, 1, 0, ' Deal ', pipe],
    ['an empty cell', pipe, 3, 0, 'All', pipe.replace('|      | Total', '|   All   | Total').replace('|   All   |', '| All  |')],
    ['blanks around it in HTML', html, 1, 1, '14', html.replace(' 13 ', ' 14 ')],
    ['markup as text in HTML', html, 1, 0, '<img src=x onerror=alert(1)>', html.replace('Deal', '&lt;img src=x onerror=alert(1)>')],
    ['the text within its markup', html, 2, 1, '8', html.replace('<b>7</b>', '<b>8</b>')],
  ] as const)
    test(`only its text is replaced: ${what}`, () => {
      assert.equal(edited(source, row, column, text), expected);
    });

  for (const [what, source, row, column] of [
    ['with emphasis in the midst', pipe, 1, 1],
    ['with an entity', html, 2, 0],
    ['with a list', html, 3, 0],
    ['with a line end', html, 3, 1],
    ['that is not there', html, 9, 1],
  ] as const)
    test(`is refused for a cell ${what}`, () => {
      assert.equal(
        edited(source, row, column, 'x'),
        '! What stands in this cell is more than a text: it can be changed in the chapter only.',
      );
    });

  test('is refused where another cell would be read otherwise', () => {
    assert.match(edited('|a|b|\n|-|-|\n|c|1|\n', 1, 0, '\\'), /^! With “\\” in this cell the table would be read otherwise/);
  });

  test('is refused in a table that is never closed', () => {
    assert.match(edited('<table><tr><td>Deal</td><td>13</td></tr>\n', 0, 0, 'x'), /^! This table is never closed/);
  });

  test('an empty cell of a multi-line table gets the room that a long text needs', () => {
    const rule = '------------------------------';
    const source = `${rule}\nTown   Seen          Visits\n-----  -----------  ----------\nDeal   often               13\n\nRye                 1234567890\n${rule}\n`;
    const made = edited(source, 2, 1, 'once on a long Sunday walk');
    assert.deepEqual(
      analyse(made)
        .chapter.tables[0]?.rows.at(-1)
        ?.cells.map((cell) => cell?.text.text),
      ['Rye', 'once on a long Sunday walk', '1234567890'],
    );
  });

  test('is possible in each kind of table, and changes no other cell', () => {
    for (const source of [
      pipe,
      html,
      'Town   Visits\n-----  ------\nDeal       13\nRye         7\n\n',
      '+------+--------+\n| Town | Visits |\n+======+========+\n| Deal | 13     |\n+------+--------+\n| Rye  | 7      |\n+------+--------+\n',
      '\\begin{tabular}{lr}\nTown & Visits \\\\\nDeal & 13 \\\\\nRye & 7 \\\\\n\\end{tabular}\n',
    ]) {
      const report = analyse(source);
      const [table] = report.chapter.tables;
      assert.ok(table);
      const cells = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? [])).filter((cell) => isPlainCell(report, table, cell));
      assert.ok(cells.length >= 4, source);
      for (const { row, column } of cells) {
        const after = analyse(edited(source, row, column, 'Elsewhere')).chapter.tables[0];
        const textsOf = (rows: typeof table.rows): string[] =>
          rows.flatMap((one) => one.cells.map((cell) => (cell?.row === row && cell.column === column ? '-' : (cell?.text.text ?? ''))));
        assert.equal(after?.rows[row]?.cells[column]?.text.text, 'Elsewhere');
        assert.deepEqual(textsOf(after.rows), textsOf(table.rows));
      }
    }
  });
});
