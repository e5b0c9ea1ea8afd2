import { isUnitSymbol } from '../language/locale.ts';
import type { Chapter, LanguageTag } from '../model/index.ts';
import { indexSections } from '../parse/headings.ts';
import { type Span, touches } from '../text/span.ts';
import { spanOf } from './announced-lists.ts';
import { isYear } from './calendar.ts';
import { isHeadingNumber, numeralDoubt } from './doubts.ts';
import { nounAfter, stem } from './nouns.ts';
import { writeWhole, type Numeral } from './numerals.ts';
import { readParagraph, type Paragraph, type ParagraphMemo, type Reading } from './paragraph.ts';
import type { Token } from './tokens.ts';

/** A number of things, as a sentence states it: it can be stated elsewhere with the same words. */
export interface Mention {
  /** The number. */
  readonly span: Span;
  readonly text: string;
  /** In figures. */
  readonly value: string;
  /** What is left of the words of the noun without their endings. */
  readonly noun: readonly string[];
  /** How it is written, and in which language. */
  readonly written: Numeral['written'];
  readonly language: LanguageTag;
  /** The word behind it, folded. */
  readonly next: string;
  /** Whether the sentence speaks of things known already: `the two groups`. */
  readonly definite: boolean;
  /** Where the heading above it begins; undefined above the first one. */
  readonly section: number | undefined;
}

/** From here on a number of the same things is hardly ever another one by chance; from here on if two words are the same. */
const LARGE = 13;
const TELLING = 4;

/**
 * The numbers of things in the sentences of a chapter, in source order; quotations are left out.
 * @param paragraphs what is remembered of its paragraphs
 */
export function mentionsOf(chapter: MentioningChapter, paragraphs?: ParagraphMemo): readonly Mention[] {
  const sectionAt = indexSections(chapter.blocks);
  return chapter.blocks.flatMap((block) => {
    if ((block.kind !== 'paragraph' && block.kind !== 'heading') || block.quoted) return [];
    const paragraph = paragraphs ? paragraphs.of(block.text.text, readParagraph) : readParagraph(block.text.text);
    const reading = paragraph.read(chapter.language);
    if (!reading) return [];
    const section = sectionAt(block.span.start)?.start;
    return mentionsIn(paragraph, reading).flatMap(({ numeral, ...mention }) => {
      const span = isHeadingNumber(block, numeral) ? undefined : spanOf(block, paragraph, numeral.start, numeral.end);
      return span ? [{ ...mention, span, text: chapter.text.slice(span.start, span.end), section }] : [];
    });
  });
}

/** A mention in a paragraph, wherever that stands. */
type MentionInParagraph = Omit<Mention, 'span' | 'text' | 'section'> & { readonly numeral: Numeral };

/** Of each paragraph that has been read, as long as somebody remembers it. */
const known = new WeakMap<Reading, readonly MentionInParagraph[]>();

function mentionsIn(paragraph: Paragraph, reading: Reading): readonly MentionInParagraph[] {
  const found = known.get(reading) ?? findMentions(paragraph, reading);
  known.set(reading, found);
  return found;
}

function findMentions(paragraph: Paragraph, { vocabulary, sentences }: Reading): readonly MentionInParagraph[] {
  return sentences.flatMap((sentence) =>
    sentence.numerals.flatMap((numeral) => {
      const noun = nounAfter(sentence.tokens, numeral, vocabulary);
      if (!noun || isYear(numeral) || numeralDoubt({ paragraph, vocabulary, sentence }, numeral) !== undefined) return [];
      const words = noun.words.map((word) => stem(word, vocabulary));
      const isMeasure = vocabulary.measureNouns.at(noun.words, 0) > 0;
      const { mentioningWords, settingWords } = vocabulary;
      const isWithin = [mentioningWords, settingWords].some((list) => list.before(sentence.tokens, numeral.from));
      if ((isMeasure && (noun.of.length === 0 || isWithin)) || numeral.decimals > 0 || hasUnit(paragraph, noun.words)) return [];
      const definite = vocabulary.definiteWords.before(sentence.tokens, numeral.from);
      const of = isMeasure ? noun.of.slice(0, 1).map((word) => stem(word, vocabulary)) : [];
      return [
        {
          numeral,
          value: numeral.value.toFixed(),
          noun: isMeasure ? [...words.slice(0, 1), ...of] : words,
          written: numeral.written,
          language: vocabulary.tag,
          next: noun.words[0]?.folded ?? '',
          definite,
        },
      ];
    }),
  );
}

