import assert from 'node:assert/strict';
import { contains, overlaps, shift, touches, trim } from '../../../src/core/text/span.ts';

suite('spans', () => {
  test('a span contains itself, its parts and insertion points at its ends', () => {
    const outer = { start: 2, end: 5 };
    for (const inner of [outer, { start: 3, end: 4 }, { start: 2, end: 2 }, { start: 5, end: 5 }]) assert.ok(contains(outer, inner));
    for (const other of [
      { start: 1, end: 3 },
      { start: 4, end: 6 },
      { start: 6, end: 6 },
    ])
      assert.ok(!contains(outer, other));
  });

  test('the caret touches a span at either end', () => {
    assert.deepEqual(
      [1, 2, 4, 5, 6].map((offset) => touches({ start: 2, end: 5 }, offset)),
      [false, true, true, true, false],
    );
  });

  test('neighbours do not overlap, and an insertion point does only strictly inside', () => {
    assert.ok(overlaps({ start: 0, end: 2 }, { start: 1, end: 3 }));
    assert.ok(!overlaps({ start: 0, end: 2 }, { start: 2, end: 4 }));
    assert.ok(overlaps({ start: 0, end: 2 }, { start: 1, end: 1 }));
    assert.ok(!overlaps({ start: 0, end: 2 }, { start: 2, end: 2 }));
  });

  test('moves by any distance', () => {
    assert.deepEqual(shift({ start: 2, end: 5 }, -2), { start: 0, end: 3 });
  });

  test('is trimmed of every kind of blank', () => {
    const source = '\u00a0 \t\r\n a b\u202f\n';
    assert.deepEqual(trim(source, { start: 0, end: source.length }), { start: 6, end: 9 });
    assert.deepEqual(trim(' \n ', { start: 1, end: 3 }), { start: 1, end: 1 });
  });
});
