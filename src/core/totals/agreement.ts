import Big from 'big.js';
import type { Cell, Quantity, Reading } from '../model.ts';
import { ZERO } from './aggregate.ts';
import { amountsOf } from './amounts.ts';

/** How far a figure marked as approximate may be from the truth. */
const APPROXIMATE_SHARE = new Big('0.05');

/** Whether the reading's result is what is stated, at the precision stated: `12.3` stands for 12.25 to 12.35. Both ends of a range must be. */
export function agrees(stated: Quantity, reading: Pick<Reading, 'result' | 'second' | 'slack'>): boolean {
  if (!isNear(stated, stated.amount, reading.result, reading.slack)) return false;
  if (reading.second === undefined && stated.second === undefined) return true;
  return isNear(stated, stated.second ?? stated.amount, reading.second ?? reading.result, reading.slack);
}

function isNear({ quantum, approximate }: Quantity, written: Big, result: Big, slack: Big): boolean {
  const rounding = result.mod(quantum).eq(0) ? ZERO : quantum.div(2);
  const tolerance = approximate ? result.abs().times(APPROXIMATE_SHARE) : ZERO;
  return written.minus(result).abs().lte(rounding.plus(slack).plus(tolerance));
}

/**
 * What is stated in the unit of the operands; undefined if the two measure different things. A bare figure under durations that
 * all have one unit (`40 min`, `55 min`, Total `95`) is in that unit.
 */
export function inUnitOf(operands: readonly Cell[], stated: Quantity): Quantity | undefined {
  const amounts = amountsOf(operands);
  const fits = amounts.every(({ dimension }) => dimension === stated.dimension || (dimension !== 'duration' && stated.dimension !== 'duration'));
  if (fits) return stated;
  const scale = amounts[0]?.format.scale;
  const bare = stated.dimension === 'number' && stated.unit === '' && scale !== undefined;
  if (!bare || amounts.some(({ format }) => format.reader !== 'timed' || !format.scale.eq(scale))) return undefined;
  return { ...stated, dimension: 'duration', amount: stated.amount.times(scale), quantum: stated.quantum.times(scale), format: { ...stated.format, scale } };
}
