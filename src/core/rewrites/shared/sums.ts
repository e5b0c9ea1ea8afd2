import type Big from 'big.js';
import type { Table } from '../../model.ts';
import { runsOf } from './groups.ts';

/** A sum that two versions of a table do not share. */
export interface ChangedSum {
  readonly column: string;
  /** The group's label; undefined for the column as a whole. */
  readonly group: string | undefined;
  readonly before: string;
  readonly after: string;
}

/** The first sum that differs: of a column of amounts, or of one group in it. A column that only one of the tables has is passed over. */
export function changedSum(before: Table, after: Table): ChangedSum | undefined {
  const pairs = before.columns.flatMap((column) => {
    const other = columnLike(before, after, column.index);
    return other === undefined ? [] : [{ ...column, other }];
  });
  const groupings = [undefined, ...pairs.filter(({ kind }) => kind === 'group')];
  for (const { index, other, name } of pairs.filter(({ kind }) => kind === 'quantity')) {
    for (const grouping of groupings) {
      const now = sumsOf(after, other, grouping?.other);
      for (const [group, sum] of sumsOf(before, index, grouping?.index)) {
        const same = now.get(group);
        if (same?.eq(sum)) continue;
        return { column: name, group: grouping && group, before: sum.toFixed(), after: same?.toFixed() ?? '0' };
      }
    }
  }
  return undefined;
}

/**
 * The column of the other table with the same header: the one in the same place among those that share it; undefined where these are more
 * or fewer, since a column has come or gone.
 */
function columnLike(table: Table, other: Table, index: number): number | undefined {
  const same = (columns: Table['columns']): Table['columns'] => columns.filter(({ name }) => name === table.columns[index]?.name);
  const [mine, theirs] = [same(table.columns), same(other.columns)];
  const place = mine.findIndex((column) => column.index === index);
  return mine.length === theirs.length ? theirs[place]?.index : undefined;
}

/** The amounts of a column added up by group, under one empty key without a grouping. A cell that spans rows counts once. */
function sumsOf(table: Table, column: number, grouping: number | undefined): ReadonlyMap<string, Big> {
  const sums = new Map<string, Big>();
  const runs = grouping === undefined ? [{ key: '', rows: table.rows.filter(({ kind }) => kind === 'body') }] : runsOf(table, grouping);
  for (const { key, rows } of runs) {
    for (const row of rows) {
      const cell = row.cells[column];
      if (cell?.value.kind !== 'value' || cell.row !== row.index) continue;
      const { amount } = cell.value.quantity;
      sums.set(key, sums.get(key)?.plus(amount) ?? amount);
    }
  }
  return sums;
}
