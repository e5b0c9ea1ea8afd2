import assert from 'node:assert/strict';
import { mixesDays } from '../../../src/core/values/time-units.ts';
import { readQuantity } from '../../../src/core/values/read.ts';
import { NOTHING } from './support/context.ts';

suite('amounts in days and others', () => {
  for (const [texts, expected] of [
    [['2 days', '3 h'], true],
    [['2 j 4 h', '1 h 30'], true],
    [['1 week', '8:30'], true],
    [['2 j 4 h', '1 j'], false],
    [['90 min', '3 h'], false],
    [['3 days', '12 km'], false],
    [[], false],
  ] as const) {
    test(`${texts.join(', ') || 'none'}: ${expected ? 'mixed' : 'alike'}`, () => {
      const quantities = texts.map((text) => {
        const quantity = readQuantity(text, NOTHING);
        assert.ok(quantity !== undefined && quantity !== 'ambiguous', text);
        return quantity;
      });
      assert.equal(mixesDays(quantities), expected);
    });
  }
});
