import type { TreeNode, ItemReference } from '../../../protocol.ts';
import { chapterAt, namedChapters, type NamedChapter } from '../chapters.ts';
import type { DigestItem } from '../digest.ts';
import { type Address, isAmong, kindOf, nodeId, nodeKindOf, type View } from './view.ts';
import { chapterRow, groupRow, groupsOf, isIn, sectionRow, tableRow } from './rows.ts';
import { inOrder, outlineSections, type OutlineSection } from './outline.ts';
import { say } from '../../sentences.ts';
import { dueWords } from './dates.ts';
import { escapeMarkdown, oneLine } from '../../markdown.ts';

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

/** The row of an item, below the row of `parent`. */
function itemRow(view: View, chapter: NamedChapter, item: DigestItem, parent: Address): TreeNode {
  const { digest } = chapter;
  const { justTicked = [], showDone } = view.options;
  // Where what is done is shown anyway, the row stays what it is.
  const isTicked = item.done && !showDone && isAmong(justTicked, chapter, item);
  const kind = isTicked ? 'task-ticked' : nodeKindOf(item, view.workspace.today);
  const { label, kindWord, aside } = itemWords(item, view, parent.section !== undefined);
  const isTask = kindOf(item) === 'task';
  return {
    id: nodeId({ ...parent, ...itemAddress(chapter, item) }),
    kind,
    label,
    description: [...aside, ...(kindWord === label || kindWord === '' ? [] : [kindWord])].join(' · '),
    tooltip: itemTooltip(view, chapter, item),
    spoken: [say(`spoken-${kind}`, { text: label }, view.language), ...aside].join(', '),
    children: 'none',
    location: { uri: digest.uri, range: item.selection },
    ...(isTask && { checked: item.done, item: referenceTo(digest.uri, item) }),
  };
}

/** Where an item is, whatever it is shown under. */
function itemAddress({ digest }: NamedChapter, { section, table, kind, context, text, ordinal }: DigestItem): Address {
  return {
    uri: digest.uri,
    section: digest.sections[section]?.key ?? '',
    ...(table !== undefined && { table }),
    leaf: [kind, ordinal, context, text].join('\n'),
  };
}

/** What a row says of an item: what tells it from its neighbours first. */
interface ItemWords {
  readonly label: string;
  /** Which kind of gap it is; empty for a task. */
  readonly kindWord: string;
  readonly aside: readonly string[];
}

/**
 * The words of an item: its text, or, in a table where many say `Done`, its place: `Transcribed? · 6 · Lyon`.
 * @param underHeading whether its headings are shown above it
 */
function itemWords(item: DigestItem, { workspace, language }: Pick<View, 'workspace' | 'language'>, underHeading: boolean): ItemWords {
  const { text, context, details } = item;
  const kind = kindOf(item);
  const kindWord = kind === 'task' ? '' : say(`kind-${kind}`, {}, language);
  const [label, beside] = placeLeads(item)
    ? [labelOfPlace(item), asideOfRow(item)]
    : [oneLine(text) || context || kindWord, asideOfText(item, underHeading)];
  const people = details?.people.map((person) => `@${person}`).filter((person) => !label.includes(person)) ?? [];
  const aside = [...beside, ...people, dueWords(item, workspace.today, 'short', language)];
  return { label, kindWord, aside: aside.filter((words) => words !== '' && words !== label) };
}

function placeLeads(item: DigestItem): boolean {
  return item.table !== undefined && (item.repeated || kindOf(item) !== 'task') && rowOf(item) !== '';
}

/** So many characters of a column's name leave room for the row in a side bar of 250 pixels. */
const LONGEST_COLUMN = 18;

function labelOfPlace(item: DigestItem): string {
  const { column = '', row = rowOf(item) } = item;
  const name = column.length > LONGEST_COLUMN ? `${column.slice(0, LONGEST_COLUMN - 1).trimEnd()}…` : column;
  return [name, row].filter((part) => part !== '').join(' · ');
}

/** The names of an item's row: its context without the column. */
function rowOf({ column, context }: DigestItem): string {
  return column === undefined ? context : context.slice(column.length).replace(/^ · /, '');
}

function asideOfRow(item: DigestItem): readonly string[] {
  const { column, row, text } = item;
  return [rowOf(item) === row ? '' : rowOf(item), text === column ? '' : oneLine(text)];
}

function asideOfText({ table, context }: DigestItem, underHeading: boolean): readonly string[] {
  return [table !== undefined || !underHeading ? context : ''];
}

function referenceTo(uri: string, { range, text }: DigestItem): ItemReference {
  return { uri, position: range.start, text };
}

/** All that is known of an item, in Markdown: its text, where it stands, and what its text says beside the work. */
function itemTooltip({ workspace, language }: View, { digest, path }: NamedChapter, item: DigestItem): string {
  const { text, context, section, details } = item;
  const kind = kindOf(item);
  const headings = digest.sections[section]?.headings ?? [];
  const place = [path, ...headings].join(' › ');
  const told = [
    ...(details?.people ?? []).map((person) => `@${person}`),
    ...(details?.tags ?? []).map((tag) => `#${tag}`),
    dueWords(item, workspace.today, 'long', language),
    details?.priority ? say(`priority-${details.priority}`, {}, language) : '',
  ].filter((words) => words !== '');
  const paragraphs = [
    text === '' ? '' : `**${escapeMarkdown(text)}**`,
    kind === 'task' ? '' : escapeMarkdown(say(`kind-${kind}`, {}, language)),
    context === headings.at(-1) ? '' : escapeMarkdown(context),
    escapeMarkdown(told.join(' · ')),
    escapeMarkdown(place),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
