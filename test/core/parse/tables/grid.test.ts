import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/index.ts';
import { tablesIn, withTotalsMended } from './support.ts';

const READ: Readonly<Record<string, readonly [string, readonly (readonly string[])[]]>> = {
  'a header, cells of several lines': [
    `
+---------+------+
| Boat    | Nets |
+=========+:====:+
| *Sea*   | 4    |
| Lark    |      |
+---------+------+
| Heron   | - 3  |
|         | - 5  |
+---------+------+
`,
    [
      ['Boat', 'Nets'],
      ['Sea Lark', '4'],
      ['Heron', '- 3 - 5'],
    ],
  ],
  'code that goes on in the next line, where the end of the line is a blank': [
    `
+---------+-----------------+
| Boat    | Called          |
+=========+=================+
| Heron   | the \`Grey       |
|         | heron\` of old   |
+---------+-----------------+
`,
    [
      ['Boat', 'Called'],
      ['Heron', 'the `Grey heron` of old'],
    ],
  ],
  'cells that span columns and rows': [
    `
+-------+-------------+
| Boat  | Nets        |
|       +------+------+
|       | May  | June |
+=======+======+======+
| Heron | 4    | 3    |
+-------+------+------+
`,
    [
      ['Boat', 'Nets', 'Nets'],
      ['Boat', 'May', 'June'],
      ['Heron', '4', '3'],
    ],
  ],
  'lines that are not aligned, but have all their bars': [
    '+-----+------+\n| Boat | Nets |\n+=====+======+\n| Lark | 4   |\n+-----+------+\n',
    [
      ['Boat', 'Nets'],
      ['Lark', '4'],
    ],
  ],
  'no header, in a list item and a quotation': ['- +---+---+\n  | a | 1 |\n  +---+---+\n', [['a', '1']]],
  'wide characters as the screen shows them': ['+------+----+\n| 青鷺 | 4  |\n+------+----+\n', [['青鷺', '4']]],
  'wide characters counted one by one, as an editor may align them': ['+-----+---+\n| 青鷺  | 4 |\n+-----+---+\n', [['青鷺', '4']]],
};

const NONE: Readonly<Record<string, string>> = {
  'a diagram': '+------+     +------+\n| ship |---->| port |\n+------+     +------+\n',
  'a frame in a fence': '```\n+---+---+\n| a | b |\n+---+---+\n```\n',
  'a grid under a line of text': 'As follows:\n+---+---+\n| a | b |\n+---+---+\n',
  'a bit field': '+-+-+-+-+-+-+-+-+\n|  Type |  Code     | length\n+-+-+-+-+-+-+-+-+\n',
  'a grid that nothing closes': '+---+---+\n| a | b |\n',
};

suite('grid tables', () => {
  for (const [name, [chapter, rows]] of Object.entries(READ))
    test(name, () => {
      assert.deepEqual(tablesIn(chapter), [{ kind: 'grid', rows }]);
    });

  for (const [name, chapter] of Object.entries(NONE))
    test(`no table: ${name}`, () => {
      assert.deepEqual(tablesIn(chapter), []);
    });

  test('a footer states totals', () => {
    const [table] = analyse('+---+---+\n| a | n |\n+===+===+\n| x | 1 |\n+---+---+\n| y | 2 |\n+===+===+\n|   | 3 |\n+===+===+\n').chapter
      .tables;
    assert.deepEqual(
      table?.rows.map(({ kind }) => kind),
      ['head', 'body', 'body', 'summary'],
    );
  });
});

suite('figures replaced in grid tables', () => {
  test('blanks give way where there are some', () => {
    const before =
      '+-------+-----+\n| Boat  | N   |\n+=======+=====+\n| Heron |  60 |\n+-------+-----+\n| Lark  |  50 |\n+-------+-----+\n| Total |  90 |\n+-------+-----+\n';
    assert.equal(withTotalsMended(before), before.replace('|  90 |', '| 110 |'));
  });

  test('every line gets longer where there are none, edges between spanning cells too', () => {
    const before =
      '+-------+----+---+\n| Boat  | N  | R |\n+=======+===:+===+\n| Heron | 60 | a |\n+-------+----+---+\n| Lark  | 50     |\n+-------+----+---+\n| Total | 90 | b |\n+-------+----+---+\n';
    const after =
      '+-------+-----+---+\n| Boat  | N   | R |\n+=======+====:+===+\n| Heron | 60  | a |\n+-------+-----+---+\n| Lark  | 50      |\n+-------+-----+---+\n| Total | 110 | b |\n+-------+-----+---+\n';
    assert.equal(withTotalsMended(before), after);
  });
});
