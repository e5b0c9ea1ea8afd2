import type { Table } from '../../model/index.ts';
import { splitCells, trimBlanks } from '../../parse/pipe-line.ts';
import type { Span } from '../../text/span.ts';

/** The line of dashes under the head of a pipe table, which is no row of it, without what stands before and after it. */
export function delimiterLine(text: string, { rows, span }: Table): Span {
  const lines = /[ \t]*(?:\r\n|\r|\n)[ \t>]*([^\r\n]*)/y;
  lines.lastIndex = rows[0]?.span.end ?? span.start;
  const line = lines.exec(text)?.[1] ?? '';
  return trimBlanks(text, { start: lines.lastIndex - line.length, end: lines.lastIndex });
}

/** What stands between the pipes of that line, one for each column. */
export function delimiterCells(text: string, table: Table): readonly Span[] {
  return splitCells(text, delimiterLine(text, table));
}
