import assert from 'node:assert/strict';
import type { LanguageTag } from '../../../src/core/index.ts';
import { compareTexts } from '../../../src/core/language/order.ts';

/** Words in the order of a dictionary. */
const orders: readonly (readonly [LanguageTag, readonly string[]])[] = [
  ['en', ['item 2', 'Item 10', 'item 010b', 'itemise']],
  ['fr', ['cote', 'côte', 'coter', 'écart', 'eu', 'œuf', '« oui »', 'Zoé']],
  ['de', ['Apfel', 'Äpfel', 'Straße', 'Strasser', 'Über', 'Ufer']],
  ['es', ['nápoles', 'nuez', 'ñora', 'oca']],
  ['en', ['ñora', 'nuez', 'oca']],
  ['pl', ['lot', 'łąka', 'mak', 'zupa', 'źrebak', 'żaba']],
  ['en', ['lot', 'łuk', 'mak']],
];

suite('order of texts', () => {
  for (const [language, words] of orders) {
    test(`${language}: ${words.join(', ')}`, () => {
      assert.deepEqual(
        words.toReversed().sort((a, b) => compareTexts(a, b, language)),
        words,
      );
    });
  }

  test('neither case nor quotation marks make a difference', () => {
    assert.equal(compareTexts('“North”', 'north', 'en'), 0);
  });
});
