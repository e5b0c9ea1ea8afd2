import assert from 'node:assert/strict';
import Big from 'big.js';
import { readDates } from '../../../src/core/values/dates.ts';
import { clockReading, understandColumn } from '../../../src/core/values/column.ts';
import { asciiDigits, readQuantity, writeQuantity } from '../../../src/core/values/read.ts';
import { headerSeconds } from '../../../src/core/values/time-units.ts';
import type { ReadingContext } from '../../../src/core/model/index.ts';
import { NOTHING } from './support/context.ts';
import { reads, refuses } from './support/suites.ts';

/** A text as it reads with another amount in its place. */
function rewritten(text: string, amount: number, context: ReadingContext = NOTHING): string {
  const like = readQuantity(text, context);
  assert.ok(typeof like === 'object', text);
  return writeQuantity(new Big(amount), like);
}

function kindOf(name: string, ...texts: readonly string[]): string {
  return understandColumn({ index: 1, name, texts, summaries: [], stub: false }, undefined).kind;
}

suite('the edges of what is read', () => {
  test('every digit of every script, and none of its neighbours', () => {
    for (const zero of [0x0660, 0x06f0, 0xff10]) {
      const digits = String.fromCharCode(...Array.from({ length: 10 }, (_, i) => zero + i));
      assert.equal(asciiDigits(digits), '0123456789');
    }
    for (const neighbour of ['\u065f', '\u066d', '\u06ef', '\u06fa']) assert.equal(asciiDigits(neighbour), neighbour);
  });

  test('the last day of a month, the last month of a year, and none beyond', () => {
    assert.deepEqual(readDates(['2024-12-31'], 'en'), [20241231]);
    for (const text of ['2024-12-32', '2024-13-01']) assert.equal(readDates([text], 'en'), undefined, text);
  });

  test('years of two digits from 70 on are of the last century', () => {
    assert.deepEqual(readDates(['01.02.69', '01.02.70', '01.02.71'], 'de'), [20690201, 19700201, 19710201]);
  });

  test('a letter alone heads a column of hours only if it is a small h', () => {
    assert.equal(headerSeconds('h'), 3600);
    for (const header of ['H', 'M', 'm', 'u', 's']) assert.equal(headerSeconds(header), undefined, header);
    assert.equal(headerSeconds('min'), 60);
  });

  test('a clock has seconds beside others of an hour or more that it would be longer than', () => {
    assert.equal(clockReading('', ['35:20', '1:00:00']), 'mixed');
    assert.equal(clockReading('', ['35:20', '0:59:59']), 'undecided');
    assert.equal(clockReading('', ['1:00', '1:00:00']), 'undecided');
    assert.equal(clockReading('', ['1:00', '2:00']), 'hours');
  });

  suite('a score is no year', () => {
    reads(NOTHING, { '12/1899': 'number 12 and 1899 by 1 “12” “1899”', '12/2101': 'number 12 and 2101 by 1 “12” “2101”' });
    refuses(NOTHING, ['12/1900', '12/1901', '12/2000', '12/2100']);
  });

  suite('parts descend, and none is as large as the one above', () => {
    reads(NOTHING, { '1 h 59': 'duration 7140 by 60', '0 h 0': 'duration 0 by 60', '1 h 0 min 59 s': 'duration 3659 by 1' });
    refuses(NOTHING, ['1 h 60', '1 min 2 h', '1 h 2 s 3 min', '1 h 2 h']);
  });
});

suite('the edges of what is written', () => {
  test('durations in parts', () => {
    assert.equal(rewritten('1 h 05', 3600 + 7 * 60), '1 h 07');
    assert.equal(rewritten('1 h 5', 3600 + 7 * 60), '1 h 7');
    assert.equal(rewritten('01 h 05', 2 * 3600), '2 h 00');
    assert.equal(rewritten('1 h 22 min 10 s', 2 * 3600 + 59), '2 h 00 min 59 s');
    assert.equal(rewritten('1 h 30', 119.6 * 60), '2 h 00');
  });

  test('durations after ISO 8601', () => {
    assert.equal(rewritten('PT1H30M', 0), 'PT0S');
    assert.equal(rewritten('PT1H30M', 3600), 'PT1H');
    assert.equal(rewritten('PT1H30M15S', 3601), 'PT1H1S');
    assert.equal(rewritten('PT90M', 60 * 3600), 'PT60H');
  });

  test('a clock of minutes and seconds gets hours from sixty minutes on', () => {
    const mixed = { ...NOTHING, clock: 'mixed' as const };
    assert.equal(rewritten('35:20', 59 * 60 + 59, mixed), '59:59');
    assert.equal(rewritten('35:20', 3600, mixed), '1:00:00');
    assert.equal(rewritten('60:20', 3600, mixed), '60:00');
    assert.equal(rewritten('5:20', 25 * 3600), '25:00');
  });

  test('nothing below zero is a minus of nothing', () => {
    assert.equal(rewritten('1.25', 0), '0.00');
    assert.equal(rewritten('1.25', -0.001), '0.00');
    assert.equal(rewritten('1.25', -0.01), '-0.01');
  });
});

suite('the edges of kinds of columns', () => {
  test('years', () => {
    assert.equal(kindOf('', '1900', '2100'), kindOf('', '1950', '2000'));
    assert.notEqual(kindOf('', '1899', '2000'), kindOf('', '1900', '2000'));
    assert.notEqual(kindOf('', '2101', '2000'), kindOf('', '2100', '2000'));
    assert.equal(kindOf('', '2000', '2000', '2000'), 'quantity');
    assert.equal(kindOf('', '2000 €', '2001 €'), 'quantity');
    assert.equal(kindOf('', '2000.5', '2001.5'), 'quantity');
    assert.equal(kindOf('', '2 000', '2 001'), 'quantity');
  });

  test('labels that recur are short', () => {
    const [short, long] = ['x'.repeat(60), 'x'.repeat(61)];
    assert.equal(kindOf('Topic', short, short, 'y'), 'group');
    assert.notEqual(kindOf('Topic', long, long, 'y'), 'group');
    assert.notEqual(kindOf('Topic', 'x', 'x'), 'group');
    assert.notEqual(kindOf('Topic', 'x', 'x', 'y', 'z'), 'group');
  });

  test('codes in a row', () => {
    assert.equal(kindOf('', 'E-1', 'E-2', 'E-3'), 'identifier');
    assert.notEqual(kindOf('', 'E-1', 'F-2', 'E-3'), 'identifier');
    assert.notEqual(kindOf('', 'E-1', 'E-2', 'E-4'), 'identifier');
    assert.notEqual(kindOf('', 'E-2', 'E-3', 'E-4'), 'identifier');
    assert.notEqual(kindOf('', 'E-1', 'E-2'), 'identifier');
    assert.equal(kindOf('Nr.', 'A1', 'B7'), 'identifier');
    assert.notEqual(kindOf('Nr.', 'A1', 'words without a figure'), 'identifier');
  });

  test('nothing is nothing in any unit', () => {
    const dimension = (...texts: readonly string[]): string | undefined =>
      understandColumn({ index: 1, name: '', texts, summaries: [], stub: false }, undefined).dimension;
    assert.equal(dimension('0', '5 min'), 'duration');
    assert.equal(dimension('1', '5 min'), undefined);
    assert.equal(dimension('0', '0'), 'number');
    assert.equal(dimension('5', '5 €'), 'currency');
    assert.equal(dimension('5 min', '5 €'), undefined);
  });
});
