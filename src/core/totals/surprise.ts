import type { Column } from '../model/index.ts';
import { gapOf, isExact } from './exact.ts';
import type { TableFacts } from './facts.ts';
import type { Outcome } from './rounding.ts';
import type { Amount } from './lines.ts';
import { limits } from './limits.ts';
import { isRight, type Way } from './ways.ts';

/**
 * By how many bits the rows that show a way are more than chance: each as the size of its figure in last places, less the room that rounding
 * leaves where not all are exact. A digit that many rows have tells no more than how many other rows' figures would not do as well. What it
 * takes to say which columns are meant, and which rows break it, is taken off.
 */
export function surprise(facts: TableFacts, column: Column, way: Way): number {
  let bits = -price(facts, column, way) - limits.brokenBits * way.wrong;
  const figures = figuresOf(facts, column, way);
  const isCoarse = figures.size <= FEW_FIGURES;
  const exact = [...way.shown].every(([index, { right, outcome }]) => !right || isExactIn(facts, column, index, outcome));
  for (const [index, { right, outcome }] of way.shown) {
    const stated = right ? facts.amountIn(facts.table.rows[index]?.cells[column.index]) : undefined;
    if (!stated) continue;
    const size = Math.abs(gapOf(stated.low, stated.quantum, outcome.result).size);
    const signed = stated.low < 0n ? 1 : 0;
    const room = exact ? 0 : (2 * (outcome.slack ?? 0)) / Number(stated.quantum);
    const most = isCoarse && size < MANY_PLACES ? Math.min(limits.bits, -Math.log2(shareExplained(figures, stated, outcome))) : limits.bits;
    bits += signed + Math.min(most, Math.log2(1 + size / (1 + room)));
  }
  return bits;
}

/** Single digits say little where many rows have the same; so many different figures are no such column. */
const MANY_PLACES = 10;
const FEW_FIGURES = 20;

/** The figures of the rows that show a way, each with how many have it. */
function figuresOf(facts: TableFacts, column: Column, { shown }: Way): ReadonlyMap<bigint, Figure> {
  const figures = new Map<bigint, Figure>();
  for (const index of shown.keys()) {
    const amount = facts.amountIn(facts.table.rows[index]?.cells[column.index]);
    if (amount) figures.set(amount.low, { amount, rows: (figures.get(amount.low)?.rows ?? 0) + 1 });
  }
  return figures;
}

interface Figure {
  readonly amount: Amount;
  readonly rows: number;
}

/** How many of the other rows have figures that a row's outcome would explain too, as a share. */
function shareExplained(figures: ReadonlyMap<bigint, Figure>, stated: Amount, outcome: Outcome): number {
  let [all, explained] = [-1, -1];
  for (const { amount, rows } of figures.values()) {
    all += rows;
    if (amount.low === stated.low || isRight(amount, outcome)) explained += rows;
  }
  return explained / Math.max(all, 1);
}

function isExactIn(facts: TableFacts, column: Column, row: number, { result }: Outcome): boolean {
  const stated = facts.amountIn(facts.table.rows[row]?.cells[column.index]);
  return stated !== undefined && isExact(gapOf(stated.low, stated.quantum, result));
}

/** In bits: the two columns right before are what one thinks of first; else any two of them, in any of six relations. */
function price(facts: TableFacts, column: Column, { sources, extra = 0 }: Way): number {
  const amounts = facts.quantities;
  const before = amounts
    .filter(({ index }) => index < column.index)
    .slice(-2)
    .map(({ index }) => index);
  const near = sources !== undefined && before.length === 2 && sources.every((source) => before.includes(source));
  const others = Math.max(1, amounts.length - 1);
  const pairs = sources ? 6 * others * Math.max(1, others - 1) : others;
  return extra + (near ? Math.min(3, Math.log2(pairs)) : Math.log2(pairs));
}
