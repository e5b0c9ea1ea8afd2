import type Big from 'big.js';
import type { DecimalMark, Quantity } from '../model/index.ts';

/** What the surroundings of a cell say about its figures. */
export interface ReadingContext {
  /** Decimal mark of the column, the document or the language; undefined while undecided. */
  readonly decimalMark: DecimalMark | undefined;
  /** Seconds per unit of a bare figure, where the header names a unit of time; undefined elsewhere. */
  readonly bareSeconds: number | undefined;
  /** What `1:30` says. */
  readonly clock: ClockReading;
  /** `15m` is minutes, because the header or other cells speak of durations; else metres, or anything. */
  readonly minutesInM: boolean;
  /** `(12)` is minus 12, because the column holds other amounts too. */
  readonly accounting: boolean;
}

/**
 * What `1:30` says: hours and minutes; minutes and seconds, as the header tells, or the cells beside it (`mixed`: those of an hour and more
 * are written `1:02:30`); or undecided, where other cells have seconds and it cannot be told.
 */
export type ClockReading = 'hours' | 'minutes' | 'mixed' | 'undecided';

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
