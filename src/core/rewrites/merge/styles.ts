import type { Cell, Chapter } from '../../model/index.ts';
import type { Edit } from '../../text/edit.ts';
import { refuse, type Draft, type Target } from '../rewrite.ts';
import { amountEdit, withColumn } from '../shared/amount-edit.ts';
import { writeCell } from '../shared/cell-text.ts';
import { covering, removal } from './rowspan.ts';
import type { MergedRun } from './merged-run.ts';

/** How the cells of a group that state no amount any more are written. */
export type CoveredStyle = 'ditto' | 'blank' | 'rowspan';

/** The edits that write a run's amount into its first cell, and cover the others. */
export function mergeEdits(target: Target, merged: MergedRun, style: CoveredStyle, title: string | undefined): readonly Edit[] | Draft {
  const { stated, amount, cells } = merged;
  const [first, ...others] = stated;
  const edit = amountEdit(first, amount, withColumn(target.table, stated));
  if (!edit) return refuse(first.span, 'merge-durations.not-writable', { text: first.text.text });
  const tag = covering(target, first, style === 'rowspan' ? merged.run.rows.length : undefined, title);
  if ('kind' in tag) return tag;
  const covered =
    style === 'rowspan'
      ? removals(target, cells.slice(1))
      : written(target, others, style === 'ditto' ? dittoOf(target.report.chapter) : '');
  return 'kind' in covered ? covered : [...tag, edit, ...covered];
}

function written(target: Target, cells: readonly Cell[], mark: string): readonly Edit[] | Draft {
  const edits: Edit[] = [];
  for (const cell of cells) {
    const edit = writeCell(target, cell, mark);
    if (!edit) return refuse(cell.span, 'rewrite.keeps-cell');
    edits.push(edit);
  }
  return edits;
}

function removals(target: Target, cells: readonly Cell[]): readonly Edit[] | Draft {
  const edits: Edit[] = [];
  for (const cell of cells) {
    const edit = removal(target, cell);
    if ('kind' in edit) return edit;
    edits.push(edit);
  }
  return edits;
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

/** The most used style in some tables, or in one column of them. */
function prevalent(tables: Chapter['tables'], column: number | undefined, kind?: 'html' | 'pipe'): CoveredStyle | undefined {
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
  if (kind === 'pipe') counts.rowspan = 0;
  const most = Math.max(counts.ditto, counts.blank, counts.rowspan);
  return most === 0 ? undefined : (['ditto', 'rowspan', 'blank'] as const).find((style) => counts[style] === most);
}
