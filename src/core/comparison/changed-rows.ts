import { fold } from '../language/phrases.ts';
import type { Cell, ChangedRow, Column, Quantity, Row, Table } from '../model/index.ts';
import { bodyRows, columnCells, rowNames } from '../tables/query.ts';
import { addUp, amountsOf } from '../totals/amounts.ts';
import { readValue } from '../values/column.ts';
import { writeQuantity } from '../values/read.ts';
import type { ColumnPair, RowPair, TablePair } from './pairing.ts';

/**
 * The rows whose amount in a column has changed. Rows that share an amount in either text (a rowspan, ditto marks, blanks in a merged
 * group) are taken together: merging 58 and 46 into 104 changes nothing.
 */
export function changedRows(tables: TablePair, columns: ColumnPair, rows: readonly RowPair[]): readonly ChangedRow[] {
  const names = { before: rowNames(tables.before), after: rowNames(tables.after) };
  return groupsOf(tables, columns, rows).flatMap((group) => {
    const cellsBefore = columnCells(
      group.flatMap((pair) => pair.before ?? []),
      columns.before.index,
    );
    const before = rereadCells(cellsBefore, columns);
    const after = columnCells(
      group.flatMap((pair) => pair.after ?? []),
      columns.after.index,
    );
    if (isSame(before, after)) return [];
    const [first] = group;
    const name = first?.after ? names.after.nameOf(first.after) : first?.before ? names.before.nameOf(first.before) : '';
    return [{ name, before: amountText(before), after: amountText(after), count: group.length, cell: after[0] }];
  });
}

/** The sum of some cells as they write their amounts; undefined if none states one. */
function amountText(cells: readonly Cell[]): string | undefined {
  const amounts = amountsOf(cells);
  const like = finest(amounts);
  return like && writeQuantity(sumOf(cells), like);
}

/** The sum of what the cells state. */
export function sumOf(cells: readonly Cell[]): Quantity['amount'] {
  return addUp(amountsOf(cells).map(({ amount }) => amount));
}

/** The amount that is written most finely: in its manner, no part of a sum is lost. */
export function finest(amounts: readonly Quantity[]): Quantity | undefined {
  return amounts.reduce<Quantity | undefined>((best, one) => (best?.quantum.lte(one.quantum) ? best : one), undefined);
}

/** Rows that share an amount, before or after, in one group. */
function groupsOf({ before, after }: TablePair, columns: ColumnPair, rows: readonly RowPair[]): readonly (readonly RowPair[])[] {
  const groupAt = new Map<RowPair, RowPair[]>(rows.map((pair) => [pair, [pair]]));
  const join = (a: RowPair | undefined, b: RowPair | undefined): void => {
    const [into, from] = [a && groupAt.get(a), b && groupAt.get(b)];
    if (!into || !from || into === from) return;
    into.push(...from);
    for (const pair of from) groupAt.set(pair, into);
  };
  const shared = (table: Table, column: Column, side: 'before' | 'after'): void => {
    const pairOf = new Map(rows.map((pair) => [pair[side], pair]));
    const body = bodyRows(table);
    for (const [i, row] of body.entries()) {
      const above = body[i - 1];
      if (above && sharesAmount(row, above, column, table)) join(pairOf.get(above), pairOf.get(row));
    }
  };
  shared(before, columns.before, 'before');
  shared(after, columns.after, 'after');
  return [...new Set(groupAt.values())];
}

/** The row's amount is that of the row above: it spans both, or is repeated, or is left blank within a group. */
function sharesAmount(row: Row, above: Row, { index }: Column, { columns }: Table): boolean {
  const [cell, upper] = [row.cells[index], above.cells[index]];
  if (!cell || !upper) return false;
  if (cell === upper || cell.value.kind === 'covered') return true;
  const group = columns.find(({ kind }) => kind === 'group');
  const labels = [row, above].map(({ cells }) => (group ? fold(cells[group.index]?.text.text ?? '') : ''));
  return cell.value.kind === 'empty' && labels[0] !== '' && labels[0] === labels[1];
}

/** The same texts are the same amounts, though the rest of the chapter may have them read in another way. */
function isSame(before: readonly Cell[], after: readonly Cell[]): boolean {
  const texts = [before, after].map((cells) => cells.map(({ text }) => text.text).join('\n'));
  return texts[0] === texts[1] || (sumOf(before).eq(sumOf(after)) && amountsOf(before).length > 0 === amountsOf(after).length > 0);
}

/**
 * Cells of the earlier text as amounts that can be held against the later one: where the header gained or lost its unit (`Durée (min)`,
 * `Durée`), the same figures would measure different things. They are read as the column reads its figures now.
 */
export function rereadCells(cells: readonly Cell[], { before, after }: ColumnPair): readonly Cell[] {
  if (before.dimension === after.dimension) return cells;
  const reading = { ...after.reading, decimalMark: before.reading.decimalMark };
  return cells.map((cell) => ({ ...cell, value: readValue(cell.text.text, reading) }));
}

/** Whether both columns hold amounts of one kind. */
export function areComparable(tables: TablePair, columns: ColumnPair): boolean {
  const { before, after } = columns;
  if (before.kind !== 'quantity' || after.kind !== 'quantity') return false;
  const cells = rereadCells(columnCells(bodyRows(tables.before), before.index), columns);
  return before.dimension === after.dimension || amountsOf(cells).every(({ dimension }) => dimension === after.dimension);
}
