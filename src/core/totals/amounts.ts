import Big from 'big.js';
import type { Cell, Quantity } from '../model/index.ts';

/** No amount. */
export const ZERO = new Big(0);

/** The amounts of the cells that state one. */
export function amountsOf(cells: readonly Cell[]): readonly Quantity[] {
  return cells.flatMap(({ value }) => (value.kind === 'value' ? [value.quantity] : []));
}

/** The amounts added up. */
export function addUp(amounts: readonly Big[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}
