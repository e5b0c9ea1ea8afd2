import type { Priority } from '../model/index.ts';
import { fold } from './fold.ts';
import { locales } from './index.ts';

const levels: ReadonlyMap<string, Priority> = new Map(
  locales.flatMap(({ priorityLevels }) =>
    (Object.entries(priorityLevels) as [Priority, readonly string[]][]).flatMap(([level, words]) =>
      words.map((word): [string, Priority] => [fold(word), level]),
    ),
  ),
);

const words = locales.flatMap(({ priorityWords }) => priorityWords.map(fold)).join('|');
const said = [...levels.keys()].sort((a, b) => b.length - a.length).join('|');
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words}) ?::? ?(${said})(?![\p{L}\p{N}])`, 'u');

/** Finds how urgent a task says that it is: `priority: high`, `[priority:: low]`, `priorité : très haute`. */
export function saidPriority(text: string): Priority | undefined {
  return levels.get(pattern.exec(fold(text))?.[1] ?? '');
}
