import type { FunctionId } from '../model/index.ts';
import { fraction, whole, type Fraction } from './exact.ts';

/** An amount in units of the table, with half of its last place where it is measured. */
export interface Measured {
  readonly amount: bigint;
  readonly half: number;
}

/** A way in which one column may follow from two others in every row: `Cost` = `Hours` × `Rate`. */
export interface Relation {
  readonly id: string;
  /** What a figure obtained in this way is called. */
  readonly function: FunctionId;
  /** The third amount; undefined where it does not exist (division by zero). @param one units to one */
  of(a: bigint, b: bigint, one: bigint): Fraction | undefined;
  /** How far rounding by half a last place of each may move the result. */
  slack(a: Measured, b: Measured, one: number): number;
  /** To what power the result takes the unit of each; absent where both are in one unit. */
  readonly powers?: readonly [number, number];
}

/** Every relation between columns, the simplest first. To add one, add an entry. */
export const relations: readonly Relation[] = [
  {
    /** After − before. */
    id: 'difference',
    function: 'difference',
    of: (a, b) => whole(a - b),
    slack: (a, b) => a.half + b.half,
  },
  {
    /** Quantity × price. */
    id: 'product',
    function: 'product',
    of: (a, b, one) => fraction(a * b, one),
    slack: (a, b, one) => (size(a) * b.half + size(b) * a.half) / one,
    powers: [1, 1],
  },
  {
    /** Score × weight in per cent. */
    id: 'part',
    function: 'product',
    of: (a, b, one) => fraction(a * b, 100n * one),
    slack: (a, b, one) => (size(a) * b.half + size(b) * a.half) / one / 100,
  },
  {
    /** Cost ÷ nights. */
    id: 'ratio',
    function: 'ratio',
    of: (a, b, one) => fraction(a * one, b),
    slack: quotientSlack,
    powers: [1, -1],
  },
  {
    /** Passed ÷ tried, in per cent. */
    id: 'percentage',
    function: 'ratio',
    of: (a, b, one) => fraction(100n * a * one, b),
    slack: (a, b, one) => 100 * quotientSlack(a, b, one),
  },
  {
    /** By how many per cent the first exceeds the second. */
    id: 'growth',
    function: 'ratio',
    of: (a, b, one) => fraction(100n * (a - b) * one, b),
    slack: (a, b, one) => 100 * quotientSlack(a, b, one),
  },
  {
    /** What is left of the first after the second, in per cent of the first: coverage from statements and misses. */
    id: 'remainder',
    function: 'ratio',
    of: (a, b, one) => fraction(100n * (a - b) * one, a),
    slack: (a, b, one) => 100 * quotientSlack(b, a, one),
  },
];

function size({ amount }: Measured): number {
  return Math.abs(Number(amount));
}

function quotientSlack(a: Measured, b: Measured, one: number): number {
  const divisor = size(b);
  return divisor === 0 ? 0 : (one * (a.half + (size(a) / divisor) * b.half)) / divisor;
}
