import { fold } from '../locales/fold.ts';
import type { Column } from '../model.ts';
import type { RowPair } from './pair-rows.ts';
import type { TablePair } from './pair-tables.ts';

/** A column in an earlier text of a table, and the same column as it is now. */
export interface ColumnPair {
  readonly before: Column;
  readonly after: Column;
}

/** The columns with the same header: the first of a name with the first, the second with the second. */
export function pairNamedColumns({ before, after }: TablePair): readonly ColumnPair[] {
  const free = [...after.columns];
  return before.columns.flatMap((column) => {
    const at = free.findIndex(({ name }) => name !== '' && fold(name) === fold(column.name));
    const [found] = at < 0 ? [] : free.splice(at, 1);
    return found ? [{ before: column, after: found }] : [];
  });
}

/** Further columns, with other headers or none, that hold the same in most of the rows that both texts have. */
export function pairLikeColumns(tables: TablePair, named: readonly ColumnPair[], rows: readonly RowPair[]): readonly ColumnPair[] {
  const free = tables.after.columns.filter((column) => !named.some(({ after }) => after === column));
  return tables.before.columns.flatMap((column) => {
    if (named.some(({ before }) => before === column)) return [];
    const at = free.findIndex((other) => isAlike({ before: column, after: other }, rows));
    const [found] = at < 0 ? [] : free.splice(at, 1);
    return found ? [{ before: column, after: found }] : [];
  });
}

function isAlike({ before, after }: ColumnPair, rows: readonly RowPair[]): boolean {
  const texts = rows.flatMap((pair) => {
    const [old, now] = [pair.before?.cells[before.index], pair.after?.cells[after.index]];
    return old && now ? [[old.text.text, now.text.text]] : [];
  });
  const same = texts.filter(([old, now]) => old === now && old !== '').length;
  return same > 0 && same * 2 >= texts.length;
}
