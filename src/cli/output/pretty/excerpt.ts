import { printable } from '../terminal.ts';
import { glyphsOf } from './width.ts';

/** A source line as it is shown: the part around a place, and the signs that underline the place. */
export interface Excerpt {
  readonly text: string;
  readonly underline: string;
}

const tabStop = 4;
const ellipsis = '…';

/**
 * Shows the characters `start` to `end` (UTF-16 units) of a line within `width` columns. Indentation is left out, tabs are opened to
 * spaces, and what does not fit is cut on either side. A place without characters gets one sign.
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const from = beforePair(line, Math.max(start - 2 * width, Math.min(start, indentOf(line))));
  const to = beforePair(line, Math.min(line.length, Math.max(start, Math.min(end, start + width)) + 2 * width));
  const cells = layOut(line.slice(from, to), from);
  const columnAt = (offset: number): number => cells.find((cell) => cell.end > offset)?.column ?? totalOf(cells);
  const mark = { start: columnAt(start), end: columnAt(Math.min(end, to)) };
  const window = windowFor(mark, totalOf(cells), width);
  const cutBefore = window.start > 0 || from > indentOf(line);
  const cutAfter = window.end < totalOf(cells) || to < line.length;
  const shown = cells.filter(({ column, width: wide }) => column >= window.start && column + wide <= window.end);
  const first = shown[0]?.column ?? mark.start;
  const length = Math.max(1, Math.min(mark.end, window.end) - mark.start);
  return {
    text: `${cutBefore ? ellipsis : ''}${shown.map(({ text }) => text).join('')}${cutAfter ? ellipsis : ''}`.trimEnd(),
    underline: ' '.repeat(mark.start - first + (cutBefore ? 1 : 0)) + '^'.repeat(length),
  };
}

interface LaidOut {
  readonly text: string;
  /** Offset in the line after it. */
  readonly end: number;
  readonly column: number;
  readonly width: number;
}

function layOut(text: string, from: number): readonly LaidOut[] {
  const cells: LaidOut[] = [];
  let column = 0;
  let end = from;
  for (const glyph of glyphsOf(printable(text))) {
    end += glyph.text.length;
    const width = glyph.text === '\t' ? tabStop - (column % tabStop) : glyph.width;
    cells.push({ text: glyph.text === '\t' ? ' '.repeat(width) : glyph.text, end, column, width });
    column += width;
  }
  return cells;
}

function totalOf(cells: readonly LaidOut[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.width : 0;
}

/** The columns to show, the mark in their middle as far as the ends of the line allow; two are kept for the cuts. */
function windowFor(mark: { readonly start: number; readonly end: number }, total: number, width: number): { start: number; end: number } {
  if (total <= width) return { start: 0, end: total };
  const room = width - 2;
  const margin = Math.max(0, Math.floor((room - (mark.end - mark.start)) / 2));
  const start = Math.max(0, Math.min(mark.start - margin, total - room));
  return { start, end: start + room };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The offset itself, or the one before when it would cut a surrogate pair. */
function beforePair(line: string, offset: number): number {
  const unit = line.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
