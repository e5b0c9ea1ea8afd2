import assert from 'node:assert/strict';
import { analyse, applyEdits, pasteRows } from '../../../src/core/index.ts';

const visits =
  '# Sites\n\n| # | Site  | Visits |\n|---|-------|-------:|\n| 1 | North | 12 |\n| 2 | South | 7 |\n|   | Total | 19 |\n\nProse.\n\n';

/** The chapter after a paste at the first place of `at`, or at its end; undefined where nothing is made of what is pasted. */
function pasted(chapter: string, at: string | undefined, text: string, html = ''): string | undefined {
  const start = at === undefined ? chapter.length : chapter.indexOf(at);
  const made = pasteRows(analyse(chapter, {}), { start, end: start }, { text, html }, {});
  return made && applyEdits(chapter, made.edits);
}

suite('rows that are pasted into a table', () => {
  test('stand under the row of the caret, written as its neighbours are', () => {
    const rows = '3\tWest\t4\n4\tEa|st\t\n';
    assert.equal(pasted(visits, 'South', rows), visits.replace('| 2 | South | 7 |\n', '$&| 3 | West  | 4 |\n| 4 | Ea\\|st |   |\n'));
    assert.equal(pasted(visits, 'Site ', '0\tEast\t1'), visits.replace('|-------:|\n', '$&| 0 | East  | 1 |\n'));
  });

  test('stand before the total, where the caret is in it', () => {
    assert.equal(pasted(visits, 'Total', '3\tWest\t4'), visits.replace('| 2 | South | 7 |\n', '$&| 3 | West  | 4 |\n'));
  });

  test('become rows of an HTML table, entities included', () => {
    const table = '<table>\n  <tr>\n    <th>A</th>\n    <th>B</th>\n  </tr>\n  <tr>\n    <td>1</td>\n    <td>2</td>\n  </tr>\n</table>\n';
    const row = '  <tr>\n    <td>3</td>\n    <td>4 &amp; 5</td>\n  </tr>\n';
    assert.equal(pasted(table, '1</td>', '3\t4 & 5\n'), table.replace('</table>', `${row}</table>`));
  });

  test('are left to the editor where the table has fewer columns', () => {
    assert.equal(pasted(visits, 'South', '1\t2\t3\t4\n'), undefined);
  });
});

suite('rows that are pasted outside of tables', () => {
  test('become a table in the form that the chapter uses, with blank lines around it', () => {
    const table = '| A   | B     |\n| --- | ----- |\n| 1   | 2     |\n| 3   | x "y" |\n';
    const rows = 'A\tB\n1\t2\n3\t"x ""y"""\n';
    assert.equal(pasted(visits, undefined, rows), visits + table);
    assert.equal(pasted('Prose.', undefined, rows), `Prose.\n\n${table}`);
    assert.equal(
      pasted('One.\r\nTwo.', undefined, 'A\tB\r\n1\t2\r\n'),
      'One.\r\nTwo.\r\n\r\n| A   | B   |\r\n| --- | --- |\r\n| 1   | 2   |\r\n',
    );
    const html = '<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>\n\n';
    assert.match(pasted(html, undefined, 'C\tD\n3\t4\n') ?? '', /<\/table>\n\n<table>[^]*<td>4<\/td>[^]*<\/table>\n$/);
  });

  test('are taken from the table that a browser copies, as text that stays text', () => {
    const html =
      '<html><body><!--StartFragment--><table><tr><td>A<td>B</tr><tr><td>1</td><td>2*3*4</td></tr></table><!--EndFragment--></body></html>';
    assert.equal(pasted('', undefined, 'A B 1', html), '| A   | B       |\n| --- | ------- |\n| 1   | 2\\*3\\*4 |\n');
  });

  for (const [name, text, html] of [
    ['a single row', 'A\tB\n', ''],
    ['lines with one field', 'A\nB\n', ''],
    ['rows of different lengths', 'A\tB\n1\t2\t3\n', ''],
    ['indented lines', '\tone\n\ttwo\n', ''],
    ['a page with more than a table', '', '<p>Words</p><table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>'],
    ['a page with two tables', '', '<table><tr><td>A</td><td>B</td></tr></table><table><tr><td>1</td><td>2</td></tr></table>'],
  ] as const) {
    test(`are no rows: ${name}`, () => {
      assert.equal(pasted('Prose.\n\n', undefined, text, html), undefined);
    });
  }

  test('stay as they are in code and in comments, where they would be no table', () => {
    for (const chapter of ['```\nHERE\n```\n', '<!-- HERE -->\n', '    HERE\n']) {
      assert.equal(pasted(chapter, 'HERE', 'A\tB\n1\t2\n'), undefined, chapter);
    }
  });
});
