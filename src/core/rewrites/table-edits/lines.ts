import type { Row, Span, Table } from '../../model/index.ts';
import type { Target } from '../rewrite.ts';
import { splitDashes, trimBlanks } from '../../parse/tables/pipe-line.ts';
import { lineEnd, lineStart } from '../../parse/lines.ts';
import { bodyRows } from '../../tables/query.ts';

/** The line end that the text has around an offset: the nearest one behind it, else the last before it, else LF. */
export function lineEndAt(text: string, offset: number): string {
  const behind = lineEnd(text, offset);
  const at = behind < text.length ? behind : lineStart(text, text.length) - 1;
  if (text.charAt(at) !== '\r') return text.charAt(at - 1) === '\r' ? '\r\n' : '\n';
  return text.charAt(at + 1) === '\n' ? '\r\n' : '\r';
}

/** What stands on the line before an offset, if that is only indentation and `>` marks; undefined where something else stands there. */
export function leadOf(text: string, offset: number): string | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const lead = text.slice(start, offset);
  return /^[ \t>]*$/.test(lead) ? lead : undefined;
}

/** The blanks and line breaks between two tags, with the `>` marks of a quotation; nothing where something else stands there. */
export function blankOnly(between: string): string {
  return /^[ \t]*(?:[\r\n][ \t>]*)*$/.test(between) ? between : '';
}

/** Where the first thing after the blanks, line breaks and `>` marks at the front of a span stands. */
export function afterGutter(text: string, { start, end }: Span): number {
  const gutter = /[ \t]*(?:[\r\n][ \t>]*)*/y;
  gutter.lastIndex = start;
  gutter.test(text);
  return Math.min(gutter.lastIndex, end);
}

/** The end of a row or cell without the blanks behind it: one that nothing closes goes on to where the next begins. */
export function endOf(text: string, { start, end }: Span): number {
  return end - (/[ \t]*(?:[\r\n][ \t>]*)*$/.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** The end of the line, if only blanks and comments stand before it. */
export function remarksEnd(text: string, offset: number): number | undefined {
  const remarks = /(?:[ \t]|<!--(?:(?!-->)[^\r\n])*-->)*(?=[\r\n]|$)/y;
  remarks.lastIndex = offset;
  return remarks.test(text) ? remarks.lastIndex : undefined;
}

/**
 * The data rows of a table in blocks within which they may change places: rows that follow each other with no total, section, header or
 * row group between them.
 */
export function blocksOf({ report, table }: Target): readonly (readonly Row[])[] {
  const { text } = report.chapter;
  const blocks: Row[][] = [];
  let previous: Row | undefined;
  for (const row of bodyRows(table)) {
    const goesOn = previous?.index === row.index - 1 && !GROUP.test(text.slice(previous.span.end, row.span.start));
    if (goesOn) blocks.at(-1)?.push(row);
    else blocks.push([row]);
    previous = row;
  }
  return blocks;
}

const GROUP = /<\/?(?:thead|tbody|tfoot)\b|\\(?:midrule|cmidrule|addlinespace)(?![a-zA-Z])/i;

/** The line of dashes under the head of a pipe table, which is no row of it, without what stands before and after it. */
export function delimiterLine(text: string, { rows, span }: Table): Span {
  const lines = /[ \t]*(?:\r\n|\r|\n)[ \t>]*([^\r\n]*)/y;
  lines.lastIndex = rows[0]?.span.end ?? span.start;
  const line = lines.exec(text)?.[1] ?? '';
  return trimBlanks(text, { start: lines.lastIndex - line.length, end: lines.lastIndex });
}

/** What stands between the pipes of that line, one for each column. */
export function delimiterCells(text: string, table: Table): readonly Span[] {
  return splitDashes(text, delimiterLine(text, table));
}
