import type { Column, FunctionId, Reading, Row } from '../../model/index.ts';
import { amountsOf } from '../amounts.ts';
import type { Claim } from '../claim.ts';
import { readLabel, type SummaryLabel } from '../../tables/label.ts';
import { explains, readingOf } from '../readings.ts';
import { relatedColumns, relationReading } from '../related-columns.ts';
import type { RowRule } from '../row-rule.ts';
import type { UnjudgedTable } from '../../tables/query.ts';

/** A column headed `Total` or `Mean`: of the amounts to its left in the row, or of the two columns from which it follows. */
export const total: RowRule = {
  id: 'total',
  of(table, column) {
    const label = headerLabel(table, column);
    if (!label || label.function === 'count') return undefined;
    const parts = partsOf(table, column, label);
    const related = relatedColumns(table, column.index) ?? (parts.length < 2 ? relatedColumns(table, column.index, 1) : undefined);
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

/** Under a column headed `Total`, the sum of a summary row's own amounts: the total of the totals. */
export function crossFoot({ table, row, column, label }: Claim): Reading | undefined {
  const header = headerLabel(table, column);
  const parts = label.function === 'sum' && header?.function === 'sum' ? partsOf(table, column, header) : [];
  return header && parts.length > 1 ? partsReading(row, parts, header) : undefined;
}

/** The columns of amounts between the last total column and this one, without those that state other aggregates. */
function partsOf(table: UnjudgedTable, total: Column, label: SummaryLabel): readonly Column[] {
  const start = table.columns.findLastIndex(
    (column) => column.index < total.index && headerLabel(table, column)?.function === label.function,
  );
  return table.columns.filter((part) => {
    const fits = part.kind === 'quantity' && part.dimension === total.dimension && part.index > start && part.index < total.index;
    return fits && !AGGREGATES.has(headerLabel(table, part)?.function) && !holdsLabels(table, part);
  });
}

/** A column in which totals are called so names the rows, be it with figures: years, ages. */
function holdsLabels({ rows }: UnjudgedTable, { index }: Column): boolean {
  return rows.some(({ kind, cells }) => kind === 'summary' && cells[index]?.value.kind === 'unreadable');
}

/** The label in the lowest of the header cells above a column (`Total` under `Women`), else in all of them. */
function headerLabel({ rows }: UnjudgedTable, { index, name }: Column): SummaryLabel | undefined {
  const lowest = rows.findLast((row, i) => row.kind === 'head' && rows.slice(0, i).every(({ kind }) => kind === 'head'));
  return readLabel(lowest?.cells[index]?.text.text ?? '') ?? readLabel(name);
}

/** What a mean, or a total, is never taken of. */
const AGGREGATES: ReadonlySet<FunctionId | undefined> = new Set<FunctionId>(['max', 'mean', 'median', 'min', 'sum']);

function partsReading(row: Row, parts: readonly Column[], label: SummaryLabel): Reading | undefined {
  const cells = parts.flatMap((part) => row.cells[part.index] ?? []);
  return amountsOf(cells).length > 0 ? readingOf(label.function, { scope: 'row', cells }) : undefined;
}
