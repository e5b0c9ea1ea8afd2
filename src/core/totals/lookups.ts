import { fold } from '../language/phrases.ts';
import type { Cell, FunctionId, Row } from '../model/index.ts';
import type { Claim } from './claims.ts';
import { rowRun } from './ways.ts';
import { fraction, gapOf, isExact, whole, type Fraction } from './exact.ts';
import { wordsOf, type TableFacts } from './facts.ts';
import { hypothesis, outcomeOf, type Hypothesis, type Kind } from './hypotheses.ts';
import { amountsNear, runOf, type Amount, type Lines } from './lines.ts';
import { limits } from './limits.ts';
import { runIn, setOf } from './sets.ts';
import { isLeftOut } from './wording.ts';

/**
 * Odd formulas: there are too many to list, so those that give a figure exactly are looked up. Each is worth the less the more of its
 * kind there are.
 */
export function oddFormulas(facts: TableFacts, claim: Claim, plain: readonly Hypothesis[]): readonly Hypothesis[] {
  const { stated, column, row, cell } = claim;
  const amount = facts.amountOf(stated);
  if (amount.low === 0n || column.kind === 'identifier') return [];
  const known = new Set(plain.map(resultKey));
  const overRows = [...runsAbove(facts, claim, amount), ...copiesAbove(facts, claim, amount), ...withoutNamed(facts, claim, amount)];
  const single = stated.second === undefined && !stated.approximate;
  return fewOfEach([...overRows.filter((it) => !known.has(resultKey(it))), ...(single ? inTheRow(facts, row, cell, amount) : [])]);
}

/** Odd formulas over the cells of a figure's own row. */
export function inTheRow(facts: TableFacts, row: Row, own: Cell, stated: Amount): readonly Hypothesis[] {
  const cells = rowAmounts(facts, row)
    .slice(0, limits.rowCells + 1)
    .filter((cell) => cell !== own)
    .slice(0, limits.rowCells);
  return fewOfEach([...operations(facts, cells, stated), ...rowSums(facts, cells, own, stated)]);
}

function resultKey({ function: id, result }: Hypothesis): string {
  return `${id} ${result.top} ${result.bottom}`;
}

function fewOfEach(found: readonly Hypothesis[]): readonly Hypothesis[] {
  const seen = new Map<Kind, number>();
  return found.filter(({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= limits.sameKind;
  });
}

// ---- Over rows

/** Runs of rows right above, or anywhere above: the running sum at their end less the one at their start. */
function runsAbove(facts: TableFacts, { row, column }: Claim, stated: Amount): readonly Hypothesis[] {
  const lines = facts.column(column.index).lines('all');
  const end = runOf(lines, 0, row.index).to;
  const found: Hypothesis[] = [];
  const first = Math.max(1, end < limits.runCells ? 1 : end);
  for (let to = end; to >= first; to -= 1)
    for (const from of lines.withSum((lines.sums[to] ?? 0n) - stated.low)) {
      if (from >= to - 1 || (from === 0 && to === end)) continue;
      if (countsTwice(facts, lines, from, to)) continue;
      const [kind, tried]: [Kind, number] =
        to === end ? [isBoundary(facts, lines, from) ? 'suffix' : 'tail', end - 2] : ['run', (end * (end - 1)) / 2];
      const rows = { from: lines.amountPlaces[from] ?? 0, to: (lines.amountPlaces[to - 1] ?? 0) + 1 };
      found.push(...overRows(facts, column.index, stated, kind, tried, rows));
    }
  return found;
}

/** A total among lines that it adds up is counted twice; as the first of them it stands for its own. */
function countsTwice({ table }: TableFacts, { amountPlaces }: Lines, from: number, to: number): boolean {
  const isTotal = (i: number): boolean => table.rows[amountPlaces[i] ?? -1]?.kind === 'summary';
  for (let i = from + 1; i < to; i += 1) if (isTotal(i) && !isTotal(i - 1)) return true;
  return false;
}

/** Rows begin anew with a total, after one, or with a section. */
function isBoundary(facts: TableFacts, { amountPlaces }: Lines, from: number): boolean {
  const [row = 0, before = -1] = [amountPlaces[from], amountPlaces[from - 1]];
  const { rows } = facts.table;
  return rows[row]?.kind === 'summary' || rows[before]?.kind === 'summary' || facts.sectionStart(row) > before;
}

/** A figure said again. */
function copiesAbove(facts: TableFacts, { row, column }: Claim, stated: Amount): readonly Hypothesis[] {
  const above = runOf(facts.column(column.index).lines('all'), 0, row.index);
  if (above.count < 2) return [];
  return amountsNear(above, Number(stated.low), 0).flatMap((i) => {
    const at = above.lines.amountPlaces[i] ?? 0;
    const [kind, tried]: [Kind, number] = i === above.to - 1 ? ['copy-last', 1] : ['copy', above.count];
    return overRows(facts, column.index, stated, kind, tried, { from: at, to: at + 1 });
  });
}

function overRows(
  facts: TableFacts,
  column: number,
  stated: Amount,
  kind: Kind,
  tried: number,
  rows: { readonly from: number; readonly to: number },
): readonly Hypothesis[] {
  const set = { kind, lines: 'all', ...rows } as const;
  const outcome = outcomeOf('sum', runIn(facts, column, set));
  const isBoth = outcome?.result.top === stated.low && (outcome.second?.top ?? outcome.result.top) === stated.high;
  return outcome && isBoth
    ? [hypothesis(kind, outcome, stated, { key: `sum/${rows.from}-${rows.to}`, tried: Math.max(1, tried), set })]
    : [];
}

/** The block without a row that the label names, or that says that it is left out. */
function withoutNamed(facts: TableFacts, { table, row, column, label }: Claim, stated: Amount): readonly Hypothesis[] {
  const block = setOf(facts, column.index, row.index, 'block-above') ?? setOf(facts, column.index, row.index, 'column');
  if (!block || block.run.count < 3) return [];
  const { run } = block;
  const words = new Set(bigWords(label.text));
  return amountsNear(run, Number(run.sum - stated.low), 0).flatMap((i) => {
    const at = run.lines.amountPlaces[i] ?? 0;
    const named = bigWords(wordsOf(table.rows[at])).some((word) => words.has(word)) || isLeftOut(table.rows[at]);
    if (!named || run.high !== run.sum) return [];
    const outcome = { function: 'sum', result: whole(stated.low), second: undefined, operands: run, slack: undefined } as const;
    const cells = (): readonly Cell[] => run.cells().filter((cell) => cell.row !== at);
    return [hypothesis('without-named', outcome, stated, { key: `sum/without-${at}`, tried: run.count, cells })];
  });
}

function bigWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
}

