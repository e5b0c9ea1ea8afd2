import type { Quantity } from '../model.ts';
import type { ReadingContext } from './form.ts';
import { forms } from './forms/index.ts';

/** Written before a figure that is not meant to its last digit. */
const APPROXIMATE = /^(?:~|≈|≃|≅|±|<|>|≤|≥|(?:env(?:iron)?|approx|ca?|circa|about|etwa|rund)\b\.?)[ \u00a0\u202f]*/i;

/**
 * Reads a whole text as an amount. The only reader of amounts in the product: never a prefix of what is written, never silently 0.
 * @returns `ambiguous` where only the surroundings could tell (`1,234`), undefined where the text is no amount
 */
export function readQuantity(text: string, context: ReadingContext): Quantity | 'ambiguous' | undefined {
  const lead = APPROXIMATE.exec(text)?.[0].length ?? 0;
  const bare = text.slice(lead);
  for (const form of forms) {
    const reading = form.read(bare, context);
    if (reading === 'ambiguous') return reading;
    if (reading) return { ...reading, approximate: lead > 0, at: { start: reading.at.start + lead, end: reading.at.end + lead } };
  }
  return undefined;
}

/** Another amount written the way `like` is: the text that belongs at `like.at`. */
export function writeQuantity(amount: Quantity['amount'], like: Quantity): string {
  const form = forms.find(({ id }) => id === like.format.reader);
  return form ? form.write(amount, like) : amount.toFixed();
}
