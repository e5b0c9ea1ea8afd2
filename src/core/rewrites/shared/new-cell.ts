import type { Cell, Row } from '../../model/index.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Target } from '../rewrite.ts';
import { delimiterCells, delimiterLine } from './delimiter.ts';
import { blankOnly, endOf } from './lines.ts';
import { htmlCell, ownCells, padded } from './new-row.ts';

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
