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
