import type { FunctionId } from '../model/index.ts';
import { isRange } from '../values/pairs.ts';
import { gapOf, isExact, type Fraction } from './exact.ts';
import type { Amount, Run } from './lines.ts';
import { limits } from './limits.ts';

/** What a formula gives for the cells of one column or row. */
export interface Outcome {
  readonly function: FunctionId;
  readonly result: Fraction;
  /** The same for the upper ends of ranges, or for what scores are out of; undefined if no operand has one. */
  readonly second: Fraction | undefined;
  readonly operands: Run;
  /** How far rounding of the operands may move the result, where that is not told by their last places alone. */
  readonly slack: number | undefined;
}

/**
 * How a figure may be the result: to its last place; rounded from measured operands; rounded although its operands are counted; rounded to a
 * coarser power of ten; near it, as an estimate; between the sums of the ends of ranges.
 */
export type Manner = 'exact' | 'rounded' | 'counted' | 'coarse' | 'estimate' | 'range';

/** One way in which a figure is right. */
export interface Match {
  readonly manner: Manner;
  /** Logarithm of the probability of just this figure. */
  readonly likelihood: number;
  /** Of a coarse figure, how many places are zeros. */
  readonly zeros: number;
}

/** Finds how a figure is the result of a formula: as written, rounded, coarse or within a range; empty if it is not. */
export function matchesOf(stated: Amount, outcome: Outcome): readonly Match[] {
  const { result, second } = outcome;
  const low = matchOne(stated.low, stated, result, outcome);
  if (second !== undefined && stated.high === stated.low && hasRange(outcome.operands))
    return low?.manner === 'exact' || isWithin(stated, outcome) ? [RANGE] : [];
  // What a score is out of (`245 of 300`) may be the same for all of its parts.
  if (!isRange(stated.quantity)) return low ? [low] : [];
  const high = matchOne(stated.high, stated, second ?? result, outcome);
  if (!low || !high) return [];
  const worse = low.manner === 'exact' ? high : low;
  return [{ ...worse, manner: worse.manner === 'counted' ? 'rounded' : worse.manner, likelihood: low.likelihood + high.likelihood }];
}

function hasRange({ lines, from, to }: Run): boolean {
  return lines.amounts.slice(from, to).some(({ quantity }) => isRange(quantity));
}

const RANGE: Match = { manner: 'range', likelihood: 0, zeros: 0 };
const EXACT: Match = { manner: 'exact', likelihood: 0, zeros: 0 };

/** A single figure over ranges is right where it lies between their ends, or nearly. */
function isWithin({ low, quantum }: Amount, { result, second }: Outcome): boolean {
  const [least, most] = [gapOf(low, quantum, result), gapOf(low, quantum, second ?? result)];
  return least.by >= -0.03 * Math.abs(least.size) && most.by <= 0.03 * Math.abs(most.size);
}

/** By how much rounding of the operands may move a result, in last places of the figure: at most, and as a standard deviation. */
export interface Rounding {
  readonly most: number;
  readonly deviation: number;
}

/** A figure with fewer places than its neighbours is taken to have its zeros left out: the finest place counts for all. */
export function roundingOf({ quantum, quantity }: Amount, { operands, slack, function: id }: Outcome): Rounding {
  const place = Number(quantum);
  if (slack !== undefined) return { most: slack / place, deviation: slack / place / Math.sqrt(3) };
  const { count, lines } = operands;
  const share = count === 0 ? 0 : shareOfOne(id, count) / place;
  const finest = lines.finest * share;
  // An exact total over estimates was made of what these stand for: `~15,000` is known to its last place that is no zero.
  const isRough = !quantity.approximate && operands.having('estimated') > 0;
  const rough = !isRough ? [] : lines.amounts.slice(operands.from, operands.to).map(roughPlace);
  const [wide, squares] = [rough.reduce((sum, one) => sum + one * share, 0), rough.reduce((sum, one) => sum + (one * share) ** 2, 0)];
  return { most: (count * finest + wide) / 2, deviation: Math.sqrt((count * finest ** 2 + squares) / 12) };
}

