import assert from 'node:assert/strict';
import { analyse, applyEdits, insertPicture } from '../../../src/core/index.ts';

function pictured(source: string, path = 'figures/visits.svg', description = 'Visits'): string {
  const made = insertPicture(analyse(source), { table: 0, path, description }, {});
  return 'kind' in made ? `! ${made.message.id}` : applyEdits(source, made);
}

const table = '| Town | Visits |\n|---|---|\n| Deal | 13 |\n';

suite('a picture under a table', () => {
  for (const [what, source, expected] of [
    ['at the end', table, `${table.trimEnd()}\n\n![Visits](figures/visits.svg)\n`],
    ['before a paragraph', `${table}\nMore.\n`, `${table}\n![Visits](figures/visits.svg)\n\nMore.\n`],
    ['below its caption', `${table}\nTable: Visits\n\nMore.\n`, `${table}\nTable: Visits\n\n![Visits](figures/visits.svg)\n\nMore.\n`],
    [
      'in a quotation',
      table.replace(/^/gm, '> ').slice(0, -2),
      `${table.replace(/^/gm, '> ').slice(0, -3)}\n>\n> ![Visits](figures/visits.svg)\n`,
    ],
    ['with its line ends', table.replace(/\n/g, '\r\n'), `${table.trimEnd()}\n\n![Visits](figures/visits.svg)\n`.replace(/\n/g, '\r\n')],
  ] as const)
    test(`stands in a paragraph of its own ${what}`, () => {
      assert.equal(pictured(source), expected);
    });

  test('is not put where something else stands behind the table', () => {
    assert.equal(
      pictured('<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table> and more\n'),
      '! insert-picture.no-room',
    );
  });

  test('has an address and a description in which no sign means anything', () => {
    const written = pictured(table, 'my figures/a (1)_b.svg', 'a](javascript:alert(1)) <b>\n*c*');
    assert.match(written, /\n!\[a\\\]\(javascript:alert\(1\)\) \\<b\\> \\\*c\\\*\]\(my%20figures\/a%20%281%29%5Fb\.svg\)\n$/);
  });
});
