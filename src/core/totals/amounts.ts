import Big from 'big.js';
import type { Cell, Quantity } from '../model/index.ts';
import { ZERO } from './aggregate.ts';

/** The amounts of the cells that state one. */
export function amountsOf(cells: readonly Cell[]): readonly Quantity[] {
  return cells.flatMap(({ value }) => (value.kind === 'value' ? [value.quantity] : []));
}

/**
 * By how much the sum of rounded figures may stray from the rounded sum. Of n measured figures each is off by up to half its last
 * place; the errors offset one another, so a third of the root of n is allowed, at least one unit of the last place. Durations and
 * small whole numbers are counted, not measured: nothing. Large whole figures may be rounded: one; cents too, when there are several;
 * so may whole amounts that stand beside some with cents: half a unit each.
 */
export function roundingOfSum(amounts: readonly Quantity[]): Big {
  const quantum = smallestQuantum(amounts.filter(isMeasured));
  const places = Math.max(1, Math.floor(Math.sqrt(amounts.length) / 3));
  if (quantum.gt(0)) return quantum.times(places);
  const coarse = amounts.filter(
    ({ dimension, format, amount }) => dimension === 'currency' && format.decimals === 0 && amount.abs().gte(1000),
  );
  if (coarse.length > 0 && amounts.some(({ format }) => format.decimals > 0))
    return smallestQuantum(coarse).times(Math.max(1, coarse.length / 2));
  const cents = amounts.filter(({ dimension, format }) => dimension === 'currency' && format.decimals > 0);
  if (cents.length > 2) return smallestQuantum(cents);
  const whole = amounts.filter(({ dimension, format }) => dimension !== 'duration' && format.decimals === 0);
  const total = whole.reduce((sum, { amount, format }) => sum.plus(amount.abs().div(format.scale)), ZERO);
  return whole.length === amounts.length && isRounded(amounts.length, total) ? smallestQuantum(whole) : ZERO;
}

/** Whether whole figures may be rounded ones: many hundreds over several rows, or thousands. */
function isRounded(count: number, total: Big): boolean {
  return (count > 4 && total.gte(500)) || (count > 2 && total.gte(5000));
}

/** Half the last place of the measured figures. */
export function roundingOfOne(amounts: readonly Quantity[]): Big {
  return smallestQuantum(amounts.filter(isMeasured)).div(2);
}

function isMeasured({ dimension, format, approximate, second }: Quantity): boolean {
  if (dimension === 'percent' || approximate) return true;
  return (
    format.decimals > 0 &&
    (dimension === 'number' || (dimension === 'currency' && !format.scale.eq(1)) || (dimension === 'duration' && second === undefined))
  );
}

/** The last place of the figure written most finely; a figure written with fewer places has its zeros left out. 0 for no figures. */
function smallestQuantum(amounts: readonly Quantity[]): Big {
  return amounts.reduce((least, { quantum }) => (least.eq(0) || quantum.lt(least) ? quantum : least), ZERO);
}

/** One, for every cell that is counted. */
export const ONE = new Big(1);
