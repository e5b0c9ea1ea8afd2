import { fold } from './locales/fold.ts';
import { localeOf, locales } from './locales/index.ts';
import type { LanguageTag } from './model.ts';

/** Words looked at: enough to tell, however long the chapter. */
const SAMPLE = 2000;

/**
 * The language of a chapter: the one its front matter names, else the one whose common words are most frequent, else English.
 * @param named as the front matter writes it: `fr`, `fra`, `de-CH`
 */
export function languageOf(text: string, named: string | undefined): LanguageTag {
  const stated = locales.find(({ tag }) => named?.toLowerCase().startsWith(tag));
  if (stated) return stated.tag;
  const words = (text.slice(0, SAMPLE * 20).match(/\p{L}+/gu) ?? []).slice(0, SAMPLE).map(fold);
  const scores = locales.map(({ tag, commonWords }) => {
    const common = new Set(commonWords.map(fold));
    return { tag, score: words.filter((word) => common.has(word)).length };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.tag : localeOf('en').tag;
}
