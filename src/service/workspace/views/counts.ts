import type { LanguageTag } from '../../../core/index.ts';
import type { Progress } from '../../../protocol.ts';
import type { DigestItem } from '../digest.ts';
import { say } from '../../sentences.ts';
import { kindOf } from './kinds.ts';

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