function hasUnit({ text }: Paragraph, [word]: readonly Token[]): boolean {
  return word !== undefined && isUnitSymbol(text.slice(word.start, word.end));
}

/** Whether two mentions name the same things: their nouns have two words in common, or one of them has no more than one. */
export function namesAlike({ noun }: Pick<Mention, 'noun'>, { noun: other }: Pick<Mention, 'noun'>): boolean {
  const common = commonWords(noun, other);
  return common > 1 || (common === 1 && Math.min(noun.length, other.length) === 1);
}

function commonWords(noun: readonly string[], other: readonly string[]): number {
  const differs = noun.findIndex((word, at) => word !== other[at]);
  return differs < 0 ? noun.length : differs;
}

/**
 * Whether one mention says of another that it is right. The same small number of things with a common name is met by chance: it must be
 * spoken of as known, in the same section.
 */
export function confirms(mention: Mention, other: Mention): boolean {
  if (confirmsAnywhere(mention, other)) return true;
  if (mention.value !== other.value || !namesAlike(mention, other)) return false;
  const [first, second] = mention.span.start < other.span.start ? [mention, other] : [other, mention];
  return second.definite && !first.definite && first.section === second.section;
}

/** The same of mentions in different chapters, or far from each other. */
export function confirmsAnywhere(mention: Pick<Mention, 'value' | 'noun'>, other: Pick<Mention, 'value' | 'noun'>): boolean {
  if (mention.value !== other.value || !namesAlike(mention, other)) return false;
  const value = Number(mention.value);
  return value >= LARGE || (value >= TELLING && commonWords(mention.noun, other.noun) > 1);
}

/** A number that the author has changed in one place. */
export interface ChangedMention {
  readonly mention: Mention;
  /** In figures. */
  readonly before: string;
  /** The other mentions of the chapter that still state it as it was. */
  readonly others: readonly Mention[];
}

/**
 * The number at a place, if the author has changed it.
 * @param earlier texts of the chapter, the latest first, in which the figure still was as it may be elsewhere
 */
export function changedMention(chapter: MentioningChapter, earlier: Iterable<MentioningChapter>, place: Span): ChangedMention | undefined {
  const mentions = mentionsOf(chapter);
  const mention = mentions.find(({ span }) => touches(span, place.start) || touches(place, span.start));
  if (!mention) return undefined;
  for (const text of earlier) {
    const before = counterpart(mention, mentions, mentionsOf(text))?.value;
    if (before === undefined || before === mention.value) continue;
    return { mention, before, others: mentions.filter((other) => other !== mention && confirms({ ...mention, value: before }, other)) };
  }
  return undefined;
}

/** What mentions are found in. */
export type MentioningChapter = Pick<Chapter, 'text' | 'language' | 'blocks'>;

/** The same mention in another text: as many of the same noun stand before it, and as many in all. */
function counterpart(mention: Mention, mentions: readonly Mention[], others: readonly Mention[]): Mention | undefined {
  const key = mention.noun.join(' ');
  const isLike = ({ noun }: Mention): boolean => noun.join(' ') === key;
  const [own, other] = [mentions.filter(isLike), others.filter(isLike)];
  return own.length === other.length ? other[own.indexOf(mention)] : undefined;
}

/** Another number in place of one, in words or figures as that is; undefined where it is written in a way of its own. */
export function writtenAs(
  value: string,
  { text, written, language, next }: Omit<Mention, 'span' | 'section' | 'definite'>,
): string | undefined {
  return written === 'figures' && !/^\d+$/.test(text) ? undefined : writeWhole(text, { written }, Number(value), language, next);
}
