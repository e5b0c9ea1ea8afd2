import type { Cell, Edit, Refusal, Row, Span } from '../../model/index.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import { delimiterLine, blankOnly, endOf, leadOf, lineEndAt, remarksEnd, delimiterCells } from './lines.ts';
import { refuse, type Target } from '../rewrite.ts';
import { writers } from './writer.ts';
import { ownCells } from '../../tables/query.ts';

/**
 * The source of a new row, written as another is: tags, indentation and blanks between cells in HTML, padding and outer pipes in a pipe
 * table.
 * @param cells what each column is to hold, already escaped
 */
export function newRow(target: Target, like: Row, cells: readonly string[]): string {
  return target.table.kind === 'html' ? htmlRow(target, like, cells) : pipeRow(target, like, cells);
}

/**
 * The edit that puts a row under another, written as a third one is: on a line of its own if the other has one, behind the comments that
 * end that line. A refusal where the table has no place for it.
 * @param cells what each column is to hold, already escaped
 */
export function insertRowAfter(target: Target, row: Row, like: Row, cells: readonly string[]): TableEdit | Refusal {
  const { report, table } = target;
  const writer = writers[table.kind];
  if (writer) return writer.insertRow(target, row, like, cells) ?? refuse(row.span, 'rewrite.out-of-shape');
  const source = newRow(target, like, cells);
  const { text } = report.chapter;
  const below = table.kind === 'html' && row.kind === 'head' ? table.rows[row.index + 1] : undefined;
  if (below) return aboveRow(text, below, source);
  const place = table.kind === 'pipe' && row.kind === 'head' ? delimiterLine(text, table) : row.span;
  const lead = leadOf(text, place.start);
  const own = endOf(text, place);
  const end = lead === undefined ? undefined : remarksEnd(text, own);
  const at = end ?? own;
  return { span: { start: at, end: at }, text: end === undefined ? source : lineEndAt(text, place.start) + (lead ?? '') + source };
}

/** Between a header and the first row, one group of rows may end and another begin. */
function aboveRow(text: string, { span: { start } }: Row, source: string): TableEdit {
  const lead = leadOf(text, start);
  return { span: { start, end: start }, text: lead === undefined ? source : source + lineEndAt(text, start) + lead };
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
function htmlCell(text: string, like: Cell, content: string): string {
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
function padded(content: string, slot = '   '): string {
  const [, before = ' ', after = ' '] = slot.trim() === '' ? [] : (/^([ \t]*).*?([ \t]*)$/s.exec(slot) ?? []);
  const [left, right] = [before.length > 1 && after.length < 2 ? ' ' : before, after === '' ? '' : ' '];
  const room = Math.max(0, slot.length - left.length - right.length);
  return left + (before.length > after.length ? content.padStart(room) : content.padEnd(room)) + right;
}

/**
 * The edit that puts a cell into a row, written as its neighbour is; undefined for a row without cells of its own.
 * @param column the column that the new cell will be in
 * @param content what it is to hold, already escaped
 * @param like the cell whose tag it is to have, instead of its neighbour's
 */
export function insertCell({ report, table }: Target, row: Row, column: number, content: string, like?: Cell): Edit | undefined {
  const { text } = report.chapter;
  const own = ownCells(row);
  const before = own.findLast((cell) => cell.column < column);
  const after = own.find((cell) => cell.column >= column);
  const beside = before ?? after;
  if (!beside) return undefined;
  if (table.kind === 'pipe')
    return pipeCell(row.span, beside.span, beside === before, padded(content, text.slice(beside.span.start, beside.span.end)));
  const cell = like ? htmlCell(text, like, content) : cellLike(text, row, beside, content);
  const gap = gapIn(text, own, own.indexOf(beside));
  const at = before ? endOf(text, before.span) : beside.span.start;
  return { span: { start: at, end: at }, text: before ? gap + cell : cell + gap };
}

/** The same for the line of dashes of a pipe table. */
export function insertDelimiter({ report, table }: Target, column: number, dashes: string): Edit | undefined {
  const { text } = report.chapter;
  const cells = delimiterCells(text, table);
  const beside = cells[column - 1] ?? cells[0];
  const slot = beside && text.slice(beside.start, beside.end);
  return beside && pipeCell(delimiterLine(text, table), beside, column > 0, slot?.includes(' ') ? ` ${dashes} ` : dashes);
}

/** Beside a cell that names its row a new one holds data, like the others. */
function cellLike(text: string, row: Row, beside: Cell, content: string): string {
  const like = row.kind !== 'head' && beside.header ? ownCells(row).find(({ header }) => !header) : beside;
  return like ? htmlCell(text, like, content) : `<td>${content}</td>`;
}

/** What stands between the cell and one of its neighbours. */
function gapIn(text: string, own: readonly Cell[], place: number): string {
  const [one, next] = place > 0 ? [own[place - 1], own[place]] : [own[place], own[place + 1]];
  return one && next ? blankOnly(text.slice(endOf(text, one.span), next.span.start)) : '';
}

/** At an end where the author leaves the outer pipe out it is left out too, unless the new cell is blank. */
function pipeCell(line: Span, beside: Span, behind: boolean, slot: string): Edit {
  const at = behind ? beside.end : beside.start;
  const isOuter = behind ? at === line.end : at === line.start;
  if (!isOuter) return { span: { start: at, end: at }, text: behind ? `|${slot}` : `${slot}|` };
  const blank = /^[ \t]/.test(slot) ? ' ' : '';
  const content = slot.trim();
  const text = behind ? `${blank}|${content === '' ? ' |' : blank + content}` : `${content === '' ? '| ' : content + blank}|${blank}`;
  return { span: { start: at, end: at }, text };
}
