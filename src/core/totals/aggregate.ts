import Big from 'big.js';
import type { Cell, FunctionId, Quantity } from '../model.ts';

/** One aggregate function. To add one, imitate `functions/mean.ts` and list it in `functions/index.ts`. */
export interface Aggregate {
  readonly id: FunctionId;
  /** The exact result over the cells and what rounding may add to it; undefined if the cells admit none. */
  of(operands: readonly Cell[]): { readonly result: Big; readonly slack: Big } | undefined;
}

/** The amounts of the cells that state one. */
export function amountsOf(cells: readonly Cell[]): readonly Quantity[] {
  return cells.flatMap(({ value }) => (value.kind === 'value' ? [value.quantity] : []));
}

/**
 * By how much the sum of rounded figures may stray from the rounded sum. Whole numbers, durations and money are counted, not measured:
 * nothing. Of n figures with decimals (or percentages) each is off by up to half its last place; the errors offset one another, so
 * about the root of n is allowed, at least one unit of the last place.
 */
export function roundingOf(amounts: readonly Quantity[]): Big {
  const measured = amounts.filter(({ dimension, format, approximate }) => dimension === 'percent' || approximate || (dimension === 'number' && format.decimals > 0));
  const quantum = measured.reduce((most, amount) => (amount.quantum.gt(most) ? amount.quantum : most), new Big(0));
  return quantum.times(Math.max(1, Math.sqrt(amounts.length) / 2));
}
