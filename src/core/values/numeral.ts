import Big from 'big.js';
import type { DecimalMark, QuantityFormat } from '../model/index.ts';

/** A figure without unit, as written. */
export interface Numeral {
  readonly value: Big;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  /** Between groups of three digits; empty if the digits are not grouped. */
  readonly groupMark: string;
  /** The decimal mark the figure has, or that goes with its grouping; undefined for plain digits. */
  readonly decimalMark: DecimalMark | undefined;
  /** Above a thousand the digits are grouped in twos. */
  readonly inLakhs: boolean;
}

/** Characters that separate groups of digits and can never be a decimal mark: space, U+00A0, U+202F, U+2009, apostrophes. */
const GROUP = "[ \\u00a0\\u202f\\u2009'’]";
/** `− 20` as well as `−20`. */
const SIGN = '(?:[+\\-\\u2212\\u2013][ \\u00a0\\u202f\\u2009]?)?';

/** A regular expression source that matches figures in running text; `readNumeral` decides what a match means. */
export const NUMERAL_PATTERN = `${SIGN}(?:\\d{1,3}(?:${GROUP}\\d{3})+|\\d+)(?:[.,]\\d+)*|${SIGN}[.,]\\d+`;

/** `12,34,567.89`: grouped in twos above a thousand, as in India. */
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;

/** Each way to write a figure: the whole text, the group mark if any, the decimal mark if any. Order matters. */
const SHAPES: readonly { readonly pattern: RegExp; readonly group: string | undefined; readonly decimal: DecimalMark | undefined }[] = [
  { pattern: /^(?:0|[1-9]\d*)$/, group: undefined, decimal: undefined },
  {
    pattern: new RegExp(`^\\d{1,3}(?<group>${GROUP})\\d{3}(?:\\k<group>\\d{3})*(?:(?<mark>[.,])\\d+)?$`),
    group: undefined,
    decimal: undefined,
  },
  { pattern: /^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/, group: ',', decimal: '.' },
  { pattern: LAKHS, group: ',', decimal: '.' },
  { pattern: /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/, group: '.', decimal: ',' },
  { pattern: /^\d*(?<mark>[.,])\d+$/, group: undefined, decimal: undefined },
];

/**
 * Reads a whole text as a figure: `1 234,5`, `1,234.5`, `1'234`, `−4`. Digits that begin with a zero (`0042`) are a code, not a figure.
 * @param mark the decimal mark of the surroundings; decides `1,234`, which is `ambiguous` without it
 */
export function readNumeral(text: string, mark: DecimalMark | undefined): Numeral | 'ambiguous' | undefined {
  const negative = /^[-\u2212\u2013]/.test(text);
  const digits = text.replace(/^[+\-\u2212\u2013][ \u00a0\u202f\u2009]?/, '');
  for (const shape of SHAPES) {
    const found = shape.pattern.exec(digits);
    if (!found) continue;
    const written = found.groups?.['mark'] as DecimalMark | undefined;
    const group = shape.group ?? found.groups?.['group'] ?? '';
    if (group === '' && written !== undefined && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits))
      return readThousand(digits, negative, written, mark);
    return numeral(digits, negative, group, written ?? shape.decimal);
  }
  return undefined;
}

/** `1,234`: a thousand and more under a decimal point, one and a bit under a decimal comma. */
function readThousand(digits: string, negative: boolean, written: DecimalMark, mark: DecimalMark | undefined): Numeral | 'ambiguous' {
  if (mark === undefined) return 'ambiguous';
  return written === mark ? numeral(digits, negative, '', written) : numeral(digits, negative, written, mark);
}

function numeral(digits: string, negative: boolean, groupMark: string, decimalMark: DecimalMark | undefined): Numeral {
  const ungrouped = groupMark === '' ? digits : digits.split(groupMark).join('');
  const plain = decimalMark === undefined ? ungrouped : ungrouped.replace(decimalMark, '.');
  const value = new Big(plain.startsWith('.') ? `0${plain}` : plain);
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return { value: negative ? value.neg() : value, decimals, groupMark, decimalMark, inLakhs: LAKHS.test(digits) };
}

/** How the digits of a figure are written. */
type DigitFormat = Pick<QuantityFormat, 'decimals' | 'decimalMark' | 'groupMark' | 'inLakhs'>;

/** Writes a figure with that many decimals, rounded half up, digits grouped from 1000 on if a group mark is given. */
export function writeNumeral(value: Big, { decimals, decimalMark, groupMark, inLakhs }: DigitFormat): string {
  const fixed = value.abs().toFixed(decimals);
  const [whole = '', fraction] = fixed.split('.');
  const groups = inLakhs ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  const grouped = groupMark === '' ? whole : whole.replace(groups, groupMark);
  const sign = value.lt(0) && !/^[0.]*$/.test(fixed) ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : decimalMark + fraction);
}

/** Ten to the minus `decimals`: one unit of the last place written. */
export function lastPlace(decimals: number): Big {
  // A power would be a division, rounded after twenty places.
  return new Big(`1e-${decimals}`);
}

/** The decimal mark that all figures of some texts give away; undefined if they say nothing, or disagree with one another. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
  const [mark, other] = decimalMarksIn(texts);
  return other === undefined ? mark : undefined;
}

/**
 * The decimal marks that the figures of some texts give away: `12,5` and `1.234,50` a comma, `0.744` and `1,234.5` a point. Figures that
 * could be either (`1,234`) say nothing.
 */
export function decimalMarksIn(texts: Iterable<string>): ReadonlySet<DecimalMark> {
  const seen = new Set<DecimalMark>();
  for (const text of texts) {
    for (const [figure] of text.matchAll(new RegExp(NUMERAL_PATTERN, 'g'))) {
      const numeral = readNumeral(figure, undefined);
      if (numeral !== undefined && numeral !== 'ambiguous' && numeral.decimalMark !== undefined) seen.add(numeral.decimalMark);
    }
  }
  return seen;
}

/** Whether any of the texts holds a figure that only its surroundings can decide. */
export function needsDecimalMark(texts: Iterable<string>): boolean {
  for (const text of texts) {
    for (const [figure] of text.matchAll(new RegExp(NUMERAL_PATTERN, 'g'))) if (readNumeral(figure, undefined) === 'ambiguous') return true;
  }
  return false;
}
