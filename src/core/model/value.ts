import type Big from 'big.js';
import type { Span } from '../text/span.ts';

/** What is being measured. */
export type Dimension = 'number' | 'duration' | 'percent' | 'currency';

/** The character between units and tenths. */
export type DecimalMark = ',' | '.';

/** What a cell's text is. */
export type CellValue =
  /** Nothing, or a word that says so (`n/a`, `–`). */
  | { readonly kind: 'empty'; readonly word: string }
  /** The value stands in another row: `"`, `idem`, a rowspan. */
  | { readonly kind: 'covered'; readonly by: 'ditto' | 'rowspan' }
  | { readonly kind: 'value'; readonly quantity: Quantity }
  /** An ellipsis: rows are missing here. */
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'checkbox'; readonly done: boolean }
  /** Words, or a number that could not be decided. */
  | { readonly kind: 'unreadable'; readonly why: 'text' | 'ambiguous' | 'placeholder' };

/** An amount as the author wrote it. */
export interface Quantity {
  readonly dimension: Dimension;
  /** The amount: seconds for a duration, the figure before `%` for a percentage, else the number written (`3 k€` is 3000). */
  readonly amount: Big;
  /** The other figure of a range or a score; undefined where there is one figure only. */
  readonly second: SecondFigure | undefined;
  /** One unit of the last place written, in the same unit as `amount`: `12.3` has 0.1, `1 h 30` has 60. Never 0. */
  readonly quantum: Big;
  /** Unit as written (`min`, `€`); empty if none. */
  readonly unit: string;
  /** Written with `~`, `≈`, `ca.`: not to be taken at its last digit. */
  readonly approximate: boolean;
  /** Where the figure stands in the cell's text (units of the text, not of the source): `Total : 14` has 8 to 10. */
  readonly at: Span;
  readonly format: QuantityFormat;
}

/** The second of two figures that stand for one amount. */
export interface SecondFigure {
  /** In the unit of the first. */
  readonly amount: Big;
  /** Where it stands in the cell's text. */
  readonly at: Span;
  /** The upper end of a range (`25–30 min`), or the whole that a score is out of (`12/20`). */
  readonly is: 'end' | 'whole';
}

/** How an amount is written, so that another can be written the same way. `reader` is the id of the form in `values/forms/` that does it. */
export type QuantityFormat = NumeralFormat &
  (
    | FigureFormat
    /** Digits of the first part; `mixed` where hours are written before minutes and seconds from an hour on. */
    | { readonly reader: 'clock'; readonly width: number; readonly mixed: boolean }
    /** Seconds in the unit of each part, and the text with a slot for each: `{1} h {2}`, the digit is to how many digits it is padded. */
    | { readonly reader: 'parted'; readonly units: readonly number[]; readonly template: string }
    | { readonly reader: 'iso' }
  );

/** How an amount is written that is one figure, with the minus of the author's own. */
export type FigureFormat =
  | { readonly reader: 'plain' | 'timed' | 'percent'; readonly minus: string }
  /** `sign` stands between minus and figure (`−$12`); empty where the figure has its minus itself. */
  | { readonly reader: 'currency'; readonly minus: string; readonly sign: string }
  /** What stands in the parentheses before and after the figure. */
  | { readonly reader: 'accounting'; readonly minus: string; readonly before: string; readonly after: string };

/** How the digits of an amount are written. */
export interface NumeralFormat {
  readonly decimalMark: DecimalMark;
  /** Between groups of three digits; empty if the digits are not grouped. */
  readonly groupMark: string;
  /** Above a thousand the digits are grouped in twos, as in India: `12,34,567`. */
  readonly inLakhs?: boolean | undefined;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  /** The unit of one step of the figure as written, in the unit of `amount`: 60 for `90 min`, 1000 for `3 k€`. */
  readonly scale: Big;
}

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
