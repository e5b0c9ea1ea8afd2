import { numeralDoubt, type NumeralContext, type NumeralDoubt } from './doubts.ts';
import { wholeOf, type Numeral } from './numerals.ts';
import type { Paragraph, Reading, Sentence } from './paragraph.ts';
import type { Phrases, Token } from './tokens.ts';

/** Why a number is not held against the list below it. */
export type Doubt =
  | NumeralDoubt
  | 'parenthesis'
  | 'no-noun'
  | 'addition'
  | 'mentioned'
  | 'measure'
  | 'definite'
  | 'other-number'
  | 'partial'
  | 'unnumbered'
  | 'other-noun'
  | 'one-more'
  | 'comma'
  | 'far';

/** A number of things that the last sentence of a paragraph names before what follows it. */
export interface Announcement {
  readonly numeral: Numeral;
  readonly count: number;
  /** Whether the sentence says that exactly these things follow: then a list of another length is worth a finding. */
  readonly firm: boolean;
}

/** A number that announces nothing, with the reason. */
export interface Doubted {
  readonly numeral: Numeral;
  readonly doubt: Doubt;
}

/** What the last sentence of a paragraph announces, and the numbers in it that announce nothing. */
export interface Announcing {
  readonly announcement: Announcement | undefined;
  readonly doubted: readonly Doubted[];
}

/** Fewest and most things worth announcing. */
const FEWEST = 2;
const MOST = 12;

/** So many words after the number its noun is looked for. */
const NOUN_REACH = 6;

/** Most words between a noun that announces and the colon, for a finding; and between number and colon for any verdict. */
const NEAR = 8;
const FAR = 14;

/**
 * Finds what the last sentence of a paragraph announces: "Six pillars:". Numbers are taken from the right; the first that no doubt speaks
 * against is the one.
 */
export function announcementIn(paragraph: Paragraph, { vocabulary, sentences }: Reading): Announcing {
  const doubted: Doubted[] = [];
  const sentence = sentences.at(-1);
  if (!sentence) return { announcement: undefined, doubted };
  const context: Context = { paragraph, vocabulary, sentence, tokens: sentence.tokens, end: contentEnd(sentence) };
  for (const numeral of [...sentence.numerals].reverse()) {
    const count = wholeOf(numeral);
    if (count === undefined || count < FEWEST || count > MOST) continue;
    if (isBeforeClause(context, numeral)) break;
    const doubt = doubtAbout(context, numeral);
    if (doubt === undefined) return { announcement: { numeral, count, firm: isFirm(context, numeral) }, doubted };
    doubted.push({ numeral, doubt });
  }
  return { announcement: undefined, doubted };
}

interface Context extends NumeralContext {
  readonly tokens: readonly Token[];
  /** Index of the colon at the end, or one past the last token. */
  readonly end: number;
}

/** Index of the colon that ends the sentence; without one, of its end. */
function contentEnd({ tokens }: Sentence): number {
  const last = tokens.at(-1);
  return last && /^[:.]$/.test(last.folded) ? tokens.length - 1 : tokens.length;
}

function endsWithColon({ tokens }: Context): boolean {
  return tokens.at(-1)?.folded === ':';
}

/** Words count as distance; signs and elided articles do not. */
function wordsBetween({ tokens }: Context, from: number, to: number): number {
  return tokens.slice(from, to).filter(({ kind, folded }) => kind !== 'sign' && !folded.endsWith("'")).length;
}

/** A semicolon, a dash that stands free, or a colon within the sentence parts the number from what follows. */
function isBeforeClause({ tokens, paragraph: { text }, end }: Context, { to }: Numeral): boolean {
  return tokens.slice(to, end).some(({ folded, start }) => {
    const isDash = /^[-–]$/.test(folded) && /\s/.test(text.charAt(start - 1)) && /\s/.test(text.charAt(start + 1));
    return isDash || /^[;—]$/.test(folded);
  });
}

type Test = (context: Context, numeral: Numeral) => boolean;

/** In the order in which they are asked; the first that holds is the reason given. */
const DOUBTS: readonly (readonly [Doubt, Test])[] = [
  ['parenthesis', isInParenthesis],
  ['no-noun', ({ tokens }, { to }) => tokens[to]?.kind !== 'word'],
  ['addition', isAddition],
  ['partitive', isWhole],
  ['mentioned', isMentioned],
  ['measure', isMeasure],
  ['definite', isDefinite],
  ['other-number', hasOtherNumber],
  ['partial', ({ vocabulary, tokens, end }, { to }) => vocabulary.partialWords.within(tokens, to, end)],
  ['unnumbered', speaksOfUnnumbered],
  ['other-noun', namesOtherNoun],
  ['one-more', addsOne],
  ['comma', hasComma],
  ['far', (context, { to }) => wordsBetween(context, to, context.end) > FAR],
];

