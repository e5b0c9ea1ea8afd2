import type { LanguageTag } from '../model/index.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Locale } from './locale.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** Every language Tallymark knows, in alphabetical order of their tags. */
export const locales: readonly Locale[] = [cs, da, de, en, es, fi, fr, hu, id, it, ja, ko, nb, nl, pl, pt, ro, ru, sr, sv, tr, uk, vi, zh];

/** The tags of these languages. */
export const languageTags: readonly LanguageTag[] = locales.map(({ tag }) => tag);

/** The language with the tag. */
export function localeOf(tag: LanguageTag): Locale {
  return locales.find((locale) => locale.tag === tag) ?? en;
}
