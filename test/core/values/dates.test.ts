import assert from 'node:assert/strict';
import type { LanguageTag } from '../../../src/core/index.ts';
import { readDates } from '../../../src/core/values/dates.ts';

const dates: readonly (readonly [string, LanguageTag, number])[] = [
  ['2024-12-03', 'en', 20241203],
  ['2024-12', 'en', 20241200],
  ['2024-12-03T10:15', 'en', 20241203],
  ['3/12/2024', 'fr', 20241203],
  ['3/12/2024', 'en', 20240312],
  ['25/12/2024', 'en', 20241225],
  ['03.12.24', 'de', 20241203],
  ['1er décembre 2024', 'fr', 20241201],
  ['mardi 3 déc. 2024', 'fr', 20241203],
  ['3 de diciembre de 2024', 'es', 20241203],
  ['3. Dezember 2024', 'de', 20241203],
  ['Dec 3, 2024', 'en', 20241203],
  ['December 2024', 'en', 20241200],
  ['3 grudnia 2024', 'pl', 20241203],
  ['2024年12月3日', 'ja', 20241203],
];

suite('dates', () => {
  for (const [text, language, day] of dates) {
    test(`${text} (${language})`, () => {
      assert.deepEqual(readDates([text], language), [day]);
    });
  }

  test('the other dates of a column tell day from month', () => {
    assert.deepEqual(readDates(['3/12/2024', '12/25/2024'], 'fr'), [20240312, 20241225]);
  });

  test('a column with anything else in it holds no dates', () => {
    for (const text of ['soon', '3/13/14/2024', '32/12/2024', '13/13/2024', '12', 'May be', 'version 2024']) {
      assert.equal(readDates(['2024-12-03', text], 'en'), undefined, text);
    }
  });
});
