import type Big from 'big.js';
import type { Cell } from '../../model/index.ts';
import { textSpan } from '../../rules/shared/cells.ts';
import { trim } from '../../text/span.ts';
import type { Target } from '../rewrite.ts';
import { amountEdit, withColumn } from '../shared/amount-edit.ts';
import { besideText } from '../shared/cell-text.ts';

/** The source of a new cell that states an amount as another cell states its own, unit and emphasis included; undefined if it cannot. */
export function amountSource({ report, table }: Target, like: Cell, amount: Big, others: readonly Cell[]): string | undefined {
  const { text } = report.chapter;
  const edit = amountEdit(like, amount, withColumn(table, others));
  if (!edit) return undefined;
  const inside = besideText(text, like) ? textSpan(like) : trim(text, like.content);
  return text.slice(inside.start, edit.span.start) + edit.text + text.slice(edit.span.end, inside.end);
}
