import { locales } from './index.ts';
import type { Locale } from './locale.ts';

/** The lists of a language. */
type WordList = { [K in keyof Locale]-?: Locale[K] extends readonly string[] ? K : never }[keyof Locale];

/** A regular expression source for any word of a list, in any language, as a word of its own. With the flags `i` and `u`. */
export function anyWord(list: WordList): string {
  const words = locales.flatMap((locale) => locale[list]).sort((a, b) => b.length - a.length);
  return `(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]")).join('|')})(?![\\p{L}\\p{N}])`;
}
