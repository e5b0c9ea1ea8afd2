import { lineEnd, lineStart, nextLine } from '../../parse/lines.ts';
import type { Edit } from '../../text/span.ts';
import type { Target } from '../rewrite.ts';
import { leadOf, lineEndAt } from '../table-edits/lines.ts';

/**
 * The edit that puts other lines in the place of a whole table, each under the indentation and `>` marks that the table has. A blank line
 * goes before and after where something else stands there that would run into them.
 * @param lead what stands before the table's lines, save perhaps the first, which may follow a list marker
 */
export function replaceTable({ report, table }: Target, lines: readonly string[], lead: string): Edit {
  const { text } = report.chapter;
  const end = lineEndAt(text, table.span.start);
  const opensItem = leadOf(text, table.span.start) === undefined;
  const before = opensItem || isFree(lineBefore(text, table.span.start)) ? '' : end + lead;
  const after = isFree(lineAfter(text, table.span.end)) ? '' : end + lead.trimEnd();
  return { span: table.span, text: before + lines.join(end + lead) + after };
}

/** What else stands on the lines that the table begins and ends on; undefined if nothing does. */
export function besideTable({ report, table }: Target): { readonly start: number; readonly end: number } | undefined {
  const { text } = report.chapter;
  const from = Math.max(text.lastIndexOf('\n', table.span.start - 1), text.lastIndexOf('\r', table.span.start - 1)) + 1;
  const rest = /[^\r\n]*/y;
  rest.lastIndex = table.span.end;
  const behind = rest.exec(text)?.[0] ?? '';
  if (behind.trim() !== '') return { start: table.span.end, end: table.span.end + behind.length };
  const isLead = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*$/.test(text.slice(from, table.span.start));
  return isLead ? undefined : { start: from, end: table.span.start };
}

/** Nothing but blanks and `>` marks. */
function isFree(line: string): boolean {
  return /^[ \t>]*$/.test(line);
}

/** The line above the one that an offset stands on, without its end. */
export function lineBefore(text: string, offset: number): string {
  const start = lineStart(text, offset);
  const end = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
  return text.slice(lineStart(text, Math.max(0, end)), Math.max(0, end));
}

/** The line below the one that an offset stands on, without its end. */
export function lineAfter(text: string, offset: number): string {
  const start = nextLine(text, lineEnd(text, offset));
  return text.slice(start, lineEnd(text, start));
}
