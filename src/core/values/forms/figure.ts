import Big from 'big.js';
import type { Dimension, Quantity } from '../../model.ts';
import type { FormReading, ReadingContext } from '../form.ts';
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

/** A regular expression for `before figure after`, anchored at both ends, the figure captured as `figure`. */
export function figurePattern(before: string, after: string): RegExp {
  return new RegExp(`^${before}(?<figure>${NUMERAL_PATTERN})${after}$`, 'iu');
}

/** Makes a reading of a match of `figurePattern`. */
export function readFigure(found: RegExpExecArray, context: ReadingContext, shape: FigureShape): FormReading | 'ambiguous' | undefined {
  const figure = found.groups?.['figure'] ?? '';
  const numeral = readNumeral(figure, context.decimalMark);
  if (numeral === undefined || numeral === 'ambiguous') return numeral;
  return fromNumeral(numeral, found[0].indexOf(figure), figure.length, context, shape);
}

function fromNumeral(numeral: Numeral, start: number, length: number, context: ReadingContext, shape: FigureShape): FormReading {
  const amount = numeral.value.times(shape.scale);
  return {
    dimension: shape.dimension,
    amount: shape.negative ? amount.neg() : amount,
    second: undefined,
    secondAt: undefined,
    quantum: lastPlace(numeral.decimals).times(shape.scale),
    unit: shape.unit,
    at: { start, end: start + length },
    format: {
      reader: shape.reader,
      decimalMark: numeral.decimalMark ?? context.decimalMark ?? '.',
      groupMark: numeral.groupMark,
      decimals: numeral.decimals,
      pattern: '',
      scale: shape.scale,
    },
  };
}

/** Writes an amount as the figure alone; what stands before and after it stays. */
export function writeFigure(amount: Big, { format }: Quantity): string {
  return writeNumeral(amount.div(format.scale), format.decimals, format.decimalMark, format.groupMark);
}

/** One, as a scale. */
export const ONE = new Big(1);
