import type { Cell, Row, Table } from '../model/index.ts';

/** A table before its totals are judged. */
export type UnjudgedTable = Omit<Table, 'summaryCells'>;

/** The data rows of a table. */
export function bodyRows(table: UnjudgedTable): readonly Row[] {
  return table.rows.filter((row) => row.kind === 'body');
}

/** The cells of some rows in one column, each once, however many rows it spans. */
export function columnCells(rows: readonly Row[], column: number): readonly Cell[] {
  return [...new Set(rows.flatMap((row) => row.cells[column] ?? []))];
}
