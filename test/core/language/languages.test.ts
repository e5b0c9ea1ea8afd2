import assert from 'node:assert/strict';
import { analyse, languageTags, statedNumbers, type LanguageTag } from '../../../src/core/index.ts';
import { captionText, isFigureCaption } from '../../../src/core/language/caption-line.ts';
import { fold } from '../../../src/core/language/phrases.ts';
import { locales } from '../../../src/core/language/index.ts';
import { isPlaceholder } from '../../../src/core/language/placeholder-text.ts';
import { samples, type Sample } from './support/samples.ts';

const everySample = Object.entries(samples) as readonly [LanguageTag, Sample][];

suite('languages', () => {
  test('have a sample each', () => {
    assert.deepEqual(Object.keys(samples).sort(), [...languageTags]);
  });

  for (const [tag, sample] of everySample) {
    const { sum, mean, head } = sample;
    const total = (stated: string) => `${sample.prose}\n\n${table(head, sum.parts, sum.label, stated)}`;

    test(`${tag}: is recognised from its prose`, () => {
      assert.equal(analyse(sample.prose).chapter.language, tag);
    });

    test(`${tag}: a right total is verified`, () => {
      const { chapter, findings } = analyse(total(sum.right));
      assert.deepEqual(
        chapter.tables[0]?.summaryCells.map((cell) => [cell.function, cell.statedText, cell.verdict]),
        [['sum', sum.right, 'agrees']],
      );
      assert.deepEqual(findings, []);
    });

    test(`${tag}: a wrong total is found`, () => {
      const { findings } = analyse(total(sum.wrong));
      assert.deepEqual(
        findings.map(({ rule, data }) => [rule, data['stated'], data['expected']]),
        [['wrong-total', sum.wrong, sum.right]],
      );
    });

    test(`${tag}: a mean of durations is verified`, () => {
      const { chapter, findings } = analyse(`${sample.prose}\n\n${table([head[0], mean.head], mean.parts, mean.label, mean.right)}`);
      const [cell] = chapter.tables[0]?.summaryCells ?? [];
      assert.deepEqual([cell?.function, cell?.verdict, cell?.stated.amount.toNumber()], ['mean', 'agrees', 48 * 60]);
      assert.deepEqual(findings, []);
    });

    test(`${tag}: captions and placeholders are understood`, () => {
      assert.notEqual(captionText(sample.caption), undefined);
      assert.ok(isFigureCaption(sample.figure));
      assert.ok(isPlaceholder(sample.placeholder));
    });
  }
});

suite('lists of words', () => {
  for (const { tag, summaryWords, looseSummaryWords, durationUnits, ...lists } of locales) {
    test(`${tag}: each word stands once in its list`, () => {
      const named = { ...lists, looseSummaryWords, summaryWords: Object.values(summaryWords).flat(), units: Object.keys(durationUnits) };
      for (const [name, list] of Object.entries(named)) {
        if (typeof list === 'string' || !Array.isArray(list)) continue;
        const folded = (list as readonly string[]).map(fold);
        assert.ok(folded.length > 0, name);
        assert.deepEqual(
          folded.filter((word, i) => folded.indexOf(word) !== i),
          [],
          name,
        );
      }
    });
  }

  test('a summary word stands for one function, whatever the language', () => {
    const functions = new Map<string, string>();
    for (const { tag, summaryWords } of locales) {
      for (const [id, phrases] of Object.entries(summaryWords)) {
        for (const phrase of phrases.map(fold)) {
          assert.equal(functions.get(phrase) ?? id, id, `${tag}: ${phrase}`);
          functions.set(phrase, id);
        }
      }
    }
    for (const { tag, looseSummaryWords } of locales)
      for (const word of looseSummaryWords) assert.ok(!functions.has(fold(word)), `${tag}: ${word}`);
  });

  test('no word leaves rows out in one language and means all of them in another', () => {
    const excluding = new Set(locales.flatMap(({ excludingWords }) => excludingWords).map(fold));
    for (const { tag, grandWords } of locales) for (const word of grandWords) assert.ok(!excluding.has(fold(word)), `${tag}: ${word}`);
  });

  test('no word begins captions of tables and of figures alike', () => {
    const figures = new Set(locales.flatMap(({ figureWords }) => figureWords).map(fold));
    for (const { tag, captionWords } of locales) for (const word of captionWords) assert.ok(!figures.has(fold(word)), `${tag}: ${word}`);
  });
});

