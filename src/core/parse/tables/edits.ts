import { applyEdits, type Edit, shift, type Span } from '../../text/span.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { withoutEnd } from './ruler.ts';
import type { Line } from './view.ts';

/** An edit of a table, with what has to be known of it where the columns are drawn. */
export interface TableEdit extends Edit {
  /** The column that it is in, where a short line does not tell. */
  readonly column?: number;
  /** It puts in a row with these texts in its cells; `text` is the line end and the marks of a quotation, which each of its lines begins with. */
  readonly cells?: readonly string[];
  /** The row is put above all others: what parts it from the next one stands below it. */
  readonly first?: true;
  /** It keeps the columns by itself: lines change places, or a column comes or goes. */
  readonly shaped?: true;
}

/**
 * The text of an edit that puts a row in.
 * @param lines blank where the marks of a quotation stand
 * @param between the line that parts it from its neighbour; none where lines follow each other
 */
export function asWritten({ text, first }: TableEdit, lines: readonly string[], between?: string): string {
  const marks = text.replace(/^[\r\n]+/, '').length;
  const parting = between === undefined ? [] : [between];
  return (first ? [...lines, ...parting] : [...parting, ...lines]).map((line) => text + line.slice(marks).trimEnd()).join('');
}

/** What stands in a share of a line once some edits are made there, without the blanks at its ends. */
export function replaced({ start, text }: Line, share: Span, edits: readonly Edit[]): string {
  const own = edits.map((edit) => ({ text: edit.text, span: shift(edit.span, -start - share.start) }));
  return applyEdits(text.slice(share.start, share.end), own).trim();
}

/** The least change that makes a line read otherwise; what belongs to its container stays. */
export function lineEdit(line: Line, now: string): readonly Edit[] {
  const was = withoutEnd(line.text);
  const most = Math.min(was.length, now.length);
  let start = 0;
  while (start < most && was.charAt(start) === now.charAt(start)) start += 1;
  let end = 0;
  while (end < most - start && was.charAt(was.length - 1 - end) === now.charAt(now.length - 1 - end)) end += 1;
  const span = { start: line.start + start, end: line.start + was.length - end };
  return was === now ? [] : [{ span, text: now.slice(start, now.length - end) }];
}

/**
 * The edits that put other lines in the place of some that follow each other.
 * @param newLine what a further line begins with
 */
export function blockEdits(lines: readonly Line[], now: readonly string[], newLine: string): readonly Edit[] {
  const marks = newLine.replace(/^[\r\n]+/, '').length;
  return lines.flatMap((line, i): readonly Edit[] => {
    const own = now[i];
    const above = lines[i - 1];
    if (own === undefined) return above ? [{ span: { start: above.end, end: line.end }, text: '' }] : [];
    const rest = i === lines.length - 1 ? now.slice(lines.length) : [];
    const more = rest.map((text) => newLine + text.slice(marks)).join('');
    return [...lineEdit(line, own), ...(more === '' ? [] : [{ span: { start: line.end, end: line.end }, text: more }])];
  });
}

/** What begins a list, a heading or another block when it comes to stand at the front of a line. */
const BLOCK_MARK = /^(?:[-+*#>=~:|]+|\d+[.)]|\(?[a-zA-Z][.)])$/;

/** A figure, with a unit perhaps: never parted at its blanks. */
const FIGURE = /^[^\p{L}]*(?:\p{L}{1,3}[^\p{L}]*)?$/u;

/**
 * The text on lines of a width, parted at blanks, never before what would be read as the mark of a block. A longer word has its line for
 * itself.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of FIGURE.test(text) ? [text] : text.split(' ')) {
    const fits = columnsOf(line) + 1 + columnsOf(word) <= width;
    if (line === '') line = word;
    else if (fits || BLOCK_MARK.test(word)) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
