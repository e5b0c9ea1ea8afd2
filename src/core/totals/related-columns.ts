import type { Cell, Quantity, Reading, Row } from '../model/index.ts';
import { agrees } from './agreement.ts';
import type { Measured, Relation } from './relation.ts';
import { relations } from './relations/index.ts';
import { bodyRows, type UnjudgedTable } from '../tables/query.ts';

/** In every row, the column's amount follows from two others. */
export interface RelatedColumns {
  readonly relation: Relation;
  readonly a: number;
  readonly b: number;
  /** Rows that show it. */
  readonly witnesses: number;
}

/** Beyond so many columns of amounts a relation found by trying all pairs would be chance. */
const MOST_COLUMNS = 12;

/**
 * Finds how a column follows from two others: each body row that states all three amounts must show it, and at least two must.
 * @param exceptions how many rows may be wrong, where one row more shows it
 */
export function relatedColumns(table: UnjudgedTable, column: number, exceptions = 0): RelatedColumns | undefined {
  const others = table.columns.filter(({ index, kind }) => index !== column && kind === 'quantity').map(({ index }) => index);
  if (others.length < 2 || others.length > MOST_COLUMNS) return undefined;
  for (const relation of relations) {
    for (const a of others) {
      for (const b of others) {
        const witnesses = a === b ? 0 : countWitnesses(table, column, { relation, a, b }, exceptions);
        if (witnesses >= 2 + exceptions) return { relation, a, b, witnesses };
      }
    }
  }
  return undefined;
}

/** What the relation makes of a row's own amounts. */
export function relationReading(row: Row, { relation, a, b }: RelatedColumns): Reading | undefined {
  const cells = [row.cells[a], row.cells[b]];
  const [first, second] = cells.map(amountIn);
  if (!first || !second) return undefined;
  const result = relation.of(first.amount, second.amount);
  if (!result) return undefined;
  const operands = cells.filter((cell): cell is Cell => cell !== undefined);
  return {
    function: relation.function,
    scope: 'row',
    operands,
    result,
    second: undefined,
    slack: relation.slack(measured(first), measured(second)),
  };
}

function countWitnesses(table: UnjudgedTable, column: number, by: Omit<RelatedColumns, 'witnesses'>, exceptions: number): number {
  let witnesses = 0;
  let others = 0;
  const results = new Set<string>();
  for (const row of bodyRows(table)) {
    const stated = amountIn(row.cells[column]);
    const reading = stated && relationReading(row, { ...by, witnesses });
    if (!stated || !reading) continue;
    if (agrees(stated, reading)) {
      witnesses += 1;
      results.add(reading.result.toFixed(6));
    } else others += 1;
    if (others > exceptions) return 0;
  }
  // A column of zeros, or one that copies another, follows from anything.
  return results.size > 1 ? witnesses : 0;
}

function amountIn(cell: Cell | undefined): Quantity | undefined {
  return cell?.value.kind === 'value' && cell.value.quantity.second === undefined ? cell.value.quantity : undefined;
}

function measured({ amount, quantum, dimension, format }: Quantity): Measured {
  const counted = dimension !== 'percent' && format.decimals === 0;
  return { amount, half: counted ? quantum.times(0) : quantum.div(2) };
}
