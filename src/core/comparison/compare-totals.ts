import type { Cell, ChangedSum, Chapter, Column, SummaryCell, Table } from '../model/index.ts';
import { isRagged } from '../totals/wording.ts';
import { amountsOf } from '../totals/amounts.ts';
import { bodyRows, columnCells } from '../tables/query.ts';
import { writeQuantity } from '../values/read.ts';
import { areComparable, changedRows, finest, rereadCells, sumOf } from './changed-rows.ts';
import { type ColumnPair, pairLikeColumns, pairNamedColumns, pairRows, pairTables, type RowPair, type TablePair } from './pairing.ts';

/**
 * Holds the totals of two texts of a chapter against each other: every column that a total sums up, in either text, and whose rows add
 * up to something else now; and every total that states less than it did though its rows add up to the same. Each text may be right in
 * itself: what was lost between them can be seen only so.
 */
export function compareTotals(before: Chapter, after: Chapter): readonly ChangedSum[] {
  return pairTables(before.tables, after.tables)
    .flatMap((tables) => {
      const matched = matchTables(tables);
      return matched ? matched.columns.flatMap((columns) => changeOf(tables, columns, matched.rows) ?? []) : [];
    })
    .sort((a, b) => a.table.index - b.table.index || a.column.index - b.column.index);
}

/** What two texts of a table have in common. */
export interface MatchedTable {
  /** The columns of amounts that can be compared. */
  readonly columns: readonly ColumnPair[];
  readonly rows: readonly RowPair[];
}

/** Matches the rows and columns of two texts of a table; undefined where the columns are in doubt, or it is another table. */
export function matchTables(tables: TablePair): MatchedTable | undefined {
  if ([tables.before, tables.after].some((table) => table.columns.some((column) => isRagged(table, column)))) return undefined;
  const named = pairNamedColumns(tables);
  const rows = pairRows(tables, named.length > 0 ? named : samePlaces(tables));
  if (!rows) return undefined;
  const columns = [...named, ...pairLikeColumns(tables, named, rows)];
  return { rows, columns: columns.filter((pair) => areComparable(tables, pair)) };
}

/** The last cell of a summary row that states the sum of the column. */
function sumStated({ rows, summaryCells }: Table, { index }: Column): SummaryCell | undefined {
  return summaryCells.findLast(
    (cell) => cell.function === 'sum' && rows[cell.row]?.kind === 'summary' && cell.about === index && cell.reading?.scope !== 'row',
  );
}

function samePlaces({ before, after }: TablePair): readonly ColumnPair[] {
  return before.columns.flatMap((column, i) => {
    const other = before.width === after.width ? after.columns[i] : undefined;
    return other ? [{ before: column, after: other }] : [];
  });
}

function changeOf(tables: TablePair, columns: ColumnPair, rows: readonly RowPair[]): ChangedSum | undefined {
  const earlier = sumStated(tables.before, columns.before);
  const summary = sumStated(tables.after, columns.after);
  if (!earlier && !summary) return undefined;
  const [before, after] = [
    rereadCells(columnCells(bodyRows(tables.before), columns.before.index), columns),
    columnCells(bodyRows(tables.after), columns.after.index),
  ];
  if (sumOf(before).eq(sumOf(after))) return earlier && summary && statesLess(tables.after, columns.after, earlier, summary);
  const changed = changedRows(tables, columns, rows);
  const texts = textsOf(before, after);
  return texts && changed.length > 0
    ? { table: tables.after, column: columns.after, summary, kind: 'rows', ...texts, rows: changed }
    : undefined;
}

/** Both sums and their difference, in the manner of the amount written most finely. */
function textsOf(before: readonly Cell[], after: readonly Cell[]): Pick<ChangedSum, 'before' | 'after' | 'difference'> | undefined {
  const like = finest(amountsOf([...after, ...before]));
  if (!like) return undefined;
  const difference = sumOf(after).minus(sumOf(before));
  const [sumBefore, sumAfter, gap] = [sumOf(before), sumOf(after), difference.abs()].map((amount) => writeQuantity(amount, like));
  return { before: sumBefore ?? '', after: sumAfter ?? '', difference: `${difference.lt(0) ? '−' : '+'}${gap ?? ''}` };
}

/** A total that was made smaller so that it agrees with rows that had lost something before. */
function statesLess(table: Table, column: Column, earlier: SummaryCell, summary: SummaryCell): ChangedSum | undefined {
  const fell = earlier.stated.dimension === summary.stated.dimension && summary.stated.amount.lt(earlier.stated.amount);
  if (!fell || summary.verdict !== 'agrees') return undefined;
  const gap = writeQuantity(earlier.stated.amount.minus(summary.stated.amount), summary.stated);
  return { table, column, summary, kind: 'stated', before: earlier.statedText, after: summary.statedText, difference: `−${gap}`, rows: [] };
}
