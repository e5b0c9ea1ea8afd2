/** A character as a reader sees it, and the columns it takes on a terminal. */
export interface Glyph {
  readonly text: string;
  readonly width: number;
}

const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|\ufe0f|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const invisible = /^[\p{Mark}\p{Cf}]*$/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters of a line with their widths: accents join their letter, ideographs and emoji take two columns. */
export function* glyphsOf(line: string): Generator<Glyph> {
  for (const piece of piecesOf(line)) {
    for (const { segment } of graphemes.segment(piece)) yield { text: segment, width: widthOfGlyph(segment) };
  }
}

/** The columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let sum = 0;
  for (const { width } of glyphsOf(text)) sum += width;
  return sum;
}

const pieceLength = 256;

/** The segmenter's time grows with the square of the text's length, so it gets pieces, cut before a character that joins no other. */
function* piecesOf(line: string): Generator<string> {
  for (let at = 0; at < line.length;) {
    let end = at + pieceLength;
    while (end < Math.min(line.length, at + 2 * pieceLength) && !/[ -~]/.test(line.charAt(end))) end += 1;
    yield line.slice(at, end);
    at = end;
  }
}

function widthOfGlyph(glyph: string): number {
  if (invisible.test(glyph)) return 0;
  return wide.test(glyph) ? 2 : 1;
}
