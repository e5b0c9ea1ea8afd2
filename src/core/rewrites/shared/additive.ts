import type { Cell, Column, Table } from '../../model/index.ts';
import { rowRules } from '../../totals/across/index.ts';
import { amountsOf } from '../../totals/amounts.ts';
import { isNonAdditive } from '../../totals/doubts.ts';
import { relatedColumns } from '../../totals/related-columns.ts';
import { bodyRows, columnCells } from '../../tables/query.ts';
import { mixesDays } from '../../values/days.ts';

/** The columns whose amounts may be added up without asking: quantities of one kind, all readable, neither rates nor running totals. */
export function additiveColumns(table: Table): readonly Column[] {
  return table.columns.filter(
    (column) => isAdditive(table, column) && obstacleTo(columnCells(bodyRows(table), column.index)) === undefined,
  );
}

/** The cell that makes an aggregate of these cells doubtful: one that cannot be read, or says that rows are missing. */
export function obstacleTo(cells: readonly Cell[]): Cell | undefined {
  return cells.find(({ value }) => value.kind === 'unreadable' || value.kind === 'ellipsis' || value.kind === 'checkbox');
}

function isAdditive(table: Table, column: Column): boolean {
  if (column.kind !== 'quantity' || column.dimension === undefined || column.dimension === 'percent') return false;
  if (isNonAdditive({ table, column }) || /[/%‰]/.test(column.unit)) return false;
  const amounts = amountsOf(columnCells(bodyRows(table), column.index));
  const plain = amounts.every(({ second, unit }) => second === undefined && !unit.includes('/'));
  return plain && !mixesDays(amounts) && !isDerived(table, column);
}

/** Each row's figure follows from others in a way that does not add up: a rate of two columns, a share, a running total. */
function isDerived(table: Table, column: Column): boolean {
  if (relatedColumns(table, column.index)?.relation.function === 'ratio') return true;
  const rule = rowRules.find((candidate) => candidate.of(table, column) !== undefined);
  return rule !== undefined && rule.id !== 'total';
}
