import { localeOf } from '../../locales/index.ts';
import type { LanguageTag } from '../../model.ts';

/** The word that the chapter's language has for a row that states such a figure, as a label is written. */
export function labelFor(language: LanguageTag, what: 'total' | 'subtotal' | 'count'): string {
  const { summaryWords, subtotalWords } = localeOf(language);
  const words = what === 'subtotal' ? subtotalWords : summaryWords[what === 'total' ? 'sum' : 'count'];
  const [word = 'total'] = words ?? [];
  return word.charAt(0).toUpperCase() + word.slice(1);
}
