import type Big from 'big.js';
import type { Cell, Edit, Quantity, Table } from '../../model/index.ts';
import { textSpan } from '../../rules/shared/cells.ts';
import { sourceSpan } from '../../text/source-text.ts';
import { writeQuantity } from '../../values/read.ts';
import { bodyRows } from '../../tables/query.ts';

/**
 * The edit that puts another amount into a cell, written as the cell writes its own: only the figure is replaced. Where that form cannot
 * write it exactly (`2 h` for 75 minutes), it is written as one of the other cells would: in hours and minutes if one does; and only where
 * none can, with more decimals. Undefined where that does not do either, or the cell holds no amount.
 * @param others cells whose forms may be taken, the nearest first
 */
export function amountEdit(cell: Cell, amount: Big, others: readonly Cell[]): Edit | undefined {
  const own = quantityOf(cell);
  if (!own) return undefined;
  const formats = others.flatMap((other) => quantityOf(other) ?? []);
  const most = Math.max(...[own, ...formats].map(({ format }) => format.decimals)) + 1;
  const finer = Array.from({ length: Math.max(1, most - own.format.decimals + 1) }, (_, more) => withDecimals(own, more));
  const like = finer.find((quantity) => isExact(amount, quantity));
  const candidates = isWhole(cell) && isUnmarked(cell) ? others.filter((one) => isWhole(one) && isExact(amount, quantityOf(one))) : [];
  const other = candidates.find(isInParts) ?? candidates[0];
  const form = other && quantityOf(other);
  const isOwn = like !== undefined && (like.quantum.eq(own.quantum) || !form || isSameUnit(own, form));
  if (isOwn) return figureEdit(cell, own, writeQuantity(amount, like));
  const text = other?.text.text;
  return form && text !== undefined
    ? { span: textSpan(cell), text: text.slice(0, form.at.start) + writeQuantity(amount, form) + text.slice(form.at.end) }
    : undefined;
}

/** The cells, then the others of their column, in whose forms an amount of theirs may be written too. */
export function withColumn(table: Table, cells: readonly Cell[]): readonly Cell[] {
  const column = cells[0]?.column;
  const others = column === undefined ? [] : bodyRows(table).flatMap((row) => row.cells[column] ?? []);
  return [...new Set([...cells, ...others])];
}

/** Both write figures in one unit: then more decimals are all that the other has. */
function isSameUnit({ format: own }: Quantity, { format: other }: Quantity): boolean {
  return own.reader === other.reader && own.scale.eq(other.scale);
}

/** Whether the form writes a figure with decimals, rather than hours and minutes. */
export function hasDecimals({ format }: Quantity): boolean {
  return !['parted', 'clock', 'iso'].includes(format.reader);
}

function isInParts(cell: Cell): boolean {
  const quantity = quantityOf(cell);
  return quantity !== undefined && !hasDecimals(quantity);
}

/** The amount that a cell states. */
export function quantityOf({ value }: Cell): Quantity | undefined {
  return value.kind === 'value' ? value.quantity : undefined;
}

function figureEdit(cell: Cell, { at }: Quantity, text: string): Edit | undefined {
  const span = sourceSpan(cell.text, at.start, at.end);
  return span && { span, text };
}

/** The same with some more decimals, where the form has any. */
function withDecimals(quantity: Quantity, more: number): Quantity {
  const { format, quantum } = quantity;
  return {
    ...quantity,
    quantum: hasDecimals(quantity) ? quantum.times(`1e-${more}`) : quantum,
    format: { ...format, decimals: format.decimals + more },
  };
}

function isExact(amount: Big, like: Quantity | undefined): boolean {
  return like !== undefined && amount.mod(like.quantum).eq(0);
}

/** The text is an amount with its unit and nothing else: no label before it, no remark behind. */
function isWhole(cell: Cell): boolean {
  const { text } = cell.text;
  const at = quantityOf(cell)?.at;
  return (at?.start === 0 && at.end === text.length) || /^[\d., \u00a0\u202f]+\s?\p{L}{0,10}\.?$/u.test(text);
}

/** No markup or entity stands inside the text, to be replaced with it. */
function isUnmarked(cell: Cell): boolean {
  const { start, end } = textSpan(cell);
  return end - start === cell.text.text.length;
}
