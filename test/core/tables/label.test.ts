import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { fold } from '../../../src/core/language/phrases.ts';
import { locales } from '../../../src/core/language/index.ts';
import { isExcluding, isSubtotal, readLabel } from '../../../src/core/tables/label.ts';
import { summaryCells } from '../totals/support/marked.ts';

suite('words of every language that announce an aggregate', () => {
  for (const { tag, summaryWords, looseSummaryWords, subtotalWords, closingWords } of locales) {
    const closing = new Set(closingWords.map(fold));
    test(`${tag}: are read for the function they stand for, in any case, marks around them`, () => {
      for (const [id, words] of Object.entries({ ...summaryWords, 'roll-forward': closingWords })) {
        for (const word of words) {
          const around = word.endsWith('=') ? [`${word} 14`] : [`**${word}**`, `${word} :`];
          for (const text of [word, word.toUpperCase(), ...around]) {
            const label = readLabel(text);
            assert.ok(label, text);
            assert.equal(label.function, closing.has(fold(word)) ? 'roll-forward' : id, text);
            assert.equal(label.strength, word.endsWith('=') ? 'loose' : 'plain', text);
          }
        }
      }
    });

    test(`${tag}: those that may mean several functions are loose`, () => {
      for (const word of looseSummaryWords) {
        const others = locales.some((locale) => Object.values(locale.summaryWords).some((words) => words.map(fold).includes(fold(word))));
        if (!others) assert.equal(readLabel(word)?.strength, 'loose', word);
      }
    });

    test(`${tag}: those of subtotals are words for a sum`, () => {
      for (const word of subtotalWords) {
        const label = readLabel(word);
        assert.ok(label?.function === 'sum' && isSubtotal(label), word);
      }
    });

    test(`${tag}: every word for a sum closes a column, right or wrong`, () => {
      for (const word of summaryWords.sum ?? []) {
        assert.equal(verdictUnder(word, 1250), 'agrees', word);
        assert.equal(verdictUnder(word, 1350), 'disagrees', word);
      }
    });
  }
});

suite('labels', () => {
  const plain = [
    'Total',
    'TOTAL',
    'Grand total',
    'Total (min)',
    'Total [€]',
    '**Total**',
    'Total :',
    'Total général',
    'Σ',
    '∑ Sum',
    'Overall total',
    '💰 Total',
  ];
  for (const text of plain) {
    test(`“${text}” is a plain one`, () => {
      assert.equal(readLabel(text)?.strength, 'plain');
      assert.equal(readLabel(text)?.figureAt, undefined);
    });
  }

  const qualified = [
    'Total HT',
    'Total TTC',
    'Total flights',
    'Total hors option',
    'Day total',
    'Correct total',
    'Total correct',
    'Total add-ons',
    'Total (3 months)',
    'Sous-total avant remise',
    'Moyenne des essais',
    '税込合計額',
  ];
  for (const text of qualified) {
    test(`“${text}” is a qualified one`, () => {
      assert.equal(readLabel(text)?.strength, 'qualified');
    });
  }

  const none = [
    '',
    'Totally',
    'Totals-driven',
    'the sum of it',
    'n',
    'x = 14',
    'Minimum age',
    'Max Frisch',
    'Number of visits in Paris',
    'Summe-Straße',
    'In the grand total of all there is',
    'Subtotaling',
    '12',
    'Mean: see below',
    'Average = see below',
    'Net price',
    'Somme-Leuze',
    'Calculer le total',
    'Vérifier les totaux',
    'Check the totals',
    'Calcular el total',
    'Calcolare il totale',
    'Summe berechnen',
    'Totaal controleren',
    '合計を計算',
  ];
  for (const text of none) {
    test(`“${text}” is none`, () => {
      assert.equal(readLabel(text), undefined);
    });
  }

  const figures: Readonly<Record<string, string | undefined>> = {
    'Total : 14': '14',
    'Total: 14': '14',
    'Total = 14': '14',
    'Total 14': '14',
    'Total：14': '14',
    'TOTAL: $1,200': '$1,200',
    'Total : ~14 h': '~14 h',
    'Total : -14': '-14',
    'Total : (14)': '(14)',
    'Somme : 1 256 min': '1 256 min',
    'Total (min) : 14': '14',
    '合計：１４': '１４',
    Total: undefined,
    'N = 14': '14',
    'n=14': '14',
    'Total (14 rows)': undefined,
  };
  for (const [text, figure] of Object.entries(figures)) {
    test(`“${text}” holds ${figure ?? 'no figure'}`, () => {
      const label = readLabel(text);
      assert.ok(label);
      assert.equal(label.figureAt === undefined ? undefined : text.slice(label.figureAt), figure);
    });
  }

  test('that leave rows out', () => {
    for (const text of [
      'Total hors taxes',
      'Total without food',
      'Summe ohne Anreise',
      'Total sin tasas',
      'Totale escluso viaggio',
      'Totaal exclusief btw',
      'Suma bez opłat',
    ]) {
      const label = readLabel(text);
      assert.ok(label && isExcluding(label), text);
    }
    for (const text of ['Total', 'Total TTC', 'Totalsansespace']) {
      const label = readLabel(text);
      assert.ok(!label || !isExcluding(label), text);
    }
  });
});

function verdictUnder(word: string, stated: number): string | undefined {
  const text = `| Item | Cost |\n|---|---|\n| Rope | 400 |\n| Boat | 600 |\n| Food | 250 |\n| ${word} | ${stated} |\n`;
  return summaryCells(analyse(text))[0]?.verdict;
}
