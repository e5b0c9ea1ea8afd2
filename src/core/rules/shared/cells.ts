import type { Cell, Row, Table } from '../../model/index.ts';
import { sourceSpan } from '../../text/source-text.ts';
import type { Span } from '../../text/span.ts';

/** A cell of data with the row it begins in. */
export interface BodyCell {
  readonly row: Row;
  readonly cell: Cell;
}

/** The cells of the table's body rows that begin in the column, from top to bottom; a spanning cell is given once. */
export function bodyCells(table: Table, column: number): readonly BodyCell[] {
  return table.rows.flatMap((row) => {
    const cell = row.kind === 'body' ? row.cells[column] : undefined;
    return cell?.row === row.index && cell.column === column ? [{ row, cell }] : [];
  });
}

/** Whether the cell says something of its own: neither empty nor a sign that repeats another row. */
export function isFilled({ value, text }: Cell): boolean {
  return value.kind !== 'covered' && (value.kind !== 'empty' || value.word !== '') && text.text !== '';
}

/** Where the cell's text is written, without the markup around it; all of its content if it has no text. */
export function textSpan({ text, content }: Cell): Span {
  return sourceSpan(text, 0, text.text.length) ?? content;
}
