import type { SummaryCell, Table } from '../model/index.ts';
import { isUndecided, understandTable, type TableSurroundings, type TextTable } from '../tables/table.ts';
import { judgeTotals } from '../totals/index.ts';

/**
 * Understands a table and judges its totals. Where a total does not agree and the figures do not tell whether `1,234` is a thousand,
 * the other decimal mark is tried too.
 */
export function judgeTable(text: TextTable, around: TableSurroundings): Table {
  const { table, contexts } = understandTable(text, around);
  const summaryCells = judgeTotals(table, contexts);
  const doubtful = summaryCells.some(({ verdict }) => verdict !== 'agrees') && isUndecided(text, table);
  if (!doubtful) return { ...table, summaryCells };
  const other = understandTable(text, { ...around, decimalMark: around.decimalMark === ',' ? '.' : ',' });
  return { ...table, summaryCells: preferAgreeing(summaryCells, judgeTotals(other.table, other.contexts)) };
}

/** Of two judgements of the same cells under either decimal mark, those that agree: an author's own figures are the best evidence. */
function preferAgreeing(cells: readonly SummaryCell[], others: readonly SummaryCell[]): readonly SummaryCell[] {
  const better = others.filter(
    (other) =>
      other.verdict === 'agrees' &&
      !cells.some((cell) => cell.verdict === 'agrees' && cell.row === other.row && cell.column === other.column),
  );
  const kept = cells.filter((cell) => !better.some((other) => other.row === cell.row && other.column === cell.column));
  return [...kept, ...better].sort((a, b) => a.span.start - b.span.start);
}
