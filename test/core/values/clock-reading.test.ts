import assert from 'node:assert/strict';
import { clockReading } from '../../../src/core/values/column.ts';

suite('what 1:30 says', () => {
  for (const [header, texts, expected] of [
    ['Time', ['1:30', '35:20'], 'hours'],
    ['Time', ['1:02:30', '0:45:00'], 'hours'],
    ['Time (mm:ss)', ['1:30', '35:20'], 'minutes'],
    ['Time (min:s)', ['1:30', '1:35:20'], 'minutes'],
    ['Time', ['35:20', '24:40', '1:05:00'], 'mixed'],
    ['Time', ['12:30', '8:45', '45:10', 'Total : 1:06:25'], 'mixed'],
    ['Time', ['~35:20', '1:05:00'], 'mixed'],
    ['Time', ['0:45', '1:05:00'], 'undecided'],
    ['Time', ['1:30', '0:45:10'], 'undecided'],
    ['Time', ['10:30', '12:15', '22:45:00'], 'undecided'],
    ['Time', [], 'hours'],
  ] as const) {
    test(`under “${header}”, with ${texts.join(', ') || 'nothing'}: ${expected}`, () => {
      assert.equal(clockReading(header, texts), expected);
    });
  }
});
