import assert from 'node:assert/strict';
import { writeWhole } from '../../../src/core/prose/numerals.ts';
import { fold } from '../../../src/core/language/phrases.ts';
import type { LanguageTag } from '../../../src/core/model/index.ts';

/** A number, the one that takes its place, the noun behind it, and what is written. */
const changes: readonly (readonly [LanguageTag, string, number, string, string])[] = [
  ['pt', 'três', 2, 'fases', 'duas'],
  ['pt', 'três', 2, 'passos', 'dois'],
  ['pt', 'três', 2, 'problemas', 'dois'],
  ['pt', 'três', 2, 'questões', 'duas'],
  ['pt', 'duas', 22, 'vias', 'vinte e duas'],
  ['pt', 'dois', 2, 'crianças', 'dois'],
  ['es', 'veinte', 21, 'casas', 'veintiuna'],
  ['es', 'veinte', 21, 'libros', 'veintiún'],
  ['es', 'veinte', 31, 'problemas', 'treinta y un'],
  ['es', 'veinte', 21, '', 'veintiuno'],
  ['es', 'Doscientas', 300, 'voces', 'Trescientas'],
  ['fr', 'vingt', 21, 'personnes', 'vingt et une'],
  ['fr', 'vingt', 21, 'entretiens', 'vingt et un'],
  ['fr', 'trente et une', 41, 'unités', 'quarante et une'],
  ['fr', 'Vingt', 31, 'participants', 'Trente et un'],
  ['it', 'venti', 21, 'case', 'ventuno'],
  ['it', 'cento', 103, 'libri', 'centotré'],
  ['de', 'zwanzig', 21, 'Häuser', 'einundzwanzig'],
  ['en', 'Twenty', 21, 'houses', 'Twenty-one'],
];

suite('a number in words in place of another', () => {
  for (const [tag, written, number, noun, expected] of changes)
    test(`${tag}: ${written} ${noun} → ${expected}`, () => {
      assert.equal(writeWhole(written, { written: 'words' }, number, tag, fold(noun)), expected);
    });
});
