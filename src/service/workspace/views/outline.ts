import type { NamedChapter } from '../chapters.ts';
import type { DigestItem, DigestSection, DigestTable } from '../digest.ts';
import { type Group, groupsOf, isIn } from './rows.ts';
import { isOverdue, overdueFirst, type View } from './view.ts';

/** Chapters with items, of one group or, where items are not grouped, of all. */
export interface OutlineGroup {
  readonly group: Group | undefined;
  readonly chapters: readonly OutlineChapter[];
}

/** A chapter, with what the view shows of it. */
export interface OutlineChapter {
  readonly chapter: NamedChapter;
  /** As rows below the chapter show them. */
  readonly items: readonly DigestItem[];
  /** The same by headings. */
  readonly sections: readonly OutlineSection[];
}

/** What stands directly under a heading. */
export interface OutlineSection {
  readonly section: DigestSection;
  readonly items: readonly DigestItem[];
  readonly parts: readonly OutlinePart[];
}

/** A table with items, or items between tables. */
export interface OutlinePart {
  readonly table: DigestTable | undefined;
  readonly items: readonly DigestItem[];
}

/** All that a view shows of chapters, in its order. */
export function outlineView(view: View, chapters: readonly NamedChapter[]): readonly OutlineGroup[] {
  const shown = chapters.map((chapter) => ({ chapter, items: view.filter.items(chapter) }));
  if (view.options.groupBy === 'chapter')
    return [{ group: undefined, chapters: shown.flatMap(({ chapter, items }) => outlineChapter(view, chapter, items)) }];
  const groups = groupsOf(
    view,
    shown.flatMap(({ items }) => items),
  );
  return groups.map((group) => ({
    group,
    chapters: shown.flatMap(({ chapter, items }) =>
      outlineChapter(
        view,
        chapter,
        items.filter((item) => isIn(view, group.key, item)),
      ),
    ),
  }));
}

/** The headings of a chapter that directly hold some of the items. */
export function outlineSections(view: View, { digest }: NamedChapter, items: readonly DigestItem[]): readonly OutlineSection[] {
  return [...groupBy(items, ({ section }) => section)].flatMap(([index, inside]) => {
    const section = digest.sections[index];
    return section ? [{ section, items: inside, parts: partsOf(view, digest.tables, inside) }] : [];
  });
}

/** The items in the order of their rows: late ones first, by their day where rows are grouped by it, else as they stand in the chapter. */
export function inOrder({ options, workspace }: View, items: readonly DigestItem[]): readonly DigestItem[] {
  const dueOf = ({ details }: DigestItem): string => details?.due ?? '';
  const sorted = options.groupBy === 'due' ? [...items].sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : Number(dueOf(a) > dueOf(b)))) : items;
  return overdueFirst(sorted, (item) => isOverdue(item, workspace.today));
}

function outlineChapter(view: View, chapter: NamedChapter, items: readonly DigestItem[]): readonly OutlineChapter[] {
  if (items.length === 0) return [];
  return [{ chapter, items: inOrder(view, items), sections: outlineSections(view, chapter, items) }];
}

/** Items and tables in their order; late items that stand in no table come first. */
function partsOf(view: View, tables: readonly DigestTable[], items: readonly DigestItem[]): readonly OutlinePart[] {
  const inTables = new Set(items.filter(({ table }) => table !== undefined));
  const late = items.filter((item) => !inTables.has(item) && isOverdue(item, view.workspace.today));
  const isLate = new Set(late);
  const parts: { readonly table: DigestTable | undefined; readonly items: DigestItem[] }[] =
    late.length > 0 ? [{ table: undefined, items: late }] : [];
  for (const item of items.filter((other) => !isLate.has(other))) {
    const table = tables.find(({ index }) => index === item.table);
    const known = table ? parts.find((part) => part.table === table) : parts.at(-1);
    if (known?.table === table && known) known.items.push(item);
    else parts.push({ table, items: [item] });
  }
  return parts.map(({ table, items: inside }) => ({ table, items: inOrder(view, inside) }));
}

/** The things by their keys, both in the order in which they come. */
function groupBy<T, K>(things: Iterable<T>, keyOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
