import type { Cell } from '../model/index.ts';
import { readingContext } from '../tables/reading-context.ts';
import { amountsOf } from '../totals/amounts.ts';
import { bodyRows, columnCells } from '../tables/query.ts';
import { readValue } from '../values/column.ts';
import type { ColumnPair } from './pair-columns.ts';
import type { TablePair } from './pair-tables.ts';

/**
 * Cells of the earlier text as amounts that can be held against the later one: where the header gained or lost its unit (`Durée (min)`,
 * `Durée`), the same figures would measure different things, so they are read under the header as it is now.
 */
export function asReadNow(cells: readonly Cell[], tables: TablePair, { before, after }: ColumnPair): readonly Cell[] {
  if (before.dimension === after.dimension) return cells;
  const context = readingContext(tables.before, before, after.name);
  return cells.map((cell) => ({ ...cell, value: readValue(cell.text.text, context) }));
}

/** Whether both columns hold amounts of one kind. */
export function areComparable(tables: TablePair, columns: ColumnPair): boolean {
  const { before, after } = columns;
  if (before.kind !== 'quantity' || after.kind !== 'quantity') return false;
  const cells = asReadNow(columnCells(bodyRows(tables.before), before.index), tables, columns);
  return before.dimension === after.dimension || amountsOf(cells).every(({ dimension }) => dimension === after.dimension);
}
