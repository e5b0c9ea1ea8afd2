import Big from 'big.js';
import type { Dimension, FigureFormat, Quantity, ReadingContext } from '../../model/index.ts';
import { lastPlace, type Numeral, NUMERAL_PATTERN, readNumeral, writeNumeral } from '../numeral.ts';

/** A quantity as a form reads it: the marks around it (`~`) are dealt with elsewhere. */
export type FormReading = Omit<Quantity, 'approximate'>;

/** One way to write an amount. To add one, imitate `iso.ts` and list it in `forms/index.ts`. */
export interface Form {
  readonly id: string;
  /** Reads the whole text, never a part of it; `ambiguous` if only the surroundings can tell. */
  read(text: string, context: ReadingContext): FormReading | 'ambiguous' | undefined;
  /** Writes another amount the way `like` is written: the text that belongs at `like.at`. `read(write(x))` gives x, rounded to the places written. */
  write(amount: Big, like: Quantity): string;
}

/** Describes a form that is a single figure with something before and after it. */
interface FigureShape {
  readonly reader: FigureFormat['reader'];
  readonly dimension: Dimension;
  readonly unit: string;
  /** What one step of the figure is worth. */
  readonly scale: Big;
  readonly negative?: boolean;
}

/** `20,-`, `20:-`: a dash in the place of the cents. */
const NO_CENTS = '(?:[.,:](?:-{1,2}|[\\u2013\\u2014]))?';

/** A regular expression for `before figure after`, anchored at both ends, the figure captured as `figure`. */
export function figurePattern(before: string, after: string): RegExp {
  return new RegExp(`^${before}(?<figure>${NUMERAL_PATTERN})${NO_CENTS}${after}$`, 'iu');
}

/** Makes a reading of a match of `figurePattern`. */
export function readFigure(found: RegExpExecArray, context: ReadingContext, shape: FigureShape): FormReading | 'ambiguous' | undefined {
  const figure = found.groups?.['figure'] ?? '';
  const numeral = readNumeral(figure, context.decimalMark);
  if (numeral === undefined || numeral === 'ambiguous') return numeral;
  return fromNumeral(numeral, figure, found[0].indexOf(figure), context, shape);
}

function fromNumeral(numeral: Numeral, figure: string, start: number, context: ReadingContext, shape: FigureShape): FormReading {
  const minus = /^[-\u2212\u2013]\s?/.exec(figure)?.[0] ?? '-';
  const amount = numeral.value.times(shape.scale);
  return {
    dimension: shape.dimension,
    amount: shape.negative ? amount.neg() : amount,
    second: undefined,
    quantum: lastPlace(numeral.decimals).times(shape.scale),
    unit: shape.unit,
    at: { start, end: start + figure.length },
    format: {
      ...formatOf(shape.reader, minus),
      decimalMark: numeral.decimalMark ?? context.decimalMark ?? '.',
      groupMark: numeral.groupMark,
      ...(numeral.inLakhs ? { inLakhs: true } : {}),
      decimals: numeral.decimals,
      scale: shape.scale,
    },
  };
}

/** What is to be known besides the digits. A form that finds a sign or parentheses around the figure adds them. */
function formatOf(reader: FigureFormat['reader'], minus: string): FigureFormat {
  if (reader === 'currency') return { reader, minus, sign: '' };
  return reader === 'accounting' ? { reader, minus, before: '', after: '' } : { reader, minus };
}

/** Writes an amount as the figure alone, with the author's own minus; what stands before and after it stays. */
export function writeFigure(amount: Big, { format }: Quantity): string {
  const figure = writeNumeral(amount.div(format.scale), format);
  return 'minus' in format ? figure.replace('-', format.minus) : figure;
}

/** One, as a scale. */
export const ONE = new Big(1);

/** Suffixes of figures, by what they multiply them by. Beside a currency their case says nothing. */
const MULTIPLES: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  tys: 1e3,
  m: 1e6,
  mio: 1e6,
  mln: 1e6,
  md: 1e9,
  mrd: 1e9,
  mld: 1e9,
  bn: 1e9,
  b: 1e9,
  t: 1e12,
};

/** Those that are no unit of their own, as `m`, `b` and `t` are. */
const UNMISTAKABLE = /^(?:[kKM]|[Tt]sd\.?|tys\.?|Mio\.?|mln\.?|Md|Mrd\.?|mld\.?)$/;

/** What the suffix of an amount of money multiplies it by: `k` a thousand, `M` or `Mio.` a million; 1 for none. */
export function multipleOfMoney(suffix: string): number {
  return MULTIPLES[suffix.toLowerCase().replace('.', '')] ?? 1;
}

/** What the suffix of a bare figure (`10k`, `3 M`) multiplies it by; 1 for any other word. */
export function multipleOfFigure(suffix: string): number {
  return UNMISTAKABLE.test(suffix) ? multipleOfMoney(suffix) : 1;
}
