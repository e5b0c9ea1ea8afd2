import { lineStart } from '../../parse/lines.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import type { Target } from '../rewrite.ts';
import { lineEndAt, remarksEnd } from './lines.ts';

/**
 * The edit that puts lines under a table and its caption, between blank lines, in the same list item or quotation. Undefined where something
 * else stands on the table's last line.
 */
export function linesBelow({ report, table }: Pick<Target, 'report' | 'table'>, lines: readonly string[]): TableEdit | undefined {
  const { text } = report.chapter;
  const { start } = table.span;
  const end = table.caption && table.caption.span.start >= table.span.end ? table.caption.span.end : table.span.end;
  const at = remarksEnd(text, end);
  if (at === undefined) return undefined;
  const lead = text.slice(lineStart(text, start), start).replace(/[^ \t>]/g, ' ');
  const follows = /^(?:\r\n|\r|\n)[ \t>]*[^\s>]/.test(text.slice(at));
  const placed = ['', lead.trimEnd(), ...lines.map((line) => lead + line), ...(follows ? [lead.trimEnd()] : [])];
  return { span: { start: at, end: at }, text: placed.join(lineEndAt(text, start)), shaped: true };
}
