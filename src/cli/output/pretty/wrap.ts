/** A character as a reader sees it, and the columns it takes on a terminal. */
interface Glyph {
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

/** Breaks a text at its spaces so that no line is wider than `width` (a longer word stays whole); unbroken where there is no width. */
export function wrap(text: string, width: number | undefined): readonly string[] {
  if (width === undefined) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The text, cut to `width` columns with an ellipsis at its end; whole where there is no width. */
export function fit(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  let column = 0;
  let whole = '';
  let cut = '';
  for (const glyph of glyphsOf(text)) {
    column += glyph.width;
    if (column > width) return `${cut}…`;
    whole += glyph.text;
    if (column < width) cut = whole;
  }
  return text;
}

/** The text with spaces after it up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
