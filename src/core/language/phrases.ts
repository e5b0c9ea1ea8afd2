import { locales } from './index.ts';
import type { Locale } from './locale.ts';
import { lazily } from '../text/lazily.ts';

/** Visible ASCII with single blanks: nothing but its case needs folding. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** From a character of ASCII to its full-width form, as Chinese and Japanese write brackets and colons. */
const WIDE = 0xfee0;

/**
 * The text as words are compared: without accents and case, blanks of every kind (U+00A0 and U+202F too) collapsed and trimmed;
 * `’` as `'`, `ß` as `ss`, `ı` as `i`, full-width `（` as `(`. Two spellings that a reader takes for the same word give the same result.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  if (text.length > LONGEST_KNOWN) return foldAnew(text);
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_KNOWN) folded.clear();
  const anew = foldAnew(text);
  // A slice would keep the text that it was cut from in memory.
  folded.set(text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1), anew);
  return anew;
}

/** Words and labels come back again and again. */
const folded = new Map<string, string>();
const [MOST_KNOWN, LONGEST_KNOWN, SHORTEST_SLICE] = [10_000, 60, 13];

/** The same for a text that does not come again: nothing of it is kept. */
export function foldAnew(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE))
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** What two spellings of one label have in common. A blank between figures counts: `1 12` is not `11 2`. */
export function labelKey(label: string): string {
  return fold(label).replace(/(?<!\d) | (?!\d)/g, '');
}

/** Phrases to look for in texts, folded, each once; made ready when somebody asks. */
type Phrases = () => PhraseIndex;

interface PhraseIndex {
  readonly all: ReadonlySet<string>;
  /** The same by their first character, as a code unit: at most places of a text none begins. */
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
}

/** Makes phrases ready, as they are written in a locale or in a chapter. */
export function phrasesFrom(written: readonly string[]): Phrases {
  return lazily(() => indexOf(written));
}

/** Makes the phrases of one kind ready, those of all languages: authors mix them. */
export function phrasesOf(kind: (locale: Locale) => readonly string[]): Phrases {
  return lazily(() => indexOf(locales.flatMap(kind)));
}

function indexOf(written: readonly string[]): PhraseIndex {
  const all = new Set(written.map(fold).filter((phrase) => phrase !== ''));
  const byFirst = new Map<number, string[]>();
  for (const phrase of all) {
    const first = phrase.charCodeAt(0);
    const others = byFirst.get(first);
    if (others) others.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  return { all, byFirst };
}

/**
 * Decides whether one of the phrases stands in the text, whatever its case and accents, as words of their own: `age` stands in
 * `Participant age`, not in `Wages`. A hyphen, a full stop or a stroke inside a word makes another word of it (`top-up`, `n/a`).
 *
 * Chinese and Japanese do not part words, and Korean not those of compounds. A phrase of two characters or more is found anywhere (`年龄` in `平均年龄`). A single character
 * must end its word and follow no figure: `率` stands in `准确率`, `年` neither in `年間` nor in `2019年`.
 */
export function containsPhrase(text: string, phrases: Phrases): boolean {
  const folded = fold(text);
  const { byFirst } = phrases();
  for (let at = 0; at < folded.length; at += 1)
    if (byFirst.get(folded.charCodeAt(at))?.some((phrase) => folded.startsWith(phrase, at) && isWhole(folded, phrase, at))) return true;
  return false;
}

/**
 * Decides whether the text begins with one of the phrases, by the rule of `containsPhrase`. Kana behind a phrase may go on with another
 * word.
 */
export function startsWithPhrase(text: string, phrases: Phrases): boolean {
  const folded = fold(text);
  return (phrases().byFirst.get(folded.charCodeAt(0)) ?? []).some(
    (phrase) =>
      folded.startsWith(phrase) && isWhole(folded, phrase, 0) && !(UNSPACED.test(phrase) && KANA.test(folded.slice(phrase.length))),
  );
}

/** Decides whether the text is one of the phrases and nothing else. */
export function isPhrase(text: string, phrases: Phrases): boolean {
  return phrases().all.has(fold(text));
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const UNSPACED_NEXT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const KANA = /^\p{Script=Hiragana}/u;
const FIGURE_BEFORE = /\p{N}$/u;

/** A letter of a script that parts its words, or one behind a mark that joins two halves of a word. */
const WORD_BEFORE = /(?:[\p{L}\p{M}](?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー])|\p{N})[./-]?$/u;
const WORD_NEXT = /^[./-]?(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー])[\p{L}\p{M}]|\p{N})/u;

/** The longest character before a phrase, in units, and the mark between them. */
const BEFORE = 3;

function isWhole(text: string, phrase: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const next = text.slice(at + phrase.length, at + phrase.length + BEFORE);
  if (!UNSPACED.test(phrase)) return !WORD_BEFORE.test(before) && !WORD_NEXT.test(next);
  return phrase.length > 1 || !(FIGURE_BEFORE.test(before) || UNSPACED_NEXT.test(next));
}

/**
 * The source of a regular expression, for the flags `i` and `u`, that finds any phrase of a kind in any language. It matches up to the end
 * of the word, with accents or without. Apostrophes may be straight or curved.
 */
export function phrasePattern(kind: (locale: Locale) => readonly string[]): string {
  const written = locales.flatMap(kind);
  const phrases = [...new Set([...written, ...written.map(fold)])].sort((a, b) => b.length - a.length);
  const [spaced, unspaced] = [phrases.filter((phrase) => !UNSPACED.test(phrase)), phrases.filter((phrase) => UNSPACED.test(phrase))];
  // What ends a word stands once: every class of letters takes its time to be made ready.
  const words = spaced.length > 0 ? [String.raw`(?:${spaced.map(escaped).join('|')})(?![\p{L}\p{N}])`] : [];
  return `(?:${[...words, ...unspaced.map(escaped)].join('|')})`;
}

function escaped(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/['’]/g, "['’]");
}
