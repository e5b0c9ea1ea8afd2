import type { LanguageTag } from '../model.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Locale } from './locale.ts';

/** Every language Tallymark knows, in alphabetical order of their tags. */
export const locales: readonly Locale[] = [de, en, fr];

/** The tags of these languages. */
export const languageTags: readonly LanguageTag[] = locales.map(({ tag }) => tag);

/** The language with the tag. */
export function localeOf(tag: LanguageTag): Locale {
  return locales.find((locale) => locale.tag === tag) ?? en;
}
