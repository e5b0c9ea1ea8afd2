import type { Cell, Column, Reading, Row } from '../model.ts';
import { amountsOf } from './amounts.ts';
import { unverified, type Claim, type Judgement } from './claim.ts';
import { readLabel, type SummaryLabel } from './label.ts';
import { explains, readingOf } from './readings.ts';
import { relatedColumns, relationReading, type RelatedColumns } from './related-columns.ts';
import { bodyRows, columnCells, type UnjudgedTable } from './scopes.ts';

/** A row's total, in a column headed so. */
export interface RowTotal {
  readonly claim: Claim;
  readonly judgement: Judgement;
}

/** How many other rows must foot across before one that does not is called wrong. */
const WITNESSES = 2;

/**
 * Cross-footing: judges the cells of each column headed `Total` or `Mean` against the amounts to their left in the row, or against
 * the two columns from which it follows. A header alone proves little (it may be the total of something not shown), so a row
 * disagrees only where nearly all the other rows agree.
 */
export function judgeRowTotals(table: UnjudgedTable): readonly RowTotal[] {
  return table.columns.flatMap((column) => {
    const label = readLabel(column.name);
    if (!label || column.kind !== 'quantity' || label.function === 'count') return [];
    const parts = partsOf(table, column, label);
    const related = relatedColumns(table, column.index);
    return parts.length >= 2 || related ? judgeColumn({ table, column, parts, related, label }) : [];
  });
}

interface TotalColumn {
  readonly table: UnjudgedTable;
  readonly column: Column;
  readonly parts: readonly Column[];
  readonly related: RelatedColumns | undefined;
  readonly label: SummaryLabel;
}

/** The columns of amounts between the last total column and this one. */
function partsOf(table: UnjudgedTable, total: Column, label: SummaryLabel): readonly Column[] {
  const start = table.columns.findLastIndex((column) => column.index < total.index && readLabel(column.name)?.function === label.function);
  return table.columns.filter(({ index, kind, dimension }) => index > start && index < total.index && kind === 'quantity' && dimension === total.dimension);
}

function judgeColumn(total: TotalColumn): readonly RowTotal[] {
  const { table, column, label } = total;
  const found = bodyRows(table).flatMap((row) => {
    const cell = row.cells[column.index];
    const reading = cell?.value.kind === 'value' ? rowReading(total, row, cell) : undefined;
    return cell?.value.kind === 'value' && reading ? [{ row, cell, stated: cell.value.quantity, reading, right: explains(reading, cell.value.quantity) }] : [];
  });
  const right = found.filter((item) => item.right).length;
  return found.map(({ row, cell, stated, reading, ...item }): RowTotal => {
    const claim: Claim = { table, row, cell, label, stated, column, labelled: false };
    if (item.right) return { claim, judgement: { verdict: 'agrees', reading } };
    const whole = reading.operands.every(({ value }) => value.kind === 'value' || value.kind === 'empty');
    const witnessed = (right >= WITNESSES && right >= (found.length - 1) * 0.8) || (right >= found.length - 1 && wouldFoot(claim, reading));
    const certain = whole && !stated.approximate && label.strength !== 'qualified' && witnessed;
    return { claim, judgement: certain ? { verdict: 'disagrees', reading, confidence: 'certain' } : { verdict: 'unverified', reason: unverified('row') } };
  });
}

/** With what the row gives in the place of what it states, the column of totals adds up to the total below it. */
function wouldFoot({ table, column, stated }: Claim, { result }: Reading): boolean {
  return table.rows.some((row) => {
    const below = row.kind === 'summary' ? row.cells[column.index]?.value : undefined;
    const rows = readingOf('sum', { scope: 'column', cells: columnCells(bodyRows(table), column.index) });
    return below?.kind === 'value' && rows?.result.minus(stated.amount).plus(result).eq(below.quantity.amount) === true;
  });
}

/** What the relation between the columns makes of the row's other amounts, else their sum or mean. */
function rowReading({ parts, related, label }: TotalColumn, row: Row, cell: Cell): Reading | undefined {
  const cells = parts.flatMap((part) => row.cells[part.index] ?? []);
  const across = amountsOf(cells).length > 0 ? readingOf(label.function, { scope: 'row', cells }) : undefined;
  const foots = cell.value.kind === 'value' && across !== undefined && explains(across, cell.value.quantity);
  return related && !foots ? relationReading(row, related) : across;
}
