import type { Block, Span } from '../model/index.ts';
import { readInline } from '../parse/inline.ts';
import { announcementIn } from './announcement.ts';
import { nounAfter, stem } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import type { Paragraph, Reading } from './paragraph.ts';
import { tokensOf } from './tokens.ts';

/** A number of things of which each has a heading below. */
export interface HeadingSeries {
  readonly numeral: Numeral;
  readonly count: number;
  /** From the first heading to the last. */
  readonly target: Span;
}

/** Fewer headings are no series. */
const FEWEST = 2;

/**
 * The number of things that a paragraph, or a heading, announces right above a series of headings one level below its own: "Three phases
 * follow." above `## Asking`, `## Drafting` and `## Testing`. Other headings stand in such series often, so a difference means nothing.
 * @param at place of the paragraph among the chapter's blocks
 */
export function headingSeries(blocks: readonly Block[], at: number, paragraph: Paragraph, reading: Reading): HeadingSeries | undefined {
  const headings = headingsBelow(blocks, at);
  const [first, last] = [headings[0], headings.at(-1)];
  if (!first || !last || headings.length < FEWEST) return undefined;
  const { announcement } = announcementIn(paragraph, reading);
  if (!announcement || !isNaming(announcement.numeral, reading)) return undefined;
  const { numeral, count } = announcement;
  const counts = [headings.length, ...numberedAlike(headings, numeral, reading)];
  return counts.includes(count) ? { numeral, count, target: { start: first.span.start, end: last.span.end } } : undefined;
}

/** The headings of one level that follow right after a block, up to a higher one. */
function headingsBelow(blocks: readonly Block[], at: number): readonly Block[] {
  const first = blocks[at + 1];
  const own = blocks[at];
  if (first?.kind !== 'heading' || !own || (own.kind === 'heading' && first.level <= own.level)) return [];
  const end = blocks.findIndex(({ kind, level }, i) => i > at && kind === 'heading' && level < first.level);
  return blocks.slice(at + 1, end < 0 ? blocks.length : end).filter(({ kind, level }) => kind === 'heading' && level === first.level);
}

/** The noun is one that announces what follows. */
function isNaming(numeral: Numeral, { vocabulary, sentences }: Reading): boolean {
  const noun = nounAfter(sentences.at(-1)?.tokens ?? [], numeral, vocabulary);
  return noun?.words.some(({ folded }) => vocabulary.isAnnouncing(folded)) ?? false;
}

/** How many of the headings have a number of their own, and how many the noun: `Phase 1: Asking`, beside `Summary`. */
function numberedAlike(headings: readonly Block[], numeral: Numeral, { vocabulary, sentences }: Reading): readonly number[] {
  const noun = nounAfter(sentences.at(-1)?.tokens ?? [], numeral, vocabulary);
  const stems = new Set(noun?.words.map((word) => stem(word, vocabulary)));
  const texts = headings.map(({ text }) => readInline(text).text.text);
  const numbered = texts.filter((text) => /^\d+(?:\.\d+)*[.):]?\s/.test(text)).length;
  const named = texts.filter((text) =>
    tokensOf(text)
      .slice(0, 1)
      .some((token) => stems.has(stem(token, vocabulary))),
  ).length;
  return [numbered, named];
}
