import type { Cell, Row, Table } from '../model/index.ts';

/** A table before its totals are judged. */
export type UnjudgedTable = Omit<Table, 'summaryCells'>;

/** The data rows of a table. */
export function bodyRows({ rows }: Pick<Table, 'rows'>): readonly Row[] {
  return rows.filter(({ kind }) => kind === 'body');
}

/** The cells of some rows in one column, each once, however many rows it spans. */
export function columnCells(rows: readonly Row[], column: number): readonly Cell[] {
  return [...new Set(rows.flatMap((row) => row.cells[column] ?? []))];
}

/** The cells that begin in a row, from left to right, each once. */
export function ownCells({ index, cells }: Row): readonly Cell[] {
  return cells.filter((cell, column): cell is Cell => cell?.row === index && cell.column === column);
}
