import type Big from 'big.js';
import { fold } from '../language/phrases.ts';
import type { Cell, Column, Quantity, Row } from '../model/index.ts';
import type { UnjudgedTable } from '../tables/query.ts';
import { companionRows } from './companion-rows.ts';
import { placesOf, toUnits } from './exact.ts';
import { layLines, quantityIn, unitClass, type Amount, type Lines } from './lines.ts';
import { isPartLine, isReduction } from './wording.ts';

/**
 * Which rows of a column are taken: those of data; those that state totals; both; those of data that are no part of another line; those
 * that are no unmarked subtotal; those of data with what went out counted as negative; those of data in one unit.
 */
export type LineKind = 'body' | 'totals' | 'all' | 'main' | 'unmarked' | 'signed' | `unit ${string}`;

/** What all claims about one column share. */
export interface ColumnFacts {
  readonly index: number;
  /** The amount of the cell that begins in a row. */
  amount(row: number): Amount | undefined;
  lines(kind: LineKind): Lines;
  /** The nearest summary row above that states something in the column; -1 if there is none. */
  previousTotal(row: number): number;
}

/** What all claims of one table share, each fact worked out when it is first asked for. */
export interface TableFacts {
  readonly table: UnjudgedTable;
  /** Units to one: a power of ten that makes every amount of the table whole. */
  readonly one: bigint;
  /** The columns of amounts. */
  readonly quantities: readonly Column[];
  readonly body: readonly Row[];
  readonly summaries: readonly Row[];
  /** Both. */
  readonly stating: readonly Row[];
  column(index: number): ColumnFacts;
  readonly amountOf: (quantity: Quantity) => Amount;
  /** The amount that a cell states, wherever it begins. */
  readonly amountIn: (cell: Cell | undefined) => Amount | undefined;
  /** The last row before this one at which a section begins: it names the rows below, or nothing at all; -1 if there is none. */
  sectionStart(row: number): number;
  /** The nearest summary row below; the number of rows if there is none. */
  nextSummary(row: number): number;
  /** Whether a row is part of another, or says something else of the row above it. */
  readonly isPart: (row: Row) => boolean;
  /** Whether lines that are parts of others stand above a row; above none, anywhere. */
  hasParts(row: number): boolean;
  /** Any other fact about the table, worked out once. */
  once<T>(key: string, make: () => T): T;
}

/**
 * Gathers the facts of a table.
 * @param stated the figures to be judged, some of which are read from cells with words
 */
export function factsOf(table: UnjudgedTable, stated: readonly Quantity[]): TableFacts {
  const { rows } = table;
  const places = mostPlaces([...rows.flatMap(({ cells }) => cells.flatMap((cell) => quantityIn(cell) ?? [])), ...stated]);
  const known = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key) as T;
  };
  const amountOf = (quantity: Quantity): Amount => {
    const [low, quantum] = [toUnits(quantity.amount, places), toUnits(quantity.quantum, places)];
    return { low, high: quantity.second ? toUnits(quantity.second.amount, places) : low, quantum: quantum > 0n ? quantum : 1n, quantity };
  };
  const amounts = new Map<Cell, Amount>();
  const amountIn = (cell: Cell | undefined): Amount | undefined => {
    const quantity = quantityIn(cell);
    if (!cell || !quantity) return undefined;
    const amount = amounts.get(cell) ?? amountOf(quantity);
    amounts.set(cell, amount);
    return amount;
  };
  const starts = lastBefore(rows, (row) => row.kind === 'section' || (row.kind === 'body' && wordsOf(row) === ''));
  const companions = new Set(blocksOf(rows).flatMap((block) => [...companionRows(block)]));
  const partRows = new Set(rows.filter((row) => row.kind === 'body' && (isPartLine(row) || companions.has(row))));
  const isPart = (row: Row): boolean => partRows.has(row);
  const parts = lastBefore(rows, isPart);
  const below = lastBefore(rows.toReversed(), ({ kind }) => kind === 'summary').toReversed();
  const facts: TableFacts = {
    table,
    one: 10n ** BigInt(places),
    quantities: table.columns.filter(({ kind }) => kind === 'quantity'),
    body: rows.filter(({ kind }) => kind === 'body'),
    summaries: rows.filter(({ kind }) => kind === 'summary'),
    stating: rows.filter(({ kind }) => kind === 'body' || kind === 'summary'),
    column: (index) => once(`column ${index}`, () => columnFacts(facts, index)),
    amountOf,
    amountIn,
    sectionStart: (row) => starts[row] ?? -1,
    nextSummary: (row) => rows.length - 1 - (below[row] ?? -1),
    isPart,
    hasParts: (row) => (row in rows ? (parts[row] ?? -1) >= 0 : partRows.size > 0),
    once,
  };
  return facts;
}

