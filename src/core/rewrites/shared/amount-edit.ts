import type Big from 'big.js';
import type { Cell, Quantity } from '../../model.ts';
import { textSpan } from '../../rules/shared/cells.ts';
import type { Edit } from '../../text/edit.ts';
import { sourceSpan } from '../../text/source-text.ts';
import { writeQuantity } from '../../values/read.ts';

/**
 * The edit that puts another amount into a cell, written as the cell writes its own: only the figure is replaced. Where that form cannot
 * write it exactly (`2 h` for 75 minutes), it is written as one of the other cells would. Undefined where none can, or the cell holds no
 * amount.
 * @param others cells whose amounts the new one is made of
 */
export function amountEdit(cell: Cell, amount: Big, others: readonly Cell[]): Edit | undefined {
  const own = quantityOf(cell);
  if (!own) return undefined;
  const formats = others.flatMap((other) => quantityOf(other) ?? []);
  const most = Math.max(...[own, ...formats].map(({ format }) => format.decimals)) + 1;
  const like = Array.from({ length: Math.max(1, most - own.format.decimals + 1) }, (_, more) => withDecimals(own, more)).find((quantity) =>
    isExact(amount, quantity),
  );
  if (like) return figureEdit(cell, own, writeQuantity(amount, like));
  const other = others.find((candidate) => isBareFigure(candidate) && isExact(amount, quantityOf(candidate)));
  const form = other && quantityOf(other);
  return form && isWhole(cell) ? { span: textSpan(cell), text: writeQuantity(amount, form) } : undefined;
}

/** Whether the form writes a figure with decimals, rather than hours and minutes. */
export function hasDecimals({ format }: Quantity): boolean {
  return !['parted', 'clock', 'iso'].includes(format.reader);
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

/** The whole text of the cell is the figure with its units (`1 h 30`), so that the form writes all of it. */
function isBareFigure(cell: Cell): boolean {
  const at = quantityOf(cell)?.at;
  return at?.start === 0 && at.end === cell.text.text.length;
}

/** The text is an amount and nothing else: no label before it, no remark behind. */
function isWhole({ text }: Cell): boolean {
  return /^[\d., \u00a0\u202f]+\s?\p{L}{0,10}\.?$/u.test(text.text);
}
