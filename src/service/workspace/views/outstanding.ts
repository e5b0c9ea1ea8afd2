import type { TreeNode } from '../../../protocol.ts';
import { chapterAt, namedChapters, type NamedChapter } from '../chapters.ts';
import type { DigestItem } from '../digest.ts';
import type { Address } from './address.ts';
import { groupsOf, isIn } from './groups.ts';
import { itemRow } from './item-row.ts';
import { inOrder, outlineSections, type OutlineSection } from './outline.ts';
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
  if (parent.section === undefined) return sectionRows(view, chapter, items);
  return outlineSections(view, chapter, items).flatMap((part) => partRows(view, chapter, part));
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
  return outlineSections(view, chapter, items).flatMap((part) =>
    part.section.headings.length > 0 ? [sectionRow(view, chapter, part.section, part.items)] : partRows(view, chapter, part),
  );
}

/** The items and tables right under a heading. */
function partRows(view: View, chapter: NamedChapter, { section, parts }: OutlineSection): readonly TreeNode[] {
  const address = { uri: chapter.digest.uri, section: section.key };
  return parts.flatMap(({ table, items }) =>
    table
      ? [tableRow(view, chapter, table, items, { ...address, table: table.index })]
      : items.map((item) => itemRow(view, chapter, item, address)),
  );
}
