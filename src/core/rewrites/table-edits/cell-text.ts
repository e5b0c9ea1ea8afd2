import type { Cell, Table } from '../../model/index.ts';
import { textSpan } from '../../rules/shared/cells.ts';
import { withoutComments } from '../../text/comments.ts';
import { type Span, trim } from '../../text/span.ts';
import { escapeTex } from '../../parse/tables/fit-tex.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import type { Target } from '../rewrite.ts';

/** A text as it is written into a cell of a table of this kind, so that it reads as itself. */
export function escapeText(kind: Table['kind'], text: string): string {
  if (kind === 'html') return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\r?\n/g, '<br>');
  if (kind === 'latex') return escapeTex(text.replace(/\s*\r?\n\s*/g, ' '));
  const line = text.replace(/\r?\n/g, '<br>');
  return kind === 'pipe' || kind === 'grid' ? line.replace(/\|/g, '\\|') : line;
}

/** Stands in a cell beside its text, and would be lost with it. */
const BESIDE = /<!--|!\[|\[\^|<(?:table|img|input|svg|video|audio|picture|object|iframe|sup)\b/i;

/**
 * The edits that make a cell say something else: of what stands in it only the text is replaced; its markup with it where the two are
 * interwoven, and a blank cell's comments stay behind it. Where the text stands on several lines, the first one takes all of it. Undefined
 * where that would take something else away: a comment amid the text, a picture, a note.
 * @param content what is to stand there, already escaped
 */
export function writeCell(target: Target, cell: Cell, content: string): readonly TableEdit[] | undefined {
  const { text } = target.report.chapter;
  const source = content === '' ? nothingIn(target, cell) : content;
  const words = textSpan(cell);
  if (cell.continued.length > 0) return besideText(text, cell) ? undefined : overLines(target, cell, source);
  if (cell.text.text !== '' && text.slice(words.start, words.end) === cell.text.text) return [{ span: words, text: source }];
  const { start } = cell.content;
  if (besideText(text, cell)) return holdsRemarks(text, cell) ? [{ span: { start, end: start }, text: content }] : undefined;
  const inside = trim(text, cell.content);
  const isBlank = inside.start === inside.end && !/[\r\n]/.test(text.slice(cell.content.start, cell.content.end));
  const span = isBlank ? blankSpan(text, cell, source) : inside;
  return [{ span, text: isBlank ? apart(target, span, source) : source, column: cell.column }];
}

/** The text on its first line; the others are left blank, or go where nothing else stands on them. */
function overLines({ table }: Target, { content, continued }: Cell, source: string): readonly TableEdit[] {
  if (table.kind !== 'list-table') return [{ span: content, text: source }, ...continued.map((span) => ({ span, text: '' }))];
  return [{ span: { start: content.start, end: continued.at(-1)?.end ?? content.end }, text: source }];
}

/** A mark of a list, or a sign between cells, is no part of the text: it keeps its blank. */
function apart({ report, table }: Target, { start, end }: Span, source: string): string {
  const { text } = report.chapter;
  if (source === '' || (table.kind !== 'list-table' && table.kind !== 'latex')) return source;
  const before = /[-+*&]/.test(text.charAt(start - 1)) ? ' ' : '';
  return before + source + (/[&\\]/.test(text.charAt(end)) ? ' ' : '');
}

/** A blank cell at the end of a line needs the pipe beyond it, which may be left out beside words. */
function nothingIn({ report, table }: Target, { row, span }: Cell): string {
  const line = table.rows[row]?.span;
  const isBare = table.kind === 'pipe' && (span.start === line?.start || span.end === line?.end);
  return isBare && report.chapter.text.slice(span.start, span.end).trim() !== '' ? '|' : '';
}

/** Whether something stands in the cell that would be lost with its text: a comment, a picture, a note, another table. */
export function besideText(text: string, { content }: Cell): boolean {
  return BESIDE.test(text.slice(content.start, content.end));
}

/** Whether nothing but comments stands in the cell. */
function holdsRemarks(text: string, { content }: Cell): boolean {
  return withoutComments(text.slice(content.start, content.end)).trim() === '';
}

/** An empty cell, as far as the text will fill it: between pipes it takes the place of blanks, all but one. */
function blankSpan(text: string, { span, content }: Cell, source: string): Span {
  const room = Math.max(0, span.end - content.end - 1);
  const isSlot = content.start === content.end && text.slice(content.end, span.end).trim() === '';
  return isSlot ? { start: content.start, end: content.end + Math.min(room, source.length) } : content;
}

/** What stands between the tags or pipes of a cell, without the blanks at its ends: to be written into another cell of the table as it is. */
export function sourceOf({ report }: Target, cell: Cell): string {
  const { start, end } = trim(report.chapter.text, cell.content);
  return report.chapter.text.slice(start, end);
}
