import type { FormReading, ReadingContext } from './form.ts';
import { forms } from './forms/index.ts';

/** The pattern of a range, which tells it from a score. */
export const RANGE = 'range';

/**
 * Reads two figures that stand for one amount: a range (`25–30 min`, `$375-605`, `1 h 30 – 2 h`) or a score (`12/20`).
 * What the first lacks (a currency, a unit) is taken from the second, and the other way round.
 */
export function readPair(text: string, context: ReadingContext): FormReading | undefined {
  return readScore(text, context) ?? readRange(text, context);
}

function readScore(text: string, context: ReadingContext): FormReading | undefined {
  const [, got = '', outOf = ''] = /^([\d.,]+)\s?\/\s?([\d.,]+)(?: \p{L}{1,12})?$/u.exec(text) ?? [];
  const first = single(got, context);
  const second = single(outOf, context);
  if (!first || !second || second.amount.lt(first.amount) || (second.amount.gte(1900) && second.amount.lte(2100))) return undefined;
  return { ...first, second: second.amount, at: { start: 0, end: got.length } };
}

function readRange(text: string, context: ReadingContext): FormReading | undefined {
  for (const dash of text.matchAll(/\s?[-–—]\s?/g)) {
    const left = text.slice(0, dash.index);
    const right = text.slice(dash.index + dash[0].length);
    const low = single(left + tailOf(right), context) ?? single(left, context);
    const high = single(headOf(left) + right, context) ?? single(right, context);
    if (!low || !high || low.dimension !== high.dimension || !high.amount.gt(low.amount)) continue;
    return { ...low, format: { ...low.format, pattern: RANGE }, unit: high.unit, second: high.amount, at: { start: low.at.start, end: left.length } };
  }
  return undefined;
}

/** What follows the last digit: the unit. */
function tailOf(text: string): string {
  return /[^\d]*$/.exec(text)?.[0] ?? '';
}

/** What stands before the first digit: the currency. */
function headOf(text: string): string {
  return /^[^\d]*/.exec(text)?.[0] ?? '';
}

function single(text: string, context: ReadingContext): FormReading | undefined {
  for (const form of forms) {
    const reading = form.read(text, context);
    if (reading === 'ambiguous') return undefined;
    if (reading) return reading;
  }
  return undefined;
}
