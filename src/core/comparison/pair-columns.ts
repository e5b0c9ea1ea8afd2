import { fold } from '../language/phrases.ts';
import type { Column } from '../model/index.ts';
import type { RowPair } from './pair-rows.ts';
import type { TablePair } from './pair-tables.ts';

/** A column in an earlier text of a table, and the same column as it is now. */
export interface ColumnPair {
  readonly before: Column;
  readonly after: Column;
}

/** The columns with the same header, then those whose headers differ only in the unit: the first of a name with the first, and so on. */
export function pairNamedColumns({ before, after }: TablePair): readonly ColumnPair[] {
  const same = pairByName(before.columns, after.columns, ({ name }) => fold(name));
  const left = (side: 'before' | 'after', all: readonly Column[]): readonly Column[] =>
    all.filter((column) => !same.some((pair) => pair[side] === column));
  const renamed = pairByName(left('before', before.columns), left('after', after.columns), ({ name }) => fold(withoutUnit(name)));
  return [...same, ...renamed].sort((a, b) => a.before.index - b.before.index);
}

function pairByName(olds: readonly Column[], news: readonly Column[], nameOf: (column: Column) => string): readonly ColumnPair[] {
  const free = [...news];
  return olds.flatMap((before) => {
    const at = free.findIndex((column) => nameOf(column) !== '' && nameOf(column) === nameOf(before));
    const [after] = at < 0 ? [] : free.splice(at, 1);
    return after ? [{ before, after }] : [];
  });
}

/** `Durée` of `Durée (min)`. */
function withoutUnit(name: string): string {
  return name.replace(/\s*[([（][^()[\]（）]*[)\]）]\s*$/, '');
}

/**
 * Further columns, with other headers or none: those that hold the same in most of the rows that both texts have; of a single column of
 * amounts that is left in each text, one amount that has stayed will do.
 */
export function pairLikeColumns(tables: TablePair, named: readonly ColumnPair[], rows: readonly RowPair[]): readonly ColumnPair[] {
  const [olds, news] = [new Set(tables.before.columns), new Set(tables.after.columns)];
  const take = (pair: ColumnPair): ColumnPair => {
    olds.delete(pair.before);
    news.delete(pair.after);
    return pair;
  };
  named.forEach(take);
  const alike = [...olds].flatMap((before) => {
    const after = [...news].find((column) => shareSame({ before, after: column }, rows) >= 0.5);
    return after ? [take({ before, after })] : [];
  });
  const [before, ...otherOlds] = [...olds].filter(({ kind }) => kind === 'quantity');
  const [after, ...otherNews] = [...news].filter(({ kind }) => kind === 'quantity');
  const single = before && after && otherOlds.length + otherNews.length === 0 && shareSame({ before, after }, rows) > 0;
  return single ? [...alike, { before, after }] : alike;
}

/** Of the rows that both texts have, the part in which the columns hold the same, from 0 to 1. */
function shareSame({ before, after }: ColumnPair, rows: readonly RowPair[]): number {
  const texts = rows.flatMap((pair) => {
    const [old, now] = [pair.before?.cells[before.index], pair.after?.cells[after.index]];
    return old && now ? [[old.text.text, now.text.text]] : [];
  });
  const same = texts.filter(([old, now]) => old === now && old !== '').length;
  return same / Math.max(1, texts.length);
}
