import { wholeOf, type Numeral } from './numerals.ts';
import type { Reading, Sentence } from './paragraph.ts';
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

/** Most words of an item: what is longer may hold a list of its own. */
const LONGEST = 5;

/**
 * Finds the numbers of a paragraph that agree with what their sentence lists. Only clean lists count, with one "and" before the last item;
 * where the numbers differ nothing is found, as most lists that differ are parsed wrongly.
 */
export function enumerationsIn({ sentences, vocabulary }: Reading): readonly Enumeration[] {
  return sentences.flatMap((sentence) => sentence.numerals.flatMap((numeral) => enumerationAfter(sentence, numeral, vocabulary) ?? []));
}

function enumerationAfter({ tokens, numerals }: Sentence, numeral: Numeral, vocabulary: Vocabulary): Enumeration | undefined {
  const count = wholeOf(numeral);
  const from = openerAfter(tokens, numeral.to, vocabulary);
  if (count === undefined || from === undefined) return undefined;
  const to = endOf(tokens, from);
  const items = itemsOf(tokens, from, to, vocabulary);
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!items || !first || !last) return undefined;
  const found = { numeral, count, start: first.start, end: last.end };
  const parts = items.map(([start]) => numerals.find((other) => other.from === start)).map((part) => part && wholeOf(part));
  if (parts.every((part) => part !== undefined)) {
    return parts.reduce((sum, part) => sum + part, 0) === count ? { kind: 'sum', ...found } : undefined;
  }
  return items.length === count && parts.every((part) => part === undefined) ? { kind: 'enumeration', ...found } : undefined;
}

/** Index of the first token of what is listed: behind a colon, a bracket, a dash that stands free, or "namely". */
function openerAfter(tokens: readonly Token[], to: number, { namelyWords }: Vocabulary): number | undefined {
  for (let at = to + 1; at <= to + NOUN_REACH; at += 1) {
    const token = tokens[at];
    if (!token) return undefined;
    if (/^[:(—]$/.test(token.folded) || (token.folded === '–' && isFree(tokens, at))) return at + 1;
    if (token.folded === ',') return namelyWords.at(tokens, at + 1) > 0 ? at + 1 + namelyWords.at(tokens, at + 1) : undefined;
    if (token.kind === 'sign' && token.folded !== '￼') return undefined;
  }
  return undefined;
}

function isFree(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end !== tokens[at]?.start && tokens[at]?.end !== tokens[at + 1]?.start;
}

/** Index after the last token of what is listed: at the closing bracket or the second dash, else at the end of the sentence. */
function endOf(tokens: readonly Token[], from: number): number {
  const opener = tokens[from - 1]?.folded ?? '';
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const sign = tokens[at]?.folded ?? '';
    if (sign === ')' && depth === 0) return at;
    depth += Number(sign === '(') - Number(sign === ')');
    if (depth === 0 && (sign === ';' || (/^[–—]$/.test(opener) && sign === opener))) return at;
  }
  return /^[.!?:]$/.test(tokens.at(-1)?.folded ?? '') ? tokens.length - 1 : tokens.length;
}

/** First and last place of each item; undefined unless the list is clean. What stands in brackets within an item is passed over. */
function itemsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  vocabulary: Vocabulary,
): readonly (readonly [number, number])[] | undefined {
  const items: [number, number][] = [];
  const ands: number[] = [];
  let start = from;
  let words = 0;
  let depth = 0;
  const close = (at: number): boolean => {
    const isLong = words > LONGEST;
    if (words > 0) items.push([start, at]);
    words = 0;
    return !isLong;
  };
  for (let at = from; at < to; at += 1) {
    const { folded = '', kind } = tokens[at] ?? {};
    depth += Number(folded === '(') - Number(folded === ')');
    if (depth > 0 || folded === ')') continue;
    const isAnd = vocabulary.andWords.at(tokens, at) > 0 || folded === '&';
    if (isAnd || folded === ',') {
      if (!close(at)) return undefined;
      if (isAnd) ands.push(items.length);
      start = at + 1;
    } else if (vocabulary.orWords.at(tokens, at) > 0 || vocabulary.partialWords.at(tokens, at) > 0) return undefined;
    else if (kind !== 'sign' ? !folded.endsWith("'") : folded === '￼')
      words += folded === '￼' && words > 0 && tokens[at - 1]?.folded === '￼' ? 0 : 1;
  }
  if (!close(to)) return undefined;
  return ands.length === 1 && ands[0] === items.length - 1 ? items : undefined;
}
