import assert from 'node:assert/strict';
import { analyse, createMemo, rewrite, rewriteIds, type TableKind } from '../../../src/core/index.ts';
import { brokenPromises } from './promises.ts';
import { rewritten } from './support.ts';
import { variantsOf } from './variants.ts';

/** One table, written in each way that is neither HTML nor pipes. */
const KINDS: Readonly<Partial<Record<TableKind, string>>> = {
  simple: `
Port      Boat     Nets   Time
--------- ------- ----- ------
Bergen    Heron       4   20 min
Bergen    Lark        3   15 min
Tromsø    Puffin      2   25 min
Bergen    Teal        5   30 min
Total                14   90 min

: Nets by boat
`,
  multiline: `
> -----------------------------------------
> Port      Boat           Nets        Time
>                           set
> --------- ------------ ------ -----------
> Bergen    Heron             4      20 min
>           of May
>
> Bergen    Lark              3      15 min
>
> Tromsø    Puffin            2      25 min
>
> Total                       9      60 min
> -----------------------------------------
`,
  grid: `
- +---------+--------+-------+---------+
  | Port    | Boat   | Nets  | Time    |
  +=========+========+======:+========:+
  | Bergen  | Heron  |     4 |  20 min |
  |         | of May |       |         |
  +---------+--------+-------+---------+
  | Bergen  | Lark   |     3 |  15 min |
  +---------+--------+-------+---------+
  | Tromsø  | Puffin |     2 |  25 min |
  +---------+--------+-------+---------+
  | Total   |        |     9 |  60 min |
  +---------+--------+-------+---------+
`,
  latex: `
\\begin{tabular}{llr@{ }r}
  \\toprule
  Port & Boat & Nets & Time \\\\
  \\midrule
  Bergen & Heron & 4 & 20 min \\\\ % the first
  Bergen & Lark & 3 & 15 min \\\\
  Tromsø & Puffin & 2 & 25 min \\\\
  \\cmidrule{3-4}
  Total & & 9 & 60 min \\\\
  \\bottomrule
\\end{tabular}
`,
  'list-table': `
:::{list-table} Nets by boat
:header-rows: 1
:widths: 20 30 10 10

* - Port
  - Boat
  - Nets
  - Time
* - Bergen
  - Heron
    of May
  - 4
  - 20 min
* - Bergen
  - Lark
  - 3
  - 15 min
* - Tromsø
  - Puffin
  - 2
  - 25 min
* - Total
  -
  - 9
  - 60 min
:::
`,
  'csv-table': `
\`\`\`{csv-table} Nets by boat
:header: Port, Boat, Nets, Time
:widths: 20, 30, 10, 10

Bergen, "Heron, of May", 4, 20 min
Bergen, Lark, 3, 15 min
Tromsø, Puffin, 2, 25 min
Total, , 9, 60 min
\`\`\`
`,
};

/** The same in those that a browser knows. */
const WRITTEN = {
  pipe: '| Port | Boat | Nets | Time |\n| --- | --- | --- | --- |\n| Bergen | Heron | 4 | 20 min |\n| Total | | 4 | 20 min |\n',
  html: '<table>\n<thead>\n<tr><th>Port</th><th>Boat</th><th>Nets</th><th>Time</th></tr>\n</thead>\n<tbody>\n<tr><td>Bergen</td><td>Heron</td><td>4</td><td>20 min</td></tr>\n<tr><td>Total</td><td></td><td>4</td><td>20 min</td></tr>\n</tbody>\n</table>\n',
} as const;

