import type Big from 'big.js';
import type { Reading, Row } from '../model/index.ts';
import type { Claim } from './claim.ts';
import { companionRows } from './companion-rows.ts';
import { isSubtotal } from '../tables/label.ts';
import { explains, readingOf } from './readings.ts';
import { columnCells } from '../tables/query.ts';
import { columnScopes, isPartLine, previousSummary } from './scopes.ts';

/**
 * What a sum must be over. Without an earlier total in the column, or since a section began: the block above, or all that is below.
 * After subtotals: the whole column, if the subtotals, or the last of them with the rows after it, come to the same (nearly, where
 * that one is rounded); but the block above for another subtotal. Lines that are part of others are left out. Undefined where the
 * author may have meant one thing or another.
 */
export function expectedScope(claim: Claim): Reading['scope'] | undefined {
  const { table, row, column } = claim;
  const previous = previousSummary(table, row, column.index);
  const since = table.rows.slice((previous?.index ?? -1) + 1, row.index);
  if (since.some(isPartLine)) return partsFoot(since, column.index) ? 'main-lines' : undefined;
  if (companionRows(since.filter(({ kind }) => kind === 'body')).size > 0) return 'main-lines';
  const sums = new Map(columnScopes(table, row, column.index).map((operands) => [operands.scope, readingOf('sum', operands)?.result]));
  if (!previous && !sums.has('block-above'))
    return table.rows.some((other) => other.kind === 'summary' && other !== row) ? undefined : 'column';
  const unmarked = sums.get('without-subtotals');
  // A row that happens to be what the ones above it add up to need not be their subtotal.
  if (unmarked && !previous) return nearer(claim, sums.get('block-above'), unmarked, 'without-subtotals');
  if (!previous || since.some(({ kind }) => kind === 'section')) return 'block-above';
  const [block, whole, subtotals, chain] = [sums.get('block-above'), sums.get('column'), sums.get('subtotals'), sums.get('chain')];
  if (block && (isSubtotal(claim.label) || isClosedBelow(claim, whole))) return 'block-above';
  if (whole && [subtotals, chain].some((other) => other?.eq(whole))) return nearer(claim, block, whole);
  const last = previous.cells[column.index]?.value;
  if (!whole || last?.kind !== 'value') return undefined;
  const rounding = last.quantity.quantum;
  if (
    subtotals
      ?.minus(whole)
      .abs()
      .times(2)
      .lte(rounding.times(countAbove(claim)))
  )
    return nearer(claim, block, whole);
  return chain?.minus(whole).abs().lte(rounding) ? 'chain' : undefined;
}

function countAbove({ table, row, column }: Claim): number {
  return columnScopes(table, row, column.index).find(({ scope }) => scope === 'subtotals')?.cells.length ?? 0;
}

/** A total further down is the total of the whole column. */
function isClosedBelow({ table, row, column }: Claim, whole: Big | undefined): boolean {
  return table.rows.some(({ kind, index, cells }) => {
    const value = kind === 'summary' && index > row.index ? cells[column.index]?.value : undefined;
    return value?.kind === 'value' && whole !== undefined && value.quantity.amount.eq(whole);
  });
}

/** `Total` after `Total` may be the second subtotal or the total of both: what is stated must be clearly nearer to one of them. */
function nearer({ stated }: Claim, block: Big | undefined, whole: Big, scope: Reading['scope'] = 'column'): Reading['scope'] | undefined {
  if (!block) return scope;
  const [far, near] = [whole, block].map((sum) => stated.amount.minus(sum).abs());
  if (!far || !near || far.times(2).lte(near)) return scope;
  return near.times(2).lte(far) ? 'block-above' : undefined;
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
