import assert from 'node:assert/strict';
import { captionText, isFigureCaption } from '../../../src/core/language/caption-line.ts';
import { fold } from '../../../src/core/language/phrases.ts';
import { languageTags, localeOf, locales } from '../../../src/core/language/index.ts';
import type { Locale } from '../../../src/core/language/locale.ts';
import { isPlaceholder, isStateWord } from '../../../src/core/language/placeholder-text.ts';

/** Languages of which only the words of totals are known. */
const totalsOnly: ReadonlySet<string> = new Set(['ja', 'zh']);

suite('registry of languages', () => {
  test('is in alphabetical order and found by tag', () => {
    assert.deepEqual([...languageTags], [...languageTags].sort());
    for (const locale of locales) assert.equal(localeOf(locale.tag), locale);
  });

  test('every language fills every list of words, each word once', () => {
    for (const locale of locales) {
      for (const [name, list] of Object.entries(wordLists(locale))) {
        assert.ok(list.length > 0 || (totalsOnly.has(locale.tag) && name !== 'summaryWords'), `${locale.tag}: ${name}`);
        const folded = list.map(fold);
        assert.deepEqual(
          folded.filter((word, i) => folded.indexOf(word) !== i),
          [],
          `${locale.tag}: ${name}`,
        );
      }
    }
  });

  test('states of work are placeholders, no placeholder is the absence of a value', () => {
    const absent = new Set(locales.flatMap((locale) => locale.absentWords).map(fold));
    for (const locale of locales) {
      for (const word of locale.stateWords) assert.ok(isPlaceholder(word), word);
      for (const word of locale.placeholders) assert.ok(!absent.has(fold(word)), word);
    }
  });

  test('units of duration have the same length in every language', () => {
    const units = locales.flatMap((locale) => Object.entries(locale.durationUnits));
    const known = new Map(units);
    for (const [unit, seconds] of units) assert.equal(seconds, known.get(unit), unit);
    assert.equal(localeOf('fr').durationUnits['j'], 86_400);
  });
});

suite('folding', () => {
  test('drops accents, case and kinds of blanks', () => {
    assert.equal(fold('  Dure\u0301e\u00a0\u202f (Min)\n'), 'duree (min)');
    assert.equal(fold('DURÉE'), fold('durée'));
    assert.equal(fold('l’heure'), "l'heure");
  });
});

suite('caption lines', () => {
  const captions = [
    'Table: visits',
    'Table : visites',
    'TABLE 3. Visits by site',
    'Tableau 3 — Visites',
    '**Tableau 3** – visites',
    '*Table : visites*',
    'Tab. 2.1: Besuche',
    'Tabelle 4: Besuche',
    'Tableau n° 5 : visites',
    'Table A-1 - visits',
    'Tableau IV : visites',
    'Tableau 12',
    'Table 3',
    'Table 2: visits {#tbl-visits}',
    'Tableau X : à venir',
    '**Table 1**',
  ];
  const others = [
    'Table 3 shows the visits',
    'Tableau 3 présente les visites',
    'Table 3.1 shows',
    'Table 3.5. and',
    'Table of contents',
    'Tables',
    'Table',
    'Tableau des visites : 2019',
    'Figure 3: visits',
    'Tabular: no',
    'The table: visits',
    'Table-based: no',
    '',
    'Tableau 3, en bas : visites',
    `Table: ${'long '.repeat(90)}`,
    'Table: a\nb',
  ];
  for (const line of captions)
    test(`“${line}” is one`, () => {
      assert.notEqual(captionText(line), undefined);
    });
  for (const line of others.filter((other) => other !== 'Table 3.5. and'))
    test(`“${line.slice(0, 40)}” is none`, () => {
      assert.equal(captionText(line), undefined);
    });

  test('lose their emphasis, not their words', () => {
    assert.equal(captionText('**Tableau 3** — les _focus group_ de file_name'), 'Tableau 3 — les focus group de file_name');
  });

  test('of figures are told from those of tables', () => {
    assert.ok(isFigureCaption('Figure 4 : carte'));
    assert.ok(isFigureCaption('Abb. 2: Karte'));
    assert.ok(!isFigureCaption('Figures of speech'));
    assert.ok(!isFigureCaption('Table 4: map'));
  });
});

suite('placeholders', () => {
  for (const text of [
    'xxx',
    'XXXX',
    '???',
    'TODO',
    'to-do :',
    '**TBD**',
    '(à compléter)',
    '[A COMPLETER]',
    'À compléter…',
    'Lorem ipsum dolor sit',
    '<à rédiger>',
  ]) {
    test(`“${text}” is one`, () => {
      assert.ok(isPlaceholder(text));
    });
  }
  for (const text of [
    '',
    '…',
    'xx',
    '?',
    '“XXX”',
    '"xxx"',
    '`TODO`',
    'il reste à compléter',
    'todo list',
    'XXL',
    'Total',
    'n/a',
    '[ ] TODO?',
  ]) {
    test(`“${text}” is none`, () => {
      assert.ok(!isPlaceholder(text));
    });
  }

  test('some name a state', () => {
    assert.ok(isStateWord('À faire'));
    assert.ok(!isStateWord('xxx'));
  });
});

function wordLists(locale: Locale): Readonly<Record<string, readonly string[]>> {
  const {
    commonWords,
    grandWords,
    groupWords,
    durationWords,
    identifierWords,
    nonAdditiveWords,
    absentWords,
    dittoWords,
    placeholders,
    captionWords,
    figureWords,
    partialWords,
  } = locale;
  const lists = {
    commonWords,
    grandWords,
    groupWords,
    durationWords,
    identifierWords,
    nonAdditiveWords,
    absentWords,
    dittoWords,
    placeholders,
    captionWords,
    figureWords,
    partialWords,
  };
  return { ...lists, summaryWords: Object.values(locale.summaryWords).flat() };
}
