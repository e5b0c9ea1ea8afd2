import type { ReadingContext } from '../../../../src/core/model/index.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forms } from '../../../../src/core/values/forms/index.ts';
import { readQuantity } from '../../../../src/core/values/read.ts';
import { NOTHING } from '../support/context.ts';
import { blank, figures } from '../support/written.ts';

/** The form that takes what the others leave: any figure with words after it. */
const GENERAL = 'plain';

const context: fc.Arbitrary<ReadingContext> = fc.record({
  decimalMark: fc.constantFrom(undefined, ',' as const, '.' as const),
  bareSeconds: fc.constantFrom(undefined, 60, 3600),
  clock: fc.constantFrom('hours', 'minutes', 'mixed', 'undecided'),
  minutesInM: fc.boolean(),
  accounting: fc.boolean(),
});

const piece = fc.oneof(
  figures.map(({ text }) => text),
  fc.constantFrom(
    'h',
    'min',
    'm',
    's',
    'j',
    "'",
    '"',
    ':',
    '%',
    '€',
    '$',
    'k',
    '(',
    ')',
    'PT',
    'H',
    'M',
    'S',
    'km',
    'et',
    '/',
    '-',
    '30',
    '05',
    '1',
  ),
);

/** Figures, units and marks put together at random: some of them amounts, most of them not. */
const texts = fc.array(fc.tuple(piece, blank), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.flat().join('').trim());

suite('forms together', () => {
  test('have names of their own, the general one last', () => {
    assert.equal(new Set(forms.map(({ id }) => id)).size, forms.length);
    assert.equal(forms.at(-1)?.id, GENERAL);
  });

  test('no two of them read one text, save the general one', () => {
    fc.assert(
      fc.property(texts, context, (text, around) => {
        const claims = forms.filter((form) => form.id !== GENERAL && form.read(text, around) !== undefined).map(({ id }) => id);
        assert.ok(claims.length <= 1, `“${text}”: ${claims.join(', ')}`);
      }),
      { numRuns: 5000 },
    );
  });

  test('every digit of a text is in its figures, or the text is not read', () => {
    fc.assert(
      fc.property(texts, context, (text, around) => {
        const reading = readQuantity(text, around);
        if (typeof reading !== 'object') return;
        const { at, second } = reading;
        const read = text.slice(at.start, at.end) + (second ? text.slice(second.at.start, second.at.end) : '');
        const remark = /[^\s(]\s*\([^()]*\)$/.test(text);
        if (!remark) assert.equal(read.replace(/\D/g, ''), text.replace(/\D/g, ''), `“${text}”`);
      }),
      { numRuns: 5000 },
    );
  });

  test('what is read has a step greater than nothing, and an upper end above the lower', () => {
    fc.assert(
      fc.property(texts, context, (text, around) => {
        const reading = readQuantity(text, around);
        if (typeof reading !== 'object') return;
        assert.ok(reading.quantum.gt(0), text);
        assert.ok(reading.second === undefined || reading.second.amount.gte(reading.amount), text);
      }),
      { numRuns: 2000 },
    );
  });

  test('any text at all is read or not, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), context, (text, around) => {
        readQuantity(text, around);
      }),
      { numRuns: 2000 },
    );
  });
});

suite('surroundings', () => {
  test('do not change what is read without doubt', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const alone = readQuantity(text, NOTHING);
        if (typeof alone !== 'object') return;
        for (const decimalMark of [',', '.'] as const) {
          const reading = readQuantity(text, { ...NOTHING, decimalMark });
          assert.ok(typeof reading === 'object' && reading.amount.eq(alone.amount) && reading.quantum.eq(alone.quantum), text);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
