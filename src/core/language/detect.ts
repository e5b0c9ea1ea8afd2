import { fold } from './phrases.ts';
import { locales } from './index.ts';
import type { Locale } from './locale.ts';
import type { LanguageTag } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import type { Recall } from '../text/recall.ts';

/** Words looked at: enough to tell, however long the chapter. */
const SAMPLE = 2000;

/** Less evidence than this is chance: `per` and `van` stand in English tables too. */
const EVIDENCE = 2;

/** Of the characters of a Japanese text more than so many are kana; a Chinese text may quote some. */
const KANA = 0.1;

/** The languages that a word speaks for. */
const claimsOfWords = lazily(claims);

/**
 * The language of a chapter: the one its front matter names, else the one that its script or its most common words betray, else English.
 * @param named as the front matter writes it: `fr`, `fra`, `de-CH`
 * @param samples the languages of beginnings of texts, as found before
 */
export function languageOf(text: string, named: string | undefined, samples: Recall<LanguageTag>): LanguageTag {
  const stated = primarySubtag(named ?? '');
  const known = locales.find(({ tag }) => tag === stated);
  if (known) return known.tag;
  return samples.of(text.slice(0, SAMPLE * 10), (sample) => languageOfScript(sample) ?? languageOfWords(sample));
}

/** `fr` of `fr`, `fra`, `fre`, `fr-CA`; undefined if the name is no language tag. */
function primarySubtag(named: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(named)[0]?.split('-')[0];
  } catch {
    return undefined;
  }
}

/** Chinese, Japanese or Korean, where their characters outnumber the words of other scripts: a character is a word, more or less. */
function languageOfScript(sample: string): LanguageTag | undefined {
  const [latin, hangul] = [count(sample, /\p{Script=Latin}+/gu), count(sample, /\p{Script=Hangul}/gu)];
  const characters = count(sample, /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu);
  if (hangul > characters && hangul >= latin) return 'ko';
  if (characters === 0 || characters < latin) return undefined;
  return count(sample, /\p{Script=Hiragana}|\p{Script=Katakana}/gu) > characters * KANA ? 'ja' : 'zh';
}

/**
 * The language of a passage: the chapter's, unless the passage's own words speak for another at least twice as loudly.
 * @param usual the language of its chapter
 */
export function proseLanguage(passage: string, usual: LanguageTag): LanguageTag {
  const scores = scoresOf(passage);
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best && best[1] >= EVIDENCE && best[1] >= 2 * (scores.get(usual) ?? 0) ? best[0] : usual;
}

/** The language with the most words, else English. */
function languageOfWords(sample: string): LanguageTag {
  const [best] = [...scoresOf(sample)].sort(([, a], [, b]) => b - a);
  return best && best[1] >= EVIDENCE ? best[0] : 'en';
}

/** How loudly the words of a text speak for each language; a word that several languages share counts a share for each. */
function scoresOf(sample: string): ReadonlyMap<LanguageTag, number> {
  const scores = new Map<LanguageTag, number>();
  const claimed = claimsOfWords();
  for (const word of (fold(sample).match(/\p{L}+/gu) ?? []).slice(0, SAMPLE)) {
    const claimants = claimed.get(word) ?? [];
    for (const tag of claimants) scores.set(tag, (scores.get(tag) ?? 0) + 1 / claimants.length);
  }
  return scores;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function claims(): ReadonlyMap<string, readonly LanguageTag[]> {
  const found = new Map<string, readonly LanguageTag[]>();
  for (const locale of locales) for (const word of tellingWords(locale)) found.set(word, [...(found.get(word) ?? []), locale.tag]);
  return found;
}

/** A language's common words and, for chapters of little prose, the longer words of its tables. */
function tellingWords({ commonWords, summaryWords, durationUnits, ...lists }: Locale): ReadonlySet<string> {
  const { durationWords, nonAdditiveWords, absentWords, placeholders, captionWords, figureWords, partialWords } = lists;
  const ofTables = [durationWords, nonAdditiveWords, absentWords, placeholders, captionWords, figureWords, partialWords].flat();
  const phrases = [...Object.values(summaryWords).flat(), ...Object.keys(durationUnits), ...ofTables];
  return new Set([...commonWords, ...phrases.flatMap((phrase) => phrase.match(/\p{L}{4,}/gu) ?? [])].map(fold));
}
