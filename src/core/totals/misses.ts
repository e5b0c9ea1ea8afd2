import type { Message } from '../model/index.ts';
import { isRange } from '../values/pairs.ts';
import { writeQuantity } from '../values/read.ts';
import { fromUnits, gapOf, type Fraction } from './exact.ts';
import { roundingOf, type Outcome } from './rounding.ts';
import { amountsNear, firstFrom, type Amount, type Run } from './lines.ts';

/** A figure that is not the result of a formula, seen as if something had gone wrong. */
export interface Miss {
  readonly stated: Amount;
  /** The figure as written, and what is written there for the result, in digits. */
  readonly written: string;
  readonly expected: string;
  readonly outcome: Outcome;
  /** Stated less result, in last places. */
  readonly by: number;
  /** The result, in last places. */
  readonly size: number;
  /** Number of operands. */
  readonly count: number;
  /** Adds up its operands, with signs or without. */
  readonly adds: boolean;
  /** How far off a figure may be that rounding touched. */
  readonly tolerance: number;
  /** Operands whose amount is this many last places, by their index among the lines. */
  readonly operandsOf: (amount: number) => readonly number[];
  /** The totals above in the column. */
  readonly totals: Run | undefined;
}

/** What else a slip may depend on. */
export interface SlipSetting {
  /** Units to one. */
  readonly one: bigint;
  /** The totals above in the column. */
  readonly totals: Run | undefined;
  /** The upper end of a range is looked at. */
  readonly upper?: boolean;
}

/** Looks at a figure as if it had been meant to be what a formula gives. */
export function missOf(stated: Amount, outcome: Outcome, { one, totals, upper }: Required<SlipSetting>): Miss {
  const [figure, result] = upper ? [stated.high, outcome.second ?? outcome.result] : [stated.low, outcome.result];
  const { by, size } = gapOf(figure, stated.quantum, result);
  const { operands, function: id } = outcome;
  const measured = outcome.slack !== undefined || operands.having('measured') > 0;
  const tolerance = measured ? Math.max(0.5, Math.min(1.5, roundingOf(stated, outcome).deviation)) : 0.5;
  const place = Number(stated.quantum);
  return {
    stated,
    ...digitsOf(figure, stated, result, one),
    outcome,
    by,
    size,
    count: id === 'count' ? Math.max(1, Math.round(size)) : operands.count,
    adds: id === 'sum' || id === 'roll-forward' || id === 'difference',
    tolerance,
    operandsOf: (amount) => (amount === 0 ? [] : amountsNear(operands, amount * place, tolerance * place)),
    totals,
  };
}

/** What is estimated is rounded as its author pleases. */
export function isEstimate({ quantity }: Amount): boolean {
  return quantity.approximate || isRange(quantity);
}

/** The digits of the figure and of the result. */
function digitsOf(
  figure: bigint,
  { quantum, quantity }: Amount,
  { top, bottom }: Fraction,
  one: bigint,
): Pick<Miss, 'written' | 'expected'> {
  const digits = (text: string): string => text.replace(/\D/g, '');
  if (quantity.dimension === 'duration' && quantity.format.reader !== 'timed') {
    const [written, expected] = [
      { top: figure, bottom: 1n },
      { top, bottom },
    ].map((amount) => writeQuantity(fromUnits(amount, one), quantity));
    return { written: digits(written ?? ''), expected: digits(expected ?? '') };
  }
  const place = quantum * bottom;
  const rounded = (2n * top + (top < 0n ? -place : place)) / (2n * place);
  return { written: digits((figure / quantum).toString()), expected: digits(rounded.toString()) };
}

/** Returns the places at which two figures of one length differ; none where their lengths do. */
export function differing(written: string, expected: string): readonly number[] {
  if (written.length !== expected.length) return [];
  return Array.from(expected).flatMap((digit, i) => (digit === written[i] ? [] : [i]));
}

/** Decides whether two neighbouring digits changed places. */
export function isSwapped(written: string, expected: string): boolean {
  const [first = 0, second, more] = differing(written, expected);
  return more === undefined && second === first + 1 && expected[first] === written[second] && expected[second] === written[first];
}

/** By how many of the last operands the figure falls short, where it is two of them or more. */
export function rowsAdded({ outcome, by, stated, count }: Miss): readonly number[] {
  const { lines, from, to } = outcome.operands;
  if (outcome.function !== 'sum' || count < 4) return [];
  const reached = (lines.sums[to] ?? 0n) + BigInt(Math.round(by * Number(stated.quantum)));
  return lines.withSum(reached).flatMap((place) => (place > from + 1 && place < to - 1 ? [to - place] : []));
}

/** Returns the share of operands without which the mean would be the figure that is written. */
export function meanWithoutOne(by: number, size: number, count: number, { operands }: Outcome, { quantum }: Amount): number {
  const [place, total] = [Number(quantum), size * count];
  const wanted = total - (size + by) * (count - 1);
  const found = amountsNear(operands, wanted * place, 0.51 * (count - 1) * place);
  return found.length / count;
}

/** Returns what the author is told of an operand left out or counted twice; undefined where it cannot be named. */
export function operandCause(kind: 'left-out' | 'twice', { lines, to }: Run, found: readonly number[]): Message | undefined {
  const last = found.includes(to - 1);
  const place = last && kind === 'left-out' ? to - 1 : found.length === 1 ? found[0] : undefined;
  const cell = place === undefined ? undefined : cellOf(lines, place);
  const id = last && kind === 'left-out' ? 'cause.last-left-out' : `cause.${kind}`;
  return cell && { id, data: { text: cell.text.text, row: cell.row } };
}

/** The cell that states an amount. */
function cellOf({ cells, places, amountPlaces }: Run['lines'], amount: number): Run['lines']['cells'][number] | undefined {
  return cells[firstFrom(places, amountPlaces[amount] ?? 0)];
}

/** What a sum is greater by if cells count once for every row that they cover or are repeated in. */
export function repeatedIn({ cells, lines, from }: Run): number {
  let [place, last, more] = [from - 1, 0, 0];
  for (const { value, rowspan } of cells()) {
    if (value.kind === 'value') {
      place += 1;
      last = Number(lines.amounts[place]?.low ?? 0n);
      more += last * (rowspan - 1);
    } else if (value.kind === 'covered') more += last;
  }
  return more;
}

/** What a sum is greater by if the minus of every operand is lost. */
export function lostBySigns({ lines, from, to }: Run): number {
  const smallest = lines.amounts[lines.bySize()[0] ?? 0]?.low ?? 0n;
  if (smallest >= 0n) return 0;
  return lines.amounts.slice(from, to).reduce((sum, { low }) => sum + (low < 0n ? -2 * Number(low) : 0), 0);
}
