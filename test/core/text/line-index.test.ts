import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexLines } from '../../../src/core/text/line-index.ts';

/** Texts of all line ends, signs beyond the first plane, combining marks, separators that end no line. */
const texts = fc
  .array(fc.constantFrom('a', 'é', 'e\u0301', '😀', '👩‍👩‍👧', '\u2028', '\f', '\n', '\r\n', '\r', '\uFEFF', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

suite('line index', () => {
  test('an offset comes back from its position, unless it lies within a line break', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = indexLines(text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const within = text.slice(offset - 1, offset + 1) === '\r\n' && offset > 0;
          assert.equal(lines.offsetAt(lines.positionAt(offset)), within ? offset - 1 : offset);
        }
      }),
    );
  });

  test('lines are those between line breaks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = indexLines(text);
        const expected = text.split(/\r\n|\r|\n/);
        assert.equal(lines.lineCount, expected.length);
        assert.deepEqual(
          expected.map((_, line) => lines.lineAt(line)),
          expected,
        );
      }),
    );
  });

  test('counts in UTF-16 units', () => {
    const lines = indexLines('😀a\r\nb\rc\n');
    assert.deepEqual(
      [0, 2, 3, 5, 7, 9].map((offset) => lines.positionAt(offset)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 2 },
        { line: 0, character: 3 },
        { line: 1, character: 0 },
        { line: 2, character: 0 },
        { line: 3, character: 0 },
      ],
    );
  });

  test('clamps what lies outside', () => {
    const lines = indexLines('ab\r\ncd');
    assert.deepEqual(lines.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 7, character: 0 }), 6);
    assert.equal(lines.lineAt(7), '');
    assert.deepEqual(indexLines('').positionAt(0), { line: 0, character: 0 });
  });
});
