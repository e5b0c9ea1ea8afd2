import Big from 'big.js';
import type { Dimension, Quantity, ReadingContext } from '../../model/index.ts';
import type { FormReading } from '../form.ts';
import { lastPlace, NUMERAL_PATTERN, readNumeral, writeNumeral, type Numeral } from '../numeral.ts';

/** Describes a form that is a single figure with something before and after it. */
export interface FigureShape {
  readonly reader: string;
  readonly dimension: Dimension;
  readonly unit: string;
  /** What one step of the figure is worth. */
  readonly scale: Big;
  readonly negative?: boolean;
}

/** `20,-`: a dash in the place of the cents. */
const NO_CENTS = '(?:[.,](?:-{1,2}|[\\u2013\\u2014]))?';

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
  const minus = /^[-\u2212\u2013]\s?/.exec(figure)?.[0] ?? '';
  const amount = numeral.value.times(shape.scale);
  return {
    dimension: shape.dimension,
    amount: shape.negative ? amount.neg() : amount,
    second: undefined,
    secondAt: undefined,
    quantum: lastPlace(numeral.decimals).times(shape.scale),
    unit: shape.unit,
    at: { start, end: start + figure.length },
    format: {
      reader: shape.reader,
      decimalMark: numeral.decimalMark ?? context.decimalMark ?? '.',
      groupMark: numeral.groupMark,
      decimals: numeral.decimals,
      pattern: minus === '-' ? '' : minus,
      scale: shape.scale,
    },
  };
}

/** Writes an amount as the figure alone, with the author's own minus; what stands before and after it stays. */
export function writeFigure(amount: Big, { format }: Quantity): string {
  const figure = writeNumeral(amount.div(format.scale), format.decimals, format.decimalMark, format.groupMark);
  return /^[-\u2212\u2013]\s?$/.test(format.pattern) ? figure.replace('-', format.pattern) : figure;
}

/** One, as a scale. */
export const ONE = new Big(1);
