import { fold } from '../language/phrases.ts';
import { locales, localeOf } from '../language/index.ts';
import type { RunningText } from '../language/locale.ts';
import type { LanguageTag } from '../model/index.ts';
import { phrases, type Phrases } from './tokens.ts';

/** The words of a language's sentences, ready to be looked for. */
export type Vocabulary = Readonly<Record<PhraseList, Phrases>> & {
  readonly tag: LanguageTag;
  readonly words: RunningText;
  isAnnouncing(folded: string): boolean;
};

/** The names of those of a language's lists that are looked for as phrases. */
type PhraseList = { [K in keyof RunningText]-?: RunningText[K] extends readonly string[] ? K : never }[keyof RunningText];

const known = new Map<LanguageTag, Vocabulary | undefined>();

/** The vocabulary of a language; undefined where numbers in its sentences are not read. */
export function vocabularyOf(tag: LanguageTag): Vocabulary | undefined {
  if (!known.has(tag)) {
    const words = localeOf(tag).runningText;
    known.set(tag, words && vocabulary(tag, words));
  }
  return known.get(tag);
}

/**
 * The folded names of the months of all languages, as they stand beside the number of a day. Those of the languages whose sentences are
 * read may be cut short; a beginning of others is a word of these (`tem`).
 */
export const MONTH_NAMES: ReadonlySet<string> = new Set(
  locales.flatMap(({ monthNames = [], runningText }) =>
    monthNames.map(fold).flatMap((name) => (runningText ? [name, name.slice(0, 3), name.slice(0, 4)] : [name])),
  ),
);

/** Shortest noun that may end a longer one. */
const SHORTEST_TAIL = 4;

function vocabulary(tag: LanguageTag, words: RunningText): Vocabulary {
  const lists = Object.entries(words).filter((entry): entry is [PhraseList, readonly string[]] => Array.isArray(entry[1]));
  const compiled = Object.fromEntries(lists.map(([name, list]) => [name, phrases(list)])) as Record<PhraseList, Phrases>;
  const nouns = new Set(words.announcingNouns.map(fold));
  const tails = words.compounds ? [...nouns].filter(({ length }) => length >= SHORTEST_TAIL) : [];
  return { ...compiled, tag, words, isAnnouncing: (noun) => nouns.has(noun) || tails.some((tail) => noun.endsWith(tail)) };
}
