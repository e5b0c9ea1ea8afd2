import { fold, foldAnew } from './phrases.ts';
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

/** What is known of beginnings of chapters. */
export interface KnownLanguages {
  /** Their languages. */
  readonly samples: Recall<LanguageTag>;
  /** What the stretches between blank lines say of the language. */
  readonly stretches: Recall<Evidence>;
}

/** What speaks for languages in a stretch of a text. */
export interface Evidence {
  /** Runs of Latin letters. */
  readonly latin: number;
  readonly hangul: number;
  /** Chinese and Japanese ones. */
  readonly characters: number;
  readonly kana: number;
  readonly words: readonly string[];
  readonly scores: Scores;
}

/** How loudly words speak for each language. */
type Scores = ReadonlyMap<LanguageTag, number>;

/**
 * The language of a chapter: the one its front matter names, else the one that its script or its most common words betray, else English.
 * @param named as the front matter writes it: `fr`, `fra`, `de-CH`
 */
export function languageOf(text: string, named: string | undefined, { samples, stretches }: KnownLanguages): LanguageTag {
  const stated = named === undefined ? undefined : primarySubtag(named);
  const known = stated !== undefined && locales.find(({ tag }) => tag === stated);
  if (known) return known.tag;
  return samples.of(text.slice(0, SAMPLE * 10), (sample) => {
    const found = stretchesOf(sample).map((stretch) => stretches.of(stretch, evidenceIn));
    return languageOfScript(found) ?? languageOfWords(found);
  });
}

/** The text cut behind blank lines, which no word goes beyond. */
function stretchesOf(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n', start)) {
    found.push(text.slice(start, end + 2));
    start = end + 2;
  }
  return [...found, text.slice(start)];
}

function evidenceIn(stretch: string): Evidence {
  const words = wordsOf(stretch);
  return {
    latin: count(stretch, /\p{Script=Latin}+/gu),
    hangul: count(stretch, /\p{Script=Hangul}/gu),
    characters: count(stretch, /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu),
    kana: count(stretch, /\p{Script=Hiragana}|\p{Script=Katakana}/gu),
    words,
    scores: scoresOf(words),
  };
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
function languageOfScript(found: readonly Evidence[]): LanguageTag | undefined {
  const sum = (of: 'latin' | 'hangul' | 'characters' | 'kana'): number => found.reduce((all, evidence) => all + evidence[of], 0);
  const [latin, hangul, characters] = [sum('latin'), sum('hangul'), sum('characters')];
  if (hangul > characters && hangul >= latin) return 'ko';
  if (characters === 0 || characters < latin) return undefined;
  return sum('kana') > characters * KANA ? 'ja' : 'zh';
}

/**
 * The language of a passage: the chapter's, unless the passage's own words speak for another at least twice as loudly.
 * @param usual the language of its chapter
 */
export function proseLanguage(passage: string, usual: LanguageTag): LanguageTag {
  const scores = scoresOf(wordsOf(passage).slice(0, SAMPLE));
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best && best[1] >= EVIDENCE && best[1] >= 2 * (scores.get(usual) ?? 0) ? best[0] : usual;
}

/** The language with the most words among the first ones, else English. */
function languageOfWords(found: readonly Evidence[]): LanguageTag {
  let left = SAMPLE;
  const all: Scores[] = [];
  for (const { words, scores } of found) {
    if (left <= 0) break;
    all.push(words.length <= left ? scores : scoresOf(words.slice(0, left)));
    left -= words.length;
  }
  const [best] = [...added(all)].sort(([, a], [, b]) => b - a);
  return best && best[1] >= EVIDENCE ? best[0] : 'en';
}

function added(all: readonly Scores[]): Scores {
  const sums = new Map<LanguageTag, number>();
  for (const scores of all) for (const [tag, score] of scores) sums.set(tag, (sums.get(tag) ?? 0) + score);
  return sums;
}

function wordsOf(text: string): readonly string[] {
  return foldAnew(text).match(/\p{L}+/gu) ?? [];
}

/** How loudly words speak for each language; one that several languages share counts a share for each. */
function scoresOf(words: readonly string[]): Scores {
  const scores = new Map<LanguageTag, number>();
  for (const word of words) {
    const claimants = claimsOfWords().get(word) ?? [];
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
