import assert from 'node:assert/strict';
import type { Column, DecimalMark } from '../../../src/core/index.ts';
import { readValue, understandColumn } from '../../../src/core/values/column.ts';

interface Given {
  readonly name?: string;
  readonly texts: readonly string[];
  readonly summaries?: readonly string[];
  readonly stub?: boolean;
  readonly fallback?: DecimalMark;
}

function understand({ name = '', texts, summaries = [], stub = false, fallback }: Given): Column {
  return understandColumn({ index: 0, name, texts, summaries, stub }, fallback);
}

/** What a column is, in one line: kind, dimension, unit. */
function describe(given: Given): string {
  const { kind, dimension, unit } = understand(given);
  return [kind, dimension, unit].filter((part) => part !== undefined && part !== '').join(' ');
}

/** One test per column: its header and cells, `|` between them, and what it is. */
function columns(expected: Readonly<Record<string, string>>): void {
  for (const [written, description] of Object.entries(expected)) {
    test(`${written}: ${description}`, () => {
      const [name, ...texts] = written.split('|');
      assert.equal(describe({ name: name ?? '', texts }), description);
    });
  }
}

suite('kinds of columns', () => {
  suite('identifiers', () => {
    columns({
      '|1|2|3': 'identifier',
      '|3|1|2': 'identifier',
      'N°|14|8|3': 'identifier',
      'n.º|1|2': 'identifier',
      'Lp.|1|2|4': 'identifier',
      'Nr.|12||40': 'identifier',
      '番号|3|7': 'identifier',
      'Who|P1|P3|P2': 'identifier',
      'Code|E-1|E-2|E-3': 'identifier',
      'Id|A-12|B-7': 'identifier',
    });
  });
  suite('figures that number nothing', () => {
    columns({
      'Visits|1|2|3': 'quantity number',
      '|1|2|4': 'quantity number',
      '|1|2': 'quantity number',
      'Who|P1|P2|P4': 'text',
      'N°|one|two': 'text',
    });
  });
  suite('amounts', () => {
    columns({
      'Visits|12|40|7': 'quantity number',
      'Visits|12||n/a|7': 'quantity number',
      'Visits|12|many|7|9': 'quantity number',
      'Visits|12|"|7': 'quantity number',
      'Visits|12|…|7': 'quantity number',
      'Share|12 %|30 %': 'quantity percent %',
      'Cost|12 €|15 €': 'quantity currency €',
      'Cost|12 €|15': 'quantity currency €',
      'Cost (€)|12|15': 'quantity number €',
      'Length|12 km|3 km': 'quantity number km',
      'Score|12/20|14/20': 'quantity number',
      'Mixed|12 €|15 %': 'quantity €',
      'Mixed|12 min|15 km': 'quantity min',
    });
  });
  suite('durations', () => {
    columns({
      'Durée (min)|12|40|': 'quantity duration min',
      'Time [h]|1.5|2': 'quantity duration h',
      'Dauer in Stunden|1,5|2': 'quantity duration',
      'Durata (in minuti)|12|40': 'quantity duration minuti',
      'Czas trwania (w minutach)|12|30': 'quantity duration minutach',
      '时长（分钟）|12|30': 'quantity duration 分钟',
      '所要時間（分）|12|30': 'quantity duration 分',
      'Minutes|12|30': 'quantity duration',
      'Length|12 min|1 h 05': 'quantity duration min',
      'Length|15m|1h': 'quantity duration m',
      'Durée|15m|20m': 'quantity duration m',
      'Longueur|15m|20m': 'quantity number m',
      'Length|1:30|2:05': 'quantity duration',
    });
  });
  suite('words, codes, dates', () => {
    columns({
      'Town|Arles|Brest|Cahors': 'text',
      'Notes|12|many|few|4': 'text',
      'Année|2019|2020|2021': 'text',
      'Period|1990–1995|1995–2000': 'text',
      'Date|2024-01-05|2024-02-01': 'text',
      'Phone|0612345678|0698765432': 'text',
      'Siret|00045678900012|01245678900012': 'text',
      'Year|(2019)|(2020)': 'text',
      'Visits|2019|2019': 'quantity number',
      'Visits|2019|2020|1850': 'quantity number',
      'Visits|1 999|2 020': 'quantity number',
    });
  });
  suite('groups', () => {
    columns({
      'Group|A|A|B': 'group',
      'Group|Nord|nord|Sud|Sud': 'group',
      'Group|A|B|C': 'text',
      'Group|A|A': 'text',
    });
  });
  suite('tasks, and nothing', () => {
    columns({
      'Done|[x]|[ ]|': 'task',
      'Done|☐|☑|☒': 'task',
      'Notes||–|n/a': 'empty',
      'Notes|"|idem': 'empty',
      '': 'empty',
    });
  });
  test('a column of header cells names the rows, even by figures', () => {
    assert.equal(describe({ name: 'Age', texts: ['12', '14'], stub: true }), 'text');
    assert.equal(describe({ name: 'Age', texts: ['12', '14'], stub: false }), 'quantity number');
  });
});

