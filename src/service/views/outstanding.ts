import type { TreeNode } from '../../protocol.ts';
import { chapterAt, namedChapters, type NamedChapter } from '../index/chapters.ts';
import type { DigestItem } from '../index/digest.ts';
import type { Address } from './address.ts';
import { groupBy } from './group-by.ts';
import { groupsOf, isIn } from './groups.ts';
import { itemRow } from './item-row.ts';
import { isOverdue, overdueFirst } from './kinds.ts';
import { chapterRow, groupRow, sectionRow, tableRow } from './rows.ts';
import type { View } from './view.ts';

/** The rows below one of the view of what is outstanding: chapter, heading, table, item; or group, chapter, item. */
export function outstandingRows(view: View, parent: Address = {}): readonly TreeNode[] {
  if (parent.uri === undefined) {
    return view.options.groupBy === 'chapter' || parent.group !== undefined ? chapterRows(view, parent) : groupRows(view);
  }
  const chapter = chapterAt(view.workspace, parent.uri);
  if (!chapter) return [];
  const items = itemsIn(view, chapter, parent);
  if (parent.group !== undefined || parent.table !== undefined)
    return inOrder(view, items).map((item) => itemRow(view, chapter, item, parent));
  return parent.section === undefined ? sectionRows(view, chapter, items) : rowsOfSection(view, chapter, items, parent);
}

function groupRows(view: View): readonly TreeNode[] {
  const all = namedChapters(view.workspace).flatMap((chapter) => view.filter.items(chapter));
  return groupsOf(view, all).map((group) => {
    const items = all.filter((item) => isIn(view, group.key, item));
    return groupRow(view, group, items);
  });
}

function chapterRows(view: View, parent: Address): readonly TreeNode[] {
  const shown = namedChapters(view.workspace)
    .map((chapter) => ({ chapter, items: itemsIn(view, chapter, parent) }))
    .filter(({ items }) => items.length > 0);
  return shown.map(({ chapter, items }) => chapterRow(view, chapter, items, parent, shown.length));
}

/** What the view shows of a chapter at an address. */
function itemsIn(view: View, chapter: NamedChapter, { group, section, table }: Address): readonly DigestItem[] {
  const { sections } = chapter.digest;
  return view.filter
    .items(chapter)
    .filter((item) => group === undefined || isIn(view, group, item))
    .filter((item) => section === undefined || sections[item.section]?.key === section)
    .filter((item) => table === undefined || item.table === table);
}

/** The headings of a chapter that hold items; the items above the first heading need none. */
function sectionRows(view: View, chapter: NamedChapter, items: readonly DigestItem[]): readonly TreeNode[] {
  const { uri, sections } = chapter.digest;
  const bySection = groupBy(items, ({ section }) => section);
  return [...bySection].flatMap(([index, inside]) => {
    const section = sections[index];
    if (!section) return [];
    const address = { uri, section: section.key };
    return section.headings.length > 0 ? [sectionRow(view, chapter, section, inside)] : rowsOfSection(view, chapter, inside, address);
  });
}

/** Items and tables with items, in their order; late items come before. */
function rowsOfSection(view: View, chapter: NamedChapter, items: readonly DigestItem[], address: Address): readonly TreeNode[] {
  const byTable = groupBy(items, (item) => item.table ?? item);
  const entries = [...byTable.entries()];
  const isLate = ([key]: (typeof entries)[number]): boolean => typeof key !== 'number' && isOverdue(key, view.workspace.today);
  return overdueFirst(entries, isLate).flatMap(([key, inside]) => {
    if (typeof key !== 'number') return [itemRow(view, chapter, key, address)];
    const table = chapter.digest.tables.find(({ index }) => index === key);
    return table ? [tableRow(view, chapter, table, inside, { ...address, table: key })] : [];
  });
}

/** Late items first, by their day where rows are grouped by it, else as they stand in the chapter. */
function inOrder({ options, workspace }: View, items: readonly DigestItem[]): readonly DigestItem[] {
  const dueOf = ({ details }: DigestItem): string => details?.due ?? '';
  const sorted = options.groupBy === 'due' ? [...items].sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : Number(dueOf(a) > dueOf(b)))) : items;
  return overdueFirst(sorted, (item) => isOverdue(item, workspace.today));
}
