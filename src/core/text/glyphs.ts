/** A character with its combining marks, and how many columns it takes. */
export interface Glyph {
  readonly text: string;
  readonly columns: 1 | 2;
}

/** The half-width forms of Katakana and Hangul take one column. */
const WIDE =
  /(?![\uFF61-\uFFDC])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u;

/** Text in which every character takes one column. */
export const NARROW = /^[\x20-\x7E\u00A0-\u024F]*$/;

/** Before this code point no character takes two columns. */
const FIRST_WIDE = 0x11_00;

/** The characters of a text as they are set in columns. */
export function glyphsOf(text: string): readonly Glyph[] {
  return [...text.matchAll(/[^\p{M}\u200B-\u200D\uFE0F][\p{M}\u200B-\u200D\uFE0F]*/gu)].map(([glyph]) => ({
    text: glyph,
    columns: glyph.charCodeAt(0) >= FIRST_WIDE && WIDE.test(glyph) ? 2 : 1,
  }));
}

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  return NARROW.test(text) ? text.length : glyphsOf(text).reduce((sum, { columns }) => sum + columns, 0);
}
