import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf } from '../../src/cli/output/formats/pretty.ts';
import { fit, widthOf, wrap } from '../../src/cli/output/pretty/wrap.ts';

/** The excerpt of a line in which `[` and `]` stand around the place. */
function shown(marked: string, width = 60): readonly string[] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { text, underline } = excerptOf(marked.replace('[', '').replace(']', ''), start, end, width);
  return [text, underline];
}

suite('excerpts of source lines', () => {
  test('underline the place and leave the indentation out', () => {
    assert.deepEqual(shown('         <td>Total : [14]</td>'), ['<td>Total : 14</td>', '            ^^']);
  });

  test('open tabs to spaces', () => {
    assert.deepEqual(shown('| a\tb\t[14]\t|'), ['| a b   14  |', '        ^^']);
  });

  test('count ideographs and emoji as two columns, combining accents as none', () => {
    assert.deepEqual(shown('合計 [14]'), ['合計 14', '     ^^']);
    assert.deepEqual(shown('👩‍🚀 [14]'), ['👩‍🚀 14', '   ^^']);
    assert.deepEqual(shown('Dure\u0301e [14]'), ['Dure\u0301e 14', '      ^^']);
    assert.deepEqual(shown('\ufeffTotal [14]'), ['Total 14', '      ^^']);
    assert.deepEqual(shown('x [合計] y'), ['x 合計 y', '  ^^^^']);
  });

  test('mark a place without characters by one sign', () => {
    assert.deepEqual(shown('abc[]'), ['abc', '   ^']);
    assert.deepEqual(shown('[]'), ['', '^']);
    assert.deepEqual(shown('a[]b'), ['ab', ' ^']);
  });

  test('mark blanks inside the indentation where they are the matter', () => {
    assert.deepEqual(shown('[  ]', 60), ['', '^^']);
  });

  test('cut long lines around the place', () => {
    const [text = '', underline = ''] = shown(`${'abcdefghij'.repeat(20)}[14]${'klmnopqrst'.repeat(20)}`, 40);
    assert.match(text, /^….*14.*…$/);
    assert.equal(text.length, 40);
    assert.equal(text.slice(underline.indexOf('^'), underline.length), '14');
  });

  test('cut at one end only where the place is near the other', () => {
    assert.match(shown(`[14]${'x'.repeat(200)}`, 40)[0] ?? '', /^14x+…$/);
    assert.match(shown(`${'x'.repeat(200)}[14]`, 40)[0] ?? '', /^…x+14$/);
  });

  test('show the beginning of a place that is too long itself', () => {
    const [text = '', underline = ''] = shown(`ab[${'x'.repeat(300)}]cd`, 40);
    assert.ok(text.length <= 40);
    assert.match(underline, /^ *\^+$/);
    assert.ok(underline.length <= 40);
  });

  test('let no control character reach the terminal', () => {
    assert.deepEqual(shown('a\u001b[31mb'.replace('[', '') + '[14]'), ['a\ufffd31mb14', '      ^^']);
  });

  // What looks at every character once for each of them would not come to an end.
  test('are cut from a line of five million characters', () => {
    const line = `${'x'.repeat(2_500_000)}14${'😀'.repeat(1_250_000)}`;
    const { text, underline } = excerptOf(line, 2_500_000, 2_500_002, 80);
    assert.equal(text.slice(underline.indexOf('^'), underline.length), '14');
  });

  test('keep to the width and underline the place, whatever the line', () => {
    const piece = fc.constantFrom('a', ' ', '\t', '合', '😀', 'e\u0301', '|', '\u001b', '\u00a0');
    const line = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(line, line, line, fc.integer({ min: 20, max: 100 }), (before, place, after, width) => {
        const { text, underline } = excerptOf(before + place + after, before.length, before.length + place.length, width);
        assert.ok(widthOf(text) <= width, text);
        assert.match(underline, /^ *\^+$/);
        assert.ok(underline.length <= Math.max(width, 1), underline);
      }),
    );
  });
});

suite('lines of text', () => {
  test('are broken at spaces, long words kept whole', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('a incomprehensible b', 5), ['a', 'incomprehensible', 'b']);
    assert.deepEqual(wrap('one two three', undefined), ['one two three']);
    assert.deepEqual(wrap('', 5), ['']);
  });

  test('are cut with an ellipsis, never through a wide character', () => {
    assert.equal(fit('abcdef', 6), 'abcdef');
    assert.equal(fit('abcdefg', 6), 'abcde…');
    assert.equal(fit('合計合計', 6), '合計…');
    assert.equal(fit('abcdefg', undefined), 'abcdefg');
  });
});
