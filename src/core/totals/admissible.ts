import type { FunctionId, Reading } from '../model.ts';
import type { Claim } from './claim.ts';
import { isNonAdditive } from './doubts.ts';
import { amountReadings, countReadings, readingOf } from './readings.ts';
import { relatedColumns, relationReading } from './related-columns.ts';
import { columnScopes } from './scopes.ts';

/**
 * Every reading that the author could have meant, the most likely first: the label's function over the column; what the row's other
 * amounts make of it; for columns whose figures do not add up, a mean or an extreme under the label `Total`; a count of rows.
 */
export function admissibleReadings(claim: Claim): readonly Reading[] {
  const { table, row, column, label } = claim;
  const counts = label.function === 'count' || (label.function === 'sum' && column.kind !== 'quantity') ? countReadings(table, row, column.index) : [];
  const functions: readonly FunctionId[] = label.function === 'count' ? [] : [label.function, ...alternatives(claim)];
  const amounts = functions.flatMap((id) => (id === 'difference' ? differences(claim) : amountReadings(table, row, column.index, id)));
  const related = relatedColumns(table, column.index);
  const derived = related ? relationReading(row, related) : undefined;
  // A relation through rounded figures explains anything, unless it is a rate that is sought.
  const across = derived && (claim.stated.dimension === 'percent' || derived.slack.lte(claim.stated.quantum)) ? derived : undefined;
  const [first, ...others] = column.kind === 'quantity' ? [amounts, counts] : [counts, amounts];
  return [...first, ...(across ? [across] : []), ...others.flat(), ...weighted(claim)];
}

function alternatives({ label, column }: Claim): readonly FunctionId[] {
  if (label.strength === 'loose') return ['mean', 'max'];
  if (label.function !== 'sum') return [];
  return column.dimension === 'percent' || isNonAdditive(column.name) ? ['mean', 'max', 'min'] : [];
}

/** What remains of the first total above after the others; of a single total, that total with its sign changed or not. */
function differences({ table, row, column }: Claim): readonly Reading[] {
  const totals = columnScopes(table, row, column.index).find(({ scope }) => scope === 'subtotals');
  const reading = totals && readingOf('difference', totals);
  if (!reading) return [];
  return totals.cells.length === 1 ? [reading, { ...reading, result: reading.result.neg() }] : [reading];
}

/** The mean of the column weighted by another of whole numbers: Σ weight × value ÷ Σ weight. */
function weighted({ table, row, column, label }: Claim): readonly Reading[] {
  if (label.function !== 'mean' && column.dimension !== 'percent' && !isNonAdditive(column.name)) return [];
  const body = columnScopes(table, row, column.index)[0];
  if (!body) return [];
  return table.columns.flatMap(({ index, kind, dimension }) => (kind === 'quantity' && dimension === 'number' && index !== column.index ? (weightedMean(body.cells, table.rows, column.index, index) ?? []) : []));
}

function weightedMean(cells: Reading['operands'], rows: Claim['table']['rows'], value: number, weight: number): Reading | undefined {
  const pairs = rows.flatMap((row) => {
    const [cell, by] = [row.cells[value], row.cells[weight]];
    const weighs = by?.value.kind === 'value' && by.value.quantity.format.decimals === 0;
    return cell?.value.kind === 'value' && weighs && cells.includes(cell) ? [{ value: cell.value.quantity, weight: by.value.quantity }] : [];
  });
  const [first] = pairs;
  const total = first && pairs.slice(1).reduce((sum, pair) => sum.plus(pair.weight.amount), first.weight.amount);
  if (!total || pairs.length < 2 || total.eq(0)) return undefined;
  const products = pairs.reduce((sum, pair) => sum.plus(pair.value.amount.times(pair.weight.amount)), total.times(0));
  return { function: 'weighted-mean', scope: 'block-above', operands: cells, result: products.div(total), second: undefined, slack: first.value.quantum.div(2) };
}
