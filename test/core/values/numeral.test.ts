import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { decimalMarkOf, needsDecimalMark, readNumeral, writeNumeral } from '../../../src/core/values/numeral.ts';
import { marks, written } from './support/written.ts';

suite('figures', () => {
  test('are read in every writing for what they are', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }), (used, steps, decimals) => {
        const numeral = readNumeral(written(steps, decimals, used), used.decimal);
        assert.ok(typeof numeral === 'object');
        assert.ok(numeral.value.eq(new Big(steps).div(new Big(10).pow(decimals))));
        assert.equal(numeral.decimals, decimals);
      }),
      { numRuns: 1000 },
    );
  });

  test('are written as they were read', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }), (used, steps, decimals) => {
        const text = written(steps, decimals, used);
        assert.equal(
          writeNumeral(new Big(steps).div(new Big(10).pow(decimals)), { decimals, decimalMark: used.decimal, groupMark: used.group }),
          text,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('are rounded half up, without a minus before nothing', () => {
    assert.equal(writeNumeral(new Big('2.5'), { decimals: 0, decimalMark: '.', groupMark: '' }), '3');
    assert.equal(writeNumeral(new Big('-2.5'), { decimals: 0, decimalMark: '.', groupMark: '' }), '-3');
    assert.equal(writeNumeral(new Big('0.125'), { decimals: 2, decimalMark: ',', groupMark: '' }), '0,13');
    assert.equal(writeNumeral(new Big('-0.04'), { decimals: 1, decimalMark: '.', groupMark: '' }), '0.0');
    assert.equal(writeNumeral(new Big('999.96'), { decimals: 1, decimalMark: ',', groupMark: ' ' }), '1 000,0');
  });
});

suite('figures grouped in twos', () => {
  test('are read and written as in India', () => {
    const read = readNumeral('12,34,567.50', undefined);
    assert.ok(typeof read === 'object');
    assert.equal(read.value.toFixed(), '1234567.5');
    const { decimalMark = '.', groupMark, inLakhs } = read;
    assert.equal(writeNumeral(new Big(98765432), { decimals: 0, decimalMark, groupMark, inLakhs }), '9,87,65,432');
    assert.equal(readNumeral('1,23,45', undefined), undefined);
  });
});

suite('the decimal mark of some texts', () => {
  const given: readonly (readonly [readonly string[], string | undefined])[] = [
    [['12,5', '1 000'], ','],
    [['1.234,50'], ','],
    [['1.234.567'], ','],
    [['0.744', '1,234'], '.'],
    [['1,234,567'], '.'],
    [['1,234.5'], '.'],
    [['12,50 €', 'about 3'], ','],
    [['0,744'], ','],
    [['1234,567'], ','],
    [['1,234', '2.345'], undefined],
    [['12,5', '12.5'], undefined],
    [['12', '1 234'], undefined],
    [['word', ''], undefined],
  ];
  for (const [texts, expected] of given) {
    test(`${texts.join(' | ')}: ${expected ?? 'none'}`, () => {
      assert.equal(decimalMarkOf(texts), expected);
    });
  }

  test('is needed where a figure could be a thousand, or one and a bit', () => {
    assert.ok(needsDecimalMark(['12', '1,234']));
    assert.ok(needsDecimalMark(['$1.234']));
    assert.ok(!needsDecimalMark(['12', '1 234', '12,5', '0,744']));
  });
});
