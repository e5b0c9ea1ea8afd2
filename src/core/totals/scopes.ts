import type { Cell, Row, Scope, Table } from '../model.ts';

/** A table before its totals are judged. */
export type UnjudgedTable = Omit<Table, 'summaryCells'>;

/** The cells that a total might be about. */
export interface Operands {
  readonly scope: Scope;
  readonly cells: readonly Cell[];
}

/**
 * The sets of cells of a column that a summary row might speak of, the most likely first: the block above it, the whole column, the
 * subtotals above, the last subtotal with the rows after it (subtotal, tax, total), the block below it.
 */
export function columnScopes(table: UnjudgedTable, summary: Row, column: number): readonly Operands[] {
  const previous = previousSummary(table, summary, column);
  const after = (row: Row): boolean => previous === undefined || row.index > previous.index;
  const above = bodyRows(table).filter((row) => row.index < summary.index);
  const blockAbove = columnCells(above.filter(after), column);
  const subtotals = table.rows.filter((row) => row.kind === 'summary' && row.index < summary.index);
  const next = table.rows.find((row) => row.kind === 'summary' && row.index > summary.index);
  const below = bodyRows(table).filter((row) => row.index > summary.index && (!next || row.index < next.index));
  const scopes: Operands[] = [
    { scope: 'block-above', cells: blockAbove },
    { scope: 'column', cells: columnCells(bodyRows(table), column) },
    { scope: 'subtotals', cells: columnCells(subtotals, column) },
    { scope: 'chain', cells: previous ? [...columnCells([previous], column), ...blockAbove] : [] },
    { scope: 'block-below', cells: columnCells(below, column) },
  ];
  return scopes.filter(({ cells }, i) => cells.length > 0 && !scopes.slice(0, i).some((earlier) => sameCells(earlier.cells, cells)));
}

/** The data rows of a table. */
export function bodyRows(table: UnjudgedTable): readonly Row[] {
  return table.rows.filter((row) => row.kind === 'body');
}

/** The cells of some rows in one column, each once, however many rows it spans. */
export function columnCells(rows: readonly Row[], column: number): readonly Cell[] {
  return [...new Set(rows.flatMap((row) => row.cells[column] ?? []))];
}

/** The nearest summary row above that states something in the column. */
export function previousSummary(table: UnjudgedTable, summary: Row, column: number): Row | undefined {
  return table.rows.findLast((row) => row.kind === 'summary' && row.index < summary.index && row.cells[column]?.value.kind === 'value');
}

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.length === b.length && a.every((cell, i) => cell === b[i]);
}
