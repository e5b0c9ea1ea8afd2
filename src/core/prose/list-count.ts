import type { Block } from '../model/index.ts';
import { proseLanguage } from '../language/detect.ts';
import { readInline } from '../parse/inline.ts';
import type { Announcement } from './announcement.ts';
import { blocksWithin, hasEmptyItem, listAt, markOf, type Item, type List } from './lists.ts';
import { numeralsOf, wholeOf, type Numeral } from './numerals.ts';
import type { Sentence } from './paragraph.ts';
import { tokensOf, type Token } from './tokens.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** How a list is held against a number, or why it is not. */
export type ListVerdict =
  | { readonly verdict: 'agrees'; readonly way: ListReading['way'] }
  | { readonly verdict: 'disagrees' }
  | { readonly verdict: 'unverified'; readonly doubt: ListDoubt };

/** Why a list of another length proves nothing. */
export type ListDoubt =
  | 'loose'
  | 'other-figure'
  | 'one-item'
  | 'interrupted'
  | 'numbered-on'
  | 'unfinished'
  | 'open-ended'
  | 'compound-items'
  | 'far-off'
  | 'odd-items';

/** One way to count a list. */
export interface ListReading {
  readonly way: 'items' | 'lists' | 'nested' | 'leaves' | 'parts' | 'without-notes';
  readonly count: number;
}

/** A list with what is said around it. */
export interface ListContext {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly list: List;
  readonly vocabulary: Vocabulary;
  /** All sentences of the paragraph before it. */
  readonly sentences: readonly Sentence[];
  /** Whether another number of that paragraph is known to be of something else. */
  readonly isExplained: (numeral: Numeral) => boolean;
  /** Whether a paragraph announces a number of its own. */
  readonly announces: (block: Block) => boolean;
}

/** A list that differs by more is likely of something else; a long one may have lost two items. */
const SLIP = 1;
const SLIP_OF_MANY = 2;
const MANY = 5;

/** Holds an announced number against the list that follows: any way to count that gives it will do, and any doubt silences. */
export function judgeList(context: ListContext, { numeral, count, firm }: Announcement): ListVerdict {
  const numerals = context.sentences.flatMap((sentence) => sentence.numerals);
  const others = numerals.flatMap((other) => (other !== numeral && !context.isExplained(other) ? (wholeOf(other) ?? []) : []));
  const readings = readingsOf(context, Math.max(count, ...(firm ? others : [])));
  const agreeing = readings.find((reading) => reading.count === count);
  if (agreeing) return { verdict: 'agrees', way: agreeing.way };
  if (!firm) return { verdict: 'unverified', doubt: 'loose' };
  if (readings.some((reading) => others.includes(reading.count))) return { verdict: 'unverified', doubt: 'other-figure' };
  const doubt = DOUBTS.find(([, test]) => test(context, count))?.[0];
  return doubt === undefined ? { verdict: 'disagrees' } : { verdict: 'unverified', doubt };
}

/**
 * The ways to count a list, the plainest first.
 * @param most beyond which no count of several lists is of interest: a chapter may be all lists
 */
function readingsOf(context: ListContext, most: number): readonly ListReading[] {
  const { list, vocabulary } = context;
  const { items } = list;
  const nested = items.flatMap(({ lists }) => lists.flatMap((inner) => inner.items));
  const parents = items.filter(({ lists }) => lists.length > 0);
  const readings: ListReading[] = [{ way: 'items', count: items.length }];
  let running = items.length;
  for (const further of running < most ? furtherLists(context) : []) {
    running += further.items.length;
    readings.push({ way: 'lists', count: running });
    if (running >= most) break;
  }
  if (nested.length > 0) {
    readings.push({ way: 'nested', count: nested.length }, { way: 'leaves', count: items.length - parents.length + nested.length });
  }
  const parts = items.map((item) => leadingNumber(item, vocabulary));
  if (parts.every((part) => part !== undefined)) readings.push({ way: 'parts', count: parts.reduce((sum, part) => sum + part, 0) });
  const notes = items.filter((item) => isNote(item, vocabulary));
  if (notes.length > 0) readings.push({ way: 'without-notes', count: items.length - notes.length });
  return readings;
}

type Test = (context: ListContext, count: number) => boolean;

const DOUBTS: readonly (readonly [ListDoubt, Test])[] = [
  ['one-item', ({ list }) => list.items.length === 1],
  ['unfinished', ({ source, list }) => hasEmptyItem(source, list)],
  ['open-ended', ({ list }) => /(?:…|\.\.\.|\betc\.?|\busw\.?|\becc\.?)[\s)*_]*$/i.test(textOf(list.items.at(-1)))],
  ['numbered-on', ({ source, list }) => /^(?!0*1[.)]|0+[.)])\d/.test(source.slice(list.span.start, list.span.start + 10))],
  ['interrupted', (context, count) => context.list.items.length < count && goesOn(context)],
  [
    'compound-items',
    ({ list, vocabulary }, count) => list.items.length < count && list.items.some((item) => namesSeveral(item, vocabulary)),
  ],
  [
    'far-off',
    ({ list }, count) => Math.abs(list.items.length - count) > (count >= MANY ? SLIP_OF_MANY : SLIP) && !hasLostIndentation(list, count),
  ],
  ['odd-items', ({ list, vocabulary }, count) => isSurplusOdd(list, count, vocabulary)],
];

