import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { readLabel } from '../../../src/core/tables/label.ts';

/** Head, two names of rows, a label of a sum and one of a mean, and rows that state neither. */
type Words = readonly [head: string, first: string, second: string, sums: readonly string[], mean: string, others: readonly string[]];

/** Words of one table in each language. */
const tables: Readonly<Record<string, Words>> = {
  cs: ['Výdaje', 'Nájem', 'Strava', ['Celkem', 'Součet', 'Celkem s DPH'], 'Průměr', ['Celkové ceny', 'Součetový blok']],
  da: ['Udgift', 'Husleje', 'Kost', ['I alt', 'Sum', 'I alt inkl. moms'], 'Gennemsnit', ['Altan', 'Summerhus']],
  fi: ['Menoerä', 'Vuokra', 'Ruoka', ['Yhteensä', 'Summa', 'Yhteensä (€)'], 'Keskiarvo', ['Yhteistyö', 'Summittainen']],
  hu: ['Kiadás', 'Lakbér', 'Étkezés', ['Összesen', 'Mindösszesen', 'Összesen (Ft)'], 'Átlag', ['Összeköttetés', 'Átlagkereset']],
  id: ['Pengeluaran', 'Sewa', 'Makan', ['Total', 'Jumlah', 'Total keseluruhan'], 'Rata-rata', ['Jumlah siswa', 'Totalitas']],
  ko: [
    '지출',
    '집세',
    '식비',
    ['합계', '총합계', '전체 합계', '합 계', '총계', '계', '지출 계', '예산합계'],
    '평균',
    ['단계', '통계', '산소계', '합창'],
  ],
  nb: ['Utgift', 'Husleie', 'Mat', ['Totalt', 'Sum', 'Sum utgifter'], 'Gjennomsnitt', ['Summetone', 'Totalentreprise']],
  ro: ['Cheltuială', 'Chirie', 'Masă', ['Total general', 'Total', 'Suma totală'], 'Media aritmetică', ['Totalitate', 'Sumar']],
  ru: ['Расход', 'Аренда', 'Питание', ['Итого', 'Всего', 'Итого с НДС'], 'В среднем', ['Итоговая аттестация', 'Всеволод']],
  sv: ['Utgift', 'Hyra', 'Mat', ['Summa', 'Totalt', 'Summa utgifter'], 'Medelvärde', ['Summer', 'Totalentreprenad']],
  tr: ['Gider', 'Kira', 'Yemek', ['Toplam', 'Genel toplam', 'TOPLAM'], 'Ortalama', ['Toplantı', 'Toplama']],
  uk: ['Витрати', 'Оренда', 'Харчування', ['Разом', 'Усього', 'Разом з ПДВ'], 'У середньому', ['Разова допомога', 'Всеволод']],
  ja: [
    '費目',
    '家賃',
    '食費',
    ['合計', '合　計', '契約合計', '追加計', '16本合計', '年度計'],
    '平均',
    ['設計', '建築設計', '統計', '温度計', '腕時計'],
  ],
  zh: ['项目', '房租', '餐费', ['总计', '合计', '共计', '契约合计', '合 计'], '均值', ['统计', '设计', '预计', '时钟计', '會計']],
};

suite('labels of totals in a table of each language', () => {
  for (const [tag, [head, first, second, sums, mean, others]] of Object.entries(tables)) {
    const verdict = (label: string, stated: number) => {
      const rows = [`${first} | 460`, `${second} | 230`, `X | 120`, `${label} | ${stated}`].map((row) => `| ${row} |`);
      const { chapter, findings } = analyse([`| ${head} | A |`, '|---|---:|', ...rows, ''].join('\n'));
      return [chapter.tables[0]?.summaryCells.map((cell) => `${cell.function} ${cell.verdict}`), findings.length];
    };

    for (const label of sums)
      test(`${tag}: ${label} states a sum, right or wrong`, () => {
        assert.deepEqual(verdict(label, 810), [['sum agrees'], 0]);
        assert.equal(readLabel(label)?.function, 'sum');
        if (readLabel(label)?.strength === 'plain') assert.deepEqual(verdict(label, 850), [['sum disagrees'], 1]);
      });

    test(`${tag}: ${mean} states a mean, right or wrong`, () => {
      assert.deepEqual(verdict(mean, 270), [['mean agrees'], 0]);
      assert.deepEqual(verdict(mean, 290), [['mean disagrees'], 1]);
    });

    for (const label of others)
      test(`${tag}: ${label} states nothing`, () => {
        assert.equal(readLabel(label), undefined);
        assert.deepEqual(verdict(label, 850), [[], 0]);
      });
  }
});

suite('words that may name a row of their own', () => {
  const findings = (...rows: readonly string[]) =>
    analyse(['| | n |', '|---|---:|', ...rows.map((row) => `| ${row} |`), ''].join('\n')).findings;

  test('levels of education', () => {
    assert.deepEqual(findings('Начальное | 12', 'Высшее | 40', 'Среднее | 31', 'Всего | 83'), []);
    assert.deepEqual(findings('Початкова | 12', 'Вища | 40', 'Середнє | 31', 'Усього | 83'), []);
  });

  test('sizes', () => {
    assert.deepEqual(findings('Mică | 10', 'Medie | 20', 'Mare | 31', 'Total | 61'), []);
  });
});
