import Big from 'big.js';
import type { FunctionId } from '../model/index.ts';

/** One aggregate function. To add one, imitate `functions/mean.ts` and list it in `functions/index.ts`. */
export interface Aggregate {
  readonly id: FunctionId;
  /** The exact result over at least one amount. */
  of(amounts: readonly Big[]): Big;
  /** How far rounding in the operands may move the result, given how far it may move their sum and one of them. */
  slack(ofSum: Big, ofOne: Big, count: number): Big;
}

/** No amount. */
export const ZERO = new Big(0);

/** The amounts added up. */
export function addUp(amounts: readonly Big[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}

/** The amounts from the smallest to the largest. */
export function sorted(amounts: readonly Big[]): readonly Big[] {
  return [...amounts].sort((a, b) => a.cmp(b));
}
