import { fold } from '../language/phrases.ts';
import type { Column, Row, Table } from '../model/index.ts';
import { bodyRows } from '../tables/query.ts';

/** A table in an earlier text of a chapter, and the same table as it is now. */
export interface TablePair {
  readonly before: Table;
  readonly after: Table;
}

/** Below this likeness, two tables are two tables. */
const LEAST = 0.25;

/**
 * Finds the tables with amounts that two texts of a chapter have in common. Headers that only one table of either text has decide;
 * else the most alike belong together, by their rows' labels, headers, captions and places.
 */
export function pairTables(before: readonly Table[], after: readonly Table[]): readonly TablePair[] {
  const [olds, news] = [before, after].map((tables) => tables.filter(holdsAmounts).map(traitsOf));
  if (!olds || !news) return [];
  const pairs = olds.flatMap((old) => {
    const [only, ...others] = news.filter(({ headers }) => headers === old.headers);
    const alone = olds.filter(({ headers }) => headers === old.headers).length === 1;
    return only && others.length === 0 && alone && old.headers !== '' ? [{ old, now: only }] : [];
  });
  const rest = (all: readonly Traits[]): readonly Traits[] =>
    all.filter((one) => !pairs.some(({ old, now }) => one === old || one === now));
  return [...pairs, ...mostAlike(rest(olds), rest(news))].map(({ old, now }) => ({ before: old.table, after: now.table }));
}

/** What a table is recognised by. */
interface Traits {
  readonly table: Table;
  readonly headers: string;
  readonly names: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

function holdsAmounts({ layout, columns }: Table): boolean {
  return !layout && columns.some(({ kind }) => kind === 'quantity');
}

function traitsOf(table: Table): Traits {
  const names = table.columns.map(({ name }) => fold(name)).filter((name) => name !== '');
  const words = bodyRows(table).flatMap(({ cells }) => cells.flatMap((cell) => (cell?.value.kind === 'unreadable' ? cell.text.text : [])));
  return { table, headers: names.join('\n'), names: new Set(names), labels: new Set(words.map(fold)) };
}

function mostAlike(olds: readonly Traits[], news: readonly Traits[]): readonly { readonly old: Traits; readonly now: Traits }[] {
  const candidates = olds.flatMap((old) => news.map((now) => ({ old, now, likeness: likenessOf(old, now) })));
  const taken = new Set<Traits>();
  return candidates
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness)
    .filter(({ old, now }) => {
      const free = !taken.has(old) && !taken.has(now);
      if (free) taken.add(old).add(now);
      return free;
    });
}

/** From 0 to 1. Labels weigh most: a header can be translated, a caption numbered anew, a table moved. */
function likenessOf(old: Traits, now: Traits): number {
  const captions = [old, now].map(({ table }) => fold(table.caption?.text ?? ''));
  const caption = captions[0] !== '' && captions[0] === captions[1] ? 0.15 : 0;
  const near = 0.05 / (1 + Math.abs(old.table.index - now.table.index));
  return 0.5 * shared(old.labels, now.labels) + 0.3 * shared(old.names, now.names) + caption + near;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((item) => b.has(item)).length;
  return common / Math.max(1, a.size, b.size);
}

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
