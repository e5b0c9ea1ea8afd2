import { fold } from '../language/phrases.ts';

/** A word, a figure or a sign of a text. */
export interface Token {
  readonly kind: 'word' | 'figure' | 'sign';
  readonly folded: string;
  /** Units of the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * A word with its apostrophe (`d'`), a figure with its marks, or a sign. A full stop or comma belongs to a figure only between digits,
 * and so does a blank only before three of them.
 */
const TOKEN =
  /(?<word>[\p{L}\p{M}]+(?:['’](?=\p{L}))?)|(?<figure>\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)|\S/gu;

/** Takes a text apart into words, figures and signs. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index, groups }) => ({
    kind: groups?.['word'] !== undefined ? 'word' : groups?.['figure'] !== undefined ? 'figure' : 'sign',
    folded: fold(found),
    start: index,
    end: index + found.length,
  }));
}

/** Phrases, as tokens, to be looked for at a place. */
export interface Phrases {
  /** How many tokens a phrase takes that begins at the token; 0 if none does. The longest counts. */
  at(tokens: readonly Token[], index: number): number;
  /** Whether one ends right before the token. */
  before(tokens: readonly Token[], index: number): boolean;
  /** Whether one stands between two tokens, the second not included. */
  within(tokens: readonly Token[], from: number, to: number): boolean;
}

/** Makes phrases ready to be looked for. */
export function phrases(list: readonly string[]): Phrases {
  const byFirst = index(list.map(wordsOf), ([first]) => first);
  const byLast = index(list.map(wordsOf), (words) => words.at(-1));
  const stands = (words: readonly string[], tokens: readonly Token[], from: number): boolean =>
    from >= 0 && words.every((word, i) => tokens[from + i]?.folded === word);
  const at = (tokens: readonly Token[], from: number): number =>
    Math.max(0, ...(byFirst.get(tokens[from]?.folded ?? '') ?? []).filter((it) => stands(it, tokens, from)).map(({ length }) => length));
  return {
    at,
    before: (tokens, to) => (byLast.get(tokens[to - 1]?.folded ?? '') ?? []).some((words) => stands(words, tokens, to - words.length)),
    within(tokens, from, to) {
      for (let i = from; i < to; i += 1) {
        const length = at(tokens, i);
        if (length > 0 && i + length <= to) return true;
      }
      return false;
    },
  };
}

function wordsOf(phrase: string): readonly string[] {
  return tokensOf(phrase).map(({ folded }) => folded);
}

function index(
  list: readonly (readonly string[])[],
  keyOf: (words: readonly string[]) => string | undefined,
): ReadonlyMap<string, readonly string[][]> {
  const found = new Map<string, string[][]>();
  for (const words of list) {
    const key = keyOf(words) ?? '';
    found.set(key, [...(found.get(key) ?? []), [...words]]);
  }
  return found;
}
