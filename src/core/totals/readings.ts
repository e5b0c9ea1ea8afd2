import type { FunctionId, Quantity, Reading, Row, Scope } from '../model.ts';
import { fold } from '../locales/fold.ts';
import { aggregates } from './functions/index.ts';
import { bodyRows, columnCells, columnScopes, type Operands, type UnjudgedTable } from './scopes.ts';
import { inUnitOf, agrees } from './agreement.ts';

/** Computes a function over some cells; undefined if they admit none. */
export function readingOf(id: FunctionId, { scope, cells }: Operands): Reading | undefined {
  const outcome = aggregates.find((aggregate) => aggregate.id === id)?.of(cells);
  return outcome && { function: id, scope, operands: cells, ...outcome };
}

/** Whether the reading explains the figure; false too where the two cannot be compared. */
export function explains(reading: Reading, stated: Quantity): boolean {
  const comparable = reading.function === 'count' ? countable(stated) : inUnitOf(reading.operands, stated);
  return comparable !== undefined && agrees(comparable, reading);
}

/** The readings of a figure in a column of amounts: the label's function over each set of cells. */
export function amountReadings(table: UnjudgedTable, row: Row, column: number, id: FunctionId): readonly Reading[] {
  return columnScopes(table, row, column).flatMap((operands) => readingOf(id, operands) ?? []);
}

/**
 * The readings of a figure in a column without amounts: how many rows, how many filled cells or different labels, or how many list
 * items any one column holds (fifteen rows, nineteen people). The rows come first: they are what is expected.
 */
export function countReadings(table: UnjudgedTable, row: Row, column: number): readonly Reading[] {
  return columnScopes(table, row, column).flatMap(({ scope, cells }) => {
    const filled = cells.filter(({ value }) => value.kind !== 'empty');
    const distinct = filled.filter((cell, i) => filled.findIndex((other) => fold(other.text.text) === fold(cell.text.text)) === i);
    const variants: Operands[] = [
      { scope, cells },
      { scope: 'filled', cells: filled },
      { scope: 'distinct', cells: distinct },
    ];
    return [...variants.flatMap((operands) => readingOf('count', operands) ?? []), ...listItemReadings(table, scope, cells.length)];
  });
}

function listItemReadings(table: UnjudgedTable, scope: Scope, rows: number): readonly Reading[] {
  if (scope !== 'block-above' && scope !== 'column') return [];
  const body = bodyRows(table);
  if (body.length !== rows) return [];
  return table.columns.flatMap(({ index }) => {
    const cells = columnCells(body, index);
    const people = cells.flatMap((cell) => Array.from({ length: Math.max(1, cell.items) }, () => cell));
    return people.length === cells.length ? [] : (readingOf('count', { scope: 'list-items', cells: people }) ?? []);
  });
}

function countable(stated: Quantity): Quantity | undefined {
  return stated.dimension === 'number' && stated.format.decimals === 0 ? stated : undefined;
}
