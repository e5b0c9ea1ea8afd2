import assert from 'node:assert/strict';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import fc from 'fast-check';
import { readInline } from '../../../src/core/parse/inline.ts';
import { sourceSpan, verbatim } from '../../../src/core/text/source-text.ts';

/** What stands between tags or pipes, and what a reader sees of it. */
const SEEN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'blanks are drawn together': [
    ['  a \t\n  b  ', 'a b'],
    ['a\r\n\r\nb', 'a b'],
    ['\u00a0a\u00a0b\u00a0', 'a\u00a0b'],
  ],
  'entities are resolved': [
    ['a &amp; b &lt;3 &eacute;', 'a & b <3 é'],
    ['1&nbsp;234&#160;5&#xA0;6', '1\u00a0234\u00a05\u00a06'],
    ['&#128512;', '😀'],
    ['&#0; &#xD800; &#1114112;', '\uFFFD \uFFFD \uFFFD'],
    ['&unknown; AT&T &; &amp', '&unknown; AT&T &; &amp'],
  ],
  'escapes are resolved': [
    ['\\| \\* \\_ \\[ \\\\ \\<b>', '| * _ [ \\ <b>'],
    ['C:\\new \\é', 'C:\\new \\é'],
    ['a\\', 'a\\'],
  ],
  'emphasis is taken off': [
    ['**Total**', 'Total'],
    ['*a* _b_ ***c*** __d__', 'a b c d'],
    ['(**12**)', '(12)'],
    ['12*', '12'],
  ],
  'marks that are none stay': [
    ['3*4 * 5', '3*4 * 5'],
    ['snake_case_name', 'snake_case_name'],
    ['_____ €', '_____ €'],
    ['5 ** 3', '5 ** 3'],
    ['https://a.org/_x_/y* www.b.org/*z*/', 'https://a.org/_x_/y www.b.org/*z*/'],
    ['**https://a.org/b**, *www.b.org*. (_https://c.org_)', 'https://a.org/b, www.b.org. (https://c.org)'],
  ],
  'struck-out text is left out': [
    ['~~12~~ 14', '14'],
    ['<del>12</del> 14 <s class="x">15</S>', '14'],
    ['~~ never closed', '~~ never closed'],
    ['<del>never closed', 'never closed'],
    ['~5 min', '~5 min'],
  ],
  'code keeps its marks': [
    ['`[ ] a` b', '`[ ] a` b'],
    ['``a`b`` *c*', '``a`b`` c'],
    ['`` a`b` *c*', '`` a`b` c'],
    ['` *a*', '` a'],
    ['`&amp;`', '`&amp;`'],
  ],
  'of links and images the words stay': [
    ['[12](#a) [b](<u v> "t") ![c](d.png)', '12 b c'],
    ["[a](u(v)w 't')", 'a'],
    ['[**a**](b)', 'a'],
    ['[![a](b.svg)](c) [d ![e](f "g")! h](<i j>)', 'a d e! h'],
    ['[![a](b)] [![c](d)(e) ![f [g](h)](i)', '[a] [c(e) ![f g](i)'],
    ['[a] (b) [c][d] [e](f g)', '[a] (b) [c][d] [e](f g)'],
    ['<https://example.org/a_b_c> <mailto:a@b.c>', 'https://example.org/a_b_c mailto:a@b.c'],
  ],
  'footnote calls are dropped': [
    ['12[^1] 13[^long-name]', '12 13'],
    ['12<sup>a</sup>, 13<sup>(1)</sup>', '12, 13'],
    ['10<sup>3</sup> m<sup>2</sup>', '10^3 m'],
    ['a<sup>much longer</sup>', 'amuch longer'],
  ],
  'tags and comments are dropped': [
    ['<b>a</b><i class="x > y">b</i>', 'ab'],
    ["<a href=x title='>'>b</a>", 'b'],
    ['a<!-- b -->c<!-->d', 'acd'],
    ['a<!-- never closed', 'a'],
    ['a < b > c <3 d</b', 'a < b > c <3 d</b'],
    ['<b title="unclosed> c', '<b title="unclosed> c'],
    ["<b it's>c", 'c'],
  ],
  'line tags end lines': [
    ['a<br>b<BR />c<br/>', 'a\nb\nc'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<p>a</p> <p>b</p>', 'a\nb'],
    ['<div>a</div>b', 'a\nb'],
  ],
  'check box controls read as boxes': [
    ['<input type="checkbox"> a', '[ ] a'],
    ['<input checked type=checkbox> a', '[x] a'],
    ['<input type=\'checkbox\' title="checked"> a', '[ ] a'],
    ['<input type="text"> a', 'a'],
  ],
};

