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
  'lines of a grid without an edge between them': [
    '+-------+---+\n| Boat  | N |\n+=======+===+\n| Heron | 4 |\n| Lark  | 5 |\n+-------+---+\n| Total | 9 |\n+-------+---+\n',
    '+-------+---+\n| Boat  | N |\n+=======+===+\n| Heron | 4 |\n+-------+---+\n| Lark  | 5 |\n+-------+---+\n| Total | 9 |\n+-------+---+\n',
  ],
  'a multi-line table without its last line of dashes': [
    '-------------\nBoat     Nets\n------- -----\nHeron       4\n\nLark        5\n\nThe others lay in port.\n',
    '-------------\nBoat     Nets\n------- -----\nHeron       4\n\nLark        5\n-------------\n\nThe others lay in port.\n',
  ],
  'one row without the last line of dashes': [
    '-------------\nBoat     Nets\n------- -----\nHeron       4\n',
    '-------------\nBoat     Nets\n------- -----\nHeron       4\n\n-------------\n',
  ],
  'a table without a header and without its last line of dashes': [
    '------- -----\nHeron       4\n\nLark        5\n\nThe others lay in port.\n',
    '------- -----\nHeron       4\n\nLark        5\n------- -----\n\nThe others lay in port.\n',
  ],
  'rows without a header and without a last line of dashes': [
    '------- -----\nHeron       4\nLark        5\n\nThe others lay in port.\n',
    '------- -----\nHeron       4\nLark        5\n------- -----\n\nThe others lay in port.\n',
  ],
  'a caption right under a simple table': [
    'Boat     Nets\n------- -----\nHeron       4\n: Nets by boat\n',
    'Boat     Nets\n------- -----\nHeron       4\n\n: Nets by boat\n',
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

/** What only resembles such tables. */
const RIGHT: Readonly<Record<string, string>> = {
  'prose below two rules': '-------------\nOn boats\n------- -----\nHere is a long line of prose that goes on.\n',
  'a line to sign on': 'Signed by:\n\n------------   ------------\nName of boat   Date\n\nText.\n',
  'words under runs of dashes': '----- -----\nThe boats lay in port.\n\nThe others did not.\n',
  'a rule above a header that names nothing': '-----------\nBoats\n---- ------\nHeron and Lark\n\nText.\n',
  'lines of one cell': '+-------+------+\n| Heron | 4    |\n| and   | to   |\n| Lark  | 5    |\n+-------+------+\n',
  'a header of two lines': '+------+------+\n| Boat | 2019 |\n| Name | 2020 |\n+======+======+\n| Lark | 5    |\n+------+------+\n',
  'a simple table at the end of a division': '::: note\nBoat     Nets\n------- -----\nHeron       4\n:::\n',
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

  for (const [name, text] of Object.entries(RIGHT))
    test(`nothing is said of ${name}`, () => {
      assert.deepEqual(
        analyse(text).findings.filter(({ rule }) => rule === 'misread-table'),
        [],
      );
    });

  for (const [name, below] of [
    ['a division', ':::'],
    ['a caption', ': Nets by boat'],
  ] as const)
    test(`what ends ${name} is no row of a simple table`, () => {
      const { tables } = analyse(`::: note\nBoat     Nets\n------- -----\nHeron       4\n${below}\n\nText.\n`).chapter;
      assert.deepEqual(
        tables.map(({ rows, caption }) => [rows.length, caption?.text]),
        [[2, name === 'a caption' ? 'Nets by boat' : undefined]],
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
