import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';

/** Texts that no author means to write, and that no analysis may stumble over. */
const TEXTS: Readonly<Record<string, string>> = {
  'an empty text': '',
  'a byte order mark alone': '\uFEFF',
  'a binary file': '\0\u0001PNG\uFFFD\n'.repeat(2000),
  'a line of 5 MB': 'mot '.repeat(1_250_000),
  'a line of pipes': '| a '.repeat(200_000),
  '10,000 nested elements': `${'<div>'.repeat(10_000)}x`,
  '10,000 nested elements in a cell': `<table><tr><td>${'<div>'.repeat(10_000)}x</td></tr></table>`,
  '10,000 nested tables': '<table><tr><td>'.repeat(10_000),
  'an immense colspan': '<table><tr><td colspan="999999999">a</td></tr><tr><td>1</td><td rowspan="999999999">2</td></tr></table>',
  'an unclosed table': 'x\n\n<table><tr><td>1\n\n# Heading\n\ntext\n',
  'an unclosed comment': `<!-- a\n\n${'b\n\n'.repeat(100)}`,
  'an unclosed fence': `\`\`\`\n${'| a | b |\n|---|---|\n'.repeat(100)}`,
  '5,000 nested quotations': `${'>'.repeat(5000)}a`,
  '200 nested lists': `${'- '.repeat(200)}a`,
  'brackets that never close': '['.repeat(100_000),
  'backticks in every length': Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join(' a '),
  'tags that never end': '<a '.repeat(50_000),
  'a cell of blanks': `| a |\n|---|\n|${' '.repeat(100_000)}1 |\n`,
  'half a surrogate pair': '| \uD83D |\n|---|\n| \uDE00 1 |\n',
};

suite('bad input', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    test(`${name} gives a report`, () => {
      const { chapter, findings } = analyse(text);
      assert.equal(chapter.text, text);
      assert.ok(findings.every(({ span }) => span.start >= 0 && span.end <= text.length));
    });
  }

  test('an unclosed table is said, and the chapter goes on after it', () => {
    const { chapter, findings } = analyse(TEXTS['an unclosed table'] ?? '');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['unclosed-table'],
    );
    assert.deepEqual(
      chapter.blocks.map(({ kind }) => kind),
      ['paragraph', 'table', 'heading', 'paragraph'],
    );
  });

  test('an immense colspan makes no columns where it is alone in its row, and is cut to a thousand beside others', () => {
    const alone = TEXTS['an immense colspan'] ?? '';
    const beside = alone.replace('a</td>', 'a</td><td>b</td>');
    const widths = [alone, beside].map((text) => analyse(text).chapter.tables[0]?.width);
    assert.deepEqual(widths, [2, 1001]);
  });
});
