import type { Reading, Row } from '../model.ts';
import type { Claim } from './claim.ts';
import { explains, readingOf } from './readings.ts';
import { columnCells, columnScopes, isPartLine, previousSummary } from './scopes.ts';

/**
 * What a sum must be over. Without an earlier total in the column, or since a section began: the block above. After subtotals: the
 * whole column, if the subtotals, or the last of them with the rows after it, come to the same (nearly, where that one is rounded). Lines that are part of others are left
 * out. Undefined where the author may have meant one thing or another.
 */
export function expectedScope({ table, row, column }: Claim): Reading['scope'] | undefined {
  const previous = previousSummary(table, row, column.index);
  const since = table.rows.slice((previous?.index ?? -1) + 1, row.index);
  if (since.some(isPartLine)) return partsFoot(since, column.index) ? 'main-lines' : undefined;
  if (!previous || since.some(({ kind }) => kind === 'section')) return 'block-above';
  const sums = new Map(columnScopes(table, row, column.index).map((operands) => [operands.scope, readingOf('sum', operands)?.result]));
  const [whole, subtotals, chain] = [sums.get('column'), sums.get('subtotals'), sums.get('chain')];
  if (whole && [subtotals, chain].some((other) => other?.eq(whole))) return 'column';
  const last = previous.cells[column.index]?.value;
  const rounded = last?.kind === 'value' && whole && chain?.minus(whole).abs().lte(last.quantity.quantum);
  return rounded ? 'chain' : undefined;
}

/** Each line with parts is the sum of the parts that follow it. */
function partsFoot(rows: readonly Row[], column: number): boolean {
  return rows.every((row, i) => {
    const next = rows.findIndex((other, j) => j > i && !isPartLine(other));
    const parts = isPartLine(row) ? [] : rows.slice(i + 1, next < 0 ? rows.length : next);
    const sum = readingOf('sum', { scope: 'column', cells: columnCells(parts, column) });
    const value = row.cells[column]?.value;
    return !sum || (value?.kind === 'value' && explains(sum, value.quantity));
  });
}