suite('rewrites of every kind of table', () => {
  for (const [kind, text] of Object.entries(KINDS)) {
    const memo = createMemo();
    const report = analyse(text, {}, memo);
    const [table] = report.chapter.tables;
    for (const id of rewriteIds) {
      test(`${kind}: ${id} keeps what is promised`, () => {
        assert.equal(table?.kind, kind);
        for (const options of variantsOf(report, table, id)) {
          const outcome = rewrite(report, { table: 0, id, options }, {}, memo);
          const call = { report, table: 0, id, options };
          const said = `${id} ${JSON.stringify(options)}`;
          if (outcome.kind === 'edits') assert.deepEqual(brokenPromises(call, outcome.edits, memo), [], said);
          else if (outcome.kind === 'refusal') assert.notEqual(outcome.message.id, 'rewrite.failed', said);
        }
      });
    }
  }
});

suite('what rewrites write', () => {
  const simple = 'Boat   Nets\n------ ----\nHeron    60\nLark     50   \n\n: Nets\n';

  test('a row under the last one, behind the blanks at its end; a figure that is too long makes its column wider', () => {
    assert.equal(
      rewritten(simple, 'insert-row', { cells: 'Teal,12345' }),
      'Boat   Nets\n------ -----\nHeron     60\nLark      50   \nTeal   12345\n\n: Nets\n',
    );
  });

  test('a row in which nothing stands would end a simple table', () => {
    assert.equal(rewritten(simple, 'insert-row'), 'insert-row.blank');
  });

  for (const [kind, source] of Object.entries({ ...KINDS, ...WRITTEN }))
    for (const [place, after] of [
      ['under the header', 0],
      ['under a row', 1],
    ] as const)
      test(`${kind}: rows come ${place}, in their order, and nothing else changes`, () => {
        const textsOf = (text: string): readonly string[] => {
          const [table] = analyse(text).chapter.tables;
          return (table?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.text.text ?? '').join('; '));
        };
        const before = textsOf(source);
        const result = rewritten(source, 'insert-row', { after: String(after), cells: 'Molde, "Tern, young",,\nOslo,Gull,,' });
        assert.deepEqual(textsOf(result), before.toSpliced(after + 1, 0, 'Molde; Tern, young; ; ', 'Oslo; Gull; ; '));
      });

  test('a row of several lines in a multi-line table', () => {
    assert.equal(
      rewritten('-----------\nBoat   Nets\n------ ----\nHeron    60\n\nLark     50\n-----------\n', 'insert-row', {
        cells: 'Old grey teal,5',
      }),
      '-----------\nBoat   Nets\n------ ----\nHeron    60\n\nLark     50\n\nOld       5\ngrey\nteal\n-----------\n',
    );
  });

  test('a cell of a grid that spans rows, and rows of its own again', () => {
    const grid = '+---+------+\n| a | time |\n+===+======+\n| x |    1 |\n+---+------+\n';
    const before = `${grid}| x |    2 |\n+---+------+\n| y |    3 |\n+---+------+\n`;
    const merged =
      '+---+------+\n| a | time |\n+===+======+\n| x |    3 |\n+---+      |\n| x |      |\n+---+------+\n| y |    3 |\n+---+------+\n';
    assert.equal(rewritten(before, 'merge-durations', { style: 'rowspan', column: '1', by: '0' }), merged);
    assert.equal(rewritten(before, 'drop-column', { column: '0', confirm: 'yes' }), before.replace(/^(.).{4}/gm, '$1'));
  });

  test('letters and rules of LaTeX follow its columns', () => {
    const tex =
      '\\begin{tabular}{l*{2}{r}}\n  \\hline\n  a & b & c \\\\\n  \\hline\n  x & 1 & 2 \\\\\n  \\cline{2-3}\n  y & 3 & 4 \\\\\n\\end{tabular}\n';
    assert.equal(
      rewritten(tex, 'insert-column', { name: 'n', before: '1', fill: '7' }),
      tex.replace('{l*', '{lr*').replace('a &', 'a & n &').replace('x &', 'x & 7 &').replace('y &', 'y & 7 &').replace('{2-3}', '{3-4}'),
    );
    assert.equal(
      rewritten(tex, 'drop-column', { column: '2', confirm: 'yes' }),
      tex.replace('*{2}', '*{1}').replace(' & c ', ' ').replace(' & 2 ', ' ').replace(' & 4 ', ' ').replace('{2-3}', '{2-2}'),
    );
  });

  test('a figure at the end of a short line goes to its column', () => {
    const short = 'Boat     No\n------ ----\nHeron\nLark\n';
    assert.equal(rewritten(short, 'number-rows', { column: '1' }), 'Boat     No\n------ ----\nHeron     1\nLark      2\n');
  });

  test('the mark of a list keeps its blank where the cell behind it was empty', () => {
    const list = ':::{list-table}\n:header-rows: 1\n\n* - Port\n  - Nets\n  - Boats\n* -\n  - 4\n  - 2\n:::\n';
    assert.equal(
      rewritten(list, 'drop-column', { column: '0', confirm: 'yes' }),
      ':::{list-table}\n:header-rows: 1\n\n* - Nets\n  - Boats\n* - 4\n  - 2\n:::\n',
    );
  });

  test('no row of data becomes the header of a table that has none', () => {
    const headless = '------ ------\nHeron  4 kn\n\nLark   slow\n\nTeal   3 kn\n------ ------\n';
    assert.equal(rewritten(headless, 'sort-rows', { columns: '1', descending: 'yes' }), 'rewrite.mistakes-header');
  });

  test('subtotals of groups of which one alone has figures are added once', () => {
    const groups = 'Port    Nets\n------- ----\nBergen\nBergen\nTromsø     4\nTromsø     3\n';
    const once = rewritten(groups, 'add-subtotals', { column: '0' });
    assert.match(once, /^Subtotal Tromsø +7$/m);
    assert.equal(rewritten(once, 'add-subtotals', { column: '0' }), once);
  });

  test('a column is not taken out from beside nothing, since a blank row would end the table', () => {
    const lone = 'Port    Boat  Nets\n------ ------ ----\nBergen\nTromsø  Lark     4\n';
    assert.equal(rewritten(lone, 'drop-column', { column: '0', confirm: 'yes' }), 'rewrite.out-of-shape');
    assert.equal(rewritten(lone, 'drop-column', { column: '2', confirm: 'yes' }), 'Port    Boat \n------ ------\nBergen\nTromsø  Lark \n');
  });

  test('blanks that do not break stay at the end of a text', () => {
    const loose = 'Boat     Nets\n-------- --------\nHeron    4\u00a0\nLark     3\u00a0\n';
    const aligned = rewritten(loose, 'align-table');
    assert.equal(aligned.replace(/[ -]/g, ''), loose.replace(/[ -]/g, ''));
    assert.equal(rewritten(aligned, 'align-table'), aligned);
  });

  test('blanks within code stay in another form', () => {
    const code = 'Call    Result\n------- ----------\na       `1   b`\n';
    assert.match(rewritten(code, 'convert-table', { to: 'pipe' }), /`1 {3}b`/);
  });

  test('the lines of a header stay at the right when a table is aligned', () => {
    const wide =
      '-----------------------\nBoat             People\n                  taken\n---------------- ------\nHeron                 4\n\nLark                  3\n-----------------------\n';
    const tight = '------------\nBoat  People\n       taken\n----- ------\nHeron      4\n\nLark       3\n------------\n';
    assert.equal(rewritten(wide, 'align-table'), tight);
  });

  test('a header of other lines than before still says how its column stands', () => {
    const parted =
      '----------------------------\n           Boat\n         Sloop 1       People\n---------------- -----------\n           Heron           4\n\n            Lark           3\n----------------------------\n';
    const once = rewritten(parted, 'align-table', { width: '12' });
    assert.equal(rewritten(once, 'align-table', { width: '12' }), once);
    assert.equal(rewritten(once, 'convert-table', { to: 'pipe' }).match(/-:/g)?.length, 2, once);
  });

  test('centred texts of a grid are parted anew with the others', () => {
    const grid =
      '+-----------+-----------+\n|   Boat    |  People   |\n+===========+===========+\n| Sloop     |     4     |\n| Heron 1   |  rowers   |\n+-----------+-----------+\n';
    const once = rewritten(grid, 'align-table', { width: '16' });
    assert.match(once, /\| Sloop Heron 1 \| 4 rowers \|/);
    assert.equal(rewritten(once, 'align-table', { width: '16' }), once);
  });

  test('no text of a grid is put so far in that Pandoc takes it for code', () => {
    const grid = (rows: readonly string[]): string =>
      ['+-------+--------------+', '| Boat  | Nets of 2024 |', '+=======+=============:+', ...rows, '+-------+--------------+', ''].join(
        '\n',
      );
    const left = grid(['| Heron | 4            |']);
    assert.equal(rewritten(grid(['| Heron |            4 |']), 'align-table'), left);
    assert.equal(rewritten(left, 'align-table'), left);
    const pipe = '| Boat | Nets of 2024 |\n|---|--:|\n| Heron | 4 |\n';
    assert.match(rewritten(pipe, 'convert-table', { to: 'grid' }), /\| 4 {12}\|/);
  });

  test('the edge below a row that is put into a grid gets a corner at each of its cells', () => {
    const grid = [
      '+-------+------+------+',
      '| Boat  | Nets | Crew |',
      '+=======+======+======+',
      '| Heron | 4    | 2    |',
      '+-------+------+------+',
      '| lost         | 3    |',
      '+--------------+------+',
      '',
    ];
    const below = ['+-------+------+------+', '| Lark  | 1    | 2    |', '+-------+------+------+', ''];
    assert.equal(rewritten(grid.join('\n'), 'insert-row', { cells: 'Lark,1,2' }), [...grid.slice(0, -2), ...below].join('\n'));
    const spanned = [
      '+--------------+------+',
      '| Nets         | Crew |',
      '+=============:+======+',
      '| lost         | 3    |',
      ...grid.slice(4, 5),
      ...grid.slice(3, 5),
      '',
    ];
    assert.deepEqual(rewritten(spanned.join('\n'), 'insert-row', { cells: 'Lark,1,2', after: '0' }).split('\n').slice(2, 6), [
      '+=======+=====:+======+',
      '| Lark  | 1    | 2    |',
      '+-------+------+------+',
      '| lost         | 3    |',
    ]);
  });

  test('a column of a grid stays at the right when its longest figure fills it', () => {
    const grid =
      '+-------+------+\n| Boat  | Nets |\n+=======+======+\n| Heron |    4 |\n+-------+------+\n| Lark  | 1234 |\n+-------+------+\n';
    assert.equal(rewritten(grid, 'align-table'), grid);
  });

  test('no text is put before the first dashes, where Pandoc drops it', () => {
    const table = [
      '   --------------------------------------------------',
      '                  ぬま        ω        12 日本語の表',
      '   שלום 日本語の表 1,5                     дом a',
      '                  合計                    12 Lark',
      '   ------------------- --------------- --------------',
      '                 ñandú    שלום 1,5     дом 가나 合計',
      '                4 nets',
      '',
      '                     0      4 of',
      '         50 % 50 % été',
      '',
      '          合計 € Total  ぬま été 1,5     nets שלום',
      '             50 % １２       of          Größe 2026',
      '                     €       1,5         青鷺 合計',
      '   --------------------------------------------------',
    ].join('\n');
    const once = rewritten(`${table}\n`, 'align-table', { width: '12' });
    assert.match(once, /^(?: {3}.*\n|\n)+$/);
    assert.equal(rewritten(once, 'align-table', { width: '12' }), once);
  });

  test('columns do not drift apart where a figure runs over the dashes before it', () => {
    const drift = '  ------     -----\n  4 nets     Heron\n\n 14 nets     Lark\n  ------     -----\n';
    const once = rewritten(drift, 'align-table', { width: '12' });
    assert.equal(rewritten(once, 'align-table', { width: '12' }), once);
  });
});
