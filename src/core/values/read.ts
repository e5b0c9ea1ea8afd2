import type { Quantity, ReadingContext } from '../model/index.ts';
import { shift } from '../text/span.ts';
import { undecorate } from './decorations.ts';
import { asciiDigits } from './digits.ts';
import type { FormReading } from './form.ts';
import { forms } from './forms/index.ts';
import { readPair } from './pairs.ts';

/**
 * Reads a whole text as an amount. The only reader of amounts in the product: never a prefix of what is written, never silently 0.
 * Marks and remarks around the figure are set aside.
 * @returns `ambiguous` where only the surroundings could tell (`1,234`), undefined where the text is no amount
 */
export function readQuantity(text: string, context: ReadingContext): Quantity | 'ambiguous' | undefined {
  if (!/\p{Nd}/u.test(text)) return undefined;
  const ascii = asciiDigits(text);
  const whole = readBare(ascii, context);
  if (whole !== undefined) return whole === 'ambiguous' ? whole : { ...whole, approximate: false };
  const { start, end, approximate } = undecorate(ascii);
  const reading = readBare(ascii.slice(start, end), context);
  if (reading === undefined || reading === 'ambiguous') return reading;
  return { ...reading, approximate, at: shift(reading.at, start), secondAt: reading.secondAt && shift(reading.secondAt, start) };
}

/** Another amount written the way `like` is: the text that belongs at `like.at`. */
export function writeQuantity(amount: Quantity['amount'], like: Quantity): string {
  const form = forms.find(({ id }) => id === like.format.reader);
  return form ? form.write(amount, like) : amount.toFixed();
}

function readBare(text: string, context: ReadingContext): FormReading | 'ambiguous' | undefined {
  for (const form of forms) {
    const reading = form.read(text, context);
    if (reading !== undefined) return reading;
  }
  return readPair(text, context);
}
