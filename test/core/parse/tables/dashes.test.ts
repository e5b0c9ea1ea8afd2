import assert from 'node:assert/strict';
import { analyse, rewrite } from '../../../../src/core/index.ts';
import { tablesIn, withTotalsMended } from './support.ts';

/** What an author writes, and the kind and rows of the only table in it. */
const READ: Readonly<Record<string, readonly [string, string, readonly (readonly string[])[]]>> = {
  'a simple table': [
    `
Boat       Nets   Catch
--------- ----- -------
Heron         4    12.5
Sea *Lark*    3     8.0

After it.
`,
    'simple',
    [
      ['Boat', 'Nets', 'Catch'],
      ['Heron', '4', '12.5'],
      ['Sea Lark', '3', '8.0'],
    ],
  ],
  'a simple table right below the tag of a division, which also ends it': [
    `
<div class="wide">
Boat   Nets
------ ----
Heron     4
</div>
`,
    'simple',
    [
      ['Boat', 'Nets'],
      ['Heron', '4'],
    ],
  ],
  'a simple table closed by dashes, its header indented like code': [
    `
      Boat  Nets
  --------  ----
     Heron     4
  --------  ----
`,
    'simple',
    [
      ['Boat', 'Nets'],
      ['Heron', '4'],
    ],
  ],
  'a simple table without a header': [
    `
-----  --
Heron   4
Lark    3
-----  --
`,
    'simple',
    [
      ['Heron', '4'],
      ['Lark', '3'],
    ],
  ],
  'a simple table of which one column alone is filled': [
    `
Boat
------ -----
Heron
Lark
`,
    'simple',
    [
      ['Boat', ''],
      ['Heron', ''],
      ['Lark', ''],
    ],
  ],
  'a multi-line table': [
    `
-------------------------
Boat       Nets  Remarks
           set
---------- ----- --------
Heron          4 repaired
                 in May

Sea            3
Lark
-------------------------
`,
    'multiline',
    [
      ['Boat', 'Nets set', 'Remarks'],
      ['Heron', '4', 'repaired in May'],
      ['Sea Lark', '3', ''],
    ],
  ],
  'a multi-line table without a header': [
    `
------- -----
Heron       4
of May

Lark        3
------- -----
`,
    'multiline',
    [
      ['Heron of May', '4'],
      ['Lark', '3'],
    ],
  ],
  'a table in a quotation': [
    '> Boat   Nets\n> ------ ----\n> Heron     4\n',
    'simple',
    [
      ['Boat', 'Nets'],
      ['Heron', '4'],
    ],
  ],
  'a table that begins with its list item': [
    '- Boat   Nets\n  ------ ----\n  Heron     4\n',
    'simple',
    [
      ['Boat', 'Nets'],
      ['Heron', '4'],
    ],
  ],
  'a table in a division': [
    '::: {#boats}\nBoat   Nets\n------ ----\nHeron     4\n\n:::\n',
    'simple',
    [
      ['Boat', 'Nets'],
      ['Heron', '4'],
    ],
  ],
  'columns as wide as the screen shows them': [
    '船名      数\n-------- ---\n青鷺号     4\n',
    'simple',
    [
      ['船名', '数'],
      ['青鷺号', '4'],
    ],
  ],
  'with Windows line ends': [
    'Boat   Nets\r\n------ ----\r\nHeron     4\r\n\r\nEnd\r\n',
    'simple',
    [
      ['Boat', 'Nets'],
      ['Heron', '4'],
    ],
  ],
  'a cell that runs over its edge is cut, as Pandoc does': [
    'a    b\n---  ---\nlonger z\n',
    'simple',
    [
      ['a', 'b'],
      ['longe', 'r z'],
    ],
  ],
};

