import type { Message, Reading } from '../model/index.ts';
import type { Claim } from './claim.ts';
import { amountsOf } from './amounts.ts';
import { columnScopes } from './scopes.ts';

/** What the two figures themselves tell of how a wrong total came about; undefined if nothing. The most telling cause first. */
export function likelyCause(claim: Claim, reading: Reading, expectedText: string, statedText: string): Message | undefined {
  if (reading.function !== 'sum') return undefined;
  return leftOut(claim, reading) ?? countedTwice(claim, reading) ?? slip(expectedText, statedText);
}

/** The total would be right without one of its rows: the last one above all, added after the total was made. */
function leftOut({ stated }: Claim, { operands, result }: Reading): Message | undefined {
  const missing = result.minus(stated.amount);
  const cells = operands.filter(({ value }) => value.kind === 'value' && !missing.eq(0) && value.quantity.amount.eq(missing));
  const last = operands.at(-1);
  const cell = cells.find((candidate) => candidate === last) ?? (cells.length === 1 ? cells[0] : undefined);
  return cell && { id: cell === last ? 'cause.last-left-out' : 'cause.left-out', data: { text: cell.text.text, row: cell.row } };
}

/** The total contains a row, or an earlier total, once too often. */
function countedTwice({ stated, table, row, column }: Claim, { operands, result }: Reading): Message | undefined {
  const excess = stated.amount.minus(result);
  if (excess.lte(0)) return undefined;
  const subtotals = columnScopes(table, row, column.index).find(({ scope }) => scope === 'subtotals')?.cells ?? [];
  const subtotal = amountsOf(subtotals).find(({ amount }) => amount.eq(excess));
  if (subtotal) return { id: 'cause.subtotal-twice', data: {} };
  const cells = operands.filter(({ value }) => value.kind === 'value' && value.quantity.amount.eq(excess));
  return cells.length === 1 && cells[0] ? { id: 'cause.twice', data: { text: cells[0].text.text, row: cells[0].row } } : undefined;
}

/** Two neighbouring digits swapped, or one digit wrong. */
function slip(expected: string, stated: string): Message | undefined {
  const [right = '', written = ''] = [expected, stated].map((text) => text.replace(/\D/g, ''));
  if (right.length !== written.length || right.length < 3) return undefined;
  const wrong = Array.from(right).flatMap((digit, i) => (digit === written[i] ? [] : [i]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 2 && second === first + 1 && right[first] === written[second] && right[second] === written[first])
    return { id: 'cause.swapped', data: {} };
  return wrong.length === 1 ? { id: 'cause.one-digit', data: {} } : undefined;
}
