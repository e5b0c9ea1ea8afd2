import type { Block, LanguageTag, Message, Span, StatedNumber } from '../model/index.ts';
import { sourceSpan } from '../text/source-text.ts';
import { announcementIn, type Announcement, type Announcing } from './announcement.ts';
import { enumerationsIn } from './enumerations.ts';
import { htmlListAt } from './html-list.ts';
import { judgeList } from './list-count.ts';
import { listAt, type List } from './lists.ts';
import { writeWhole, type Numeral } from './numerals.ts';
import type { Paragraph, Reading } from './paragraph.ts';

/** The chapter around its paragraphs. */
export interface ProseContext {
  readonly source: string;
  readonly language: LanguageTag;
  readonly blocks: readonly Block[];
  readonly paragraphOf: (block: Block) => Paragraph;
}

/** The numbers in the last sentence of paragraphs right above a list, each held against the list. */
export function announcedLists(context: ProseContext): readonly StatedNumber[] {
  const { source, blocks } = context;
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    if (block.kind !== 'paragraph' || block.quoted || !next) return [];
    const list =
      next.kind === 'html' ? htmlListAt(source, next, at + 1) : isAbove(block, next) ? listAt(source, blocks, at + 1) : undefined;
    return list ? announcedAbove(context, block, list) : [];
  });
}

/** The list begins in the item that holds the paragraph, or neither is in one. */
function isAbove(block: Block, next: Block): boolean {
  if (!next.item) return false;
  return block.item ? next.item.start > block.item.start && next.item.end <= block.item.end : true;
}

function announcedAbove(context: ProseContext, block: Block, list: List): readonly StatedNumber[] {
  const paragraph = context.paragraphOf(block);
  const reading = paragraph.read(context.language);
  if (!reading) return [];
  const { announcement, doubted } = announcementIn(paragraph, reading);
  const place = (numeral: Numeral): Span | undefined => spanOf(block, paragraph, numeral.start, numeral.end);
  const unverified = doubted.flatMap(({ numeral, doubt }) => {
    const span = place(numeral);
    return span ? [statement(context, span, numeral, { id: `number.${doubt}`, data: {} }, list)] : [];
  });
  const span = announcement && place(announcement.numeral);
  return span ? [...unverified, judged(context, block, reading, list, announcement, span)] : unverified;
}

function announcementOf({ language, paragraphOf }: ProseContext, block: Block): Announcing | undefined {
  const paragraph = paragraphOf(block);
  const reading = paragraph.read(language);
  return reading && announcementIn(paragraph, reading);
}

function judged(context: ProseContext, block: Block, reading: Reading, list: List, announcement: Announcement, span: Span): StatedNumber {
  const { source, blocks } = context;
  const { vocabulary, sentences } = reading;
  const announces = (block: Block): boolean => announcementOf(context, block)?.announcement?.firm ?? false;
  const explained = new Set(enumerationsIn(context.paragraphOf(block), reading).map((one) => one.numeral));
  const isExplained = (other: Numeral): boolean => explained.has(other);
  const verdict = judgeList({ source, blocks, list, vocabulary, sentences, isExplained, announces }, announcement);
  const { numeral, count } = announcement;
  const items = list.items.length;
  if (verdict.verdict === 'unverified')
    return statement(context, span, numeral, { id: `number.list.${verdict.doubt}`, data: { stated: count, count: items } }, list);
  const reason: Message =
    verdict.verdict === 'agrees'
      ? { id: `number.list.${verdict.way}`, data: { stated: count, count: items } }
      : { id: 'number.list.differs', data: { stated: count, count: items } };
  const written = source.slice(span.start, span.end);
  const text = writeWhole(written, numeral, items, vocabulary.tag, nounOf(numeral, reading));
  return {
    ...statement(context, span, numeral, reason, list),
    actual: String(verdict.verdict === 'agrees' ? count : items),
    verdict: verdict.verdict,
    correction: verdict.verdict === 'disagrees' && text !== undefined ? { span, text } : undefined,
  };
}

function statement({ source }: ProseContext, span: Span, { value }: Numeral, reason: Message, list: List): StatedNumber {
  const text = source.slice(span.start, span.end);
  const stated = value.toFixed();
  return { kind: 'list', span, text, stated, actual: undefined, verdict: 'unverified', reason, target: list.span, correction: undefined };
}

/** The span in the chapter of a stretch of a paragraph's text. */
export function spanOf({ text }: Block, paragraph: Paragraph, start: number, end: number): Span | undefined {
  const written = paragraph.written(start, end);
  return written && sourceSpan(text, written.start, written.end);
}

/** Most adjectives between a number and its noun. */
const ADJECTIVES = 2;

/** The noun that announces, or the word after the number. */
function nounOf({ to }: Numeral, { sentences, vocabulary }: Reading): string {
  const words = (sentences.at(-1)?.tokens ?? []).slice(to, to + 1 + ADJECTIVES).map(({ folded }) => folded);
  return words.find((word) => vocabulary.isAnnouncing(word)) ?? words[0] ?? '';
}
