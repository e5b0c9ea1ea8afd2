import { fold } from '../../../core/index.ts';
import type { TreeNode } from '../../../protocol.ts';
import { escapeMarkdown } from '../../markdown.ts';
import { say, tableName } from '../../sentences.ts';
import { calledIn, type NamedChapter } from '../chapters.ts';
import type { Digest, DigestItem, DigestSection, DigestTable } from '../digest.ts';
import { dueTime, type DueTime } from './dates.ts';
import { type Address, countItems, countWords, type ItemKind, itemKinds, kindOf, nodeId, type View } from './view.ts';

/** The row of a group of items. */
export function groupRow(view: View, { key, label }: Group, items: readonly DigestItem[]): TreeNode {
  return { ...branch(view, { group: key }, label, items), kind: 'group', children: 'expanded' };
}

/** Up to how many chapters that hold what the author is looking for are opened for him. */
const FEW = 20;

/** The row of a chapter, one of `siblings`. */
export function chapterRow(view: View, chapter: NamedChapter, items: readonly DigestItem[], parent: Address, siblings: number): TreeNode {
  const { digest } = chapter;
  const { label, beside } = calledIn(chapter);
  const isOpen = siblings === 1 || (view.options.filter.trim() !== '' && siblings <= FEW);
  return {
    ...branch(view, { ...parent, uri: digest.uri }, label, items, beside),
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
function branch(
  { language }: View,
  address: Address,
  label: string,
  items: readonly DigestItem[],
  beside: readonly string[] = [],
): Omit<TreeNode, 'kind' | 'children'> {
  const counts = [...beside, ...countWords(countItems(items), language)];
  return {
    id: nodeId(address),
    label,
    description: counts.join(' · '),
    tooltip: [label, ...beside].map(escapeMarkdown).join('\n\n'),
    spoken: [label, ...counts].join(', '),
  };
}

/** Items put together by what they are, who does them or when. */
export interface Group {
  readonly key: string;
  readonly label: string;
}

/** The groups of a view that hold an item at least, in their order; those without a person, or a day, last. */
export function groupsOf(view: View, items: Iterable<DigestItem>): readonly Group[] {
  const found = new Map<string, string>();
  for (const item of items) for (const { key, name } of keysOf(view, item)) if (!found.has(key)) found.set(key, name);
  const order = orders[view.options.groupBy];
  const keys = [...found.keys()].sort();
  const sorted =
    order.length > 0 ? order.filter((key) => found.has(key)) : [...keys.filter((key) => key !== ''), ...keys.filter((key) => key === '')];
  return sorted.map((key) => ({ key, label: labelOf(view, key, found.get(key) ?? '') }));
}

/** Whether an item is in the group with the key. */
export function isIn(view: View, key: string, item: DigestItem): boolean {
  return keysOf(view, item).some((own) => own.key === key);
}

const dueTimes: readonly DueTime[] = ['overdue', 'today', 'week', 'later', 'past', 'none'];

const orders: Readonly<Record<View['options']['groupBy'], readonly string[]>> = { chapter: [], kind: itemKinds, person: [], due: dueTimes };

interface Key {
  readonly key: string;
  /** As the author writes it. */
  readonly name: string;
}

function keysOf({ options, workspace }: View, item: DigestItem): readonly Key[] {
  switch (options.groupBy) {
    case 'kind':
      return [{ key: kindOf(item), name: '' }];
    case 'due':
      return [{ key: dueTime(item, workspace.today), name: '' }];
    case 'person': {
      const people = item.details?.people ?? [];
      return people.length > 0 ? people.map((name) => ({ key: fold(name), name })) : [{ key: '', name: '' }];
    }
    case 'chapter':
      return [];
  }
}

function labelOf({ options, language }: View, key: string, name: string): string {
  if (options.groupBy === 'person') return name === '' ? say('group-nobody', {}, language) : `@${name}`;
  return say(options.groupBy === 'due' ? `due-${key as DueTime}` : `group-${key as ItemKind}`, {}, language);
}
