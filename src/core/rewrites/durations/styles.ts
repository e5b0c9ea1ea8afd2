import type { Cell, Chapter, Column, Edit, Refusal, Table } from '../../model/index.ts';
import { isRefusal, refuse, type Target } from '../rewrite.ts';
import { amountEdit, withColumn } from '../table-edits/amount-edit.ts';
import { writeCell } from '../table-edits/cell-text.ts';
import { covering, removal } from './rowspan.ts';
import { type MergedRun, amountSource } from './merged-run.ts';
import { insertRowAfter } from '../table-edits/new-cells.ts';
import { labelled, subtotalLabel } from '../totals/summary-label.ts';
import { ownCells } from '../../tables/query.ts';
import { figureIn } from '../../totals/amounts.ts';

/** How the cells of a group that state no amount any more are written. */
export type CoveredStyle = 'ditto' | 'blank' | 'rowspan';

/** How groups state one amount: in their rows, in a row of their own, or in a table of theirs. */
export type MergeStyle = CoveredStyle | 'subtotal' | 'summary';

/** The edits that write a run's amount into its first cell, and cover the others. */
export function mergeEdits(target: Target, merged: MergedRun, style: CoveredStyle, title: string | undefined): readonly Edit[] | Refusal {
  const { stated, amount, cells } = merged;
  const [first, ...others] = stated;
  const edit = amountEdit(first, amount, withColumn(target.table, stated));
  if (!edit) return refuse(first.span, 'merge-durations.not-writable', { text: first.text.text });
  // In a grid the edges between the cells go once these are blank.
  const isTagged = style === 'rowspan' && target.table.kind === 'html';
  const tag = covering(target, first, isTagged ? merged.run.rows.length : undefined, title);
  if (isRefusal(tag)) return tag;
  const covered = isTagged
    ? removals(target, cells.slice(1))
    : written(target, others, style === 'ditto' ? dittoOf(target.report.chapter) : '');
  return isRefusal(covered) ? covered : [...tag, edit, ...covered];
}

function written(target: Target, cells: readonly Cell[], mark: string): readonly Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const cell of cells) {
    const own = writeCell(target, cell, mark);
    if (!own) return refuse(cell.span, 'rewrite.keeps-cell');
    edits.push(...own);
  }
  return edits;
}

function removals(target: Target, cells: readonly Cell[]): readonly Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const cell of cells) {
    const edit = removal(target, cell);
    if (isRefusal(edit)) return edit;
    edits.push(edit);
  }
  return edits;
}

/** Returns the first two cells of a merged group as a style writes them, with `│` between the rows: `104 │ "`, `104 │ ⎵`. */
export function sampleOf({ report }: Target, { stated: [first, second] }: MergedRun, amount: string, style: MergeStyle): string {
  const rows = [first, second].map((cell) => (cell && figureIn(cell)) ?? '');
  const samples: Readonly<Record<MergeStyle, readonly string[]>> = {
    ditto: [amount, dittoOf(report.chapter)],
    rowspan: [amount, '↑'],
    blank: [amount, '⎵'],
    subtotal: [...rows, `Σ ${amount}`],
    summary: [`${rows.join(' │ ')} ⟶ ${amount}`],
  };
  return samples[style].join(' │ ');
}

/** The mark that the chapter uses most for what stands above, else `"`. */
function dittoOf(chapter: Chapter): string {
  const counts = new Map<string, number>();
  for (const text of coveredTexts(chapter)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? '"';
}

function coveredTexts({ tables }: Chapter): readonly string[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.flatMap((cell) => (cell?.row === row.index && cell.value.kind === 'covered' ? [cell.text.text] : []))),
  );
}

/**
 * The style that the table or its chapter uses: that of the labels themselves, where they are written once for each group; else the one
 * that covers most cells in the chapter's tables; else ditto marks, which leave every row a cell of its own in each column, so that it can
 * be moved and read by itself.
 */
export function usualStyle({ report: { chapter }, table }: Target, by: number): CoveredStyle {
  return (
    prevalent([table], by) ??
    prevalent(
      chapter.tables.filter(({ layout }) => !layout),
      undefined,
      table.kind,
    ) ??
    'ditto'
  );
}

/** Whether cells of a kind of table can be made to span rows. */
export function spansRows({ kind }: Pick<Table, 'kind'>): boolean {
  return kind === 'html' || kind === 'grid';
}

/** The most used style in some tables, or in one column of them. */
function prevalent(tables: Chapter['tables'], column: number | undefined, kind?: Table['kind']): CoveredStyle | undefined {
  const counts: Record<CoveredStyle, number> = { ditto: 0, blank: 0, rowspan: 0 };
  for (const { rows } of tables) {
    for (const row of rows.filter((one) => one.kind === 'body')) {
      for (const cell of column === undefined ? row.cells : [row.cells[column]]) {
        if (cell && cell.row !== row.index) counts.rowspan += 1;
        else if (cell?.value.kind === 'covered') counts.ditto += 1;
        else if (column !== undefined && cell?.value.kind === 'empty' && cell.text.text === '') counts.blank += 1;
      }
    }
  }
  if (kind !== undefined && !spansRows({ kind })) counts.rowspan = 0;
  const most = Math.max(counts.ditto, counts.blank, counts.rowspan);
  return most === 0 ? undefined : (['ditto', 'rowspan', 'blank'] as const).find((style) => counts[style] === most);
}

/**
 * The edits that put a row with the subtotal under each run; a run that has one already keeps it.
 * @param runs all that state an amount: a run without a row of its own would be taken for a part of the next one
 */
export function subtotalEdits(target: Target, runs: readonly MergedRun[], by: Column, column: Column): readonly Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const merged of runs) {
    const last = merged.run.rows.at(-1);
    if (!last || isSubtotalled(target.table, merged, column)) continue;
    const [first] = merged.stated;
    const amount = amountSource(target, first, merged.amount, merged.stated);
    if (amount === undefined) return refuse(first.span, 'merge-durations.not-writable', { text: first.text.text });
    const like = [last, ...target.table.rows].find((row) => row.kind === 'body' && ownCells(row).length === target.table.width);
    if (!like) return refuse(last.span, 'merge-durations.no-model');
    const row = insertRowAfter(target, last, like, subtotalCells(target, by, column, amount));
    if (isRefusal(row)) return row;
    edits.push(row);
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
