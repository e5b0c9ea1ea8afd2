import type { Column, Reading } from '../model/index.ts';
import { rowRules } from './across/index.ts';
import { amountsOf } from './amounts.ts';
import { unverified, type Claim, type Judgement } from './claim.ts';
import { explains, readingOf } from './readings.ts';
import type { RowDerivation } from './row-rule.ts';
import { bodyRows, columnCells, type UnjudgedTable } from '../tables/query.ts';

/** A row's aggregate, in a column of them. */
export interface RowTotal {
  readonly claim: Claim;
  readonly judgement: Judgement;
}

/** How many other rows must foot across before one that does not is called wrong. */
const WITNESSES = 2;

/**
 * Cross-footing: judges the cells of each column that states an aggregate in every row. A header alone proves little (it may be the
 * total of something not shown), so a row disagrees only where nearly all the other rows agree.
 */
export function judgeRowTotals(table: UnjudgedTable): readonly RowTotal[] {
  return table.columns.flatMap((column) => {
    if (column.kind !== 'quantity') return [];
    for (const rule of rowRules) {
      const derivation = rule.of(table, column);
      if (derivation) return judgeColumn(table, column, derivation);
    }
    return [];
  });
}

function judgeColumn(table: UnjudgedTable, column: Column, { label, reading: read }: RowDerivation): readonly RowTotal[] {
  const found = bodyRows(table).flatMap((row) => {
    const cell = row.cells[column.index];
    const reading = cell?.value.kind === 'value' ? read(row, cell) : undefined;
    return cell?.value.kind === 'value' && reading
      ? [{ row, cell, stated: cell.value.quantity, reading, right: explains(reading, cell.value.quantity) }]
      : [];
  });
  const right = found.filter((item) => item.right).length;
  const telling = found.filter((item) => item.right && isTelling(item.reading)).length;
  return found.map(({ row, cell, stated, reading, ...item }): RowTotal => {
    const claim: Claim = { table, row, cell, label, stated, column, labelled: false };
    if (item.right) return { claim, judgement: { verdict: 'agrees', reading } };
    const whole = reading.operands.every(({ value }) => value.kind === 'value' || value.kind === 'empty');
    const witnessed =
      (telling >= WITNESSES && right >= (found.length - 1) * 0.8) || (right >= found.length - 1 && wouldFoot(claim, reading.result));
    if (!whole || stated.approximate || label.strength === 'qualified' || !witnessed)
      return { claim, judgement: { verdict: 'unverified', reason: unverified('row') } };
    return { claim, judgement: { verdict: 'disagrees', reading, confidence: label.strength === 'plain' ? 'certain' : 'likely' } };
  });
}

/** `0 + 7 = 7` would be right for many other rules than a sum. */
function isTelling({ operands }: Reading): boolean {
  return operands.length === 1 || amountsOf(operands).filter(({ amount }) => !amount.eq(0)).length > 1;
}

/** With what the row gives in the place of what it states, the column adds up to the total below it. */
function wouldFoot({ table, column, stated }: Claim, result: Claim['stated']['amount']): boolean {
  const rows = readingOf('sum', { scope: 'column', cells: columnCells(bodyRows(table), column.index) });
  const mended = rows?.result.minus(stated.amount).plus(result);
  return table.rows.some((row) => {
    const below = row.kind === 'summary' ? row.cells[column.index]?.value : undefined;
    return below?.kind === 'value' && mended?.eq(below.quantity.amount) === true;
  });
}
