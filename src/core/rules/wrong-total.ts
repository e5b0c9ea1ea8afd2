import { pairTables, signOfTable } from '../comparison/pairing.ts';
import { sumBefore, type SumBefore } from '../comparison/sum-before.ts';
import type { Baseline, Cell, Fix, Message, Reading, Related, SummaryCell, Table } from '../model/index.ts';
import type { Draft, Rule, Summary } from './rule.ts';
import { textSpan } from './shared/cells.ts';
import { relatedRows } from './changed-sum.ts';

/** A summary cell states something else than its operands give. */
export const wrongTotal: Rule = {
  id: 'wrong-total',
  severity: 'warning',
  summary: 'A total, mean or other summary disagrees with the cells that it sums up.',
  explanation: `Rows are added, removed and merged; totals are typed once and forgotten. Tallymark recomputes every summary cell.

**Which cells.** Those of rows and columns labelled with a summary word in any language it knows (\`Total\`, \`Sous-total HT\`,
\`Moyenne\`, \`Gesamt\`), as label beside the figure or in one cell with it (\`Total : 14\`), in the last row or between others.

**What they could mean.** The label's function over the block above, the whole column, the subtotals, the last subtotal and the lines
after it, the block below, the row across; a count under an identifier column (rows, filled cells, different labels, list items);
what the other columns make of it where every row shows how (quantity × price, a ratio, a difference); a weighted or plain mean, an
extreme. If any of these gives the figure at the precision written, it agrees.

**When it disagrees.** Only if label and column leave one reading, none agrees, every cell can be read, and nothing says that rows are
missing (an ellipsis, "top 10", "Total (41 towns)"). Rates, ages and means are never expected to add up. A label that says more than
\`Total\`, an approximate figure or a mean is at most an information, and never mended without being asked.

Either side may be the wrong one, so the message states both, and names the slip if the figures betray it: two digits swapped, the last
row left out, a subtotal counted twice. If the rows added up to exactly what the total says in the saved text, when the chapter was opened, in the last commit or in
the text that the chapter is compared with, it is they that have changed: they are listed, and the total is not mended without being asked. \`tallymark tables\` shows the verdict on every summary cell, and why nothing is said of some.`,
  bad: `| # | Site  | Visits |
|---|-------|--------|
| 1 | North | 12     |
| 2 | South | 7      |
| 3 | West  | 15     |
|   | Total | 43     |
`,
  good: `| # | Site  | Visits |
|---|-------|--------|
| 1 | North | 12     |
| 2 | South | 7      |
| 3 | West  | 15     |
|   | Total | 34     |
`,
  messages: {
    'wrong-total.count': 'The total says {stated}; {count|{expected} row is|{expected} rows are} counted.',
    'wrong-total.sum': 'The total says {stated}; the {cells|cell above is|{cells} cells above add up to} {expected} (difference {gap}).',
    'wrong-total.sum.below':
      'The total says {stated}; the {cells|cell below is|{cells} cells below add up to} {expected} (difference {gap}).',
    'wrong-total.sum.row':
      'The total says {stated}; the {cells|other cell of the row is|{cells} other cells of the row add up to} {expected} (difference {gap}).',
    'wrong-total.mean': 'The mean says {stated}; the mean of the {cells|cell|{cells} cells} is {expected}.',
    'wrong-total.median': 'The median says {stated}; the median of the {cells|cell|{cells} cells} is {expected}.',
    'wrong-total.min': 'The minimum says {stated}; the smallest of the {cells|cell|{cells} cells} is {expected}.',
    'wrong-total.max': 'The maximum says {stated}; the largest of the {cells|cell|{cells} cells} is {expected}.',
    'wrong-total.weighted-mean': 'The mean says {stated}; the weighted mean of the {cells|cell|{cells} cells} is {expected}.',
    'wrong-total.difference': 'The difference says {stated}; the cells that it is taken from give {expected}.',
    'wrong-total.product': 'The product says {stated}; the cells that it multiplies give {expected}.',
    'wrong-total.roll-forward': 'The closing balance says {stated}; the {cells} cells above come to {expected} (difference {gap}).',
    'wrong-total.ratio': 'The ratio says {stated}; the cells that it compares give {expected}.',
    'wrong-total.only': 'The only cell taken into account',
    'wrong-total.first': 'The first of the {cells} cells taken into account',
    'wrong-total.last': 'The last of the {cells} cells taken into account',
    'wrong-total.changed.saved': 'The rows added up to {before} in the saved version; now {expected}.',
    'wrong-total.changed.opened': 'The rows added up to {before} when the chapter was opened; now {expected}.',
    'wrong-total.changed.committed': 'The rows added up to {before} in the last commit; now {expected}.',
    'wrong-total.changed.compared': 'The rows added up to {before} in the version compared with; now {expected}.',
    'wrong-total.fix': 'Change {stated} to {expected}',
  },
  inTable(table, _, { baselines = [] }, said) {
    const before = tablesBefore(said, baselines);
    return disagreements(table).map(([summary, found]) => {
      const [earlier] = before.flatMap(({ kind, table: old }) => {
        const sum = sumBefore({ before: old, after: table }, summary);
        return sum ? [{ ...sum, kind }] : [];
      });
      return earlier ? withEarlier(found, earlier) : found;
    });
  },
  depends: (_, __, { baselines = [] }, said) =>
    tablesBefore(said, baselines)
      .map(({ kind, table }) => `${kind} ${idOf(table)}`)
      .join(),
  across: {
    summarise({ tables }): Tables | undefined {
      const wrong = tables.map((table) => table.summaryCells.some(({ verdict }) => verdict === 'disagrees'));
      return tables.length === 0 ? undefined : { key: JSON.stringify([tables.map(signOfTable), wrong]), tables, wrong };
    },
    /** Which tables of earlier texts are the same as those whose totals disagree: their numbers there. */
    judge(passages: readonly (Tables | undefined)[], { baselines = [] }) {
      if (baselines.length === 0 || !passages.some((passage) => passage?.wrong.includes(true))) return passages.map(() => []);
      const tables = passages.flatMap((passage) => passage?.tables ?? []);
      const before = baselines.map(({ report }) => {
        return new Map(pairTables(report.chapter.tables, tables).map((pair) => [pair.after, pair.before.index]));
      });
      const saidOf = (table: Table): string => before.map((pairs) => pairs.get(table) ?? '').join();
      return passages.map((passage) => passage?.tables.map((table, i) => (passage.wrong[i] ? saidOf(table) : '')) ?? []);
    },
  },
};

