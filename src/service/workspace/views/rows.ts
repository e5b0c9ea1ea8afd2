import type { TreeNode } from '../../../protocol.ts';
import type { NamedChapter } from '../chapters.ts';
import type { Digest, DigestItem, DigestSection, DigestTable } from '../digest.ts';
import { tableName } from '../../sentences.ts';
import { nodeId, type Address } from './address.ts';
import { countItems, countWords } from './kinds.ts';
import type { Group } from './groups.ts';
import { escapeMarkdown } from '../../markdown.ts';
import type { View } from './view.ts';

/** The row of a group of items. */
export function groupRow(view: View, { key, label }: Group, items: readonly DigestItem[]): TreeNode {
  return { ...branch(view, { group: key }, label, items), kind: 'group', children: 'expanded' };
}

/** Up to how many chapters that hold what the author is looking for are opened for him. */
const FEW = 20;

/** The row of a chapter, one of `siblings`. */
export function chapterRow(view: View, chapter: NamedChapter, items: readonly DigestItem[], parent: Address, siblings: number): TreeNode {
  const { digest, path } = chapter;
  const isOpen = siblings === 1 || (view.options.filter.trim() !== '' && siblings <= FEW);
  return {
    ...branch(view, { ...parent, uri: digest.uri }, path, items),
    kind: 'chapter',
    children: isOpen ? 'expanded' : 'collapsed',
    location: startOf(digest),
  };
}

/** The row of a heading that directly holds items; the headings above it are part of its name. */
export function sectionRow(view: View, { digest }: NamedChapter, section: DigestSection, items: readonly DigestItem[]): TreeNode {
  return {
    ...branch(view, { uri: digest.uri, section: section.key }, sectionLabel(digest, section), items),
    kind: 'heading',
    tooltip: escapeMarkdown(section.headings.join(' › ')),
    children: 'expanded',
    location: { uri: digest.uri, range: section.range },
  };
}

/** The row of a table that holds items. */
export function tableRow(
  view: View,
  { digest }: NamedChapter,
  table: DigestTable,
  items: readonly DigestItem[],
  address: Address,
): TreeNode {
  return {
    ...branch(view, address, tableName(table.caption, table.index, view.language), items),
    kind: 'table',
    children: 'expanded',
    location: { uri: digest.uri, range: table.range },
    table: { uri: digest.uri, index: table.index },
  };
}

/** The headings of a section on one line, without the chapter's title. */
export function sectionLabel({ sections }: Digest, { headings }: DigestSection): string {
  const [title] = headings;
  const isTitle = sections.every((other) => other.headings.length === 0 || other.headings[0] === title);
  return (isTitle && headings.length > 1 ? headings.slice(1) : headings).join(' › ');
}

/** Where a click on a chapter leads. */
export function startOf({ uri }: Digest): NonNullable<TreeNode['location']> {
  const start = { line: 0, character: 0 };
  return { uri, range: { start, end: start } };
}

/** What all rows have that hold others, with the number of items below. */
function branch({ language }: View, address: Address, label: string, items: readonly DigestItem[]): Omit<TreeNode, 'kind' | 'children'> {
  const counts = countWords(countItems(items), language);
  return {
    id: nodeId(address),
    label,
    description: counts.join(' · '),
    tooltip: escapeMarkdown(label),
    spoken: [label, ...counts].join(', '),
  };
}
