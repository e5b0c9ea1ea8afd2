import assert from 'node:assert/strict';
import { toCardinal as german } from 'n2words/de-DE';
import { toCardinal as english } from 'n2words/en-GB';
import { toCardinal as american } from 'n2words/en-US';
import { toCardinal as spanish } from 'n2words/es-ES';
import { toCardinal as belgian } from 'n2words/fr-BE';
import { toCardinal as french } from 'n2words/fr-FR';
import { toCardinal as italian } from 'n2words/it-IT';
import { toCardinal as portuguese } from 'n2words/pt-PT';
import { fold } from '../../../src/core/language/phrases.ts';
import { readNumberWords, writeNumberWord } from '../../../src/core/language/number-words.ts';
import type { LanguageTag } from '../../../src/core/model/index.ts';

const oracles: readonly (readonly [string, LanguageTag, (value: number) => string])[] = [
  ['British English', 'en', english],
  ['American English', 'en', american],
  ['French', 'fr', french],
  ['Belgian French', 'fr', belgian],
  ['German', 'de', german],
  ['Spanish', 'es', spanish],
  ['Italian', 'it', italian],
  ['Portuguese', 'pt', portuguese],
];

suite('number words', () => {
  for (const [name, tag, write] of oracles)
    test(`${name}: what another program writes is read, from 0 to 9999`, () => {
      const misread: string[] = [];
      for (let number = 0; number < 10_000; number += 1) {
        const words = wordsOf(write(number));
        const read = readNumberWords(words, tag);
        if (read?.value !== number || read.length !== words.length) misread.push(`${number}: ${write(number)}`);
      }
      assert.deepEqual(misread.slice(0, 5), []);
    });

  test('what is written is what another program writes, or another usual spelling of it', () => {
    const usual: Readonly<Record<string, readonly [RegExp, string]>> = {
      es: [/dieciseis$/, 'dieciséis'],
      pt: [/catorze|dezasseis|dezassete|dezanove/g, ''],
    };
    const ofBrazil: Readonly<Record<string, string>> = {
      catorze: 'quatorze',
      dezasseis: 'dezesseis',
      dezassete: 'dezessete',
      dezanove: 'dezenove',
    };
    for (const [, tag, write] of oracles.filter(([name]) => !/American|Belgian/.test(name)))
      for (let number = 2; number < 1000; number += 1) {
        const [pattern, spelling] = usual[tag] ?? [/$^/, ''];
        const expected = write(number).replace(pattern, (found) => ofBrazil[found] ?? spelling);
        assert.equal(writeNumberWord(number, 'masculine', tag), expected);
      }
  });

  test('what is written is read', () => {
    for (const tag of ['de', 'en', 'es', 'fr', 'it', 'pt'] as const)
      for (const gender of ['masculine', 'feminine'] as const)
        for (let number = 0; number < 1000; number += 1)
          assert.equal(readNumberWords(wordsOf(writeNumberWord(number, gender, tag) ?? ''), tag)?.value, number);
  });

  test('forms of regions, genders and keyboards', () => {
    const forms: readonly (readonly [LanguageTag, string, number])[] = [
      ['fr', 'septante-trois', 73],
      ['fr', 'huitante', 80],
      ['fr', 'octante-deux', 82],
      ['fr', 'nonante et un', 91],
      ['fr', 'vingt-et-une', 21],
      ['fr', 'huits', 8],
      ['de', 'fuenf', 5],
      ['de', 'Zwölf', 12],
      ['de', 'zweitausenddreihundertelf', 2311],
      ['pt', 'duas', 2],
      ['pt', 'dezasseis', 16],
      ['pt', 'dezesseis', 16],
      ['pt', 'duzentas e duas', 202],
      ['es', 'doscientas', 200],
      ['it', 'ventuno', 21],
    ];
    for (const [tag, written, value] of forms) assert.equal(readNumberWords(wordsOf(written), tag)?.value, value, written);
  });

  test('the words that follow are left', () => {
    assert.deepEqual(readNumberWords(['two', 'hundred', 'and', 'more'], 'en'), { value: 200, length: 2 });
    assert.deepEqual(readNumberWords(['trois', 'etapes'], 'fr'), { value: 3, length: 1 });
    assert.equal(readNumberWords(['etapes'], 'fr'), undefined);
    assert.equal(readNumberWords(['three'], 'fr'), undefined);
    assert.equal(readNumberWords(['three'], 'ja'), undefined);
  });
});

function wordsOf(text: string): readonly string[] {
  return fold(text).replaceAll('-', ' ').split(/\s+/);
}