/** What looks like a table and is none. */
const NONE: Readonly<Record<string, string>> = {
  'a heading with an underline': 'Visits by site\n--------------\n\nText.\n',
  'rules between paragraphs': 'One.\n\n- - -\n\nTwo, longer than that.\n\n- - -\n\nThree.\n',
  'front matter': '---\ntitle: a   b\n--- ---\nHeron  4\n---\n',
  'prose between rules': '--- ---\nThis is a paragraph of some words.\nIt goes on.\n--- ---\n',
  'a table swallowed by the paragraph above': 'As follows:\nBoat   Nets\n------ ----\nHeron     4\n',
  'a table in a fence': '```\nBoat   Nets\n------ ----\nHeron     4\n```\n',
  'a table in a comment': '<!--\nBoat   Nets\n------ ----\nHeron     4\n-->\n',
  'a table indented as code': 'Text.\n\n    Boat   Nets\n    ------ ----\n    Heron     4\n',
  'a line of dashes without rows': 'Boat   Nets\n------ ----\n\nText.\n',
  'list items over a dash': '- a\n- --\n- b\n',
};

suite('tables ruled by dashes', () => {
  for (const [name, [chapter, kind, rows]] of Object.entries(READ))
    test(name, () => {
      assert.deepEqual(tablesIn(chapter), [{ kind, rows }]);
    });

  for (const [name, chapter] of Object.entries(NONE))
    test(`no table: ${name}`, () => {
      assert.deepEqual(tablesIn(chapter), []);
    });

  test('other HTML holds no table', () => {
    const table = 'Boat   Nets\n------ ----\nHeron     4\n';
    for (const opener of ['<pre>', '<div><pre>', '<div>\n<pre>', '<div>\n<!-- so', '<script>', '<details><summary>x'])
      assert.deepEqual(tablesIn(`${opener}\n${table}`), [], opener);
  });

  test('a caption below, with attributes, and no heading made of the last row', () => {
    const { chapter } = analyse('Boat   Nets\n------ ----\nHeron     4\n\n: Nets by\n  boat {#tbl-nets}\n');
    assert.equal(chapter.tables[0]?.caption?.text, 'Nets by boat');
    assert.deepEqual(
      chapter.blocks.map(({ kind }) => kind),
      ['table', 'paragraph'],
    );
  });
});

suite('figures replaced in tables ruled by dashes', () => {
  test('a figure grows to the left where it stands at the right', () => {
    assert.equal(
      withTotalsMended('Boat   Nets  Note\n------ ----  ----\nHeron    60  a\nLark     50\nTotal    90  b\n'),
      'Boat   Nets  Note\n------ ----  ----\nHeron    60  a\nLark     50\nTotal   110  b\n',
    );
  });

  test('a figure at the left takes the blanks behind it', () => {
    assert.equal(
      withTotalsMended('Boat   Nets  Note\n------ ----- ----\nHeron  60    a\nLark   50\nTotal  90    b\n'),
      'Boat   Nets  Note\n------ ----- ----\nHeron  60    a\nLark   50\nTotal  110   b\n',
    );
  });

  test('the table gets wider where there is no room, and nothing else changes', () => {
    assert.equal(
      withTotalsMended(
        '> -----------\n> Boat  N  Of\n> ----- -- --\n> Heron 60 a\n> \n> Lark  50\n>\n> Total 90 b\n> -----------\n>\n> : Nets\n',
      ),
      '> ------------\n> Boat  N   Of\n> ----- --- --\n> Heron  60 a\n> \n> Lark   50\n>\n> Total 110 b\n> ------------\n>\n> : Nets\n',
    );
  });

  test('no fix is offered where a line does not keep to the columns', () => {
    const [finding] = analyse('Boat   Port N\n------ ---- --\nHeronry Cor 60\nLark   Bel  50\nTotal       90\n').findings;
    assert.deepEqual([finding?.rule, finding?.fixes.length ?? 0], ['wrong-total', 0]);
  });

  test('rewrites are refused with the reason where a line does not keep to the columns', () => {
    const report = analyse('Boat   Port N\n------ ---- --\nHeronry Cor 60\nLark   Bel  50\n');
    const outcome = rewrite(report, { table: 0, id: 'insert-column', options: { name: 'Crew' } }, {});
    assert.equal(outcome.kind === 'refusal' && outcome.message.id, 'rewrite.out-of-shape');
  });
});