suite('how a column’s figures are read', () => {
  test('by the decimal mark that its own cells give away, whatever the surroundings', () => {
    assert.equal(valueIn({ texts: ['1,234', '2.5'], fallback: ',' }, '1,234'), '1234');
    assert.equal(valueIn({ texts: ['1.234', '2,5'], fallback: '.' }, '1.234'), '1234');
    assert.equal(understand({ texts: ['1,234', '2.5'] }).decimalMark, '.');
  });

  test('else by that of the surroundings', () => {
    assert.equal(valueIn({ texts: ['1,234', '2,345'], fallback: ',' }, '1,234'), '1.234');
    assert.equal(valueIn({ texts: ['1,234', '2,345'], fallback: '.' }, '1,234'), '1234');
    assert.equal(understand({ texts: ['1,234'], fallback: '.' }).decimalMark, undefined);
  });

  test('else not at all', () => {
    assert.equal(valueIn({ texts: ['1,234', '2,345'] }, '1,234'), 'ambiguous');
    assert.equal(valueIn({ texts: ['1,5', '2.5'] }, '1,234'), 'ambiguous');
  });

  test('bare ones in the unit of time that the header names', () => {
    assert.equal(valueIn({ name: 'Durée (h)', texts: ['2'] }, '2'), '7200');
    assert.equal(valueIn({ name: 'Durée', texts: ['2'] }, '2'), '2');
    assert.equal(valueIn({ name: 'Durée (h)', texts: ['2'] }, '20 min'), '1200');
  });

  test('`1:30` as hours and minutes, unless the header says otherwise', () => {
    assert.equal(valueIn({ name: 'Time', texts: ['1:30'] }, '1:30'), '5400');
    assert.equal(valueIn({ name: 'Time (mm:ss)', texts: ['1:30'] }, '1:30'), '90');
    assert.equal(valueIn({ name: 'Durée (m:ss)', texts: ['1:30'] }, '1:30'), '90');
  });

  test('`(12)` as minus 12 only beside figures without brackets, those of the summary row included', () => {
    assert.equal(valueIn({ texts: ['(12)', '40'] }, '(12)'), '-12');
    assert.equal(valueIn({ texts: ['(12)', '(40)'], summaries: ['52'] }, '(12)'), '-12');
    assert.equal(valueIn({ texts: ['(12)', '(40)'] }, '(12)'), 'text');
  });

  test('`15m` as minutes where other cells, or those of the summary row, are durations', () => {
    assert.equal(valueIn({ texts: ['15m', '20m'], summaries: ['35 min'] }, '15m'), '900');
    assert.equal(valueIn({ texts: ['15m', '20m'] }, '15m'), '15');
  });
});

/** The amount that a text is read as in a column, or why it cannot be read. */
function valueIn(given: Given, text: string): string {
  const value = readValue(text, understand(given).reading);
  if (value.kind === 'value') return value.quantity.amount.toFixed();
  return value.kind === 'unreadable' ? value.why : value.kind;
}

suite('the cells of a column', () => {
  test('that say the same are read once, and anew under another header', () => {
    const [visits, minutes] = [
      understand({ name: 'Visits', texts: ['12', '15'] }),
      understand({ name: 'Time (min)', texts: ['12', '15'] }),
    ];
    const [first, again, other] = [visits, visits, minutes].map(({ reading }) => readValue('12', reading));
    assert.equal(first, again);
    assert.notDeepEqual(first, other);
  });
});
