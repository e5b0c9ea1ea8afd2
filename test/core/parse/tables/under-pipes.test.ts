import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/index.ts';
import { tablesIn } from './support.ts';

const TABLE = '| Boat | Nets |\n|------|------|\n| Heron | 4 |\n';
const ROWS = [
  ['Boat', 'Nets'],
  ['Heron', '4'],
];

/** Lines right under a pipe table that are no rows of it. */
const UNDER: readonly string[] = [
  ': Nets by boat\n',
  ': (\\#tab:nets) Nets by boat\n',
  'Table: Nets by boat\n',
  ':::\n',
  '::::\n\nText.\n',
  ':::\n\n# Next\n',
];

suite('what stands right under a pipe table', () => {
  for (const line of UNDER)
    test(JSON.stringify(line), () => {
      for (const chapter of [
        TABLE + line,
        `::: note\n${TABLE}${line}`,
        `> ${(TABLE + line).trimEnd().replaceAll('\n', '\n> ')}`,
        `- a\n\n  ${(TABLE + line).trimEnd().replaceAll('\n', '\n  ')}`,
      ])
        assert.deepEqual(tablesIn(chapter), [{ kind: 'pipe', rows: ROWS }], chapter);
    });

  test('a row may begin with a colon', () => {
    assert.equal(tablesIn(`${TABLE}: x | 3\n:5 | 3\n`)[0]?.rows.length, 4);
  });

  test('the caption is the table’s', () => {
    assert.equal(analyse(`${TABLE}: Nets by boat {#tbl-nets .wide}\n`).chapter.tables[0]?.caption?.text, 'Nets by boat');
  });

  test('the title of a directive is the table’s caption', () => {
    assert.equal(analyse(`:::{table} Nets by boat\n:name: nets\n\n${TABLE}:::\n`).chapter.tables[0]?.caption?.text, 'Nets by boat');
  });
});

suite('the line between two tables', () => {
  const html = '<table><tr><th>Boat</th></tr><tr><td>Lark</td></tr></table>\n';

  /** Chapters, and the captions of their tables. */
  const chapters: readonly (readonly [name: string, chapter: string, captions: readonly (string | undefined)[]])[] = [
    ['is in Pandoc’s form the caption of the first', `${TABLE}\n: Nets\n\n${TABLE}`, ['Nets', undefined]],
    ['is the caption of the second where the first has one above it', `: Nets\n\n${TABLE}\n: Oars\n\n${TABLE}`, ['Nets', 'Oars']],
    [
      'is the caption of the first again, below one with a caption below it',
      `${TABLE}\n: Nets\n\n${TABLE}\n: Oars\n\n${TABLE}`,
      ['Nets', 'Oars', undefined],
    ],
    ['is otherwise the caption of the second', `${TABLE}\nTable 2: Nets\n\n${TABLE}`, [undefined, 'Table 2: Nets']],
    ['is the caption of the second below one in HTML, which Pandoc does not read', `${html}\n: Nets\n\n${TABLE}`, [undefined, 'Nets']],
  ];

  for (const [name, chapter, captions] of chapters)
    test(name, () => {
      assert.deepEqual(
        analyse(chapter).chapter.tables.map(({ caption }) => caption?.text),
        captions,
      );
    });
});

suite('a line of dashes with plus signs', () => {
  test('stands under the head of a table, as Emacs draws it', () => {
    assert.deepEqual(tablesIn('The nets:\n\n| Boat | Nets |\n|------+-----:|\n| Heron | 4 |\n'), [{ kind: 'pipe', rows: ROWS }]);
  });

  for (const [name, chapter] of Object.entries({
    'with other columns': '| Boat | Nets |\n|------+-----+---|\n| Heron | 4 |\n',
    'of an answer of a database': ' Boat | Nets\n-------+------\n Heron | 4\n',
    'without a head': '|------+------|\n| Heron | 4 |\n',
  }))
    test(`makes no table ${name}`, () => {
      assert.deepEqual(tablesIn(chapter), []);
    });
});