suite('inline reading', () => {
  for (const [name, pairs] of Object.entries(SEEN)) {
    test(name, () => {
      for (const [written, seen] of pairs) assert.equal(read(written).text.text, seen, written);
    });
  }

  test('tells what is bold at its start', () => {
    assert.deepEqual(
      ['**a** b', '__a__', ' <b>a</b>', '<STRONG class="x">a', '*a*', 'a **b**', '<br>a'].map((written) => read(written).strong),
      [true, true, true, true, false, false, false],
    );
  });

  test('counts list items', () => {
    assert.equal(read('<ul><li>a</li><LI class="x">b</li></ul><li>c').items, 3);
    assert.equal(read('<link><lit>').items, 0);
  });

  test('passes over nested tables', () => {
    const source = '<td>a <table><tr><td>b</td></tr></table> c</td>';
    const nested = { start: source.indexOf('<table>'), end: source.indexOf('</table>') + 8 };
    assert.equal(readInline(verbatim(source, { start: 4, end: source.indexOf('</td>', nested.end) }, [nested])).text.text, 'a c');
  });

  test('does not look beyond its stretch', () => {
    const source = '| **a | b** | `c | d` | ~~e | <b | i> |';
    const cells = source.split('|').slice(1, -1);
    let at = 1;
    const seen = cells.map((cell) => {
      const { text } = readInline(verbatim(source, { start: at, end: at + cell.length })).text;
      at += cell.length + 1;
      return text;
    });
    assert.deepEqual(seen, ['a', 'b', '`c', 'd`', '~~e', '<b', 'i>']);
  });

  test('every unit leads back to the characters that stand for it', () => {
    const parts = fc.constantFrom(
      ...[
        'a',
        'é',
        'e\u0301',
        '😀',
        '12',
        ' ',
        '  ',
        '\n',
        '\r\n',
        '\t',
        '\u00a0',
        '&amp;',
        '&#233;',
        '&eacute;',
        '&#x1F600;',
        '&',
        '\\|',
        '\\*',
        '\\',
        '*',
        '**',
        '_',
      ],
      ...[
        '`',
        '``',
        '~~',
        '~',
        '[',
        ']',
        '](u)',
        '[^1]',
        '!',
        '<b>',
        '</b>',
        '<br>',
        '<li>',
        '</li>',
        '<input type=checkbox checked>',
        '<!-- c -->',
        '<!--',
        '-->',
        '<',
        '>',
      ],
      ...['<del>', '</del>', '<sup>', '</sup>', '10<sup>3</sup>', '"', "'", '='],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 25 }), fc.nat(4), (written, lead) => {
        const source = 'x'.repeat(lead) + written.join('') + 'x';
        const { text } = readInline(verbatim(source, { start: lead, end: source.length - 1 }));
        let last = 0;
        for (let i = 0; i < text.text.length; i += 1) {
          const span = sourceSpan(text, i, i + 1)!;
          const from = source.slice(span.start, span.end);
          assert.ok(standsFor(from, text.text.charAt(i)), `${JSON.stringify(from)} for ${JSON.stringify(text.text.charAt(i))}`);
          assert.ok(span.start >= last && span.start >= lead && span.end < source.length);
          last = span.start;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function read(source: string): ReturnType<typeof readInline> {
  return readInline(verbatim(source, { start: 0, end: source.length }));
}

/** Whether the characters, as written, are a way to write the unit. */
function standsFor(written: string, unit: string): boolean {
  if (written === unit || (/^\s+$/.test(written) && unit === ' ')) return true;
  if (written.startsWith('\\')) return written.slice(1) === unit;
  if (written.startsWith('&')) return decoded(written).includes(unit);
  if (written.startsWith('<')) return written.startsWith('<input') ? '[x] '.includes(unit) : unit === '\n';
  return /^[^<]{1,4}<\/sup>$/.test(written) && `^${written}`.includes(unit);
}

function decoded(entity: string): string {
  const number = /^&#(x?)([\da-f]+);$/i.exec(entity);
  if (number) return String.fromCodePoint(Number.parseInt(number[2]!, number[1] ? 16 : 10));
  return decodeNamedCharacterReference(entity.slice(1, -1)) || '';
}
