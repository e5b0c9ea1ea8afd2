import { numeralDoubt } from './doubts.ts';
import { wholeOf, type Numeral } from './numerals.ts';
import type { Paragraph, Reading, Sentence } from './paragraph.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A number of things that its own sentence lists: "three roles: designer, author and reader", or whose parts it adds up. */
export interface Enumeration {
  readonly kind: 'enumeration' | 'sum';
  readonly numeral: Numeral;
  readonly count: number;
  /** Units of the text: from the first item to the last. */
  readonly start: number;
  readonly end: number;
}

/** Farthest words of the noun between a number and what it lists. */
const NOUN_REACH = 8;

/** Most words of an item: what is longer may hold a list of its own, unless every item begins with a number. */
const LONGEST = 5;
const LONGEST_PART = 12;

/** Fewer things are no list. */
const FEWEST = 2;

/**
 * Finds the numbers of a paragraph that agree with what their sentence lists. Only clean lists count, with one "and" before the last item;
 * where the numbers differ nothing is found, as most lists that differ are parsed wrongly.
 */
export function enumerationsIn(paragraph: Paragraph, { sentences, vocabulary }: Reading): readonly Enumeration[] {
  return sentences.flatMap((sentence) =>
    sentence.numerals.flatMap((numeral) => {
      const doubt = numeralDoubt({ paragraph, vocabulary, sentence }, numeral);
      return doubt === undefined ? (enumerationAfter(sentence, numeral, vocabulary) ?? []) : [];
    }),
  );
}

function enumerationAfter({ tokens, numerals }: Sentence, numeral: Numeral, vocabulary: Vocabulary): Enumeration | undefined {
  const count = wholeOf(numeral);
  const from = openerAfter(tokens, numeral.to, vocabulary);
  if (count === undefined || count < FEWEST || from === undefined) return undefined;
  if (numerals.some((other) => other.from >= numeral.to && other.to < from && wholeOf(other) !== count)) return undefined;
  const to = endOf(tokens, from);
  const { items, ands, longest } = itemsOf(tokens, from, to, vocabulary);
  const [first, last] = [tokens[from], tokens[to - 1]];
  const isClean = ands.length === 1 && ands[0] === items.length - 1;
  if (!first || !last || items.length < FEWEST) return undefined;
  const found = { numeral, count, start: first.start, end: last.end };
  const parts = items.map(([start]) => partAt(tokens, start, numerals, vocabulary));
  if (parts.every((part) => part !== undefined)) {
    const isEnclosed = tokens[from - 1]?.folded === '(' && ands.length <= 1;
    const isSum = parts.reduce((sum, part) => sum + part, 0) === count && longest <= LONGEST_PART;
    return isSum && (isClean || isEnclosed) ? { kind: 'sum', ...found } : undefined;
  }
  const isList = isClean && longest <= LONGEST && items.length === count && numberedItems(items, numerals) === 0;
  return isList ? { kind: 'enumeration', ...found } : undefined;
}

/** The number that an item begins with; one of a thing where it begins with an article. */
function partAt(tokens: readonly Token[], at: number, numerals: readonly Numeral[], { countedOnce }: Vocabulary): number | undefined {
  const part = numerals.find((other) => other.from === at);
  if (part) return wholeOf(part);
  return countedOnce.at(tokens, at) > 0 ? 1 : undefined;
}

function numberedItems(items: readonly (readonly [number, number])[], numerals: readonly Numeral[]): number {
  return items.filter(([start]) => numerals.some((other) => other.from === start)).length;
}

/** Index of the first token of what is listed: behind a colon, a bracket, a dash that stands free, or "namely". */
function openerAfter(tokens: readonly Token[], to: number, { namelyWords }: Vocabulary): number | undefined {
  for (let at = to + 1; at <= to + NOUN_REACH; at += 1) {
    const token = tokens[at];
    if (!token) return undefined;
    if (/^[:(—]$/.test(token.folded) || (/^[–-]$/.test(token.folded) && isFree(tokens, at))) return at + 1;
    if (token.folded === ',') return namelyWords.at(tokens, at + 1) > 0 ? at + 1 + namelyWords.at(tokens, at + 1) : undefined;
    if (token.kind === 'sign' && !/^[￼@'’"“”«»-]$/.test(token.folded)) return undefined;
  }
  return undefined;
}

function isFree(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end !== tokens[at]?.start && tokens[at]?.end !== tokens[at + 1]?.start;
}

/** The dash that closes what one like it opened. */
function isSecondDash(tokens: readonly Token[], at: number, opener: string): boolean {
  return tokens[at]?.folded === opener && (/^[–—]$/.test(opener) || (opener === '-' && isFree(tokens, at)));
}

/** Index after the last token of what is listed: at the closing bracket or the second dash, else at the end of the sentence. */
function endOf(tokens: readonly Token[], from: number): number {
  const opener = tokens[from - 1]?.folded ?? '';
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const sign = tokens[at]?.folded ?? '';
    if (sign === ')' && depth === 0) return at;
    depth += Number(sign === '(') - Number(sign === ')');
    if (depth === 0 && (sign === ';' || isSecondDash(tokens, at, opener))) return at;
  }
  return /^[.!?:]$/.test(tokens.at(-1)?.folded ?? '') ? tokens.length - 1 : tokens.length;
}

interface Items {
  /** First and last place of each. */
  readonly items: readonly (readonly [number, number])[];
  /** Of each "and", how many items stand before it. */
  readonly ands: readonly number[];
  /** Words of the longest item; without end where the list is of a choice, or of only some. */
  readonly longest: number;
}

/** Takes a list apart. What stands in brackets within an item is passed over. */
function itemsOf(tokens: readonly Token[], from: number, to: number, vocabulary: Vocabulary): Items {
  const items: [number, number][] = [];
  const ands: number[] = [];
  let [start, words, depth, longest] = [from, 0, 0, 0];
  const close = (at: number): void => {
    if (words > 0) items.push([start, at]);
    longest = Math.max(longest, words);
    words = 0;
  };
  for (let at = from; at < to; at += 1) {
    const { folded = '', kind } = tokens[at] ?? {};
    depth += Number(folded === '(') - Number(folded === ')');
    if (depth > 0 || folded === ')') continue;
    const isAnd = vocabulary.andWords.at(tokens, at) > 0 || /^[&+]$/.test(folded);
    if (isAnd || folded === ',') {
      close(at);
      if (isAnd) ands.push(items.length);
      start = at + 1;
    } else if (vocabulary.orWords.at(tokens, at) > 0 || vocabulary.partialWords.at(tokens, at) > 0) longest = Infinity;
    else if (kind !== 'sign' ? !folded.endsWith("'") : folded === '￼')
      words += folded === '￼' && words > 0 && tokens[at - 1]?.folded === '￼' ? 0 : 1;
  }
  close(to);
  return { items, ands, longest };
}
