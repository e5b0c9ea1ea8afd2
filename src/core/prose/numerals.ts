import Big from 'big.js';
import { fold } from '../language/phrases.ts';
import { readNumberWords, writeNumberWord } from '../language/number-words.ts';
import { localeOf } from '../language/index.ts';
import { capitalised, type Gender } from '../language/locale.ts';
import type { LanguageTag } from '../model/index.ts';
import { readNumeral } from '../values/numeral.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A number in running text. */
export interface Numeral {
  readonly value: Big;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  readonly written: 'figures' | 'words';
  /** Index of its first token, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Units of the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * The numbers of a text, in figures and in words. Zero and one in words are articles or pronouns more often than numbers, and are left
 * out; a figure that only its surroundings could decide (`1,234`) is read as its language writes it.
 */
export function numeralsOf(tokens: readonly Token[], vocabulary: Vocabulary): readonly Numeral[] {
  const found: Numeral[] = [];
  for (let i = 0; i < tokens.length;) {
    const numeral = figureAt(tokens, i, vocabulary) ?? wordsAt(tokens, i, vocabulary);
    if (numeral) found.push(numeral);
    i = numeral?.to ?? i + 1;
  }
  return found;
}

/** Whole number of a numeral; undefined for one with decimals. */
export function wholeOf({ value, decimals }: Numeral): number | undefined {
  return decimals === 0 ? value.toNumber() : undefined;
}

function figureAt(tokens: readonly Token[], at: number, { tag }: Vocabulary): Numeral | undefined {
  const token = tokens[at];
  if (token?.kind !== 'figure') return undefined;
  const read = readNumeral(token.folded, localeOf(tag).decimalMark);
  if (!read || read === 'ambiguous') return undefined;
  const { value, decimals } = read;
  return { value, decimals, written: 'figures', from: at, to: at + 1, start: token.start, end: token.end };
}

/** Longest number in words. */
const MOST_WORDS = 12;

function wordsAt(tokens: readonly Token[], at: number, { tag, words }: Vocabulary): Numeral | undefined {
  const run = wordRun(tokens, at);
  const read =
    run.length > 0
      ? readNumberWords(
          run.map((i) => tokens[i]?.folded ?? ''),
          tag,
        )
      : undefined;
  const last = run[(read?.length ?? 0) - 1];
  const [start, end] = [tokens[at]?.start, tokens[last ?? -1]?.end];
  if (!read || last === undefined || start === undefined || end === undefined || read.value < 2) return undefined;
  const next = tokens[last + 1];
  const isVerb = words.verbsLikeNumbers?.words.includes(tokens[at]?.folded ?? '');
  if (isVerb && !words.verbsLikeNumbers?.pluralEndings.some((ending) => next?.folded.endsWith(ending))) return undefined;
  return { value: new Big(read.value), decimals: 0, written: 'words', from: at, to: last + 1, start, end };
}

/** Indices of the words that follow each other with nothing but blanks or a hyphen between them. */
function wordRun(tokens: readonly Token[], at: number): readonly number[] {
  const run: number[] = [];
  for (let i = at; run.length < MOST_WORDS; i += 1) {
    const token = tokens[i];
    if (token?.kind === 'word') run.push(i);
    else if (!(token?.folded === '-' && run.length > 0 && tokens[i - 1]?.end === token.start && tokens[i + 1]?.start === token.end)) break;
  }
  return run;
}

/**
 * Another whole number written as the author wrote one: in figures, or in words with their capital and in the gender of the noun.
 * @param noun the word after the number, folded
 */
export function writeWhole(
  written: string,
  like: Pick<Numeral, 'written'>,
  number: number,
  tag: LanguageTag,
  noun: string,
): string | undefined {
  if (like.written === 'figures') return String(number);
  const gender = genderOf(written, tag) ?? genderOfNoun(noun, tag);
  const word = writeNumberWord(number, gender, tag);
  const beforeNoun = gender === 'masculine' && noun !== '' ? localeOf(tag).runningText?.beforeNoun : undefined;
  const cut = word !== undefined && beforeNoun ? beforeNoun(word) : word;
  return cut !== undefined && /^\p{Lu}/u.test(written) ? capitalised(cut) : cut;
}

/** The gender that a number itself shows: `duas`; undefined where it has one form for both. */
function genderOf(written: string, tag: LanguageTag): Gender | undefined {
  const words = tokensOf(written).flatMap(({ kind, folded }) => (kind === 'word' ? [folded] : []));
  const value = readNumberWords(words, tag)?.value ?? -1;
  const spelled = (gender: Gender): string => fold(writeNumberWord(value, gender, tag) ?? '');
  const [masculine, feminine] = [spelled('masculine'), spelled('feminine')];
  if (masculine === feminine) return undefined;
  return fold(written) === feminine ? 'feminine' : fold(written) === masculine ? 'masculine' : undefined;
}

function genderOfNoun(noun: string, tag: LanguageTag): Gender {
  const { feminineEndings = [], masculineEndings = [] } = localeOf(tag).runningText ?? {};
  const ends = (endings: readonly string[]): boolean => endings.some((ending) => noun.endsWith(fold(ending)));
  return ends(feminineEndings) && !ends(masculineEndings) ? 'feminine' : 'masculine';
}
