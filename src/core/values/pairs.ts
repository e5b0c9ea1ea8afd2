import { phrasePattern } from '../language/phrases.ts';
import type { Quantity, ReadingContext } from '../model/index.ts';
import { shift, type Span } from '../text/span.ts';
import type { FormReading } from './forms/form.ts';
import { forms } from './forms/index.ts';

/** `12/20`, `245 von 300 €`. */
const SCORE_FORM = new RegExp(
  `^([\\d.,]+)(?:\\s?/\\s?|\\s${phrasePattern(({ outOfWords }) => outOfWords)}\\s)([\\d.,]+)(?:\\s?\\p{Sc}| \\p{L}{1,12})?$`,
  'iu',
);

/** Between the ends of a range: a dash, or `à`, `to`, `bis`. */
const TO = new RegExp(`\\s?[-–—]\\s?|\\s${phrasePattern(({ rangeWords }) => rangeWords)}\\s`, 'giu');

/** Whether the figures are the ends of a range: a score is exact, a range is an estimate. */
export function isRange({ second }: Pick<Quantity, 'second'>): boolean {
  return second?.is === 'end';
}

/**
 * Reads two figures that stand for one amount: a range (`25–30 min`, `$375-605`, `1 h 30 – 2 h`) or a score (`12/20`, `12 of 20`).
 * What the first lacks (a currency, a unit) is taken from the second, and the other way round.
 */
export function readPair(text: string, context: ReadingContext): FormReading | undefined {
  return readScore(text, context) ?? readRange(text, context);
}

function readScore(text: string, context: ReadingContext): FormReading | undefined {
  const [, got = '', outOf = ''] = SCORE_FORM.exec(text) ?? [];
  const first = single(got, context);
  const second = single(outOf, context);
  if (!first || !second || second.amount.lt(first.amount) || (second.amount.gte(1900) && second.amount.lte(2100))) return undefined;
  return {
    ...first,
    second: { amount: second.amount, at: shift(second.at, text.lastIndexOf(outOf)), is: 'whole' },
    at: { start: 0, end: got.length },
  };
}

function readRange(text: string, context: ReadingContext): FormReading | undefined {
  for (const dash of text.matchAll(TO)) {
    const left = text.slice(0, dash.index);
    const right = text.slice(dash.index + dash[0].length);
    const low = single(tailOf(left) === '' ? left + tailOf(right) : left, context) ?? single(left, context);
    const high = single(/^\d/.test(right) ? headOf(left) + right : right, context) ?? single(right, context);
    if (low === undefined || high?.dimension !== low.dimension || !high.amount.gt(low.amount)) continue;
    const second = { amount: high.amount, at: figureIn(right, text.length - right.length), is: 'end' } as const;
    return { ...low, unit: high.unit, second, at: figureIn(left, 0) };
  }
  return undefined;
}

/** Where the figure stands in one side of a range, counted in the whole text. */
function figureIn(side: string, from: number): Span {
  return { start: from + headOf(side).length, end: from + side.length - tailOf(side).length };
}

/** What follows the last digit: the unit. */
function tailOf(text: string): string {
  return /[^\d]*$/.exec(text)?.[0] ?? '';
}

/** What stands before the first digit and its sign: the currency. */
function headOf(text: string): string {
  return /^[^\d+\-\u2212\u2013]*/.exec(text)?.[0] ?? '';
}

function single(text: string, context: ReadingContext): FormReading | undefined {
  for (const form of forms) {
    const reading = form.read(text, context);
    if (reading === 'ambiguous') return undefined;
    if (reading) return reading;
  }
  return undefined;
}
