import type { Cell, Row } from '../../model/index.ts';
import { delimiterLine } from './delimiter.ts';
import type { Edit } from '../../text/edit.ts';
import type { Target } from '../rewrite.ts';
import { blankOnly, endOf, leadOf, lineEndAt, remarksEnd } from './lines.ts';

/**
 * The source of a new row, written as another is: tags, indentation and blanks between cells in HTML, padding and outer pipes in a pipe
 * table.
 * @param cells what each column is to hold, already escaped
 */
export function newRow(target: Target, like: Row, cells: readonly string[]): string {
  return target.table.kind === 'html' ? htmlRow(target, like, cells) : pipeRow(target, like, cells);
}

/** The edit that puts a row under another: on a line of its own if the other has one, behind the comments that end that line. */
export function insertRowAfter({ report, table }: Target, row: Row, source: string): Edit {
  const { text } = report.chapter;
  const place = table.kind === 'pipe' && row.kind === 'head' ? delimiterLine(text, table) : row.span;
  const lead = leadOf(text, place.start);
  const own = endOf(text, place);
  const end = lead === undefined ? undefined : remarksEnd(text, own);
  const at = end ?? own;
  return { span: { start: at, end: at }, text: end === undefined ? source : lineEndAt(text, place.start) + (lead ?? '') + source };
}

/** The cells that begin in a row, from left to right, each once. */
export function ownCells({ index, cells }: Row): readonly Cell[] {
  return cells.filter((cell, column): cell is Cell => cell?.row === index && cell.column === column);
}

/** Attributes that belong to one cell or row alone. */
const OWN_ATTRIBUTES = /\s+(?:id|title|rowspan|colspan|headers|data-[\w-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/>])/gi;

function htmlRow({ report }: Target, like: Row, cells: readonly string[]): string {
  const { text } = report.chapter;
  const own = ownCells(like);
  const [first, second] = own;
  const last = own.at(-1);
  if (!first || !last) return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const [, tag = '<tr>', inner = ''] = /^(<tr\b[^>]*>)?([\s>]*)/i.exec(text.slice(like.span.start, first.span.start)) ?? [];
  const gap = second ? blankOnly(text.slice(first.span.end, second.span.start)) : '';
  const tail = blankOnly(text.slice(last.span.end, like.span.end).replace(/<\/tr\s*>$/i, ''));
  const written = cells.map((cell, column) => htmlCell(text, own.find((one) => one.column === column) ?? last, cell));
  return `${tag.replace(OWN_ATTRIBUTES, '')}${inner}${written.join(gap)}${tail}${endTag(tag)}`;
}

/** A cell with the tag of another, less the attributes that are that one's alone. */
export function htmlCell(text: string, like: Cell, content: string): string {
  const tag = text.slice(like.span.start, like.content.start).replace(OWN_ATTRIBUTES, '');
  return `${tag}${content}${endTag(tag)}`;
}

/** What closes an element, in capitals as its start tag is. */
function endTag(startTag: string): string {
  return `${startTag.replace(/^<(\w+)[^]*$/, '</$1')}>`;
}

function pipeRow({ report }: Target, like: Row, cells: readonly string[]): string {
  const { text } = report.chapter;
  const line = text.slice(like.span.start, like.span.end);
  const own = ownCells(like);
  const slots = cells.map((cell, column) => padded(cell, own[column] && text.slice(own[column].span.start, own[column].span.end)));
  // An outer pipe may be left out beside words, but not beside nothing.
  const opens = line.startsWith('|') || cells[0] === '';
  const closes = /(?<!\\)\|$/.test(line) || cells.at(-1) === '';
  return `${opens ? '|' : ''}${slots.join('|')}${closes ? '|' : ''}`.trim();
}

/** A text with the blanks that another slot has around its own, as long as that slot. */
export function padded(content: string, slot = '   '): string {
  const [, before = ' ', after = ' '] = slot.trim() === '' ? [] : (/^([ \t]*).*?([ \t]*)$/s.exec(slot) ?? []);
  const [left, right] = [before.length > 1 && after.length < 2 ? ' ' : before, after === '' ? '' : ' '];
  const room = Math.max(0, slot.length - left.length - right.length);
  return left + (before.length > after.length ? content.padStart(room) : content.padEnd(room)) + right;
}
