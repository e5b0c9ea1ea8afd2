import type { Column, Reading, Row } from '../../model.ts';
import { amountsOf } from '../amounts.ts';
import { readLabel, type SummaryLabel } from '../label.ts';
import { explains, readingOf } from '../readings.ts';
import { relatedColumns, relationReading } from '../related-columns.ts';
import type { RowRule } from '../row-rule.ts';
import type { UnjudgedTable } from '../scopes.ts';

/** A column headed `Total` or `Mean`: of the amounts to its left in the row, or of the two columns from which it follows. */
export const total: RowRule = {
  id: 'total',
  of(table, column) {
    const label = readLabel(column.name);
    if (!label || label.function === 'count') return undefined;
    const parts = partsOf(table, column, label);
    const related = relatedColumns(table, column.index);
    if (parts.length < 2 && !related) return undefined;
    return {
      label,
      reading(row, cell) {
        const across = partsReading(row, parts, label);
        const foots = cell.value.kind === 'value' && across !== undefined && explains(across, cell.value.quantity);
        return related && !foots ? relationReading(row, related) : across;
      },
    };
  },
};

/** The columns of amounts between the last total column and this one. */
function partsOf(table: UnjudgedTable, total: Column, label: SummaryLabel): readonly Column[] {
  const start = table.columns.findLastIndex((column) => column.index < total.index && readLabel(column.name)?.function === label.function);
  return table.columns.filter(
    ({ index, kind, dimension }) => index > start && index < total.index && kind === 'quantity' && dimension === total.dimension,
  );
}

function partsReading(row: Row, parts: readonly Column[], label: SummaryLabel): Reading | undefined {
  const cells = parts.flatMap((part) => row.cells[part.index] ?? []);
  return amountsOf(cells).length > 0 ? readingOf(label.function, { scope: 'row', cells }) : undefined;
}
