import { csvFormatRows } from 'd3-dsv';
import type { TableView, ViewRow } from '../protocol.ts';
import type { Choices } from './choices.ts';

/** The data rows that hold all words of the filter, in the order of the author's choice. */
export function arrangedRows({ rows, language }: Pick<TableView, 'rows' | 'language'>, { sort, filter }: Choices): readonly ViewRow[] {
  const words = folded(filter, language)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = rows.filter((row) => row.kind === 'body' && holds(row, words, language));
  return sort ? sorted(found, sort) : found;
}

/** Whether rows are left out or put elsewhere, so that those between them have lost their places. */
export function isArranged({ sort, filter, by }: Choices): boolean {
  return sort !== null || by !== null || filter.trim() !== '';
}

/** Neither case nor accents count. */
function folded(text: string, language: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(language);
}

function holds({ cells }: ViewRow, words: readonly string[], language: string): boolean {
  if (words.length === 0) return true;
  const text = folded(cells.map((cell) => cell?.text ?? '').join('\n'), language);
  return words.every((word) => text.includes(word));
}

/** Rows that say nothing in the column come last in either direction; equal rows keep their order. */
function sorted(rows: readonly ViewRow[], { column, descending }: NonNullable<Choices['sort']>): readonly ViewRow[] {
  const rankOf = ({ cells }: ViewRow): number | null => cells[column]?.rank ?? null;
  return [...rows].sort((a, b) => {
    const [mine, theirs] = [rankOf(a), rankOf(b)];
    if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null);
    return descending ? theirs - mine : mine - theirs;
  });
}

/** The order in which a click on a header leads: up, down, as written. */
export function nextSort(sort: Choices['sort'], column: number): Choices['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

/** Rows as CSV, with the names of the columns above them. */
export function csvOf({ columns }: Pick<TableView, 'columns'>, rows: readonly ViewRow[]): string {
  const header = columns.map(({ name, field = name }) => field);
  return `${csvFormatRows([header, ...rows.map(({ cells }) => cells.map((cell) => cell?.field ?? cell?.text ?? ''))])}\n`;
}
