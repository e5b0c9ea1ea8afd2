import type Big from 'big.js';
import { isCountHeader, isWeightHeader } from '../language/headers.ts';
import type { Column, Quantity, Reading } from '../model/index.ts';
import { addUp } from './aggregate.ts';
import type { Claim } from './claim.ts';
import { columnScopes } from './scopes.ts';

/**
 * The column weighted by another: under a label for a mean Σ weight × value ÷ Σ weight, by a column headed as weights or as a count;
 * under a total, by a column of weights, Σ weight × value.
 */
export function weightedReadings(claim: Claim): readonly Reading[] {
  const { table, column, label } = claim;
  if (column.kind !== 'quantity') return [];
  const others = table.columns.filter(({ index, kind }) => kind === 'quantity' && index !== column.index);
  const weights = others.filter(isShare);
  const counts = others.filter(({ name }) => isCountHeader(name));
  if (label.function === 'sum') return weights.flatMap((weight) => weighted(claim, weight, 'product') ?? []);
  return label.function === 'mean' ? [...weights, ...counts].flatMap((weight) => weighted(claim, weight, 'weighted-mean') ?? []) : [];
}

/** Headed as weights or shares: its percentages are parts of a whole. */
export function isShare({ name }: Column): boolean {
  return isWeightHeader(name);
}

function weighted(claim: Claim, weight: Column, id: 'product' | 'weighted-mean'): Reading | undefined {
  const operands = columnScopes(claim.table, claim.row, claim.column.index)[0]?.cells ?? [];
  const pairs = operands.flatMap((cell) => {
    const by = claim.table.rows[cell.row]?.cells[weight.index]?.value;
    return cell.value.kind === 'value' && by?.kind === 'value' ? [{ value: cell.value.quantity, weight: weightOf(by.quantity) }] : [];
  });
  const total: Big = addUp(pairs.map((pair) => pair.weight));
  if (pairs.length < 2 || total.eq(0)) return undefined;
  const products = addUp(pairs.map((pair) => pair.value.amount.times(pair.weight)));
  const half = (pairs[0]?.value.quantum ?? total).div(2);
  return {
    function: id,
    scope: 'block-above',
    operands,
    result: id === 'product' ? products : products.div(total),
    second: undefined,
    slack: id === 'product' ? half.times(0) : half,
  };
}

/** A weight of 40 % counts for 0.4. */
function weightOf({ amount, dimension }: Quantity): Big {
  return dimension === 'percent' ? amount.div(100) : amount;
}
