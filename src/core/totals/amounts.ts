import Big from 'big.js';
import type { Cell, Quantity } from '../model/index.ts';

/** No amount. */
export const ZERO = new Big(0);

/** The amounts of the cells that state one. */
export function amountsOf(cells: readonly Cell[]): readonly Quantity[] {
  return cells.flatMap(({ value }) => (value.kind === 'value' ? [value.quantity] : []));
}

/** Returns the figure of a cell as its author wrote it; undefined where it states none. */
export function figureIn({ value, text }: Cell): string | undefined {
  return value.kind === 'value' ? text.text.slice(value.quantity.at.start, value.quantity.at.end) : undefined;
}

/** The amounts added up. */
export function addUp(amounts: readonly Big[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}
