import type { ReadingContext } from '../../../../src/core/model/index.ts';
import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import type { Quantity } from '../../../../src/core/index.ts';
import { readQuantity, writeQuantity } from '../../../../src/core/values/read.ts';

/** A text, and what its surroundings say. */
export interface Sample {
  readonly text: string;
  readonly context: ReadingContext;
}

/** Amounts to be written, finer than any of the forms writes them. */
const amounts: fc.Arbitrary<Big> = fc.integer({ min: -900_000_000, max: 900_000_000 }).map((steps) => new Big(steps).div(10_000));

/** Durations have no minus. */
export const durations: fc.Arbitrary<Big> = fc.integer({ min: 0, max: 4_000_000 }).map((tenths) => new Big(tenths).div(10));

/**
 * Reading a text, writing another amount in the place of its figure and reading again gives that amount, rounded to the places
 * written; what is around the figure stays as it was.
 * @param reader the form that must claim the text
 */
export function roundTrips(reader: string, samples: fc.Arbitrary<Sample>, others: fc.Arbitrary<Big> = amounts): void {
  test('reading what was written gives the amount, rounded to the places written', () => {
    fc.assert(
      fc.property(samples, others, ({ text, context }, amount) => {
        const like = read(text, context);
        assert.equal(like.format.reader, reader);
        const copy = text.slice(0, like.at.start) + writeQuantity(amount, like) + text.slice(like.at.end);
        const again = read(copy, context);
        assert.equal(again.amount.toFixed(), toPlaces(amount, like.quantum), copy);
        assert.deepEqual([again.dimension, again.unit, again.approximate], [like.dimension, like.unit, like.approximate], copy);
        assert.equal(writeQuantity(like.amount, like), text.slice(like.at.start, like.at.end).replace(/^\+|^-(?=[\D0]*$)/, ''));
      }),
      { numRuns: 400 },
    );
  });
}

function read(text: string, context: ReadingContext): Quantity {
  const reading = readQuantity(text, context);
  assert.ok(typeof reading === 'object', `“${text}” must be read`);
  return reading;
}

function toPlaces(amount: Big, quantum: Big): string {
  const rounded = amount.div(quantum).round(0, Big.roundHalfUp).times(quantum);
  return rounded.eq(0) ? '0' : rounded.toFixed();
}
