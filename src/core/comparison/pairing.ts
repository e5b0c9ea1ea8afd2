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
  const named = pairsBy(olds, news, ({ headers }) => headers, 1);
  const same = pairsBy(without(olds, named), without(news, named), ({ sign }) => sign);
  const sure = [...named, ...same];
  return [...sure, ...mostAlike(without(olds, sure), without(news, sure))].map(({ old, now }) => ({ before: old.table, after: now.table }));
}

/** What all that pairing asks of a table comes to, but for its number: the same for tables that are taken for each other first. */
export function signOfTable(table: Table): string {
  return holdsAmounts(table) ? traitsOf(table).sign : '';
}

/** Two tables that belong together. */
interface TraitsPair {
  readonly old: Traits;
  readonly now: Traits;
}

/** The tables of which both texts have as many with one key, in their order. @param most as many, and no more */
function pairsBy(
  olds: readonly Traits[],
  news: readonly Traits[],
  keyOf: (traits: Traits) => string,
  most = Number.POSITIVE_INFINITY,
): readonly TraitsPair[] {
  const found = groupsBy(news, keyOf);
  return [...groupsBy(olds, keyOf)].flatMap(([key, group]) => {
    const others = found.get(key) ?? [];
    const belong = key !== '' && group.length === others.length && group.length <= most;
    return belong ? group.flatMap((old, i) => ({ old, now: others[i] ?? old })) : [];
  });
}

function groupsBy(all: readonly Traits[], keyOf: (traits: Traits) => string): ReadonlyMap<string, readonly Traits[]> {
  const groups = new Map<string, Traits[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function without(all: readonly Traits[], pairs: readonly TraitsPair[]): readonly Traits[] {
  const taken = new Set(pairs.flatMap(({ old, now }) => [old, now]));
  return all.filter((one) => !taken.has(one));
}

/** What a table is recognised by. */
interface Traits {
  readonly table: Table;
  /** The same for tables with the same names, labels and caption. */
  readonly sign: string;
  readonly headers: string;
  readonly names: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

function holdsAmounts({ layout, columns }: Table): boolean {
  return !layout && columns.some(({ kind }) => kind === 'quantity');
}

const traitsKnown = new WeakMap<Table, Traits>();

function traitsOf(table: Table): Traits {
  const known = traitsKnown.get(table) ?? readTraits(table);
  traitsKnown.set(table, known);
  return known;
}

function readTraits(table: Table): Traits {
  const names = table.columns.map(({ name }) => fold(name)).filter((name) => name !== '');
  const words = bodyRows(table).flatMap(({ cells }) => cells.flatMap((cell) => (cell?.value.kind === 'unreadable' ? cell.text.text : [])));
  const labels = new Set(words.map(fold));
  const sign = JSON.stringify([names, [...labels], fold(table.caption?.text ?? '')]);
  return { table, sign, headers: names.join('\n'), names: new Set(names), labels };
}

function mostAlike(olds: readonly Traits[], news: readonly Traits[]): readonly TraitsPair[] {
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
