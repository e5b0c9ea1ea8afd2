import type Big from 'big.js';
import type { Quantity, ReadingContext } from '../model/index.ts';

/** A quantity as a form reads it: the marks around it (`~`) are dealt with elsewhere. */
export type FormReading = Omit<Quantity, 'approximate'>;

/** One way to write an amount. To add one, imitate `forms/percent.ts` and list it in `forms/index.ts`. */
export interface Form {
  readonly id: string;
  /** Reads the whole text, never a part of it; `ambiguous` if only the surroundings can tell. */
  read(text: string, context: ReadingContext): FormReading | 'ambiguous' | undefined;
  /** Writes another amount the way `like` is written: the text that belongs at `like.at`. `read(write(x))` gives x, rounded to the places written. */
  write(amount: Big, like: Quantity): string;
}
