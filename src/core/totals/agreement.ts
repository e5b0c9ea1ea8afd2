import type Big from 'big.js';
import type { Cell, Quantity, Reading } from '../model/index.ts';
import { isRange } from '../values/pairs.ts';
import { ZERO } from './aggregate.ts';
import { amountsOf } from './amounts.ts';

/**
 * Whether the reading's result is what is stated, at the precision stated: `12.3` stands for 12.25 to 12.35. Both ends of a range must be;
 * what a score is out of (`245 of 300`) must be only where the cells say it too.
 */
export function agrees(stated: Quantity, { result, second, slack }: Pick<Reading, 'result' | 'second' | 'slack'>): boolean {
  if (!isNear(stated, stated.amount, result, slack)) return false;
  const paired = second !== undefined || isRange(stated);
  return !paired || isNear(stated, stated.second ?? stated.amount, second ?? result, slack);
}

/** Ranges and figures with `~` are rounded as their author pleases: to a whole unit of the last place that is not a zero. */
function isNear(stated: Quantity, written: Big, result: Big, slack: Big): boolean {
  const loose = stated.approximate || isRange(stated);
  const place = loose ? lastUsedPlace(written, stated.quantum) : result.mod(stated.quantum).eq(0) ? ZERO : roundingOf(stated);
  return written.minus(result).abs().lte(place.plus(slack));
}

/** Half the last place; durations are cut off as often as rounded. */
function roundingOf({ quantum, dimension }: Quantity): Big {
  return dimension === 'duration' ? quantum : quantum.div(2);
}

/** `2,700` is written to the hundreds, `~54` to the units. */
function lastUsedPlace(written: Big, quantum: Big): Big {
  let place = quantum;
  while (!written.eq(0) && written.mod(place.times(10)).eq(0)) place = place.times(10);
  return place;
}

/**
 * What is stated in the unit of the operands; undefined if the two measure different things. A bare figure under durations that
 * all have one unit (`40 min`, `55 min`, Total `95`) is in that unit.
 */
export function inUnitOf(operands: readonly Cell[], stated: Quantity): Quantity | undefined {
  const amounts = amountsOf(operands);
  const fits = amounts.every(
    ({ dimension }) => dimension === stated.dimension || (dimension !== 'duration' && stated.dimension !== 'duration'),
  );
  if (fits) return stated;
  if (stated.dimension === 'duration' && amounts.every(({ dimension, unit }) => dimension === 'number' && unit === ''))
    return asFigure(stated);
  const scale = amounts[0]?.format.scale;
  const bare = stated.dimension === 'number' && stated.unit === '' && scale !== undefined;
  if (!bare || amounts.some(({ format }) => format.reader !== 'timed' || !format.scale.eq(scale))) return undefined;
  return {
    ...stated,
    dimension: 'duration',
    amount: stated.amount.times(scale),
    quantum: stated.quantum.times(scale),
    format: { ...stated.format, scale },
  };
}

/** `13.0 hours` over bare figures: the unit is the total's own. */
function asFigure(stated: Quantity): Quantity | undefined {
  if (stated.format.reader !== 'timed') return undefined;
  const { scale } = stated.format;
  return {
    ...stated,
    dimension: 'number',
    amount: stated.amount.div(scale),
    quantum: stated.quantum.div(scale),
    format: { ...stated.format, scale: stated.amount.times(0).plus(1) },
  };
}
