import type { Column, SummaryCell, Table } from '../model/index.ts';
import { isUndecided, understandTable, type TableSurroundings, type TextTable } from '../tables/table.ts';
import { judgeTotals } from '../totals/index.ts';

/**
 * Understands a table and judges its totals. Where a total does not agree and the figures do not tell whether `1,234` is a thousand,
 * the other decimal mark is tried too: a column whose totals agree under it is read so, for an author's own figures are the best evidence.
 */
export function judgeTable(text: TextTable, around: TableSurroundings): Table {
  const table = judged(text, around);
  const doubtful = table.summaryCells.some(({ verdict }) => verdict !== 'agrees') && isUndecided(text, table);
  return doubtful ? preferAgreeing(table, judged(text, { ...around, decimalMark: around.decimalMark === ',' ? '.' : ',' })) : table;
}

function judged(text: TextTable, around: TableSurroundings): Table {
  const table = understandTable(text, around);
  return { ...table, summaryCells: judgeTotals(table) };
}

/** Each column as the table reads it under whose decimal mark more of its totals agree. */
function preferAgreeing(table: Table, other: Table): Table {
  const agreeing = ({ summaryCells }: Table, { index }: Column): number =>
    summaryCells.filter(({ verdict, about }) => verdict === 'agrees' && about === index).length;
  const better = new Set(other.columns.filter((column) => agreeing(other, column) > agreeing(table, column)).map(({ index }) => index));
  if (better.size === 0) return table;
  const summaryCells = [
    ...table.summaryCells.filter(({ about }) => !better.has(about)),
    ...other.summaryCells.filter(({ about }) => better.has(about)),
  ].sort(bySource);
  const columns = table.columns.map((column) => (better.has(column.index) ? (other.columns[column.index] ?? column) : column));
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => (cell && better.has(cell.column) ? other.rows[row.index]?.cells[i] : cell)),
  }));
  return { ...table, columns, rows, summaryCells };
}

function bySource(a: SummaryCell, b: SummaryCell): number {
  return a.span.start - b.span.start;
}