/** The lists that follow in the same container, before the next heading or a list with a number of its own. */
function* furtherLists({ source, blocks, list, announces }: ListContext): Generator<List> {
  const parent = blocks[list.from - 1]?.item;
  for (let at = blocksWithin(blocks, list.from, list.span); at < blocks.length;) {
    const block = blocks[at];
    if (!block || block.kind === 'heading' || (parent && block.span.start >= parent.end)) return;
    const next = block.listItem ? listAt(source, blocks, at) : undefined;
    const above = blocks[at - 1];
    if (next && above?.kind === 'paragraph' && above.span.start >= list.span.end && announces(above)) return;
    if (next) yield next;
    at = next ? blocksWithin(blocks, at, next.span) : at + 1;
  }
}

/** Another list follows that is no list of its own: one with other marks below a sentence that ends with a colon. */
function goesOn(context: ListContext): boolean {
  const { source, blocks, list } = context;
  return (
    list.isHtml !== true &&
    [...furtherLists(context)].some(({ span, from }) => {
      const above = blocks[from - 1];
      const isIntroduced = above !== undefined && above.span.start >= list.span.end && /:[\s*_]*$/.test(above.text.text);
      return !isIntroduced || markOf(source, span) === markOf(source, list.span);
    })
  );
}

/** The last item that is announced ends with a colon and has nothing below it: the ones that follow were meant to be its own. */
function hasLostIndentation({ items }: List, count: number): boolean {
  const last = items[count - 1];
  return items.length > count && last?.lists.length === 0 && /:[\s*_]*$/.test(textOf(last));
}

/** What a reader sees of an item's first block. */
function textOf(item: Item | undefined): string {
  return item?.block ? readInline(item.block.text).text.text : '';
}

function tokensOfItem(item: Item): readonly Token[] {
  return tokensOf(textOf(item)).filter(({ folded }) => !/^[\[\]"'“”«»]$/.test(folded));
}

function leadingNumber(item: Item, vocabulary: Vocabulary): number | undefined {
  const [first] = numeralsOf(tokensOfItem(item).slice(0, 4), vocabulary);
  return first?.from === 0 ? wholeOf(first) : undefined;
}

/** "Note: …", "(optional) …", "~~struck out~~"; or a mere "or" between two items. */
function isNote(item: Item, { asideWords, orWords }: Vocabulary): boolean {
  if (/^~~[^~]+~~[.,;]?$/.test(item.block?.text.text.trim() ?? '')) return true;
  const tokens = tokensOfItem(item);
  if (tokens[0]?.folded === '(' || (tokens.length > 0 && orWords.at(tokens, 0) === tokens.length)) return true;
  const length = asideWords.at(tokens, 0);
  return length > 0 && /^[:.(),–—-]$/.test(tokens[length]?.folded ?? '');
}

type Oddity = 'points-back' | 'aside' | undefined;

/**
 * Whether it begins with a word that points back, or speaks of other items or of when the item holds; or soon takes others together. An
 * item that a translation left out is read in its own language.
 */
function oddityOf(item: Item, { tag, ...vocabulary }: Vocabulary): Oddity {
  const { demonstratives, asideWords, collectiveWords } = vocabularyOf(proseLanguage(textOf(item), tag)) ?? vocabulary;
  const tokens = tokensOfItem(item);
  const isAside = /^[(+–—]$/.test(tokens[0]?.folded ?? '') || asideWords.at(tokens, 0) > 0 || collectiveWords.within(tokens, 0, LEAD);
  return isAside ? 'aside' : demonstratives.at(tokens, 0) > 0 ? 'points-back' : undefined;
}

/**
 * No remark is the first: where that begins like one, the words mean something else. Where all items do, they say when what holds
 * ("If the first is larger, …"), and need not be the things; but items that all point back ("This guide …") speak of one thing, each a point.
 */
function isSurplusOdd({ items }: List, count: number, vocabulary: Vocabulary): boolean {
  const [first, ...others] = items.map((item) => oddityOf(item, vocabulary));
  const odd = others.filter((oddity) => oddity !== undefined).length;
  if (first === undefined) return odd > 0 && items.length - odd === count;
  return odd === others.length && [first, ...others].includes('aside');
}

/** The most words of what names an item, where no sign ends it. */
const LEAD = 8;

/** "Reflected or stored: …", "Reading and writing": what names the item names two. */
function namesSeveral(item: Item, { andWords, orWords }: Vocabulary): boolean {
  const tokens = tokensOfItem(item);
  const stop = tokens.findIndex(({ folded }) => /^[:.;(–—]$/.test(folded));
  const end = (stop < 0 ? tokens.length : stop) - 1;
  if (stop < 0 && end > LEAD) return false;
  return (
    andWords.within(tokens, 1, end) || orWords.within(tokens, 1, end) || tokens.slice(1, end).some(({ folded }) => /^[&/,]$/.test(folded))
  );
}
