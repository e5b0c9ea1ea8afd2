import { isDerivedName } from '../language/headers.ts';
import type { Cell, FunctionId, Row } from '../model/index.ts';
import { rowLabel, type SummaryLabel } from '../tables/label.ts';
import type { Claim } from './claims.ts';
import { waysOf as columnWays } from './derived-columns.ts';
import { gapOf, isExact, whole, type Fraction } from './exact.ts';
import type { TableFacts } from './facts.ts';
import type { Outcome } from './fit.ts';
import type { Amount } from './lines.ts';
import { limits } from './limits.ts';
import { relations } from './relations.ts';
import { measured, rowRun, single } from './ways.ts';

/** A figure that follows from others of its column, as the other figures of its row do. */
export interface RowFigure {
  readonly claim: Claim;
  readonly outcome: Outcome;
}

/** How a row may follow from other rows: what it is made of, what that gives in a column, and the bits that it takes to say so. */
interface RowWay {
  readonly function: FunctionId;
  readonly sources: readonly number[];
  readonly price: number;
  readonly of: (amounts: readonly Amount[]) => { readonly result: Fraction; readonly slack: number } | undefined;
}

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
  return stating.flatMap((row, at) => (row.kind === 'body' ? figuresOf(facts, { stating, amounts, grid, row, at }) : []));
}

function statesSum({ kind, cells }: Row): boolean {
  const texts = cells.map((cell) => cell?.text.text ?? '');
  return kind === 'summary' && rowLabel(texts)?.label.function === 'sum';
}

interface Place {
  readonly stating: readonly Row[];
  readonly amounts: TableFacts['table']['columns'];
  readonly grid: readonly (readonly (Amount | undefined)[])[];
  readonly row: Row;
  /** The row's place among those that state amounts. */
  readonly at: number;
}

function figuresOf(facts: TableFacts, place: Place): readonly RowFigure[] {
  const { row, amounts, stating } = place;
  const name = row.cells.find((cell) => cell?.value.kind === 'unreadable')?.text.text ?? '';
  const least = limits.surprise - (isDerivedName(name) ? limits.named : 0);
  const [best] = waysOf(facts, place)
    .map((way) => ({ way, bits: bitsOf(place, way) - way.price }))
    .filter(({ bits }) => bits >= least)
    .sort((a, b) => b.bits - a.bits);
  if (!best) return [];
  const { way } = best;
  return amounts.flatMap((column, c): readonly RowFigure[] => {
    const cell = row.cells[column.index];
    const found = isOwn(cell) && place.grid[place.at]?.[c] ? resultIn(place, way, c) : undefined;
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

/** Bits that the row's figures show of a way; none where one of them breaks it, or all are the same. */
function bitsOf(place: Place, way: RowWay): number {
  let bits = 0;
  const results = new Set<string>();
  for (const [c, stated] of (place.grid[place.at] ?? []).entries()) {
    const found = stated && resultIn(place, way, c);
    if (!found) continue;
    const gap = gapOf(stated.low, stated.quantum, found.result);
    const room = found.slack / Number(stated.quantum);
    if (!isExact(gap) && Math.abs(gap.by) > 0.5 + room) return 0;
    results.add(`${found.result.top}/${found.result.bottom}`);
    bits += Math.min(limits.bits + 3, Math.log2(1 + significant(Math.abs(gap.size)) / (1 + 2 * room)));
  }
  return bits / (results.size === 1 && bits > 0 && place.grid[place.at]?.filter(Boolean).length !== 1 ? 2 : 1);
}

/** Zeros at the end of a round figure are no digits. */
function significant(size: number): number {
  let rest = Math.round(size);
  while (rest >= 10 && rest % 10 === 0) rest /= 10;
  return Math.max(rest, size < 1 ? size : 1);
}

function resultIn({ grid }: Place, { sources, of }: RowWay, column: number): ReturnType<RowWay['of']> {
  const operands = sources.flatMap((source) => grid[source]?.[column] ?? []);
  return operands.length === sources.length ? of(operands) : undefined;
}

/** The ways to be tried: relations of two rows, sums of neighbouring rows, and what is left of a row after those that follow it. */
function waysOf(facts: TableFacts, { stating, at }: Place): readonly RowWay[] {
  const others = [...stating.keys()].filter((i) => i !== at);
  const pairs = others.flatMap((a) => others.flatMap((b) => (a === b ? [] : [[a, b] as const])));
  const far = Math.log2(pairs.length * relations.length);
  const one = Number(facts.one);
  const related = pairs.flatMap(([a, b]) =>
    relations.map((relation): RowWay => ({
      function: relation.function,
      sources: [a, b],
      price: Math.max(a, b) < at && Math.min(a, b) >= at - 2 ? 3 : Math.max(a, b) < at ? far - 1 : far + 1,
      of([x, y]) {
        const result = x && y && relation.of(x.low, y.low, facts.one);
        return result && { result, slack: relation.slack(measured(x), measured(y), one) };
      },
    })),
  );
  const runs: readonly (readonly number[])[] = [
    ...Array.from({ length: Math.max(0, at - 1) }, (_, from) => range(from, at)),
    ...Array.from({ length: Math.max(0, stating.length - at - 2) }, (_, i) => range(at + 1, at + 3 + i)),
  ];
  const price = Math.log2(runs.length + 1) + 1;
  return [
    ...related,
    ...runs.map((sources): RowWay => ({ function: 'sum', sources, price, of: (all) => combined(all, 1n) })),
    ...runs
      .filter((sources) => sources.length > 2)
      .map((sources): RowWay => ({ function: 'difference', sources, price: price + 1, of: (all) => combined(all, -1n) })),
  ];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The first amount with all others added, or taken off. */
function combined([first, ...others]: readonly Amount[], sign: 1n | -1n): ReturnType<RowWay['of']> {
  if (!first) return undefined;
  const rest = others.reduce((sum, { low }) => sum + low, 0n);
  const slack = [first, ...others].reduce((most, amount) => most + measured(amount).half, 0);
  return { result: whole(first.low + sign * rest), slack };
}
