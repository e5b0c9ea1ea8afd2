import assert from 'node:assert/strict';
import { analyse, applyEdits } from '../../../../src/core/index.ts';
import { fitCsv } from '../../../../src/core/parse/tables/fit-csv.ts';
import { linesOf } from '../../../../src/core/parse/tables/view.ts';
import { tablesIn, withTotalsMended } from './support.ts';

const ROWS = [
  ['Boat', 'Nets'],
  ['Heron', '4'],
  ['Sea Lark', '3'],
];

const LIST = (open: string, close: string): string => `${open}
:header-rows: 1
:name: nets

* - Boat
  - Nets
* - Heron
  - 4

* - **Sea**
    Lark
  - 3
${close}
`;

const CSV = (options: string, rows: string): string => `\`\`\`{csv-table} Nets by boat\n${options}\n${rows}\n\`\`\`\n`;

suite('tables in directives', () => {
  for (const [open, close] of [
    ['```{list-table} Nets by boat', '```'],
    [':::{list-table} Nets by boat', ':::'],
    ['````{list-table} Nets by boat', '````'],
    ['~~~{list-table} Nets by boat', '~~~'],
  ] as const)
    test(open, () => {
      const [table] = analyse(LIST(open, close)).chapter.tables;
      assert.deepEqual(tablesIn(LIST(open, close)), [{ kind: 'list-table', rows: ROWS }]);
      assert.deepEqual([table?.rows[0]?.kind, table?.caption?.text], ['head', 'Nets by boat']);
    });

  test('the division of Pandoc’s filter, cells that span', () => {
    assert.deepEqual(tablesIn('::: {.list-table header-rows=1}\n   * - Boat\n     - Nets\n\n   * - []{colspan=2} None\n:::\n'), [
      {
        kind: 'list-table',
        rows: [
          ['Boat', 'Nets'],
          ['None', 'None'],
        ],
      },
    ]);
  });

  test('rows whose items begin on a line of their own, and cells with nothing in them', () => {
    assert.deepEqual(tablesIn('```{list-table}\n*\n  - Boat\n  -\n*\n  - Heron\n  - 4\n```\n')[0]?.rows, [
      ['Boat', ''],
      ['Heron', '4'],
    ]);
  });

  test('comma-separated values: a header option, quotation marks, another delimiter', () => {
    assert.deepEqual(tablesIn(CSV(':header: Boat, Nets', 'Heron, 4\n"Sea Lark", 3')), [{ kind: 'csv-table', rows: ROWS }]);
    assert.deepEqual(tablesIn(CSV(':header-rows: 1\n:delim: ;', 'Boat;"""Nets"""\nHeron;"4;5"'))[0]?.rows, [
      ['Boat', '"Nets"'],
      ['Heron', '4;5'],
    ]);
  });

  test('values that stand in a file are none of the chapter', () => {
    assert.deepEqual(tablesIn(CSV(':file: nets.csv', '')), []);
  });

  test('a directive around a pipe table, in either fence, and one around that', () => {
    const pipes = '| Boat | Nets |\n|---|---|\n| Heron | 4 |\n';
    for (const chapter of [
      `\`\`\`{table} Nets by boat\n:name: nets\n\n${pipes}\`\`\`\n`,
      `:::{table} Nets by boat\n:name: nets\n${pipes}\n:::\n`,
      `\`\`\`\`{note}\n\`\`\`{table} Nets by boat\n${pipes}\`\`\`\n\`\`\`\`\n`,
    ]) {
      const { tables } = analyse(chapter).chapter;
      assert.deepEqual(
        tables.map(({ kind, rows, caption }) => [kind, rows.length, caption?.text]),
        [['pipe', 2, 'Nets by boat']],
        chapter,
      );
    }
  });

  test('shown in a longer fence they are code', () => {
    assert.deepEqual(tablesIn(`\`\`\`\`md\n${LIST('```{list-table}', '```')}\`\`\`\`\n`), []);
    assert.deepEqual(tablesIn('```{code-block}\n| a | b |\n|---|---|\n```\n'), []);
  });

  test('an amount that holds the delimiter is put in quotation marks', () => {
    const fit = (chapter: string): string | undefined => {
      const start = chapter.indexOf('900');
      const edits = fitCsv(linesOf(chapter), [{ span: { start, end: start + 3 }, text: '1,200' }]);
      return edits && applyEdits(chapter, edits);
    };
    assert.equal(fit(CSV('', 'Total, 900 , x')), CSV('', 'Total, "1,200" , x'));
    assert.equal(fit(CSV('', 'Total, "900 €", x')), CSV('', 'Total, "1,200 €", x'));
    assert.equal(fit(CSV(':delim: ;', 'Total; 900')), CSV(':delim: ;', 'Total; 1,200'));
  });

  test('a figure in a list', () => {
    const chapter = `${LIST('```{list-table}', '').trimEnd()}\n* - Total\n  - 9\n\`\`\`\n`;
    assert.equal(withTotalsMended(chapter), chapter.replace('- 9', '- 7'));
  });

  test('fences of csv and tsv are tables where the author asks for it, with a header', () => {
    const fence = (name: string, rows: string): string => `Words.\n\n\`\`\`${name}\n${rows}\n\`\`\`\n`;
    const read = (chapter: string): readonly unknown[] =>
      analyse(chapter, { csv: 'tables' }).chapter.tables.map(({ kind, rows }) => [
        kind,
        ...rows.map((row) => [row.kind, ...row.cells.map((cell) => cell?.text.text)]),
      ]);
    const csv = fence('csv', 'Boat,Nets\n"Lark, grey",4\nTotal,4');
    const rows = [
      ['head', 'Boat', 'Nets'],
      ['body', 'Lark, grey', '4'],
      ['summary', 'Total', '4'],
    ];
    assert.deepEqual(read(csv), [['csv-table', ...rows]]);
    assert.deepEqual(tablesIn(csv), []);
    assert.deepEqual(read(fence('tsv', 'Boat\tNets\n\t"4"\nTotal\t4')), [
      ['csv-table', ['head', 'Boat', 'Nets'], ['body', '', '4'], ['summary', 'Total', '4']],
    ]);
    assert.deepEqual(read(fence('csv', '1,2\n3,4')), []);
    assert.deepEqual(read(fence('csv', 'Boat\nLark')), []);
    assert.deepEqual(read(fence('csv {.small}', 'Boat,Nets\nLark,4')), []);
  });

  test('a figure in a fence of tsv is mended between its tabs', () => {
    const chapter = '```tsv\nBoat\tNets\nLark\t4\nTeal\t5\nTotal\t8\n```\n';
    const report = analyse(chapter, { csv: 'tables' });
    const [fix] = report.findings.flatMap(({ fixes }) => fixes);
    assert.equal(fix && applyEdits(chapter, fix.edits), chapter.replace('8', '9'));
  });
});
