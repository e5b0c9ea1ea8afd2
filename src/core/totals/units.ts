import type Big from 'big.js';
import type { Cell, Quantity } from '../model/index.ts';
import { amountsOf } from './amounts.ts';

/** In what unit the amounts of some cells are, as far as a figure beside them depends on it. */
export interface UnitProfile {
  readonly durations: boolean;
  readonly others: boolean;
  /** All are bare numbers. */
  readonly bare: boolean;
  /** Seconds to one where all are durations of one unit (`40 min`). */
  readonly seconds: Big | undefined;
}

/** Tells the unit of some cells. */
export function unitProfile(cells: readonly Cell[]): UnitProfile {
  const amounts = amountsOf(cells);
  const scale = amounts[0]?.format.scale;
  const timed = scale !== undefined && amounts.every(({ format }) => format.reader === 'timed' && format.scale.eq(scale));
  return {
    durations: amounts.some(({ dimension }) => dimension === 'duration'),
    others: amounts.some(({ dimension }) => dimension !== 'duration'),
    bare: amounts.every(({ dimension, unit }) => dimension === 'number' && unit === ''),
    seconds: timed ? scale : undefined,
  };
}

/**
 * What is stated in the unit of the cells; undefined if the two measure different things. A bare figure under durations that all have
 * one unit (`40 min`, `55 min`, Total `95`) is in that unit; `13.0 hours` over bare figures brings the unit along.
 */
export function inUnitOf({ durations, others, bare, seconds }: UnitProfile, stated: Quantity): Quantity | undefined {
  const { dimension, amount, quantum, format } = stated;
  if (dimension === 'duration' ? !others : !durations) return stated;
  if (dimension === 'duration') {
    if (!bare || format.reader !== 'timed') return undefined;
    return scaled(stated, 'number', amount.div(format.scale), quantum.div(format.scale), amount.times(0).plus(1));
  }
  if (dimension !== 'number' || stated.unit !== '' || seconds === undefined) return undefined;
  return scaled(stated, 'duration', amount.times(seconds), quantum.times(seconds), seconds);
}

function scaled(stated: Quantity, dimension: Quantity['dimension'], amount: Big, quantum: Big, scale: Big): Quantity {
  return { ...stated, dimension, amount, quantum, format: { ...stated.format, scale } };
}
