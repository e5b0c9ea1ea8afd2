import assert from 'node:assert/strict';
import { analyse, applyEdits } from '../../../src/core/index.ts';

/** Tables that Pandoc misreads, and what their fix makes of them. */
const MENDED: Readonly<Record<string, readonly [string, string]>> = {
  'a text over its edge': [
    'Item     Sum  Note\n-------- ---- ----\nApples and pears    12  ripe\nPlums       5 late\n',
    'Item             Sum  Note\n---------------- ---- ----\nApples and pears   12 ripe\nPlums               5 late\n',
  ],
  'two texts over one edge, in a quotation': [
    '> Item  Sum\n> ----- ---\n> Apples and pears  12\n> Plum or sloes 3\n> Figs    5\n> Nuts    6\n',
    '> Item             Sum\n> ---------------- ---\n> Apples and pears  12\n> Plum or sloes      3\n> Figs               5\n> Nuts               6\n',
  ],
  'a text over its edge in a multi-line table': [
    '--------------\nItem       Sum\n---------- ---\nApples, pears  12\n\nPlums        5\n--------------\n',
    '-----------------\nItem          Sum\n------------- ---\nApples, pears  12\n\nPlums           5\n-----------------\n',
  ],
  'rows without blank lines': [
    '------- ----\nHeron      1\nLark       2\n\nTeal       3\n------- ----\n',
    '------- ----\nHeron      1\n\nLark       2\n\nTeal       3\n------- ----\n',
  ],
  'a total under a rule': [
    'Boat     Nets\n------- -----\nHeron       4\n------- -----\nTotal       4\n',
    'Boat     Nets\n------- -----\nHeron       4\nTotal       4\n',
  ],
  'a total between the rules of a multi-line table': [
    '-------------\nBoat     Nets\n------- -----\nHeron       4\n\nLark        5\n-------------\nTotal       9\n-------------\n',
    '-------------\nBoat     Nets\n------- -----\nHeron       4\n\nLark        5\n\nTotal       9\n-------------\n',
  ],
  'a total under a multi-line table': [
    '------- -----\nHeron       4\n\nLark        5\n------- -----\nTotal       9\n',
    '------- -----\nHeron       4\n\nLark        5\n\nTotal       9\n------- -----\n',
  ],
  'a table under a line': [
    'The nets:\nBoat     Nets\n------- -----\nHeron       4\n',
    'The nets:\n\nBoat     Nets\n------- -----\nHeron       4\n',
  ],
  'bars beside their corners': [
    '+------+---+\n| Boat | N |\n+======+==:+\n| Heron | 4 |\n+------+---+\n',
    '+-------+---+\n| Boat  | N |\n+=======+==:+\n| Heron | 4 |\n+-------+---+\n',
  ],
  'wide characters': [
    '+-----+---+\n| 青鷺  | 4 |\n+-----+---+\n',
    '+------+---+\n| 青鷺 | 4 |\n+------+---+\n',
  ],
};

/** Tables that Pandoc misreads, but which nobody can mend who does not know what is meant. */
const LEFT: Readonly<Record<string, string>> = {
  'a text over its edge with too few behind it': 'Item     Sum  Note\n-------- ---- ----\nApples and pears 12\nPlums       5 late\n',
  'a grid whose lines have too few bars': '+-------+------+\n| Boat  | Nets |\n+=======+======+\n| Heron | 4    |\n| Lark    5 |\n+-------+------+\n',
};

suite('tables that Pandoc misreads', () => {
  for (const [name, [before, after]] of Object.entries(MENDED))
    test(`the fix mends ${name}`, () => {
      const found = analyse(before).findings.filter(({ rule }) => rule === 'misread-table');
      assert.equal(applyEdits(before, found[0]?.fixes[0]?.edits ?? []), after);
      assert.deepEqual(
        analyse(after).findings.filter(({ rule }) => rule === 'misread-table'),
        [],
      );
    });

  for (const [name, text] of Object.entries(LEFT))
    test(`no fix for ${name}`, () => {
      assert.deepEqual(
        analyse(text).findings.flatMap(({ rule, fixes }) => (rule === 'misread-table' ? fixes : [])),
        [],
      );
    });

  test('the cells of a grid that is not aligned are read as they look', () => {
    const [table] = analyse('+------+---+\n| Boat | N |\n+======+===+\n| Heron | 4 |\n+------+---+\n').chapter.tables;
    assert.deepEqual(table?.rows.map(({ cells }) => cells.map((cell) => cell?.text.text)), [
      ['Boat', 'N'],
      ['Heron', '4'],
    ]);
  });
});
