import type { Column, Table } from '../../model/index.ts';
import type { Edit } from '../../text/edit.ts';
import { refuse, type Draft, type Target } from '../rewrite.ts';
import { insertRowAfter, newRow, ownCells } from '../shared/new-row.ts';
import { labelled, subtotalLabel } from '../shared/summary-label.ts';
import { amountSource } from './amount-source.ts';
import type { MergedRun } from './merged-run.ts';

/**
 * The edits that put a row with the subtotal under each run; a run that has one already keeps it.
 * @param runs all that state an amount: a run without a row of its own would be taken for a part of the next one
 */
export function subtotalEdits(target: Target, runs: readonly MergedRun[], by: Column, column: Column): readonly Edit[] | Draft {
  const edits: Edit[] = [];
  for (const merged of runs) {
    const last = merged.run.rows.at(-1);
    if (!last || isSubtotalled(target.table, merged, column)) continue;
    const [first] = merged.stated;
    const amount = amountSource(target, first, merged.amount, merged.stated);
    if (amount === undefined) return refuse(first.span, 'merge-durations.not-writable', { text: first.text.text });
    const like = [last, ...target.table.rows].find((row) => row.kind === 'body' && ownCells(row).length === target.table.width);
    if (!like) return refuse(last.span, 'merge-durations.no-model');
    edits.push(insertRowAfter(target, last, newRow(target, like, subtotalCells(target, by, column, amount))));
  }
  return edits;
}

/** The row below states this very amount. */
function isSubtotalled({ rows }: Table, { run, amount }: MergedRun, { index }: Column): boolean {
  const next = rows[(run.rows.at(-1)?.index ?? rows.length) + 1];
  const value = next?.kind === 'summary' ? next.cells[index]?.value : undefined;
  return value?.kind === 'value' && value.quantity.amount.eq(amount);
}

/** The label stands before the figure: in the column of groups if that comes first, else in the first one, else in the cell itself. */
function subtotalCells({ report, table }: Target, by: Column, { index }: Column, amount: string): readonly string[] {
  const label = subtotalLabel(report.chapter);
  const labelAt = by.index < index ? by.index : 0;
  const own = index === 0 ? labelled(label, amount, report.chapter) : amount;
  return table.columns.map((column) => (column.index === index ? own : column.index === labelAt ? label : ''));
}
