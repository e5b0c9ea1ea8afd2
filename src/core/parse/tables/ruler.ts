import { glyphsOf, NARROW } from '../../text/glyphs.ts';

/** Stops of the tabulator, as Markdown counts them. */
const TAB_STOP = 4;

/** Offsets in a line at which columns of the screen begin; its end for those beyond. East Asian characters take two columns. */
export function offsetsAt(line: string, columns: readonly number[]): readonly number[] {
  if (NARROW.test(line)) return columns.map((column) => Math.min(column, line.length));
  const offsets: number[] = [];
  let [at, column] = [0, 0];
  for (const glyph of glyphsOf(line)) {
    while (offsets.length < columns.length && (columns[offsets.length] ?? 0) <= column) offsets.push(at);
    at += glyph.text.length;
    column += glyph.text === '\t' ? TAB_STOP - (column % TAB_STOP) : glyph.columns;
  }
  while (offsets.length < columns.length) offsets.push((columns[offsets.length] ?? 0) <= column ? at : line.length);
  return offsets;
}

/** The column of the screen at which an offset of a line stands. */
export function columnAt(line: string, offset: number): number {
  const before = line.slice(0, offset);
  if (NARROW.test(before)) return before.length;
  return glyphsOf(before).reduce((column, { text, columns }) => column + (text === '\t' ? TAB_STOP - (column % TAB_STOP) : columns), 0);
}

/** A line without the blanks at its end that Markdown knows: others belong to its text. */
export function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')) end -= 1;
  return line.slice(0, end);
}
