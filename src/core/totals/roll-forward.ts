import { isReductionName } from '../language/headers.ts';
import type { Cell, Reading, Row } from '../model/index.ts';
import { addUp } from './aggregate.ts';
import type { Claim } from './claim.ts';
import { bodyRows } from '../tables/query.ts';
import { previousSummary } from './scopes.ts';

/** Opening + additions − reductions = closing: the rows since the last total, those that went out counted with a minus. */
export function rollForward({ table, row, column }: Claim): Reading | undefined {
  const previous = previousSummary(table, row, column.index)?.index ?? -1;
  const rows = bodyRows(table).filter(({ index }) => index > previous && index < row.index);
  const signed = rows.flatMap((body) => {
    const cell = body.cells[column.index];
    if (cell?.value.kind !== 'value') return [];
    const { amount } = cell.value.quantity;
    return [{ cell, amount: isReduction(body) && amount.gt(0) ? amount.neg() : amount }];
  });
  if (signed.length < 2) return undefined;
  const operands: readonly Cell[] = signed.map(({ cell }) => cell);
  const result = addUp(signed.map(({ amount }) => amount));
  return { function: 'roll-forward', scope: 'block-above', operands, result, second: undefined, slack: result.times(0) };
}

function isReduction(row: Row): boolean {
  const stub = row.cells.find((cell) => cell && cell.text.text !== '')?.text.text ?? '';
  return /^[-–−]/.test(stub) || isReductionName(stub);
}
