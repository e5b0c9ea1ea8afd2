import { createMemo, type Memo } from '../chapter/memo.ts';
import type { AnalyseOptions, Cell, Edit, Refusal, Report, Table } from '../model/index.ts';
import { fitEdits } from '../parse/tables/fit.ts';
import { textSpan } from '../rules/shared/cells.ts';
import { normaliseEdits } from '../text/span.ts';
import { refuse, reportAfter, type Target } from './rewrite.ts';
import { besideText, escapeText, writeCell } from './table-edits/cell-text.ts';

/** What a cell is to say. */
export interface CellChange {
  /** The table, by its place among those of the chapter. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** As a reader is to see it. */
  readonly text: string;
}

/**
 * The edits that make one cell say something else, and nothing else with it: only its text is replaced, as rewrites do it. Refused where
 * more than a text stands in the cell, and where any other cell would be read otherwise.
 * @param settings what the report was made with
 */
export function editCell(
  report: Report,
  { table: index, row, column, text }: CellChange,
  settings: AnalyseOptions,
  memo: Memo = createMemo(),
): readonly Edit[] | Refusal {
  const table = report.chapter.tables[index];
  const cell = table?.rows[row]?.cells[column];
  if (!table || cell?.row !== row || cell.column !== column) return refuse({ start: 0, end: 0 }, 'edit-cell.no-text');
  if (!table.editable) return refuse(cell.span, 'rewrite.not-editable');
  if (!isPlainCell(report, table, cell)) return refuse(cell.span, 'edit-cell.no-text');
  const wanted = text.trim();
  if (wanted === cell.text.text) return [];
  const target = { report, table, settings, memo };
  const written = writeCell(target, cell, escapeText(table.kind, wanted));
  if (!written) return refuse(cell.span, 'edit-cell.no-text');
  const edits = fitEdits(report.chapter.text, [table], written);
  if (!edits) return refuse(cell.span, 'rewrite.out-of-shape');
  if (!keepsOthers(target, cell, edits)) return refuse(cell.span, 'edit-cell.breaks-table', { text: wanted });
  return normaliseEdits(report.chapter.text, edits);
}

/** Whether a cell holds a text and nothing else, as it is written, so that another can take its place. */
export function isPlainCell({ chapter }: Report, table: Table, cell: Cell): boolean {
  if (!table.editable || cell.value.kind === 'checkbox' || cell.items > 0 || besideText(chapter.text, cell)) return false;
  const words = textSpan(cell);
  return cell.text.text === ''
    ? chapter.text.slice(cell.content.start, cell.content.end).trim() === ''
    : cell.continued.length === 0 && chapter.text.slice(words.start, words.end) === cell.text.text;
}

/** Whether all tables are read as before, but for what the cell says. */
function keepsOthers(target: Target, { row, column }: Cell, edits: readonly Edit[]): boolean {
  const { report, table } = target;
  const before = report.chapter.tables;
  const after = reportAfter(target, edits).chapter.tables;
  return (
    before.length === after.length &&
    before.every((one, i) => {
      const other = after[i];
      return other !== undefined && isAlike(one, other, one === table ? { row, column } : undefined);
    })
  );
}

function isAlike(one: Table, other: Table, changed: Pick<Cell, 'row' | 'column'> | undefined): boolean {
  if (one.kind !== other.kind || one.width !== other.width || one.rows.length !== other.rows.length) return false;
  return one.rows.every(({ cells, slots }, r) => {
    const row = other.rows[r];
    if (row?.slots !== slots) return false;
    return cells.every((cell, c) => {
      const isChanged = cell?.row === changed?.row && cell?.column === changed?.column;
      return isChanged || cell?.text.text === row.cells[c]?.text.text;
    });
  });
}
