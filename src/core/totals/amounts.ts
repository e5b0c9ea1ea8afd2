import Big from 'big.js';
import type { Cell, Quantity } from '../model.ts';
import { ZERO } from './aggregate.ts';

/** The amounts of the cells that state one. */
export function amountsOf(cells: readonly Cell[]): readonly Quantity[] {
  return cells.flatMap(({ value }) => (value.kind === 'value' ? [value.quantity] : []));
}

/** Whole figures of at least this size are taken for rounded ones: five thousand stands for anything from 4,999.5 to 5,000.5. */
const ROUNDED_FROM = 1000;

/**
 * By how much the sum of rounded figures may stray from the rounded sum. Of n measured figures each is off by up to half its last
 * place; the errors offset one another, so about the root of n is allowed, at least one unit of the last place. Durations, money with
 * cents and small whole numbers are counted, not measured: nothing. Whole figures in the thousands may be rounded: one.
 */
export function roundingOfSum(amounts: readonly Quantity[]): Big {
  const quantum = largestQuantum(amounts.filter(isMeasured));
  const places = Math.max(1, Math.round(Math.sqrt(amounts.length) / 2));
  if (quantum.gt(0)) return quantum.times(places);
  const whole = largestQuantum(amounts.filter(({ dimension, format, amount }) => dimension !== 'duration' && format.decimals === 0 && amount.abs().gte(format.scale.times(ROUNDED_FROM))));
  return amounts.length > 2 ? whole : ZERO;
}

/** Half the last place of the coarsest of the measured figures. */
export function roundingOfOne(amounts: readonly Quantity[]): Big {
  return largestQuantum(amounts.filter(isMeasured)).div(2);
}

function isMeasured({ dimension, format, approximate, second }: Quantity): boolean {
  if (dimension === 'percent' || approximate) return true;
  return format.decimals > 0 && (dimension === 'number' || (dimension === 'currency' && !format.scale.eq(1)) || (dimension === 'duration' && second === undefined));
}

function largestQuantum(amounts: readonly Quantity[]): Big {
  return amounts.reduce((most, { quantum }) => (quantum.gt(most) ? quantum : most), ZERO);
}

/** One, for every cell that is counted. */
export const ONE = new Big(1);
