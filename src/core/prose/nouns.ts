import type { Numeral } from './numerals.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a number counts, as its sentence names it: `focus groups of the study`. */
export interface Noun {
  /** The noun with its adjectives. */
  readonly words: readonly Token[];
  /** What it is of, without the article. */
  readonly of: readonly Token[];
}

/** Most words of a noun with its adjectives, and of what it is of. */
const LONGEST = 4;

/** The noun after a number; undefined if none follows. */
export function nounAfter(tokens: readonly Token[], { to }: Numeral, vocabulary: Vocabulary): Noun | undefined {
  const words = wordsFrom(tokens, to, vocabulary);
  if (words.length === 0) return undefined;
  const end = to + words.length;
  const of = vocabulary.complementWords.at(tokens, end);
  return { words, of: of > 0 ? wordsFrom(tokens, end + of, vocabulary) : [] };
}

function wordsFrom(tokens: readonly Token[], from: number, vocabulary: Vocabulary): readonly Token[] {
  const { stopWords, andWords, orWords, mentioningWords } = vocabulary;
  const ends = (at: number): boolean => [stopWords, andWords, orWords, mentioningWords].some((list) => list.at(tokens, at) > 0);
  let to = from;
  while (to < from + LONGEST && tokens[to]?.kind === 'word' && !ends(to)) to += 1;
  return tokens.slice(from, to);
}

/** What is left of a word without its ending, so that one and many of a thing are the same. A double s is no plural: `class`. */
export function stem({ folded }: Pick<Token, 'folded'>, { words }: Vocabulary): string {
  const isEnding = (end: string): boolean => folded.endsWith(end) && !(end === 's' && folded.endsWith('ss'));
  const ending = words.nounEndings.find((end) => isEnding(end) && folded.length - end.length >= SHORTEST_STEM);
  return ending === undefined ? folded : folded.slice(0, -ending.length);
}

/** Less than so many letters tell no noun from another. */
const SHORTEST_STEM = 3;
