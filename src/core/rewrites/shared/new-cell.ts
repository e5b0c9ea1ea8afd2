import type { Row } from '../../model.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Target } from '../rewrite.ts';
import { blankOnly } from './lines.ts';
import { delimiterCells } from './delimiter.ts';
import { htmlCell, ownCells, padded } from './new-row.ts';

/**
 * The edit that puts a cell into a row, written as its neighbour is; undefined where a cell that spans columns or rows stands in the way.
 * @param column the column that the new cell will be in
 * @param content what it is to hold, already escaped
 */
export function insertCell({ report, table }: Target, row: Row, column: number, content: string): Edit | undefined {
  const { text } = report.chapter;
  const own = ownCells(row);
  const before = own.find((cell) => cell.column + cell.colspan === column);
  const after = own.find((cell) => cell.column === column);
  const beside = before ?? after;
  if (!beside || (before === undefined && column > 0)) return undefined;
  if (table.kind === 'pipe')
    return pipeCell(beside.span, beside === before, padded(content, text.slice(beside.span.start, beside.span.end)));
  const place = own.indexOf(beside);
  const [one, next] = place > 0 ? [own[place - 1], beside] : [beside, own[place + 1]];
  const gap = one && next ? blankOnly(text.slice(one.span.end, next.span.start)) : '';
  const cell = htmlCell(text, beside, content);
  const at = beside === before ? beside.span.end : beside.span.start;
  return { span: { start: at, end: at }, text: beside === before ? gap + cell : cell + gap };
}

/** The same for the line of dashes of a pipe table. */
export function insertDelimiter({ report, table }: Target, column: number, dashes: string): Edit | undefined {
  const { text } = report.chapter;
  const cells = delimiterCells(text, table);
  const beside = cells[column - 1] ?? cells[0];
  const slot = beside && text.slice(beside.start, beside.end);
  return beside && pipeCell(beside, column > 0, slot?.includes(' ') ? ` ${dashes} ` : dashes);
}

function pipeCell(beside: Span, behind: boolean, slot: string): Edit {
  const at = behind ? beside.end : beside.start;
  return { span: { start: at, end: at }, text: behind ? `|${slot}` : `${slot}|` };
}
