import { isDerivedName } from '../language/headers.ts';
import type { Cell, FunctionId, Row } from '../model/index.ts';
import { rowLabel, type SummaryLabel } from '../tables/label.ts';
import type { Claim } from './claims.ts';
import { waysOf as columnWays } from './derived-columns.ts';
import { gapOf, isExact, whole, type Fraction } from './exact.ts';
import type { TableFacts } from './facts.ts';
import type { Outcome } from './rounding.ts';
import type { Amount } from './lines.ts';
import { limits } from './limits.ts';
import { relations } from './relations.ts';
import { measured, rowRun, single } from './ways.ts';

/** A figure that follows from others of its column, as the other figures of its row do. */
export interface RowFigure {
  readonly claim: Claim;
  readonly outcome: Outcome;
}

/** How a row may follow from other rows: what it is made of, and what that gives in each column of amounts; undefined where it gives nothing. */
interface RowWay {
  readonly function: FunctionId;
  readonly sources: readonly number[];
  readonly given: (column: number) => Given | undefined;
}

interface Given {
  readonly result: Fraction;
  /** The result as a number, to tell at a glance that a figure is another. */
  readonly about: number;
  readonly slack: number;
}

/** A way for one row, with the bits that it takes to say so. */
type PricedWay = readonly [way: RowWay, price: number];

/**
 * Finds the rows of data that follow from other rows: profit from income and costs, a gap, a margin in per cent, a sum of some rows. All figures
 * of the row must show it, but those of columns that follow from others, and beyond chance.
 */
export function derivedRows(facts: TableFacts): readonly RowFigure[] {
  const { rows, columns } = facts.table;
  const amounts = columns.filter((column) => column.kind === 'quantity' && columnWays(facts, column).length === 0);
  // What is left of two rows is made of them, not they of it.
  const stating = rows.filter((row) => (row.kind === 'body' || statesSum(row)) && amounts.some(({ index }) => isOwn(row.cells[index])));
  if (amounts.length === 0 || stating.length < 3 || stating.length > limits.relatedRows) return [];
  const grid = stating.map((row) => amounts.map((column) => single(facts, row, column)));
  const related = relatedRows(grid, facts.one);
  return stating.flatMap((row, at) => (row.kind === 'body' ? figuresOf(facts, { stating, amounts, grid, related, row, at }) : []));
}

function statesSum({ kind, cells }: Row): boolean {
  const texts = cells.map((cell) => cell?.text.text ?? '');
  return kind === 'summary' && rowLabel(texts)?.label.function === 'sum';
}

/** The amounts of each row, by column. */
type Grid = readonly (readonly (Amount | undefined)[])[];

interface Place {
  readonly stating: readonly Row[];
  readonly amounts: TableFacts['table']['columns'];
  readonly grid: Grid;
  readonly related: readonly RowWay[];
  readonly row: Row;
  /** The row's place among those that state amounts. */
  readonly at: number;
}

function figuresOf(facts: TableFacts, place: Place): readonly RowFigure[] {
  const { row, amounts, stating } = place;
  const name = row.cells.find((cell) => cell?.value.kind === 'unreadable')?.text.text ?? '';
  const least = limits.surprise - (isDerivedName(name) ? limits.named : 0);
  const way = bestOf(place, least);
  if (!way) return [];
  return amounts.flatMap((column, c): readonly RowFigure[] => {
    const cell = row.cells[column.index];
    const found = isOwn(cell) && place.grid[place.at]?.[c] ? way.given(c) : undefined;
    if (!found || !isOwn(cell) || cell.value.kind !== 'value') return [];
    const label: SummaryLabel = { function: way.function, text: name, strength: 'loose', separated: false, figureAt: undefined };
    const operands = rowRun(
      facts,
      way.sources.map((source) => stating[source]?.cells[column.index]),
    );
    const claim: Claim = { table: facts.table, row, cell, label, stated: cell.value.quantity, column, labelled: false };
    return [{ claim, outcome: { ...found, function: way.function, second: undefined, operands } }];
  });
}

function isOwn(cell: Cell | undefined): cell is Cell {
  return cell?.value.kind === 'value' && cell.rowspan === 1;
}

