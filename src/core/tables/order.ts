import { compareTexts } from '../language/order.ts';
import type { Cell, Column, LanguageTag, Row, Table } from '../model/index.ts';
import { readDates } from '../values/dates.ts';
import { bodyRows, type UnjudgedTable } from './query.ts';

/** Which of two rows comes first: below 0 if the first one does, 0 if either may. */
export type RowOrder = (a: Row, b: Row) => number;

/** The order that a column gives its rows; those that say nothing in it come last, whatever the direction. */
export function rowOrder(table: UnjudgedTable, column: Column, language: LanguageTag, descending = false): RowOrder {
  const days = daysOf(table, column, language);
  const compare = (a: Cell, b: Cell): number => {
    const [day, other] = [days?.get(a), days?.get(b)];
    if (day !== undefined && other !== undefined) return day - other;
    return compareValues(a, b) ?? compareTexts(a.text.text, b.text.text, language);
  };
  return (a, b) => {
    const [mine, theirs] = [a.cells[column.index], b.cells[column.index]];
    const gaps = Number(saysNothing(mine)) - Number(saysNothing(theirs));
    if (gaps !== 0 || !mine || !theirs || saysNothing(mine)) return gaps;
    return descending ? compare(theirs, mine) : compare(mine, theirs);
  };
}

/** The days of a column of dates, as figures that grow with time (`20241203`); undefined where one of its cells says something else. */
export function daysOf(
  table: UnjudgedTable,
  { index, kind }: Pick<Column, 'index' | 'kind'>,
  language: LanguageTag,
): ReadonlyMap<Cell, number> | undefined {
  const cells = bodyRows(table).flatMap((row) => row.cells[index] ?? []);
  const dated = kind === 'quantity' || kind === 'identifier' ? [] : cells.filter((cell) => !saysNothing(cell));
  const days = readDates(
    dated.map((cell) => cell.text.text),
    language,
  );
  return days && new Map(dated.map((cell, i) => [cell, days[i] ?? 0]));
}

/** Whether a slot holds neither a value nor a word. */
function saysNothing(cell: Cell | undefined): boolean {
  return cell === undefined || cell.value.kind === 'empty' || cell.value.kind === 'ellipsis';
}

/** Amounts before words, boxes that are not checked before those that are; undefined where only the words tell. */
function compareValues({ value: a }: Cell, { value: b }: Cell): number | undefined {
  if (a.kind === 'checkbox' && b.kind === 'checkbox') return Number(a.done) - Number(b.done);
  if (a.kind === 'value' && b.kind === 'value') {
    const { amount, second } = a.quantity;
    return amount.cmp(b.quantity.amount) || (second?.amount ?? amount).cmp(b.quantity.second?.amount ?? b.quantity.amount);
  }
  return a.kind === 'value' || b.kind === 'value' ? Number(b.kind === 'value') - Number(a.kind === 'value') : undefined;
}

/**
 * The place of each data row in the order that a column gives them, from 0; equal rows share theirs, and those that say nothing in it have
 * none.
 */
export function ranksOf(table: Table, column: Column, language: LanguageTag): ReadonlyMap<Row, number> {
  const order = rowOrder(table, column, language);
  const filled = bodyRows(table).filter((row) => !saysNothing(row.cells[column.index]));
  const ranks = new Map<Row, number>();
  let previous: Row | undefined;
  for (const [at, row] of [...filled].sort(order).entries()) {
    ranks.set(row, previous && order(previous, row) === 0 ? (ranks.get(previous) ?? at) : at);
    previous = row;
  }
  return ranks;
}
