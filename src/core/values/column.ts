import { isDurationHeader } from '../language/headers.ts';
import { locales } from '../language/index.ts';
import { fold, phrasePattern } from '../language/phrases.ts';
import { isPlaceholder } from '../language/placeholder-text.ts';
import type { CellValue, ClockReading, Column, DecimalMark, Dimension, Quantity, ReadingContext } from '../model/index.ts';
import { decimalMarkOf } from './numeral.ts';
import { SIGN } from './forms/currency.ts';
import { LONGEST_AMOUNT, readQuantity } from './read.ts';
import { headerSeconds } from './time-units.ts';

/** A column before it is understood. */
interface ColumnTexts {
  readonly index: number;
  readonly name: string;
  /** The texts of the body cells, covered ones left out. */
  readonly texts: readonly string[];
  /** The texts of its summary cells: they tell how figures are written, not what the column is. */
  readonly summaries: readonly string[];
  /** Its body cells are marked as headers: they name the rows, even by numbers. */
  readonly stub: boolean;
}

/**
 * Finds out what a column holds from its name and the texts of its body cells.
 * @param fallback the decimal mark of the document, else of its language, used where the column itself does not say
 */
export function understandColumn(column: ColumnTexts, fallback: DecimalMark | undefined): Column {
  const { index, name, texts, summaries } = column;
  const own = decimalMarkOf(texts);
  const reading = contextOf(name, [...texts, ...summaries], own ?? fallback);
  const values = texts.map((text) => readValue(text, reading));
  const kind = kindOf(column, values);
  const quantities = values.flatMap((value) => (value.kind === 'value' ? [value.quantity] : []));
  const dimension = kind === 'quantity' ? dimensionOf(quantities) : undefined;
  return { index, name, kind, unit: kind === 'quantity' ? unitOf(name, quantities) : '', dimension, decimalMark: own, reading };
}

/** What texts say in a column: each is read once, for the column and for all cells that say it. */
const valuesIn = new WeakMap<ReadingContext, Map<string, CellValue>>();

/** Reads the text of a cell as a value. */
export function readValue(text: string, context: ReadingContext): CellValue {
  const known = valuesIn.get(context) ?? new Map<string, CellValue>();
  valuesIn.set(context, known);
  const value = known.get(text) ?? readAnew(text, context);
  known.set(text, value);
  return value;
}

function readAnew(text: string, context: ReadingContext): CellValue {
  if (text.length > LONGEST_AMOUNT) return { kind: 'unreadable', why: 'text' };
  const special = readSpecial(text);
  if (special) return special;
  const quantity = readQuantity(text, context);
  if (quantity === 'ambiguous') return { kind: 'unreadable', why: 'ambiguous' };
  return quantity ? { kind: 'value', quantity } : { kind: 'unreadable', why: 'text' };
}

function contextOf(name: string, all: readonly string[], decimalMark: DecimalMark | undefined): ReadingContext {
  const texts = all.filter(({ length }) => length <= LONGEST_AMOUNT);
  return {
    decimalMark,
    bareSeconds: headerSeconds(name),
    clock: clockReading(name, texts),
    minutesInM: isDurationHeader(name) || texts.some((text) => /\d ?(?:h|min|s)\b/i.test(text)),
    accounting:
      texts.some((text) => /^\([^()]*\d\)(?:[ \u00a0\u202f]?(?:\p{Sc}|\p{L}{1,3}))?$/u.test(text)) &&
      texts.some((text) => /^[^()]*\d[^()]*$/.test(text)),
  };
}

const IDENTIFIER_WORDS = new Set(locales.flatMap((locale) => locale.identifierWords.map(fold)));

function kindOf(column: ColumnTexts, values: readonly CellValue[]): Column['kind'] {
  const { texts, stub } = column;
  const filled = values.filter((value) => value.kind !== 'empty' && value.kind !== 'covered' && value.kind !== 'ellipsis');
  if (filled.length === 0) return 'empty';
  if (share(filled, (value) => value.kind === 'checkbox') >= 0.5) return 'task';
  if (isIdentifier(column, values)) return 'identifier';
  if (share(filled, (value) => value.kind === 'value' || (value.kind === 'unreadable' && value.why === 'ambiguous')) >= 0.6) {
    return stub || areYears(values) ? 'text' : 'quantity';
  }
  return repeats(texts) ? 'group' : 'text';
}

/**
 * The header says so, or the cells number the rows: 1 to n in any order, or one prefix and such numbers (`P1`, `P2`). Further right a
 * header such as `Number` or `#` is believed only of codes and of numbers in a row: it may as well head counts.
 */
function isIdentifier({ index, name, texts }: ColumnTexts, values: readonly CellValue[]): boolean {
  const written = texts.filter((_, i) => values[i]?.kind === 'value' || values[i]?.kind === 'unreadable');
  const codes = written.map((text) => /^(\p{L}{0,4}[-.]?)(\d{1,5})$/u.exec(text));
  const prefix = codes[0]?.[1];
  const numbers = codes.map((code) => Number(code?.[2])).sort((a, b) => a - b);
  const inRow =
    codes.length > 1 && codes.every((code) => code?.[1] === prefix) && numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
  if ([fold(name), fold(name).replace(/[.:]$/, '')].some((word) => IDENTIFIER_WORDS.has(word))) {
    const coded = written.every((text) => text.length <= 24 && /\d/.test(text));
    return coded && (index === 0 || inRow || !values.some(({ kind }) => kind === 'value'));
  }
  return codes.length >= 3 && inRow && numbers[0] === 1 && (name === '' || prefix !== '');
}