/** The last place of an estimate that is no zero; 0 of any other amount. */
export function roughPlace({ low, quantum, quantity }: Omit<Amount, 'high'>): number {
  if (!quantity.approximate) return 0;
  // Zeros after the decimal mark are written to say that they are known.
  return Number(quantum) * (quantity.format.decimals > 0 ? 1 : 10 ** trailingZeros((low / quantum).toString()));
}

/** How much of a change of one operand arrives in the result. */
function shareOfOne(id: FunctionId, count: number): number {
  if (id === 'mean' || id === 'median') return 1 / Math.max(1, count);
  return id === 'min' || id === 'max' || id === 'count' ? 0 : 1;
}

function matchOne(figure: bigint, stated: Amount, result: Fraction, outcome: Outcome): Match | undefined {
  const gap = gapOf(figure, stated.quantum, result);
  if (isExact(gap)) return EXACT;
  const { quantity } = stated;
  const estimate = quantity.approximate || isRange(quantity);
  const cents = quantity.dimension === 'currency' && quantity.format.decimals === 2 && quantity.format.scale.eq(1);
  const measured = outcome.slack !== undefined || outcome.operands.having('measured') + outcome.operands.having('estimated') > 0;
  const off = Math.abs(gap.by);
  // Cut off rather than rounded, or rounded the other way.
  if (off <= 1 && !gap.whole) {
    const divides = outcome.function !== 'sum' && outcome.function !== 'product';
    const manner = measured || divides || quantity.dimension === 'duration' || estimate ? 'rounded' : 'counted';
    return { manner, likelihood: Math.log(0.35), zeros: 0 };
  }
  const rounding = roundingOf(stated, outcome);
  if (off <= Math.max(1, Math.min(rounding.most, 2 * rounding.deviation)) + 0.5 && rounding.most > 0) {
    return { manner: estimate || (measured && !cents) ? 'rounded' : 'counted', likelihood: roundingLikelihood(off, rounding), zeros: 0 };
  }
  return estimate ? estimated(figure, stated.quantum, off) : coarse(figure, stated, off);
}

/** Two figures at least are kept: 163 000 for 163 042, not 100 for 110. */
function coarse(figure: bigint, { quantum, quantity }: Amount, off: number): Match | undefined {
  const digits = (figure / quantum).toString().replace('-', '');
  const zeros = Math.min(trailingZeros(digits), Math.max(0, digits.length - 2));
  const needed = Math.max(1, Math.ceil(Math.log10(2 * off)));
  // Zeros after the decimal mark are written to say that they are known.
  return quantity.dimension !== 'percent' && needed <= zeros && quantity.format.decimals === 0
    ? { manner: 'coarse', likelihood: 0, zeros: needed }
    : undefined;
}

/** An estimate is taken at its last place that is no zero: `~2,700` to the hundreds. */
function estimated(figure: bigint, quantum: bigint, off: number): Match | undefined {
  const place = 10 ** trailingZeros((figure / quantum).toString());
  return off <= Math.max(1, place / 2) ? { manner: 'estimate', likelihood: 0, zeros: 0 } : undefined;
}

function trailingZeros(digits: string): number {
  return digits === '0' ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
}

/** How surprising it is that a figure is exact if its operands were rounded ones, in nats. */
export function exactness(stated: Amount, outcome: Outcome): number {
  const { deviation } = roundingOf(stated, outcome);
  return deviation > 0 ? -roundingLikelihood(0, { most: 0, deviation }) : 0;
}

/** The errors of many rounded operands are nearly normally distributed. */
function roundingLikelihood(off: number, { deviation }: Rounding): number {
  const p = normal((off + 0.5) / deviation) - normal((off - 0.5) / deviation);
  return Math.log(Math.max(p, 1e-12));
}

/** The normal distribution function, by the approximation 7.1.26 of Abramowitz and Stegun for the error function. */
function normal(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-z * z);
  return x >= 0 ? 1 - tail / 2 : tail / 2;
}

/** The size of a result as evidence, in bits: a figure of many digits is hardly met by chance. */
export function bitsOf(stated: Amount, outcome: Outcome): number {
  const nonzero = outcome.slack !== undefined || outcome.function === 'count' || outcome.operands.having('nonzero') > 1;
  if (!nonzero) return 0.5;
  return Math.min(limits.bits, Math.log2(1 + Math.abs(gapOf(stated.low, stated.quantum, outcome.result).size)));
}