/** The rows of data between one summary row and the next. */
function blocksOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [[]];
  for (const row of rows) {
    if (row.kind === 'summary') blocks.push([]);
    else if (row.kind === 'body') blocks.at(-1)?.push(row);
  }
  return blocks;
}

/** The words of a row, folded. */
export function wordsOf(row: Row | undefined): string {
  return fold(row?.cells.map((cell) => cell?.text.text ?? '').join(' ') ?? '').trim();
}

function mostPlaces(quantities: readonly Quantity[]): number {
  const numbers = (quantity: Quantity): readonly Big[] => [
    quantity.amount,
    quantity.quantum,
    ...(quantity.second ? [quantity.second.amount] : []),
  ];
  return quantities.reduce((most, quantity) => Math.max(most, ...numbers(quantity).map(placesOf)), 0);
}

function columnFacts(facts: TableFacts, index: number): ColumnFacts {
  const { rows } = facts.table;
  // A cell that spans rows is counted once, in the first of them.
  const cells = rows.map((row, i) => (row.cells[index] === rows[i - 1]?.cells[index] ? undefined : row.cells[index]));
  const amounts = cells.map(facts.amountIn);
  const previous = lastBefore(rows, (row) => row.kind === 'summary' && row.cells[index]?.value.kind === 'value');
  const known = new Map<LineKind, Lines>();
  const lay = (kind: LineKind): Lines => {
    const taken = takenBy(kind, facts, amounts);
    const places = [...rows.keys()].filter((row) => cells[row] && taken(row));
    const byCell = new Map(places.map((row) => [cells[row], kind === 'signed' ? signed(rows[row], amounts[row]) : amounts[row]]));
    return layLines(
      places.flatMap((row) => cells[row] ?? []),
      (cell) => byCell.get(cell),
      places,
    );
  };
  return {
    index,
    amount: (row) => amounts[row],
    previousTotal: (row) => previous[row] ?? -1,
    lines(kind) {
      const lines = known.get(kind) ?? lay(kind);
      known.set(kind, lines);
      return lines;
    },
  };
}

function takenBy(kind: LineKind, facts: TableFacts, amounts: readonly (Amount | undefined)[]): (row: number) => boolean {
  const { rows } = facts.table;
  const isBody = (row: number): boolean => rows[row]?.kind === 'body';
  const isTotal = (row: number): boolean => rows[row]?.kind === 'summary';
  switch (kind) {
    case 'body':
    case 'signed':
      return isBody;
    case 'totals':
      return isTotal;
    case 'all':
      return (row) => isBody(row) || isTotal(row);
    case 'main':
      return (row) => isBody(row) && !(rows[row] && facts.isPart(rows[row]));
    case 'unmarked': {
      const subtotals = unmarkedSubtotals(rows, amounts);
      return (row) => isBody(row) && !subtotals.has(row);
    }
    default:
      return (row) => isBody(row) && (!amounts[row] || `unit ${unitClass(amounts[row].quantity)}` === kind);
  }
}

function signed(row: Row | undefined, amount: Amount | undefined): Amount | undefined {
  return amount && amount.low > 0n && isReduction(row) ? { ...amount, low: -amount.low, high: -amount.high } : amount;
}

/**
 * The rows that are subtotals of the rows above them, whatever their label: each is the sum of the cells since the last such one, the
 * first of three cells at least, lest `10, 20, 30` be taken for one.
 */
function unmarkedSubtotals(rows: readonly Row[], amounts: readonly (Amount | undefined)[]): ReadonlySet<number> {
  const found = new Set<number>();
  let [sum, count, fewest] = [0n, 0, 3];
  for (const [row, { kind }] of rows.entries()) {
    const amount = amounts[row];
    if (!amount || (kind !== 'body' && kind !== 'summary')) continue;
    if (kind === 'summary') [sum, count, fewest] = [0n, 0, 3];
    else if (count >= fewest && amount.low === sum && sum !== 0n) {
      found.add(row);
      [sum, count, fewest] = [0n, 0, 2];
    } else [sum, count] = [sum + amount.low, count + 1];
  }
  return found;
}

/** For each row the last one before it about which something holds; -1 where there is none. */
function lastBefore(rows: readonly Row[], holds: (row: Row) => boolean): readonly number[] {
  let last = -1;
  return rows.map((row, i) => {
    const found = last;
    if (holds(row)) last = i;
    return found;
  });
}
