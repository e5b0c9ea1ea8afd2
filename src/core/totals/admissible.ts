import type { FunctionId, Reading } from '../model/index.ts';
import { crossFoot } from './across/total.ts';
import type { Claim } from './claim.ts';
import { isNonAdditive } from './doubts.ts';
import { amountReadings, countReadings, readingOf } from './readings.ts';
import { relatedColumns, relationReading } from './related-columns.ts';
import { rollForward } from './roll-forward.ts';
import { columnScopes } from './scopes.ts';
import { weightedReadings } from './weighted.ts';

/**
 * Every reading that the author could have meant, the most likely first: the label's function over the column; what the row's other
 * amounts make of it; for columns whose figures do not add up, a mean or an extreme under the label `Total`; a count of rows.
 */
export function admissibleReadings(claim: Claim): readonly Reading[] {
  const { table, row, column, label } = claim;
  // `Total : 14` in the first column may count the rows, though figures stand in it.
  const countable = column.kind !== 'quantity' || (claim.labelled && column.index === 0);
  const counts = label.function === 'count' || (label.function === 'sum' && countable) ? countReadings(table, row, column.index) : [];
  const beside =
    claim.labelled && column.kind !== 'quantity'
      ? emptyAmountColumns(claim).flatMap((index) => amountReadings(table, row, index, label.function))
      : [];
  const counted = label.function === 'count' || column.kind === 'identifier';
  const functions: readonly FunctionId[] = counted ? [] : [label.function, ...alternatives(claim)];
  const amounts = functions.flatMap((id) => readingsOf(claim, id));
  const across = [acrossReading(claim) ?? [], crossFoot(claim) ?? []].flat();
  const [first, ...others] = column.kind === 'quantity' ? [amounts, counts] : [counts, amounts];
  return [...first, ...beside, ...across, ...others.flat(), ...weightedReadings(claim)];
}

function readingsOf(claim: Claim, id: FunctionId): readonly Reading[] {
  if (id === 'difference') return differences(claim);
  if (id === 'roll-forward') return [rollForward(claim) ?? []].flat();
  return amountReadings(claim.table, claim.row, claim.column.index, id);
}

/**
 * What the relation between the columns makes of the row's other amounts. It explains rates, and medians of differences; a sum or a
 * mean must stand on its own column. Through rounded figures it would explain anything, unless it is a rate that is sought.
 */
function acrossReading(claim: Claim): Reading | undefined {
  const { table, row, column, label, stated } = claim;
  const related = relatedColumns(table, column.index);
  const reading = related ? relationReading(row, related) : undefined;
  const apt = related?.relation.function === 'ratio' || isNonAdditive(claim) || (label.function !== 'sum' && label.function !== 'mean');
  return apt && reading && (stated.dimension === 'percent' || reading.slack.lte(stated.quantum)) ? reading : undefined;
}

/** `Total : 866` in the first cell of a row whose other cells are empty may be about a column of amounts. */
export function emptyAmountColumns({ table, row }: Claim): readonly number[] {
  return table.columns
    .filter(({ kind, index }) => kind === 'quantity' && row.cells[index]?.value.kind === 'empty')
    .map(({ index }) => index);
}

function alternatives(claim: Claim): readonly FunctionId[] {
  const { label, column, stated } = claim;
  if (label.strength === 'loose') return ['mean', 'max'];
  if (label.function !== 'sum') return [];
  if (column.dimension === 'percent' || isNonAdditive(claim)) return ['mean', 'max', 'min'];
  // Days and weeks of work in parallel: the longest is how long it takes.
  return stated.dimension === 'duration' && stated.format.scale.gte(86400) ? ['max'] : [];
}

/** What remains of the first total above after the others; of a single total, that total with its sign changed or not; or of the first row. */
function differences({ table, row, column }: Claim): readonly Reading[] {
  const totals = columnScopes(table, row, column.index).find(({ scope }) => scope === 'subtotals');
  const block = columnScopes(table, row, column.index).find(({ scope }) => scope === 'block-above');
  const ofBlock = block && readingOf('difference', block);
  const ofTotals = totals && readingOf('difference', totals);
  const turned = ofTotals && totals.cells.length === 1 ? [{ ...ofTotals, result: ofTotals.result.neg() }] : [];
  return [...(ofTotals ? [ofTotals] : []), ...turned, ...(ofBlock ? [ofBlock] : [])];
}
