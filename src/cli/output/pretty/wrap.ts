import { glyphsOf, widthOf } from './width.ts';

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
