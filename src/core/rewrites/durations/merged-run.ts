import type Big from 'big.js';
import type { Cell, Column, Quantity, Refusal, Table } from '../../model/index.ts';
import { textSpan } from '../../rules/shared/cells.ts';
import { addUp, ZERO } from '../../totals/amounts.ts';
import { aggregate as resultOf } from '../../totals/functions.ts';
import { mixesDays } from '../../values/time-units.ts';
import { isRefusal, refuse, type Target } from '../rewrite.ts';
import { hasDecimals, quantityOf, amountEdit, withColumn } from '../table-edits/amount-edit.ts';
import { runsOf, type Run } from '../rows/groups.ts';
import type { GroupTotal } from './summary-table.ts';
import { trim } from '../../text/span.ts';
import { besideText } from '../table-edits/cell-text.ts';
import { ownCells } from '../../tables/query.ts';

/** What becomes of the amounts of a group. */
export type MergeAggregate = 'sum' | 'max' | 'mean' | 'first';

/** A run of rows whose amounts can be taken together. */
export interface MergedRun {
  readonly run: Run;
  /** The cells of the run in the column, from top to bottom, covered ones among them. */
  readonly cells: readonly Cell[];
  /** Those that state an amount. */
  readonly stated: readonly [Cell, ...Cell[]];
  readonly amount: Big;
}

/**
 * The runs that hold more than one amount: where there is just one, the others are covered by it, and nothing is to be done. The amount is
 * to be written into the first row, so that one must state one already.
 */
export function mergeable(table: Table, by: Column, column: Column, aggregate: MergeAggregate): readonly MergedRun[] | Refusal {
  const runs = statedRuns(table, by, column, aggregate);
  if (isRefusal(runs)) return runs;
  const several = runs.filter(({ stated }) => stated.length > 1);
  const headless = several.find(({ cells, stated }) => cells[0] !== stated[0]);
  if (!headless) return several;
  const [first] = headless.cells;
  return refuse((first ?? headless.stated[0]).span, 'merge-durations.first-empty', { group: headless.run.label });
}

/** The runs that hold an amount. */
export function statedRuns(table: Table, by: Column, column: Column, aggregate: MergeAggregate): readonly MergedRun[] | Refusal {
  const found: MergedRun[] = [];
  for (const run of runsOf(table, by.index)) {
    const cells = run.rows.flatMap((row) => ownCells(row).find((cell) => cell.column === column.index) ?? []);
    const stranger = cells.find(isStrange);
    if (run.rows.length > 1 && stranger) return unreadable(stranger);
    const [first, ...others] = cells.filter(({ value }) => value.kind === 'value');
    if (!first) continue;
    const stated = [first, ...others] as const;
    const problem = others.length === 0 ? undefined : problemOf(stated, aggregate);
    if (problem) return problem;
    found.push({ run, cells, stated, amount: amountOf(stated, aggregate) });
  }
  return found;
}

/** What each group comes to, wherever its rows stand, in the order of their first rows. */
export function totalsByGroup(table: Table, by: Column, column: Column, aggregate: MergeAggregate): readonly GroupTotal[] | Refusal {
  const runs = new Map<string, Run[]>();
  for (const run of runsOf(table, by.index)) runs.set(run.key, [...(runs.get(run.key) ?? []), run]);
  const totals: GroupTotal[] = [];
  for (const same of runs.values()) {
    const rows = same.flatMap((run) => run.rows);
    const cells = rows.flatMap((row) => ownCells(row).find((cell) => cell.column === column.index) ?? []);
    const stranger = cells.find(isStrange);
    if (stranger) return unreadable(stranger);
    const [first, ...others] = cells.filter(({ value }) => value.kind === 'value');
    const stated = first && ([first, ...others] as const);
    const problem = stated && problemOf(stated, aggregate);
    if (problem) return problem;
    totals.push({
      label: rows[0]?.cells[by.index],
      rows: rows.length,
      stated: stated ?? [],
      amount: stated ? amountOf(stated, aggregate) : ZERO,
    });
  }
  return totals;
}

/** Neither an amount nor covered by one. */
function isStrange({ value }: Cell): boolean {
  return !['value', 'covered'].includes(value.kind) && !isBlank(value);
}

function isBlank(value: Cell['value']): boolean {
  return value.kind === 'empty' && value.word === '';
}

function unreadable(cell: Cell): Refusal {
  return refuse(textSpan(cell), 'merge-durations.not-an-amount', { text: cell.text.text });
}

/** Why amounts cannot be one: an estimate among exact ones, a range, another unit, or another amount where all are to be equal. */
function problemOf(cells: readonly [Cell, ...Cell[]], aggregate: MergeAggregate): Refusal | undefined {
  const [first] = cells;
  const one = quantityOf(first);
  for (const cell of cells) {
    const other = quantityOf(cell);
    const data = { text: cell.text.text, first: first.text.text };
    if (other?.second !== undefined) return refuse(textSpan(cell), 'merge-durations.range', data);
    if (other && one && !isComparable(one, other)) return refuse(textSpan(cell), 'merge-durations.units', data);
    if (other?.approximate !== one?.approximate) return refuse(textSpan(cell), 'merge-durations.approximate', data);
    const differs = aggregate === 'first' && other && one && !other.amount.eq(one.amount);
    if (differs) return refuse(textSpan(cell), 'merge-durations.differs', data);
  }
  return undefined;
}

function isComparable(a: Quantity, b: Quantity): boolean {
  return a.dimension === b.dimension && (a.dimension === 'duration' ? !mixesDays([a, b]) : a.unit === b.unit);
}

function amountOf(cells: readonly [Cell, ...Cell[]], aggregate: MergeAggregate): Big {
  const quantities = cells.flatMap((cell) => quantityOf(cell) ?? []);
  const amounts = quantities.map(({ amount }) => amount);
  const sum = addUp(amounts);
  const [first = sum] = amounts;
  if (aggregate === 'sum') return sum;
  if (aggregate === 'first') return first;
  const result = resultOf(aggregate, amounts) ?? sum;
  return aggregate === 'mean' ? rounded(result, quantities) : result;
}

/** A mean is written with one decimal more than the finest of its amounts, where their form has decimals. */
function rounded(mean: Big, quantities: readonly Quantity[]): Big {
  const finest = quantities.reduce((least, { quantum }) => (quantum.lt(least) ? quantum : least), quantities[0]?.quantum ?? mean);
  const step = quantities.every(hasDecimals) ? finest.div(10) : finest;
  return mean.div(step).round(0).times(step);
}

/** The source of a new cell that states an amount as another cell states its own, unit and emphasis included; undefined if it cannot. */
export function amountSource({ report, table }: Target, like: Cell, amount: Big, others: readonly Cell[]): string | undefined {
  const { text } = report.chapter;
  const edit = amountEdit(like, amount, withColumn(table, others));
  if (!edit) return undefined;
  const inside = besideText(text, like) ? textSpan(like) : trim(text, like.content);
  return text.slice(inside.start, edit.span.start) + edit.text + text.slice(edit.span.end, inside.end);
}
