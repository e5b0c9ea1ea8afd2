import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { isBoundHeader, isNonAdditiveName, isPartName } from '../../../src/core/language/headers.ts';
import { locales } from '../../../src/core/language/index.ts';
import { containsPhrase, phrasesFrom, startsWithPhrase } from '../../../src/core/language/phrases.ts';

const holds = (text: string, phrase: string) => containsPhrase(text, phrasesFrom([phrase]));
const begins = (text: string, phrase: string) => startsWithPhrase(text, phrasesFrom([phrase]));
const unspaced = (word: string) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);

/** A word of each language that no list holds. */
const besides = {
  cs: 'Jablko',
  da: 'Æble',
  de: 'Obst',
  en: 'Fruit',
  es: 'Fruta',
  fi: 'Omena',
  fr: 'Pomme',
  hu: 'Alma',
  id: 'Apel',
  it: 'Mela',
  ja: '参加者',
  ko: '사과',
  nb: 'Eple',
  nl: 'Appel',
  pl: 'Jabłko',
  pt: 'Maçã',
  ro: 'Măr',
  ru: 'Яблоко',
  sr: 'Jabuka',
  sv: 'Äpple',
  tr: 'Elma',
  uk: 'Яблуко',
  vi: 'Quả táo',
  zh: '参与者',
};

suite('a phrase in a text', () => {
  for (const { tag, ...lists } of locales) {
    test(`${tag}: every word of every list is found with another word beside it`, () => {
      for (const [kind, words] of Object.entries(lists)) {
        if (!Array.isArray(words)) continue;
        for (const word of words as readonly string[]) {
          const other = besides[tag];
          assert.ok(holds(`${other} ${word}`, word), `${kind}: ${other} ${word}`);
          assert.ok(holds(`${word} (${other})`, word), `${kind}: ${word} (${other})`);
          assert.ok(begins(`${word} ${other}`, word), `${kind}: ${word} ${other}`);
          if (unspaced(word)) assert.ok(holds(`${other}${word}`, word), `${kind}: ${other}${word}`);
          else assert.ok(!/\p{L}$/u.test(word) || !holds(`${word}xq`, word), `${kind}: ${word}xq`);
        }
      }
    });
  }

  test('is a word of its own, whatever stands around it', () => {
    for (const text of ['Participant age', 'AGE', '(age)', 'age, mean', 'Âge', "tranche d'âge", 'age.'])
      assert.ok(holds(text, 'age'), text);
    for (const text of ['wages', 'ages', 'age-old', 'pre-age', 'age/sex', 'v.age', 'age2']) assert.ok(!holds(text, 'age'), text);
  });

  test('of one character ends its word in Chinese and Japanese, and follows no figure', () => {
    assert.ok(holds('准确率', '率') && holds('率（%）', '率') && holds('入社年', '年'));
    assert.ok(!holds('率先', '率') && !holds('2019年', '年') && !holds('年間売上', '年'));
  });

  test('of more characters stands anywhere there', () => {
    assert.ok(holds('访谈节选（二）', '节选') && holds('参加者の年齢', '年齢') && holds('年齢別', '年齢'));
  });

  test('at the beginning is no part of a longer word', () => {
    assert.ok(begins('dont : pain', 'dont') && begins('其中：丙', '其中') && begins('うち3名', 'うち'));
    assert.ok(!begins('dontologie', 'dont') && !begins('うちわけ', 'うち') && !begins('内容', '内') && !begins('pain dont', 'dont'));
  });

  test('in brackets names a part all the same', () => {
    assert.ok(isPartName('(of which by train)'));
  });
});

suite('columns that do not add up', () => {
  const findings = (name: string) => {
    const rows = ['A | 21', 'B | 35', 'C | 28', '合计 | 60'].map((row) => `| ${row} |`);
    return analyse([`| 名 | ${name} |`, '|---|---:|', ...rows, ''].join('\n')).findings.map(({ rule }) => rule);
  };
  for (const name of ['平均年龄', '参与者年龄', '参加者の年齢', 'Participant age', "Tranche d'âge"])
    test(`${name}: a sum of them is not missed`, () => {
      assert.ok(isNonAdditiveName(name));
      assert.deepEqual(findings(name), []);
    });
  test('amounts beside them are still added up', () => {
    assert.deepEqual(findings('人数'), ['wrong-total']);
    assert.deepEqual(findings('2019年'), ['wrong-total']);
  });
});

suite('phases that may overlap', () => {
  const samples = {
    de: ['Beginn', 'Ende', 'Dauer (Tage)'],
    en: ['Start', 'End', 'Duration (days)'],
    fr: ['Début', 'Fin', 'Durée (jours)'],
    nl: ['Start', 'Einde', 'Duur (dagen)'],
    pl: ['Początek', 'Koniec', 'Czas trwania (dni)'],
    zh: ['开始', '结束', '时长（天）'],
  };
  for (const [tag, [start = '', end = '', duration = '']] of Object.entries(samples))
    test(`${tag}: their durations need not add up to the total`, () => {
      const rows = ['| A | 1 | 10 | 10 |', '| B | 5 | 12 | 8 |', '| C | 8 | 20 | 13 |', '| Total |  |  | 20 |'];
      const { findings } = analyse([`|   | ${start} | ${end} | ${duration} |`, '|---|---|---|---|', ...rows, ''].join('\n'));
      assert.ok(isBoundHeader(start) && isBoundHeader(end));
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        [],
      );
    });
});
