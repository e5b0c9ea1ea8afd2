import type { Cell } from '../model/index.ts';
import { amountsOf } from '../totals/amounts.ts';
import { bodyRows, columnCells } from '../tables/query.ts';
import { readValue } from '../values/column.ts';
import type { ColumnPair } from './pair-columns.ts';
import type { TablePair } from './pair-tables.ts';

/**
 * Cells of the earlier text as amounts that can be held against the later one: where the header gained or lost its unit (`Durée (min)`,
 * `Durée`), the same figures would measure different things, so they are read as the column reads its figures now.
 */
export function rereadCells(cells: readonly Cell[], { before, after }: ColumnPair): readonly Cell[] {
  if (before.dimension === after.dimension) return cells;
  const reading = { ...after.reading, decimalMark: before.reading.decimalMark };
  return cells.map((cell) => ({ ...cell, value: readValue(cell.text.text, reading) }));
}

/** Whether both columns hold amounts of one kind. */
export function areComparable(tables: TablePair, columns: ColumnPair): boolean {
  const { before, after } = columns;
  if (before.kind !== 'quantity' || after.kind !== 'quantity') return false;
  const cells = rereadCells(columnCells(bodyRows(tables.before), before.index), columns);
  return before.dimension === after.dimension || amountsOf(cells).every(({ dimension }) => dimension === after.dimension);
}
