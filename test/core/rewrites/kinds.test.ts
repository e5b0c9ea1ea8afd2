import assert from 'node:assert/strict';
import { analyse, createMemo, rewrite, rewriteIds, type TableKind } from '../../../src/core/index.ts';
import { brokenPromises } from './promises.ts';
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
