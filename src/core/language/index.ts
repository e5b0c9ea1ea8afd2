import type { LanguageTag } from '../model/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { Locale } from './locale.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

/** Every language Tallymark knows, in alphabetical order of their tags. */
export const locales: readonly Locale[] = [de, en, es, fr, it, ja, nl, pl, pt, zh];

/** The tags of these languages. */
export const languageTags: readonly LanguageTag[] = locales.map(({ tag }) => tag);

/** The language with the tag. */
export function localeOf(tag: LanguageTag): Locale {
  return locales.find((locale) => locale.tag === tag) ?? en;
}
