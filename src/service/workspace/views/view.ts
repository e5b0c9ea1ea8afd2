import { fold, type LanguageTag } from '../../../core/index.ts';
import type { ItemReference, Progress, TreeOptions } from '../../../protocol.ts';
import { say } from '../../sentences.ts';
import type { NamedChapter, Workspace } from '../chapters.ts';
import type { DigestItem } from '../digest.ts';

/** All that the rows of a view follow from. */
export interface View {
  readonly workspace: Workspace;
  readonly options: TreeOptions;
  readonly filter: Filter;
  /** In which rows speak. */
  readonly language: LanguageTag;
}

/** The view that an author has chosen. */
export function createView(workspace: Workspace, options: TreeOptions, language: LanguageTag): View {
  return { workspace, options, language, filter: createFilter(options) };
}

/** What of a chapter the author wants to see. */
interface Filter {
  /** The items; people and tags are part of their texts. */
  items(chapter: NamedChapter): readonly DigestItem[];
  /** Whether something that says these texts is wanted, in this chapter. */
  admits(chapter: NamedChapter, texts: readonly string[]): boolean;
}

/** The filter of a view's options: words are looked for in what a row says, in the headings above it and in the chapter's path. */
function createFilter({ filter, showDone, only, justTicked = [] }: TreeOptions): Filter {
  const wanted = fold(filter).split(' ').filter(Boolean);
  const isOther = ({ digest }: NamedChapter): boolean => only !== undefined && digest.uri !== only;
  return {
    items(chapter) {
      if (isOther(chapter)) return [];
      const { items, sections } = chapter.digest;
      const shown = showDone ? items : items.filter((item) => !item.done || isAmong(justTicked, chapter, item));
      const open = missing(wanted, chapter.path);
      if (open.length === 0) return shown;
      const openIn = sections.map(({ headings }) => missing(open, headings.join('\n')));
      return shown.filter(({ section, text, context }) => missing(openIn[section] ?? open, `${text}\n${context}`).length === 0);
    },
    admits: (chapter, texts) => !isOther(chapter) && missing(wanted, [chapter.path, ...texts].join('\n')).length === 0,
  };
}

/** Whether an item is one of those that were ticked a moment ago, as it was seen then. */
export function isAmong(references: readonly ItemReference[], { digest }: NamedChapter, { range, text }: DigestItem): boolean {
  return references.some(
    ({ uri, position, text: seen }) =>
      uri === digest.uri && seen === text && position.line === range.start.line && position.character === range.start.character,
  );
}

/** The words that a text does not hold. */
function missing(words: readonly string[], text: string): readonly string[] {
  if (words.length === 0) return words;
  const folded = fold(text);
  return words.filter((word) => !folded.includes(word));
}

/** What a row stands for, by names that stay when lines move. Of what is not named, a row stands for all. */
export interface Address {
  /** A kind, a person, a time; only where rows are grouped by one. */
  readonly group?: string;
  readonly uri?: string;
  /** The key of a section. */
  readonly section?: string;
  /** The index of a table. */
  readonly table?: number;
  /** What an item, or a figure, is told by in its section and table. */
  readonly leaf?: string;
}

/** The id of the row at an address. */
export function nodeId({ group, uri, section, table, leaf }: Address): string {
  return JSON.stringify([group, uri, section, table, leaf].map((part) => part ?? null));
}

/** The address that an id was made of; undefined for any other text. */
export function readNodeId(id: string): Address | undefined {
  const parts = parse(id);
  const [group, uri, section, table, leaf] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
  if (typeof group !== 'string' && typeof uri !== 'string') return undefined;
  return {
    ...(typeof group === 'string' && { group }),
    ...(typeof uri === 'string' && { uri }),
    ...(typeof section === 'string' && { section }),
    ...(typeof table === 'number' && { table }),
    ...(typeof leaf === 'string' && { leaf }),
  };
}

function parse(id: string): unknown {
  try {
    return JSON.parse(id);
  } catch {
    return undefined;
  }
}

/** What an item is to the author: the four ways to write a task are one. */
export type ItemKind = 'task' | 'placeholder' | 'empty-cell' | 'empty-section' | 'missing-table';

/** In the order in which groups of them are shown. */
export const itemKinds: readonly ItemKind[] = ['task', 'placeholder', 'empty-cell', 'empty-section', 'missing-table'];

/** The kind of an item. */
export function kindOf({ kind }: Pick<DigestItem, 'kind'>): ItemKind {
  return itemKinds.find((known) => known === kind) ?? 'task';
}

/** The kind of an item's row: tasks that are done or late have their own. */
export function nodeKindOf(item: DigestItem, today: string): ItemKind | 'task-done' | 'task-overdue' {
  if (item.done) return 'task-done';
  return isOverdue(item, today) ? 'task-overdue' : kindOf(item);
}

/** Whether it should have been done by now. */
export function isOverdue({ done, details }: DigestItem, today: string): boolean {
  return !done && details?.due !== undefined && details.due < today;
}

/** The items, those that are overdue first; else in their order. */
export function overdueFirst<T>(things: readonly T[], isLate: (thing: T) => boolean): readonly T[] {
  return [...things.filter(isLate), ...things.filter((thing) => !isLate(thing))];
}

/** Counts items. */
export function countItems(items: readonly DigestItem[]): Progress {
  const tasks = items.filter((item) => kindOf(item) === 'task');
  const done = tasks.filter((task) => task.done).length;
  return { open: tasks.length - done, done, gaps: items.length - tasks.length };
}

/** Counts in words, those that are not 0: `6 open`, `7 gaps`, `10 done`. */
export function countWords({ open, gaps, done }: Progress, language: LanguageTag): readonly string[] {
  return [
    ...(open > 0 ? [say('count-open', { number: open }, language)] : []),
    ...(gaps > 0 ? [say('count-gaps', { number: gaps }, language)] : []),
    ...(done > 0 ? [say('count-done', { number: done }, language)] : []),
  ];
}
