import { isRunningTotalHeader } from '../../language/headers.ts';
import type { Cell, Column, Row } from '../../model/index.ts';
import { explains, readingOf } from '../readings.ts';
import type { RowRule } from '../row-rule.ts';
import { bodyRows, type UnjudgedTable } from '../../tables/query.ts';

/**
 * A column headed `Cumulative`: the amount above it and the row's own, in the nearest column of amounts to its left. The first row may
 * begin with what was there before: it states its own amount, or nothing is said of it.
 */
export const runningTotal: RowRule = {
  id: 'running-total',
  of(table, column) {
    const source = isRunningTotalHeader(column.name) ? sourceOf(table, column) : undefined;
    if (!source) return undefined;
    const rows = bodyRows(table);
    return {
      label: { function: 'sum', text: column.name, strength: 'plain', separated: false, figureAt: undefined },
      reading(row, { value }) {
        const above = rows[rows.indexOf(row) - 1]?.cells[column.index];
        const cells = [above, row.cells[source.index]].filter(isAmount);
        const reading = cells.length === (above ? 2 : 1) ? readingOf('sum', { scope: 'row', cells }) : undefined;
        const opens = !above && reading && value.kind === 'value' && !explains(reading, value.quantity);
        return opens ? undefined : reading;
      },
    };
  },
};

function sourceOf(table: UnjudgedTable, column: Column): Column | undefined {
  return table.columns.findLast(
    ({ index, kind, dimension }) => index < column.index && kind === 'quantity' && dimension === column.dimension,
  );
}

function isAmount(cell: Row['cells'][number]): cell is Cell {
  return cell?.value.kind === 'value';
}