// ---- Across the row

function rowAmounts(facts: TableFacts, row: Row): readonly Cell[] {
  return facts.once(`amounts of row ${row.index}`, () =>
    [...new Set(facts.quantities.flatMap(({ index }) => row.cells[index] ?? []))].filter((cell) => {
      const amount = facts.amountIn(cell);
      return amount !== undefined && amount.high === amount.low;
    }),
  );
}

/** Two cells multiplied, divided, as a percentage, subtracted. */
function operations(facts: TableFacts, cells: readonly Cell[], stated: Amount): readonly Hypothesis[] {
  const tried = cells.length * (cells.length - 1) * 3.5;
  const { one } = facts;
  const isOne = (amount: bigint): boolean => amount === one || amount === -one;
  return cells.flatMap((a, i) =>
    cells.flatMap((b, j): readonly Hypothesis[] => {
      const [x, y] = [facts.amountIn(a)?.low ?? 0n, facts.amountIn(b)?.low ?? 0n];
      if (i === j || x === 0n || y === 0n) return [];
      const results: readonly (readonly [FunctionId, Fraction | undefined])[] = [
        ['product', i < j && !isOne(x) && !isOne(y) ? fraction(x * y, one) : undefined],
        ['ratio', isOne(y) ? undefined : fraction(x * one, y)],
        ['ratio', isOne(y) ? undefined : fraction(100n * x * one, y)],
        ['difference', whole(x - y)],
      ];
      return results.flatMap(([id, result]) =>
        result && meets(stated, result)
          ? [
              hypothesis('operation', { function: id, result, second: undefined, operands: rowRun(facts, [a, b]), slack: 0 }, stated, {
                key: `${id}/${a.column}/${b.column}`,
                tried,
              }),
            ]
          : [],
      );
    }),
  );
}

/** A copy of another cell of the row; the sum of a contiguous range to the left. */
function rowSums(facts: TableFacts, cells: readonly Cell[], own: Cell, stated: Amount): readonly Hypothesis[] {
  const sides = [cells.filter(({ column }) => column < own.column), cells.filter(({ column }) => column > own.column)].map((side) =>
    rowRun(facts, side),
  );
  const pairs = sides.reduce((sum, { count }) => sum + (count * (count - 1)) / 2, 0);
  const sum = (kind: Kind, tried: number, some: readonly Cell[]): readonly Hypothesis[] => {
    const outcome = outcomeOf('sum', rowRun(facts, some));
    return outcome ? [hypothesis(kind, outcome, stated, { key: `${kind}/${some[0]?.column ?? 0}/${some.length}`, tried })] : [];
  };
  const copies = cells.filter((cell) => facts.amountIn(cell)?.low === stated.low).flatMap((cell) => sum('row-copy', cells.length, [cell]));
  const ranges = sides.flatMap(({ lines }) => rangesWithSum(lines, stated.low).map(([from, to]) => lines.cells.slice(from, to)));
  return [...copies, ...ranges.flatMap((some) => sum('row-run', pairs, some))];
}

/** Ranges of at least two amounts that add up to a sum. */
function rangesWithSum(lines: Lines, sum: bigint): readonly (readonly [number, number])[] {
  return lines.sums.flatMap((end, to) => lines.withSum(end - sum).flatMap((from) => (from < to - 1 ? [[from, to] as const] : [])));
}

function meets(stated: Amount, result: Fraction): boolean {
  return isExact(gapOf(stated.low, stated.quantum, result));
}