/** What a passage tells of its tables. */
interface Tables extends Summary {
  readonly tables: readonly Table[];
  /** Whether a total of each disagrees. */
  readonly wrong: readonly boolean[];
}

/** The tables that are said to be a table in earlier texts. */
function tablesBefore(said: string, baselines: readonly Baseline[]): readonly { readonly kind: Baseline['kind']; readonly table: Table }[] {
  return said.split(',').flatMap((index, i) => {
    const baseline = index === '' ? undefined : baselines[i];
    const table = baseline?.report.chapter.tables[Number(index)];
    return baseline && table ? [{ kind: baseline.kind, table }] : [];
  });
}

const ids = new WeakMap<Table, number>();
let lastId = 0;

/** A number that no other table has. */
function idOf(table: Table): number {
  const id = ids.get(table) ?? (lastId += 1);
  ids.set(table, id);
  return id;
}

/** The totals that disagree, each with what is said of it. */
function disagreements(table: Table): readonly (readonly [SummaryCell, Draft])[] {
  return table.summaryCells.flatMap((summary) => {
    const { verdict, reading, expectedText } = summary;
    if (verdict !== 'disagrees' || !reading || expectedText === undefined) return [];
    return [[summary, draft(table, summary, reading, expectedText)] as const];
  });
}

/** The rows have changed, not the total: what was lost is to be seen, and no fix may hide it unasked. */
function withEarlier(found: Draft, { sum, rows, kind }: SumBefore): Draft {
  const also: Message = { id: `wrong-total.changed.${kind}`, data: { ...found.message.data, before: sum } };
  return {
    ...found,
    message: { id: found.message.id, data: found.message.data, also },
    data: { ...found.data, baseline: sum },
    related: relatedRows(rows, found.span),
    fixes: found.fixes?.map((fix) => ({ ...fix, preferred: false })) ?? [],
  };
}

function draft(table: Table, summary: SummaryCell, reading: Reading, expected: string): Draft {
  const { row, column, span, statedText: stated, likelyCause, confidence } = summary;
  const cells =
    reading.function === 'count' ? reading.operands.length : reading.operands.filter(({ value }) => value.kind === 'value').length;
  const gap = summary.differenceText ?? '';
  const data = {
    table: table.index,
    row,
    column,
    function: reading.function,
    stated,
    expected,
    cells,
    gap,
    ...(reading.function === 'count' ? { count: cells } : {}),
  };
  const cause = likelyCause ? { likelyCause: likelyCause.id.replace('cause.', '') } : {};
  return {
    span,
    ...(confidence === 'likely' ? { atMost: 'information' } : {}),
    message: { id: messageId(summary, reading), data, ...(likelyCause ? { also: likelyCause } : {}) },
    data: { ...data, ...difference(summary, reading), ...cause },
    related: related(reading.operands),
    fixes: table.editable ? [fix(summary, expected)] : [],
  };
}

function messageId({ row }: SummaryCell, reading: Reading): string {
  if (reading.function !== 'sum') return `wrong-total.${reading.function}`;
  if (reading.scope === 'row') return 'wrong-total.sum.row';
  return reading.operands.some((cell) => cell.row > row) ? 'wrong-total.sum.below' : 'wrong-total.sum';
}

/** Stated less expected, where both are plain amounts: minutes and hours would need a unit of their own. */
function difference({ stated }: SummaryCell, { result }: Reading): { readonly difference?: string } {
  if (stated.dimension === 'duration' || !stated.format.scale.eq(1)) return {};
  return { difference: stated.amount.minus(result).toFixed() };
}

/** Both ends of the operands: an author sees at once which rows are taken, without a list as long as the table. */
function related(operands: readonly Cell[]): readonly Related[] {
  const cells = operands.length;
  const [first, last] = [operands[0], operands.at(-1)];
  if (!first || !last) return [];
  if (cells === 1) return [{ span: textSpan(first), message: { id: 'wrong-total.only', data: {} } }];
  return [
    { span: textSpan(first), message: { id: 'wrong-total.first', data: { cells } } },
    { span: textSpan(last), message: { id: 'wrong-total.last', data: { cells } } },
  ];
}

/** Where the total would be right without the last row, that row may be no row of data: the author decides. */
function fix({ span, statedText: stated, confidence, likelyCause }: SummaryCell, expected: string): Fix {
  return {
    title: { id: 'wrong-total.fix', data: { stated, expected } },
    preferred: confidence === 'certain' && likelyCause?.id !== 'cause.last-left-out',
    edits: [{ span, text: expected }],
  };
}
