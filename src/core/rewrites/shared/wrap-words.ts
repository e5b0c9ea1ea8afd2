/** Columns that a line of a cell may fill; a longer word has its line for itself. */
const WIDTH = 48;

/** What begins a list, a heading or another block when it comes to stand at the front of a line. */
const BLOCK_MARK = /^(?:[-+*#>=~:|]+|\d+[.)]|\(?[a-zA-Z][.)])$/;

/** The text on lines of a bearable length, parted at blanks, never before what would be read as the mark of a block. */
export function wrapWords(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const fits = columnsOf(line) + 1 + columnsOf(word) <= WIDTH;
    if (line === '') line = word;
    else if (fits || BLOCK_MARK.test(word)) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A character with its combining marks, and how many columns it takes. */
export interface Glyph {
  readonly text: string;
  readonly columns: 1 | 2;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u;

/** The characters of a text as they are set in columns. */
export function glyphsOf(text: string): readonly Glyph[] {
  return [...text.matchAll(/[^\p{M}\u200B-\u200D\uFE0F][\p{M}\u200B-\u200D\uFE0F]*/gu)].map(([glyph]) => ({
    text: glyph,
    columns: WIDE.test(glyph) ? 2 : 1,
  }));
}

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  return glyphsOf(text).reduce((sum, { columns }) => sum + columns, 0);
}
