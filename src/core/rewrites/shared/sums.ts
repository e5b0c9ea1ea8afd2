import type Big from 'big.js';
import type { Cell, Column, Table } from '../../model/index.ts';
import { figureOf, isFigure } from './figure.ts';
import { holdsWholeGroups, runsOf } from './groups.ts';

/** A sum that two versions of a table do not share. */
export interface ChangedSum {
  readonly column: string;
  /** The group's label; undefined for the column as a whole. */
  readonly group: string | undefined;
  readonly before: string;
  readonly after: string;
}

/**
 * The first sum that differs: of a column of amounts, or of one group in it. A column that only one of the tables has is passed over.
 * @param mergedBy the column whose groups have got one amount each: groups that hold only a part of one of these are passed over
 */
export function changedSum(before: Table, after: Table, mergedBy?: Column): ChangedSum | undefined {
  const pairs = before.columns.flatMap((column) => {
    const other = columnLike(before, after, column.index);
    return other ? [{ column, other }] : [];
  });
  const holdsWhole = ({ column }: { column: Column }): boolean => !mergedBy || holdsWholeGroups(before, column, mergedBy);
  const groupings = [undefined, ...pairs.filter(({ column }) => column.kind === 'group').filter(holdsWhole)];
  for (const { column, other } of pairs.filter((pair) => pair.column.kind === 'quantity')) {
    for (const grouping of groupings) {
      const now = sumsOf(after, other, grouping?.other);
      for (const [group, sum] of sumsOf(before, column, grouping?.column)) {
        const same = now.get(group);
        if (same?.amount.eq(sum.amount)) continue;
        return { column: column.name, group: grouping && sum.label, before: textOf(column, sum), after: same ? textOf(other, same) : '0' };
      }
    }
  }
  return undefined;
}

/** A sum as the author would write it; as a bare figure where its cells show no form to write it in. */
function textOf(column: Column, { amount, cells }: Sum): string {
  const figure = figureOf(column, 'sum', cells);
  return isFigure(figure) ? figure.withUnit : amount.toFixed();
}

/**
 * The column of the other table with the same header: the one in the same place among those that share it; undefined where these are more
 * or fewer, since a column has come or gone.
 */
function columnLike(table: Table, other: Table, index: number): Column | undefined {
  const same = (columns: Table['columns']): Table['columns'] => columns.filter(({ name }) => name === table.columns[index]?.name);
  const [mine, theirs] = [same(table.columns), same(other.columns)];
  const place = mine.findIndex((column) => column.index === index);
  return mine.length === theirs.length ? theirs[place] : undefined;
}

/** An amount, and the cells that add up to it. */
interface Sum {
  /** The group's, as its first row writes it. */
  readonly label: string;
  readonly amount: Big;
  readonly cells: readonly Cell[];
}

/** The amounts of a column added up by group, under one empty key without a grouping. A cell that spans rows counts once. */
function sumsOf(table: Table, column: Column, grouping: Column | undefined): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  const runs = grouping ? runsOf(table, grouping.index) : [{ key: '', label: '', rows: table.rows.filter(({ kind }) => kind === 'body') }];
  for (const { key, label, rows } of runs) {
    for (const row of rows) {
      const cell = row.cells[column.index];
      if (cell?.value.kind !== 'value' || cell.row !== row.index) continue;
      const { amount } = cell.value.quantity;
      const sum = sums.get(key);
      sums.set(key, { label: sum?.label ?? label, amount: sum?.amount.plus(amount) ?? amount, cells: [...(sum?.cells ?? []), cell] });
    }
  }
  return sums;
}
