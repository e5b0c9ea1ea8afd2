import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit, editsCollide, normaliseEdits } from '../../../src/core/text/span.ts';

/** A source with edits that do not overlap, in any order. */
const edited = fc
  .tuple(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(12), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 6 }),
    fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  )
  .map(([source, steps, order]) => {
    const edits: Edit[] = [];
    let at = 0;
    for (const [gap, length, text] of steps) {
      const start = Math.min(source.length, at + gap);
      const end = Math.min(source.length, start + length);
      // two edits in one place would each have to come first
      if (start === at && edits.length > 0) continue;
      edits.push({ span: { start, end }, text });
      at = end;
    }
    const shuffled = edits.map((edit, i) => ({ edit, key: order[i] ?? 0 })).sort((a, b) => a.key - b.key);
    return { source, edits, shuffled: shuffled.map(({ edit }) => edit) };
  });

suite('edits', () => {
  test('leave every character outside them as it is, whatever their order', () => {
    fc.assert(
      fc.property(edited, ({ source, edits, shuffled }) => {
        let expected = '';
        let at = 0;
        for (const { span, text } of edits) {
          expected += source.slice(at, span.start) + text;
          at = span.end;
        }
        assert.equal(applyEdits(source, shuffled), expected + source.slice(at));
      }),
    );
  });

  test('are sorted, and those that change nothing are dropped', () => {
    const edits = [
      { span: { start: 4, end: 5 }, text: 'E' },
      { span: { start: 1, end: 2 }, text: 'b' },
      { span: { start: 0, end: 0 }, text: '' },
      { span: { start: 0, end: 1 }, text: 'A' },
    ];
    assert.deepEqual(normaliseEdits('abcde', edits), [edits[3], edits[0]]);
    assert.equal(applyEdits('abcde', edits), 'AbcdE');
  });

  test('that overlap are refused, with the place', () => {
    const overlapping = [
      { span: { start: 1, end: 3 }, text: 'x' },
      { span: { start: 2, end: 4 }, text: 'y' },
    ];
    assert.throws(() => applyEdits('abcde', overlapping), new RangeError('edits overlap at 2'));
    assert.throws(() => normaliseEdits('abcde', [overlapping[0]!, { span: { start: 2, end: 2 }, text: '!' }]), RangeError);
  });

  test('may touch', () => {
    const touching = [
      { span: { start: 1, end: 2 }, text: 'B' },
      { span: { start: 2, end: 3 }, text: 'C' },
      { span: { start: 1, end: 1 }, text: '+' },
    ];
    assert.equal(applyEdits('abcd', touching), 'a+BCd');
  });

  test('collide where they share a character or stand in one place', () => {
    const one = [{ span: { start: 1, end: 3 }, text: '' }];
    assert.ok(editsCollide(one, [{ span: { start: 2, end: 5 }, text: 'x' }]));
    assert.ok(editsCollide([{ span: { start: 4, end: 4 }, text: 'a' }], [{ span: { start: 4, end: 4 }, text: 'b' }]));
    assert.ok(!editsCollide(one, [{ span: { start: 3, end: 4 }, text: 'x' }]));
    assert.ok(!editsCollide(one, []));
  });
});
