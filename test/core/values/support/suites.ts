import type { ReadingContext } from '../../../../src/core/model/index.ts';
import assert from 'node:assert/strict';
import { describeReading } from './describe.ts';

/** One test per written form: the text, and its reading as `describeReading` puts it. */
export function reads(context: ReadingContext, readings: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(readings)) {
    test(`“${text}”`, () => {
      assert.equal(describeReading(text, context), expected);
    });
  }
}

/** One test per text that is no amount at all; above all, its beginning is not read as one. */
export function refuses(context: ReadingContext, texts: readonly string[]): void {
  for (const text of texts) {
    test(`“${text}” is nothing`, () => {
      assert.equal(describeReading(text, context), 'nothing');
    });
  }
}