suite('the language of a chapter', () => {
  const languageOf = (text: string) => analyse(text).chapter.language;

  test('is what the front matter says, in two letters or three', () => {
    for (const [written, tag] of [
      ['pt-BR', 'pt'],
      ['spa', 'es'],
      ['fre', 'fr'],
      ['zho', 'zh'],
      ['jpn', 'ja'],
      ['nld', 'nl'],
    ] as const)
      assert.equal(languageOf(`---\nlang: ${written}\n---\n\nThe visits of the year are listed below.\n`), tag);
  });

  test('is found out where the front matter names one that we do not know', () => {
    assert.equal(languageOf('---\nlang: est\n---\n\nThe visits of the year are listed below.\n'), 'en');
  });

  test('is told from the words of a table where there is no prose', () => {
    assert.equal(languageOf('| Élément | Taux horaire | Heures |\n|---|---|---|\n| Accueil | 20 | 3 |\n'), 'fr');
    assert.equal(languageOf('| Osoba | Liczba godzin | Stawka |\n|---|---|---|\n| Anna | 20 | 3 |\n'), 'pl');
  });

  test('is Portuguese where the words are those of Spanish, too', () => {
    const { chapter } = analyse(
      '# Guia\n\nUm guia para nós e para os outros, que são muitos.\n\nA fim de ler, nós pedimos e nós vemos apenas duas coisas para já: `a` e `b`.\n',
    );
    assert.deepEqual([chapter.language, statedNumbers(chapter).map(({ kind, text }) => [kind, text])], ['pt', [['enumeration', 'duas']]]);
  });

  test('is English where a few words of others prove nothing', () => {
    assert.equal(languageOf('| Van | CHF per person |\n|---|---|\n| Los Angeles | 1,250 |\n'), 'en');
    assert.equal(languageOf('| n | p |\n|---|---|\n| 12 | 0.04 |\n'), 'en');
    assert.equal(languageOf(''), 'en');
  });

  test('is Chinese or Japanese only where these outnumber the words of others', () => {
    assert.equal(languageOf('The sign 山 is read yama, やま, and it means a mountain in the names of many places.\n'), 'en');
    assert.equal(languageOf('模型的准确率见表格。平假名「の」在日语中很常见，但是这里不讨论这个问题。\n'), 'zh');
  });
});

suite('tables as a language writes them', () => {
  const verdicts = (...rows: readonly string[]) => {
    const [head = '', ...others] = rows;
    const { chapter, findings } = analyse([head, '|---|---:|', ...others, ''].join('\n'));
    return [chapter.tables[0]?.summaryCells.map((cell) => `${cell.label} ${cell.verdict}`), findings.length];
  };

  test('full-width brackets and colons', () => {
    assert.deepEqual(verdicts('| 项目 | 时长（分钟） |', '| 甲 | 30 |', '| 乙 | 45 |', '| 合计（分钟） | 75 |'), [
      ['合计（分钟） agrees'],
      0,
    ]);
    assert.deepEqual(verdicts('| 项目 | 金额 |', '| 甲 | 100 |', '| 乙 | 200 |', '| 其中：丙 | 150 |', '| 总计 | 300 |'), [
      ['总计 agrees'],
      0,
    ]);
  });

  test('units in headers, with the preposition of the language', () => {
    assert.deepEqual(verdicts('| Etap | Czas (w minutach) |', '| A | 30 |', '| B | 45 |', '| Razem | 1 godz. 15 min |'), [
      ['Razem agrees'],
      0,
    ]);
    assert.deepEqual(verdicts('| Etapa | Tempo em horas |', '| A | 1,5 |', '| B | 2 |', '| Total | 3 h 30 |'), [['Total agrees'], 0]);
  });

  test('durations in several parts', () => {
    assert.deepEqual(verdicts('| Fase | Duur |', '| A | 1u30 |', '| B | 45 min |', '| Totaal | 2u15 |'), [['Totaal agrees'], 0]);
    assert.deepEqual(verdicts('| 区分 | 時間 |', '| 甲 | 1時間30分 |', '| 乙 | 45分 |', '| 計 | 2時間15分 |'), [['計 agrees'], 0]);
  });

  test('lines that are part of another', () => {
    for (const [word, total] of [
      ['de los cuales', 'Total general'],
      ['di cui', 'Totale'],
      ['waarvan', 'Totaal'],
      ['w tym', 'Ogółem'],
      ['dos quais', 'Total geral'],
    ] as const)
      assert.deepEqual(verdicts('| | € |', '| A | 100 |', `| ${word} B | 20 |`, '| C | 50 |', `| ${total} | 150 |`), [
        [`${total} agrees`],
        0,
      ]);
  });

  test('no word of one language makes a summary row of another’s data', () => {
    assert.deepEqual(verdicts('| Role | People |', '| Sr. engineers | 3 |', '| TODOs | 5 |', '| Total | 8 |'), [['Total agrees'], 0]);
    assert.deepEqual(verdicts('| Method | Accuracy |', '| KNN | 0.81 |', '| SVM | 0.83 |', '| SOM | 0.85 |')[1], 0);
    assert.deepEqual(verdicts('| Part | Length |', '| Axon | 81 |', '| Dendrite | 83 |', '| Soma | 12 |')[1], 0);
    assert.deepEqual(verdicts('| Impresa | Numero |', '| Piccola | 10 |', '| Media | 20 |', '| Grande | 31 |', '| Totale | 61 |')[1], 0);
  });
});

/** Its rows are named by letters, so that only headers and labels speak the language. */
function table(head: readonly [string, string], parts: readonly string[], label: string, stated: string): string {
  const rows = parts.map((part, i) => `| ${String.fromCharCode(65 + i)} | ${part} |`);
  return [`| ${head.join(' | ')} |`, '|---|---:|', ...rows, `| **${label}** | **${stated}** |`, ''].join('\n');
}
