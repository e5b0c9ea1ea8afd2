import type { ReadingContext } from '../../../../src/core/model/index.ts';
import type { Quantity } from '../../../../src/core/index.ts';
import { readQuantity } from '../../../../src/core/values/read.ts';

/**
 * What a text is read as, in one line: dimension, amount, step of the last place, unit, and the figure where it is not the whole text.
 * @example `duration 5400 by 60 min “90”`
 */
export function describeReading(text: string, context: ReadingContext): string {
  const reading = readQuantity(text, context);
  return typeof reading === 'object' ? describe(text, reading) : (reading ?? 'nothing');
}

function describe(text: string, { dimension, amount, second, quantum, unit, approximate, at }: Quantity): string {
  const upper = second ? [`and ${second.amount.toFixed()}`] : [];
  const figure = text.slice(at.start, at.end);
  const places = figure === text ? [] : [`“${figure}”`];
  const secondPlace = second ? [`“${text.slice(second.at.start, second.at.end)}”`] : [];
  const about = approximate ? ['about'] : [];
  return [
    ...about,
    dimension,
    amount.toFixed(),
    ...upper,
    'by',
    quantum.toFixed(),
    ...(unit === '' ? [] : [unit]),
    ...places,
    ...secondPlace,
  ].join(' ');
}