/** The way for which the figures of the row speak most, by so many bits beyond chance at least. */
function bestOf(place: Place, least: number): RowWay | undefined {
  let [best, most]: [RowWay | undefined, number] = [undefined, -Infinity];
  for (const [way, price] of waysOf(place)) {
    const bits = bitsOf(place, way) - price;
    if (bits >= least && bits > most) [best, most] = [way, bits];
  }
  return best;
}

/** Bits that the row's figures show of a way; none where one of them breaks it, or all are the same. */
function bitsOf({ grid, at }: Place, way: RowWay): number {
  const own = grid[at] ?? [];
  let bits = 0;
  const results = new Set<string>();
  for (const [c, stated] of own.entries()) {
    const found = stated && way.given(c);
    if (!found) continue;
    if (isFar(stated, found)) return 0;
    const gap = gapOf(stated.low, stated.quantum, found.result);
    const room = found.slack / Number(stated.quantum);
    if (!isExact(gap) && Math.abs(gap.by) > 0.5 + room) return 0;
    results.add(`${found.result.top}/${found.result.bottom}`);
    bits += Math.min(limits.bits + 3, Math.log2(1 + significant(Math.abs(gap.size)) / (1 + 2 * room)));
  }
  return bits / (results.size === 1 && bits > 0 && own.filter(Boolean).length !== 1 ? 2 : 1);
}

/** Whether a figure is another than the result beyond any rounding of either, and of the numbers compared. */
function isFar({ low, quantum }: Amount, { about, slack }: Given): boolean {
  return Math.abs(Number(low) - about) > Number(quantum) + slack + 1e-9 * Math.abs(about);
}

/** Zeros at the end of a round figure are no digits. */
function significant(size: number): number {
  let rest = Math.round(size);
  while (rest >= 10 && rest % 10 === 0) rest /= 10;
  return Math.max(rest, size < 1 ? size : 1);
}

/** Every relation of two rows; what it gives is worked out once for all rows that are held against it. */
function relatedRows(grid: Grid, one: bigint): readonly RowWay[] {
  const units = Number(one);
  return grid.flatMap((first, a) =>
    grid.flatMap((second, b) =>
      a === b
        ? []
        : relations.map((relation): RowWay => {
            const at = (column: number): Given | undefined => {
              const [x, y] = [first[column], second[column]];
              const result = x && y && relation.of(x.low, y.low, one);
              return result && given(result, relation.slack(measured(x), measured(y), units));
            };
            return { function: relation.function, sources: [a, b], given: once(at) };
          }),
    ),
  );
}

function given(result: Fraction, slack: number): Given {
  return { result, about: Number(result.top) / Number(result.bottom), slack };
}

function once(given: RowWay['given']): RowWay['given'] {
  const known: (Given | undefined)[] = [];
  return (column) => (column in known ? known[column] : (known[column] = given(column)));
}

/** The ways to be tried: relations of two rows, sums of neighbouring rows, and what is left of a row after those that follow it. */
function* waysOf({ stating, grid, related, at }: Place): Generator<PricedWay> {
  const others = stating.length - 1;
  const far = Math.log2(others * (others - 1) * relations.length);
  for (const way of related) {
    const [a = at, b = at] = way.sources;
    if (a !== at && b !== at) yield [way, Math.max(a, b) > at ? far + 1 : Math.min(a, b) >= at - 2 ? 3 : far - 1];
  }
  const runs: readonly (readonly number[])[] = [
    ...Array.from({ length: Math.max(0, at - 1) }, (_, from) => range(from, at)),
    ...Array.from({ length: Math.max(0, stating.length - at - 2) }, (_, i) => range(at + 1, at + 3 + i)),
  ];
  const price = Math.log2(runs.length + 1) + 1;
  for (const sources of runs) yield [{ function: 'sum', sources, given: (column) => combined(grid, sources, column, 1n) }, price];
  for (const sources of runs)
    if (sources.length > 2) yield [{ function: 'difference', sources, given: (column) => combined(grid, sources, column, -1n) }, price + 1];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The first amount of a column with all others added, or taken off; undefined where one of the rows states none. */
function combined(grid: Grid, sources: readonly number[], column: number, sign: 1n | -1n): Given | undefined {
  let [top, slack] = [0n, 0];
  for (const [i, source] of sources.entries()) {
    const amount = grid[source]?.[column];
    if (!amount) return undefined;
    top += i === 0 ? amount.low : sign * amount.low;
    slack += measured(amount).half;
  }
  return given(whole(top), slack);
}
