import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceText } from '../../../src/core/index.ts';
import { countLeading } from '../../../src/core/text/search.ts';
import {
  shiftSourceText,
  sliceSourceText,
  sourceSpan,
  sourceTextBuilder,
  unitsBefore,
  verbatim,
} from '../../../src/core/text/source-text.ts';

/** A text built of parts that stand as written, parts that do not, and gaps; with the places of its units. */
const built = fc
  .array(fc.oneof(fc.record({ text: fc.string({ minLength: 1, maxLength: 5 }), longer: fc.nat(3) }), fc.record({ gap: fc.nat(4) })), {
    maxLength: 8,
  })
  .map((parts) => {
    const out = sourceTextBuilder();
    const places: [number, number][] = [];
    let [at, all] = [0, ''];
    for (const part of parts) {
      if ('gap' in part) at += part.gap;
      else {
        const end = at + part.text.length + part.longer;
        out.add(part.text, at, end);
        for (let i = 0; i < part.text.length; i += 1) places.push(part.longer === 0 ? [at + i, at + i + 1] : [at, end]);
        all += part.text;
        at = end;
      }
    }
    const start = all.length - all.replace(/^[ \n\t\u00a0]+/, '').length;
    const text = all.replace(/^[ \n\t\u00a0]+|[ \n\t\u00a0]+$/g, '');
    return { source: out.build(), text, places: places.slice(start, start + text.length), length: at };
  });

suite('text with the way back to its source', () => {
  test('every unit knows where it was written', () => {
    fc.assert(
      fc.property(built, ({ source, text, places }) => {
        assert.equal(source.text, text);
        assert.deepEqual(placesOf(source), places);
      }),
    );
  });

  test('so do those of a stretch, and those of the whole moved', () => {
    fc.assert(
      fc.property(built, fc.nat(20), fc.nat(20), fc.nat(9), ({ source, places }, a, b, by) => {
        const [start, end] = [Math.min(a, source.text.length), Math.min(a + b, source.text.length)];
        const slice = sliceSourceText(source, start, end);
        assert.equal(slice.text, source.text.slice(start, end));
        assert.deepEqual(placesOf(slice), places.slice(start, end));
        assert.deepEqual(
          placesOf(shiftSourceText(source, by)),
          places.map(([from, to]) => [from + by, to + by]),
        );
      }),
    );
  });

  test('a part of one text put into another keeps its places', () => {
    fc.assert(
      fc.property(built, fc.nat(20), fc.nat(20), ({ source, places }, a, b) => {
        const [start, end] = [Math.min(a, source.text.length), Math.min(a + b, source.text.length)];
        const out = sourceTextBuilder();
        out.add('#', 0, 1);
        out.addPart(source, start, end);
        out.add('#', 0, 1);
        assert.deepEqual(placesOf(out.build()), [[0, 1], ...places.slice(start, end), [0, 1]]);
      }),
    );
  });

  test('tells how much of it stands before a place', () => {
    fc.assert(
      fc.property(built, fc.nat(60), ({ source, places }, offset) => {
        const count = unitsBefore(source, offset);
        assert.ok(places.slice(0, count).every(([from]) => from < offset));
        assert.ok(places.slice(count).every(([from, to]) => from >= offset || to > offset));
      }),
    );
  });

  test('verbatim text may pass over stretches', () => {
    const text = verbatim('ab<x>cd', { start: 1, end: 7 }, [{ start: 2, end: 5 }]);
    assert.equal(text.text, 'bcd');
    assert.deepEqual(placesOf(text), [
      [1, 2],
      [5, 6],
      [6, 7],
    ]);
    assert.equal(verbatim('abc', { start: 1, end: 1 }).text, '');
  });

  test('an empty or outlying range was written nowhere', () => {
    const text = verbatim('abc', { start: 0, end: 3 });
    for (const [start, end] of [
      [1, 1],
      [2, 1],
      [-1, 2],
      [0, 4],
    ] as const)
      assert.equal(sourceSpan(text, start, end), undefined);
  });

  test('items at the front are counted by halving', () => {
    for (let length = 0; length < 9; length += 1) {
      const items = Array.from({ length }, (_, i) => i);
      for (let edge = 0; edge <= length; edge += 1)
        assert.equal(
          countLeading(items, (item) => item < edge),
          edge,
        );
    }
  });
});

function placesOf(source: SourceText): readonly (readonly [number, number])[] {
  return Array.from({ length: source.text.length }, (_, i) => {
    const span = sourceSpan(source, i, i + 1)!;
    return [span.start, span.end] as const;
  });
}
