import { fold } from '../language/fold.ts';
import type { FunctionId, Quantity, Reading, Row, Scope } from '../model/index.ts';
import type { Aggregate } from './aggregate.ts';
import { agrees, inUnitOf } from './agreement.ts';
import { amountsOf, ONE, roundingOfOne, roundingOfSum } from './amounts.ts';
import { isPeriod } from '../language/headers.ts';
import { aggregates } from './functions/index.ts';
import { bodyRows, columnCells, type UnjudgedTable } from '../tables/query.ts';
import { columnScopes, type Operands } from './scopes.ts';

/** Computes a function over some cells; undefined if none of them states an amount. */
export function readingOf(id: FunctionId, operands: Operands): Reading | undefined {
  const aggregate = aggregates.find((candidate) => candidate.id === id);
  if (!aggregate || operands.cells.length === 0) return undefined;
  return id === 'count' ? counting(aggregate, operands) : computing(aggregate, operands);
}

function counting(aggregate: Aggregate, { scope, cells }: Operands): Reading {
  const ones = cells.map(() => ONE);
  return {
    function: aggregate.id,
    scope,
    operands: cells,
    result: aggregate.of(ones),
    second: undefined,
    slack: aggregate.slack(ONE, ONE, ones.length),
  };
}

function computing(aggregate: Aggregate, { scope, cells }: Operands): Reading | undefined {
  const amounts = amountsOf(cells);
  if (amounts.length === 0) return undefined;
  const paired = amounts.some(({ second }) => second !== undefined);
  return {
    function: aggregate.id,
    scope,
    operands: cells,
    result: aggregate.of(amounts.map(({ amount }) => amount)),
    second: paired ? aggregate.of(amounts.map(({ amount, second }) => second ?? amount)) : undefined,
    slack: aggregate.slack(roundingOfSum(amounts), roundingOfOne(amounts), amounts.length),
  };
}

/** Whether the reading explains the figure; false too where the two cannot be compared. */
export function explains(reading: Reading, stated: Quantity): boolean {
  const comparable =
    reading.function === 'count' ? countable(stated) : reading.scope === 'row' ? stated : inUnitOf(reading.operands, stated);
  return comparable !== undefined && agrees(comparable, reading);
}

/** The readings of a figure in a column of amounts: the function over each set of cells. */
export function amountReadings(table: UnjudgedTable, row: Row, column: number, id: FunctionId): readonly Reading[] {
  return columnScopes(table, row, column).flatMap((operands) => readingOf(id, operands) ?? []);
}

/**
 * The readings of a figure in a column without amounts: how many rows, how many filled cells or different labels, or how many list
 * items any one column holds (fifteen rows, nineteen people). The rows come first: they are what is expected.
 */
export function countReadings(table: UnjudgedTable, row: Row, column: number): readonly Reading[] {
  const scopes = columnScopes(table, row, column).filter(({ scope }) => scope !== 'without-subtotals');
  return scopes.flatMap(({ scope, cells }) => {
    const filled = cells.filter(({ value }) => value.kind !== 'empty');
    const distinct = [...new Map(filled.map((cell) => [fold(cell.text.text), cell])).values()];
    const variants: Operands[] = [
      { scope, cells },
      { scope: 'filled', cells: filled },
      { scope: 'distinct', cells: distinct },
    ];
    return [...variants.flatMap((operands) => readingOf('count', operands) ?? []), ...listItemReadings(table, scope, cells.length)];
  });
}

function listItemReadings(table: UnjudgedTable, scope: Scope, rows: number): readonly Reading[] {
  const body = bodyRows(table);
  if (body.length !== rows || (scope !== 'block-above' && scope !== 'column')) return [];
  return table.columns.flatMap(({ index }) => {
    const cells = columnCells(body, index);
    const people = cells.flatMap((cell) => Array.from({ length: Math.max(1, cell.items) }, () => cell));
    return people.length === cells.length ? [] : (readingOf('count', { scope: 'list-items', cells: people }) ?? []);
  });
}

function countable(stated: Quantity): Quantity | undefined {
  const whole = stated.dimension === 'number' && stated.format.decimals === 0 && stated.second === undefined;
  return whole && !isPeriod(stated.unit) ? stated : undefined;
}
