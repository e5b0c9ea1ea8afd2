import type Big from 'big.js';
import type { FunctionId } from '../model/index.ts';
import { fraction, fromUnits, placesOf, toUnits, whole, type Fraction } from './exact.ts';

/** Amounts in one unit, in the order of their cells. */
export interface Amounts {
  readonly count: number;
  readonly sum: bigint;
  readonly first: bigint;
  /** The amounts from the smallest to the largest; made when asked for. */
  readonly sorted: () => readonly bigint[];
}

/** The exact result of each aggregate function over at least one amount. To add one, add an entry. */
const aggregates: Readonly<Partial<Record<FunctionId, (amounts: Amounts) => Fraction | undefined>>> = {
  count: ({ count }) => whole(BigInt(count)),
  /** The first less the others: income less expenses. */
  difference: ({ first, sum }) => whole(2n * first - sum),
  max: ({ sorted, count }) => whole(sorted()[count - 1] ?? 0n),
  mean: ({ sum, count }) => fraction(sum, BigInt(count)),
  /** Of an even number of amounts, half-way between the two in the middle. */
  median: ({ sorted, count }) => fraction((sorted()[(count - 1) >> 1] ?? 0n) + (sorted()[count >> 1] ?? 0n), 2n),
  min: ({ sorted }) => whole(sorted()[0] ?? 0n),
  sum: ({ sum }) => whole(sum),
};

/** The functions that sum up any cells. */
export const aggregateIds = Object.keys(aggregates) as readonly FunctionId[];

/** Computes a function over amounts; undefined where it is none that sums up any cells. */
export function resultOf(id: FunctionId, amounts: Amounts): Fraction | undefined {
  return aggregates[id]?.(amounts);
}

/** The same over decimal amounts. */
export function aggregate(id: FunctionId, amounts: readonly Big[]): Big | undefined {
  if (amounts.length === 0) return undefined;
  const places = Math.max(...amounts.map(placesOf));
  const units = amounts.map((amount) => toUnits(amount, places));
  const sum = units.reduce((total, amount) => total + amount, 0n);
  const sorted = (): readonly bigint[] => units.toSorted((a, b) => Number(a - b));
  const result = resultOf(id, { count: units.length, sum, first: units[0] ?? 0n, sorted });
  // What is counted has no unit.
  return result && fromUnits(result, id === 'count' ? 1n : 10n ** BigInt(places));
}
