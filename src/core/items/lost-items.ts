import { itemsOf } from './items.ts';
import { fold } from '../language/phrases.ts';
import type { Chapter, Item, Report } from '../model/index.ts';
import { rowNames } from '../tables/query.ts';
import { contains, type Span } from '../text/span.ts';

/**
 * The open items of a chapter that are no more in another version of it, in source order: what a change would take away unresolved.
 * Items are recognised wherever they went: rows may move, columns that name them may go. A ticked task is done, not lost.
 * @param dropped places of the first version that are meant to go, with all that is to do there
 */
export function lostItems(before: Report, after: Report, dropped: readonly Span[] = []): readonly Item[] {
  const stays = ({ span }: { readonly span: Span }): boolean => !dropped.some((place) => contains(place, span));
  let missing: readonly Item[] = itemsOf(before).filter(stays);
  let left: readonly Named[] = itemsOf(after);
  for (const keyOf of keys) [missing, left] = unmatched(missing, left, keyOf);
  const lost = missing.filter(({ done }) => !done);
  if (!lost.some(({ kind }) => kind === 'empty-cell')) return lost;
  const filled = filledBlanks(blankCells(before.chapter).filter(stays), blankCells(after.chapter));
  return lost.filter(({ kind, span }) => kind !== 'empty-cell' || filled.has(span.start));
}

/**
 * Where cells stood that were blank and are no more. Whether a blank stands out depends on the cells around it, so all of them are
 * compared; and as rows may be numbered anew, in the end only their number in the column counts.
 */
function filledBlanks(before: readonly Blank[], after: readonly Blank[]): ReadonlySet<number> {
  let [missing, left] = [before, after];
  for (const keyOf of [inContext, inColumn, nameOf]) [missing, left] = unmatched(missing, left, keyOf);
  return new Set(missing.map(({ span }) => span.start));
}

/** What an item is recognised by. */
type Named = Pick<Item, 'kind' | 'mark' | 'text' | 'context' | 'headings' | 'done'>;

/** From the surest way to recognise an item to the last resort; each is asked only about those that no surer way found. */
const keys: readonly ((item: Named) => string)[] = [
  (item) => `${inContext(item)}\n${item.headings.join('\n')}`,
  inContext,
  inColumn,
  (item) => `${nameOf(item)}\n${String(item.done)}`,
  nameOf,
];

function inContext(item: Named): string {
  return `${nameOf(item)}\n${String(item.done)}\n${fold(item.context)}`;
}

/** By the column and the row's name: the number that is added to names that recur, and the group, change when rows move. */
function inColumn(item: Named): string {
  return `${nameOf(item)}\n${String(item.done)}\n${fold(item.context.split(' · ', 2).join(' · '))}`;
}

/** A task may change its form: it is one by its mark. */
function nameOf({ kind, mark, text }: Named): string {
  return `${mark ? 'task' : kind}\n${fold(text)}`;
}

/** Those of either side that have no partner on the other: two of a kind need two. */
function unmatched<A extends Named, B extends Named>(
  before: readonly A[],
  after: readonly B[],
  keyOf: (item: Named) => string,
): [readonly A[], readonly B[]] {
  const waiting = new Map<string, B[]>();
  for (const item of after) {
    const key = keyOf(item);
    const same = waiting.get(key);
    if (same) same.push(item);
    else waiting.set(key, [item]);
  }
  for (const same of waiting.values()) same.reverse();
  const missing = before.filter((item) => waiting.get(keyOf(item))?.pop() === undefined);
  const left = new Set([...waiting.values()].flat());
  return [missing, after.filter((item) => left.has(item))];
}

type Blank = Named & Pick<Item, 'span'>;

function blankCells({ tables }: Chapter): readonly Blank[] {
  return tables.flatMap((table) => {
    const names = rowNames(table);
    return table.rows.flatMap((row) =>
      row.cells.flatMap((cell, column): readonly Blank[] => {
        if (cell?.row !== row.index || cell.column !== column || cell.value.kind !== 'empty') return [];
        const text = table.columns[column]?.name ?? '';
        const context = names.contextOf(row, column);
        return [{ kind: 'empty-cell', mark: undefined, text, context, headings: table.headings, done: false, span: cell.span }];
      }),
    );
  });
}
