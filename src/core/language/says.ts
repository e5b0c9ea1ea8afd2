import { fold } from './fold.ts';
import { locales } from './index.ts';
import type { Locale } from './locale.ts';

/** Whether one of the phrases stands in the text, both folded, as words of their own; where words are not parted by blanks, anywhere. */
export function says(text: string, phrases: readonly string[]): boolean {
  const spaced = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return phrases.some((phrase) =>
    /\p{Script=Han}|\p{Script=Hiragana}/u.test(phrase) ? text.includes(phrase) : spaced.includes(` ${phrase} `),
  );
}

/** The words of one kind in all languages, folded. */
export function foldedWords(of: (locale: Locale) => readonly string[]): readonly string[] {
  return locales.flatMap((locale) => of(locale).map(fold));
}
