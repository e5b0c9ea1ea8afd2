import Big from 'big.js';
import type { Cell, Quantity, Reading } from '../model.ts';
import { amountsOf } from './aggregate.ts';

/** How far a figure marked as approximate may be from the truth. */
const APPROXIMATE_SHARE = new Big('0.05');

/** Whether the reading's result is what is stated, at the precision stated: `12.3` stands for 12.25 to 12.35. */
export function agrees(stated: Quantity, { result, slack }: Pick<Reading, 'result' | 'slack'>): boolean {
  const difference = stated.amount.minus(result).abs();
  const rounding = isWritable(result, stated.quantum) ? new Big(0) : stated.quantum.div(2);
  const tolerance = stated.approximate ? result.abs().times(APPROXIMATE_SHARE) : new Big(0);
  return difference.lte(rounding.plus(slack).plus(tolerance));
}

/**
 * What is stated in the unit of the operands; undefined if the two measure different things. A bare figure under durations that
 * all have one unit (`40 min`, `55 min`, Total `95`) is in that unit.
 */
export function inUnitOf(operands: readonly Cell[], stated: Quantity): Quantity | undefined {
  const amounts = amountsOf(operands);
  const dimensions = new Set(amounts.map(({ dimension }) => dimension));
  if ([...dimensions].every((dimension) => dimension === stated.dimension || (dimension !== 'duration' && stated.dimension !== 'duration'))) return stated;
  const scale = amounts[0]?.format.scale;
  const bare = stated.dimension === 'number' && stated.unit === '' && scale !== undefined;
  if (!bare || amounts.some(({ format }) => format.reader !== 'timed' || !format.scale.eq(scale))) return undefined;
  return { ...stated, dimension: 'duration', amount: stated.amount.times(scale), quantum: stated.quantum.times(scale), format: { ...stated.format, scale } };
}

function isWritable(result: Big, quantum: Big): boolean {
  return result.mod(quantum).eq(0);
}