function doubtAbout(context: Context, numeral: Numeral): Doubt | undefined {
  return numeralDoubt(context, numeral) ?? DOUBTS.find(([, test]) => test(context, numeral))?.[0];
}

function isInParenthesis({ paragraph: { text }, sentence }: Context, { start }: Numeral): boolean {
  let depth = 0;
  for (const sign of text.slice(sentence.start, start)) {
    if (/[([]/.test(sign)) depth += 1;
    else if (/[)\]]/.test(sign)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** "one required and three optional fields": the number is one of several. */
function isAddition({ vocabulary, tokens, sentence }: Context, { from }: Numeral): boolean {
  const joined = vocabulary.andWords.before(tokens, from);
  const others = sentence.numerals.some(({ to }) => to <= from - 1 && to >= from - 6);
  if (others) return joined || tokens[from - 1]?.folded === ',';
  return joined && vocabulary.oneWords.within(tokens, Math.max(0, from - 6), from - 1);
}

/** "four of the five reasons": the list is of the part, or of the whole. */
function isWhole({ vocabulary: { partitiveWords }, tokens, sentence }: Context, { from }: Numeral): boolean {
  return sentence.numerals.some(({ to }) => {
    const length = to < from ? partitiveWords.at(tokens, to) : 0;
    return length > 0 && from - (to + length) <= 1 && from >= to + length;
  });
}

function isMentioned(context: Context, { from, to }: Numeral): boolean {
  const { vocabulary, tokens } = context;
  if (vocabulary.composingWords.before(tokens, from)) return false;
  if (followsAny(context, from, vocabulary.mentioningWords)) return true;
  const reach = Math.min(to + NOUN_REACH, tokens.length);
  return vocabulary.purposeWords.before(tokens, from) && !vocabulary.causeNouns.within(tokens, to, reach);
}

/** Whether a word of a list stands right before a number, or before the article of that. */
function followsAny({ vocabulary, tokens }: Context, from: number, words: Phrases): boolean {
  const article = vocabulary.definiteWords.before(tokens, from) ? 1 : 0;
  return [from, from - article].some((at) => words.before(tokens, at));
}

function isMeasure(context: Context, { to }: Numeral): boolean {
  const { vocabulary, tokens } = context;
  const noun = nounAfter(context, to);
  const stop = noun ?? to + 1;
  return vocabulary.measureNouns.within(tokens, to, stop + (noun === undefined ? 1 : 0));
}

/** Things known already, unless nothing but "are the following" remains of the sentence. */
function isDefinite(context: Context, { from, to }: Numeral): boolean {
  const { vocabulary, tokens, end } = context;
  if (!vocabulary.definiteWords.before(tokens, from)) return false;
  const after = followingAt(context, to);
  if (after === undefined) return true;
  let at = after;
  while (at < end) {
    const length = vocabulary.followingWords.at(tokens, at) || Number(vocabulary.definiteWords.at(tokens, at) > 0);
    if (length === 0) return true;
    at += length;
  }
  return false;
}

/** Where, right behind the noun and its adjectives, the words for "are the following" begin. */
function followingAt({ vocabulary, tokens, end }: Context, to: number): number | undefined {
  for (let at = to + 1; at < Math.min(end, to + 4); at += 1) if (vocabulary.followingWords.at(tokens, at) > 0) return at;
  return undefined;
}

function hasOtherNumber({ sentence, end, tokens }: Context, { to }: Numeral): boolean {
  const limit = tokens[end]?.start ?? Infinity;
  const counts = ({ value, decimals }: Numeral): boolean => decimals === 0 && value.gte(FEWEST);
  return sentence.numerals.some((other) => other.from >= to && other.start < limit && counts(other));
}

/** "three fields in the following window", "the following two sections describe these fields": the list is of something else. */
function namesOtherNoun({ vocabulary, tokens, end }: Context, { from, to }: Numeral): boolean {
  const { nextWords, followingWords, definiteWords, stopWords, complementWords } = vocabulary;
  const isComplement = (i: number): boolean =>
    complementWords.at(tokens, i) > 0 || [stopWords, complementWords].some((words) => words.before(tokens, i));
  const isObject = (i: number): boolean => i > to && i < end && definiteWords.at(tokens, i) > 0 && !isComplement(i);
  if (nextWords.before(tokens, from) && tokens.some((_, i) => isObject(i))) return true;
  const at = tokens.findIndex((_, i) => i >= to && i < end && nextWords.at(tokens, i) > 0);
  if (at < 0) return false;
  if (at + nextWords.at(tokens, at) < end) return true;
  let before = at;
  while (before > to && (followingWords.at(tokens, before - 1) > 0 || definiteWords.at(tokens, before - 1) > 0)) before -= 1;
  return stopWords.within(tokens, to, before);
}

/** "two rooms and several halls"; but in "due diverse tecniche" the word is no more than an adjective of what is counted. */
function speaksOfUnnumbered({ vocabulary, tokens, end }: Context, { to }: Numeral): boolean {
  return vocabulary.quantifiers.within(tokens, to + vocabulary.quantifiers.at(tokens, to), end - 1);
}

/** "and a glossary": one more than the number. */
function addsOne({ vocabulary, tokens, end }: Context, { to }: Numeral): boolean {
  for (let at = to; at < end; at += 1) {
    const and = vocabulary.andWords.at(tokens, at);
    if (and > 0 && vocabulary.oneWords.at(tokens, at + and) > 0) return true;
  }
  return false;
}

function hasComma({ vocabulary, tokens, end }: Context, { to }: Numeral): boolean {
  let depth = 0;
  return tokens.slice(to, end).some(({ folded }, i) => {
    depth += Number(folded === '(') - Number(folded === ')');
    return folded === ',' && depth === 0 && vocabulary.namelyWords.at(tokens, to + i + 1) === 0;
  });
}

/** Index of the noun that announces, among the words after a number, before the first that is no part of a noun. */
function nounAfter({ vocabulary, tokens, end }: Context, to: number): number | undefined {
  for (let at = to; at < Math.min(end, to + NOUN_REACH); at += 1) {
    const token = tokens[at];
    if (at > to && isHyphen(tokens, at)) continue;
    if (token?.kind !== 'word' || (at > to && vocabulary.stopWords.at(tokens, at) > 0)) return undefined;
    if (vocabulary.isAnnouncing(token.folded)) return at;
  }
  return undefined;
}

/** Within a word: `built-in`. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.folded === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

/** A colon, and a noun that announces near it; or any noun right before the colon, without another number in the sentence. */
function isFirm(context: Context, { from, to }: Numeral): boolean {
  const { vocabulary, tokens, end } = context;
  if (!endsWithColon(context) || vocabulary.quantifiers.within(tokens, 0, to)) return false;
  const before = clauseBefore(context, from);
  // "Each group gave two reasons:", "For each group, two reasons:": the list may be of the groups.
  if (vocabulary.eachWords.within(tokens, before, from) || vocabulary.eachWords.within(tokens, 0, 2)) return false;
  if (followsAny(context, from, vocabulary.settingWords) || isFrame(context, before, from)) return false;
  const noun = nounAfter(context, to);
  if (noun !== undefined && wordsBetween(context, noun + 1, end) <= NEAR) return true;
  const isOnly = context.sentence.numerals.filter(({ value }) => value.gte(FEWEST)).length === 1;
  // After a single word the things are mostly what something is done to: "Compare two texts:".
  const isObject = from - before === 1 && vocabulary.stopWords.at(tokens, before) === 0;
  return isOnly && !isObject && end - to <= 2 && end > to && vocabulary.stopWords.at(tokens, end - 1) === 0;
}

/** Index of the first token of the clause, from its comma on, in which a number stands. */
function clauseBefore({ tokens }: Context, from: number): number {
  return tokens.findLastIndex(({ folded }, at) => at < from && folded === ',') + 1;
}

/** Most words between the one that begins a frame and the number. */
const FRAME_REACH = 2;

/** "To compare two texts:", "If you have two accounts:": what follows is done with these things, and need not be them. */
function isFrame(context: Context, start: number, from: number): boolean {
  const { vocabulary, tokens } = context;
  // A number right behind "for" is one of causes by now: "for two reasons".
  const length = vocabulary.purposeWords.before(tokens, from) ? 0 : vocabulary.framingWords.at(tokens, start);
  return length > 0 && wordsBetween(context, start + length, from) <= FRAME_REACH;
}
