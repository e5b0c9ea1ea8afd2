import type { Cell, Column, Row } from '../model.ts';
import { amountsOf } from './aggregate.ts';
import { readLabel, type SummaryLabel } from './label.ts';
import { explains, readingOf } from './readings.ts';
import { bodyRows, type UnjudgedTable } from './scopes.ts';
import type { Judgement } from './judge.ts';

/** A row's total, in a column headed so. */
export interface RowTotal {
  readonly row: Row;
  readonly cell: Cell;
  readonly label: SummaryLabel;
  readonly judgement: Judgement;
}

/** How many other rows must foot across before one that does not is called wrong. */
const WITNESSES = 3;

/**
 * Cross-footing: judges the cells of each column headed `Total` against the amounts to their left in the row. A header alone proves
 * little (it may be the total of something not shown), so a row disagrees only where nearly all the other rows agree.
 */
export function judgeRowTotals(table: UnjudgedTable): readonly RowTotal[] {
  return table.columns.flatMap((column) => {
    const label = readLabel(column.name);
    const parts = label?.function === 'sum' && column.kind === 'quantity' ? partsOf(table, column) : [];
    return label && parts.length >= 2 ? judgeColumn(table, column, parts, label) : [];
  });
}

/** The columns of amounts between the last total column and this one. */
function partsOf(table: UnjudgedTable, total: Column): readonly Column[] {
  const start = table.columns.findLastIndex((column) => column.index < total.index && readLabel(column.name)?.function === 'sum');
  return table.columns.filter(({ index, kind, dimension }) => index > start && index < total.index && kind === 'quantity' && dimension === total.dimension);
}

function judgeColumn(table: UnjudgedTable, column: Column, parts: readonly Column[], label: SummaryLabel): readonly RowTotal[] {
  const found = bodyRows(table).flatMap((row) => {
    const cell = row.cells[column.index];
    const operands = parts.flatMap((part) => row.cells[part.index] ?? []);
    const reading = readingOf('sum', { scope: 'row', cells: operands });
    if (cell?.value.kind !== 'value' || !reading || amountsOf(operands).length === 0) return [];
    const whole = operands.every(({ value }) => value.kind === 'value' || value.kind === 'empty');
    return [{ row, cell, reading, whole, right: explains(reading, cell.value.quantity), exact: !cell.value.quantity.approximate }];
  });
  const right = found.filter((item) => item.right).length;
  return found.map(({ row, cell, reading, whole, exact, ...item }) => {
    const certain = whole && exact && label.plain && right >= WITNESSES && right >= (found.length - 1) * 0.8;
    const verdict = item.right ? 'agrees' : certain ? 'disagrees' : undefined;
    return { row, cell, label, judgement: verdict ? { verdict, reading } : { verdict: 'unverified', reason: { id: 'verdict.unverified.row', data: {} } } };
  });
}
