import { fold } from '../../../core/index.ts';
import type { DigestItem } from '../digest.ts';
import { say } from '../../sentences.ts';
import { dueTime, type DueTime } from './dates.ts';
import { itemKinds, kindOf, type ItemKind } from './kinds.ts';
import type { View } from './view.ts';

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