/** Four-digit figures of our times without unit or decimals: dates, not amounts. */
function areYears(values: readonly CellValue[]): boolean {
  const quantities = values.flatMap((value) => (value.kind === 'value' ? [value.quantity] : []));
  return quantities.length > 1 && quantities.every(isYear) && new Set(quantities.map((q) => q.amount.toFixed())).size > 1;
}

function isYear({ dimension, amount, unit, format }: Quantity): boolean {
  return dimension === 'number' && unit === '' && format.decimals === 0 && format.groupMark === '' && amount.gte(1900) && amount.lte(2100);
}

/** Short labels, at least one of them more than once, fewer labels than two thirds of the rows. */
function repeats(texts: readonly string[]): boolean {
  const labels = texts.map(fold).filter((label) => label !== '');
  const distinct = new Set(labels).size;
  return labels.length >= 3 && distinct <= (labels.length * 2) / 3 && labels.every((label) => label.length <= 60);
}

function dimensionOf(quantities: readonly Quantity[]): Dimension | undefined {
  // Nothing is nothing in any unit.
  const isBareZero = ({ amount, dimension, unit }: Quantity): boolean => amount.eq(0) && dimension === 'number' && unit === '';
  const units = quantities.filter((quantity) => !isBareZero(quantity));
  const dimensions = new Set((units.length > 0 ? units : quantities).map(({ dimension }) => dimension));
  if (dimensions.size === 2 && dimensions.has('number') && dimensions.has('currency')) return 'currency';
  return dimensions.size === 1 ? [...dimensions][0] : undefined;
}

/** `Durée (min)`, `Time [in hours]`. */
const UNIT_IN_BRACKETS = new RegExp(
  String.raw`[([（]\s*(?:${phrasePattern(({ inWords = [] }) => inWords)} )?([^()[\]（）\s]{1,12})\s*[)\]）]\s*$`,
  'iu',
);

function unitOf(name: string, quantities: readonly Quantity[]): string {
  const bracketed = UNIT_IN_BRACKETS.exec(name)?.[1];
  return bracketed ?? quantities.find((quantity) => quantity.unit !== '')?.unit ?? '';
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

const HOURS_AND_MINUTES = /^\D*(\d{1,4}):([0-5]\d)(?![\d:])/;
const WITH_SECONDS = /^\D*(\d{1,4}):([0-5]\d):[0-5]\d/;

/**
 * What `1:30` says in a column with this header and these cells. Beside `1:05:00`, `35:20` has seconds too where as hours it would be longer
 * than each of those: players write the hours only where there are some. Beside `0:05:00` it would have hours, and otherwise it is undecided.
 */
export function clockReading(header: string, texts: readonly string[]): ClockReading {
  if (/\bmm? ?: ?ss?\b|min ?: ?s/i.test(header)) return 'minutes';
  const [short, long] = [minutesIn(texts, HOURS_AND_MINUTES), minutesIn(texts, WITH_SECONDS)];
  if (short.length === 0 || long.length === 0) return 'hours';
  const inSeconds = long.every((minutes) => minutes >= 60) && Math.max(...short) > Math.max(...long);
  return inSeconds ? 'mixed' : 'undecided';
}

/** The amounts written so, in minutes, the first figure taken for hours. */
function minutesIn(texts: readonly string[], pattern: RegExp): readonly number[] {
  return texts.flatMap((text) => {
    const [, hours, minutes] = pattern.exec(text) ?? [];
    return hours === undefined ? [] : [Number(hours) * 60 + Number(minutes)];
  });
}

const ABSENT = new Set(locales.flatMap((locale) => locale.absentWords.map(fold)));
const DITTO = new Set(locales.flatMap((locale) => locale.dittoWords.map(fold)));

/** A dash, with the currency of an account or the mark of a note; the dashes of a row that only draws a line (`----:`). */
const DASH = new RegExp(`^(?:(?:${SIGN})?\\s*[-–—‒―]+\\s*(?:${SIGN})?(?:\\s[⁰¹²³⁴-⁹*]+)?|:?-{2,}:?)$`, 'iu');

/** Cells that are signs or words with a meaning of their own; undefined if the text is an ordinary one. */
function readSpecial(text: string): CellValue | undefined {
  if (text === '') return { kind: 'empty', word: '' };
  if (/^(?:["〃″]|''|,,|»|-"-)$/.test(text) || DITTO.has(fold(text))) return { kind: 'covered', by: 'ditto' };
  if (/^(?:…|\.{3,}|⋮|\[(?:…|\.{3})\]|\((?:…|\.{3})\))$/.test(text)) return { kind: 'ellipsis' };
  if (DASH.test(text) || /^(?:\/|×)$/.test(text) || ABSENT.has(fold(text))) return { kind: 'empty', word: text };
  if (/^\(\P{N}+\)$/u.test(text)) return { kind: 'empty', word: text };
  if (isPlaceholder(text)) return { kind: 'unreadable', why: 'placeholder' };
  const checkboxes = [...text.matchAll(/\[([ xX])\]|[☐☑☒]/g)];
  const all = checkboxes[0]?.index === 0;
  return all ? { kind: 'checkbox', done: checkboxes.every((box) => /[xX☑☒]/.test(box[0])) } : undefined;
}
