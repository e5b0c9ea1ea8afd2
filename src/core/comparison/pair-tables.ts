import { fold } from '../language/phrases.ts';
import type { Table } from '../model/index.ts';
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
