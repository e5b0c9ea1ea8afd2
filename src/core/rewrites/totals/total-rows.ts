import type { Column, FunctionId, Row, Table } from '../../model/index.ts';
import { isSubtotal, rowLabel, type SummaryLabel } from '../../tables/label.ts';

/** The rows below the data or above it that say what all of it comes to, the main one first; not those that close a part. */
export function totalRows({ rows }: Table): readonly Row[] {
  const firstBody = rows.findIndex(({ kind }) => kind === 'body');
  const lastBody = rows.findLastIndex(({ kind }) => kind === 'body');
  const parts = rows.some(({ kind, index }) => kind === 'summary' && index > firstBody && index < lastBody);
  return rows.filter((row) => {
    if (row.kind !== 'summary' || (row.index > firstBody && row.index < lastBody)) return false;
    const label = summaryLabelOf(row);
    return !parts || label === undefined || !isSubtotal(label);
  });
}

/** The label that makes a row one of totals. */
export function summaryLabelOf(row: Row): SummaryLabel | undefined {
  return rowLabel(row.cells.map((cell) => cell?.text.text ?? ''))?.label;
}

/** Whether a closing row states the aggregate of the column, or has something else of the author's in its place. */
export function isStated(table: Table, column: Column, id: FunctionId): boolean {
  const closing = totalRows(table);
  const own = closing.find((row) => means(row, column, id));
  const isTaken = own !== undefined && !isGap(own, column.index);
  return isTaken || closing.some((row) => states(table, row, column, id));
}

/** The closing row with a gap for an aggregate of the column: the one whose label means it, else any; undefined where it needs a new row. */
export function roomFor(table: Table, column: Column, id: FunctionId): Row | undefined {
  const free = totalRows(table).filter((row) => isGap(row, column.index));
  return free.find((row) => means(row, column, id)) ?? free[0];
}

function states({ summaryCells }: Table, row: Row, column: Column, id: FunctionId): boolean {
  return summaryCells.some((cell) => cell.row === row.index && cell.column === column.index && cell.function === id);
}

/** `Total` counts the rows where there is nothing to add up. */
function means(row: Row, column: Column, id: FunctionId): boolean {
  const said = summaryLabelOf(row)?.function;
  return said === id || (said === 'sum' && id === 'count' && column.kind !== 'quantity');
}

function isGap({ index, cells }: Row, column: number): boolean {
  const cell = cells[column];
  return cell?.row === index && cell.colspan === 1 && cell.text.text === '';
}
