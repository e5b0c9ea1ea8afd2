import type { LanguageTag } from '../../../core/index.ts';
import type { Progress } from '../../../protocol.ts';
import { say } from '../../sentences.ts';
import type { DigestItem } from '../digest.ts';

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
