import { fold } from '../language/phrases.ts';
import type { Column, Row } from '../model/index.ts';
import { bodyRows } from '../tables/query.ts';
import type { ColumnPair } from './pair-columns.ts';
import type { TablePair } from './pair-tables.ts';

/** A row in an earlier text of a table, and the same row as it is now; one of them undefined where it is new, or gone. */
export interface RowPair {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/**
 * Finds the rows of data that two texts of a table have in common, wherever they stand: those that are the same in all columns first,
 * then by all but their identifiers, by their labels, by their identifiers, by their first label; in a table of figures alone last by
 * their place between others. Undefined where the rows have labels and none is left of the earlier text: that is another table.
 */
export function pairRows({ before, after }: TablePair, columns: readonly ColumnPair[]): readonly RowPair[] | undefined {
  const matching = createMatching(bodyRows(before), bodyRows(after));
  const labels = columns.filter(bothAre('text', 'group'));
  const identifiers = columns.filter(bothAre('identifier'));
  const amountsToo = columns.filter(bothAre('quantity', 'text', 'group'));
  for (const key of [columns, amountsToo, labels, identifiers, labels.slice(0, 1)]) matching.byKey(key);
  if (labels.length > 0 && matching.count() === 0) return undefined;
  if (labels.length + identifiers.length === 0) matching.byPlace();
  return matching.pairs();
}

function bothAre(...kinds: readonly Column['kind'][]): (pair: ColumnPair) => boolean {
  return ({ before, after }) => kinds.includes(before.kind) && kinds.includes(after.kind);
}

/** Rows that are being matched with each other. */
interface Matching {
  /** Matches rows that hold the same in the columns, in order; not those that hold nothing there. */
  byKey(columns: readonly ColumnPair[]): void;
  /** Matches rows that follow on matched ones. */
  byPlace(): void;
  count(): number;
  pairs(): readonly RowPair[];
}

function createMatching(olds: readonly Row[], news: readonly Row[]): Matching {
  const partners = new Map<Row, Row>();
  const taken = new Set<Row>();
  const match = (old: Row, now: Row): void => {
    partners.set(old, now);
    taken.add(now);
  };
  return {
    byKey(columns) {
      const waiting = new Map<string, Row[]>();
      for (const now of news) {
        const key = taken.has(now)
          ? ''
          : keyOf(
              now,
              columns.map(({ after }) => after),
            );
        if (key !== '') waiting.set(key, [...(waiting.get(key) ?? []), now]);
      }
      for (const old of olds) {
        const now = partners.has(old)
          ? undefined
          : waiting
              .get(
                keyOf(
                  old,
                  columns.map(({ before }) => before),
                ),
              )
              ?.shift();
        if (now) match(old, now);
      }
    },
    byPlace() {
      for (const [i, old] of olds.entries()) {
        const above = olds[i - 1];
        const place = above ? news.findIndex((row) => row === partners.get(above)) + 1 : 0;
        const now = above && place === 0 ? undefined : news[place];
        if (now && !partners.has(old) && !taken.has(now)) match(old, now);
      }
    },
    count: () => partners.size,
    pairs: () => [
      ...olds.map((before) => ({ before, after: partners.get(before) })),
      ...news.filter((now) => !taken.has(now)).map((after) => ({ before: undefined, after })),
    ],
  };
}

/** What the row holds in the columns; empty if nothing. */
function keyOf({ cells }: Row, columns: readonly Column[]): string {
  return columns
    .map(({ index }) => fold(cells[index]?.text.text ?? ''))
    .join('\n')
    .trim();
}
