import type { Block, Chapter } from '../model/index.ts';
import { indexSections } from '../parse/headings.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from './announced-lists.ts';
import { numeralDoubt } from './doubts.ts';
import { nounAfter, stem } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import { readParagraph, type Paragraph, type Reading } from './paragraph.ts';

/** A number of things, as a sentence states it: it can be stated elsewhere with the same words. */
export interface Mention {
  /** The number. */
  readonly span: Span;
  readonly text: string;
  /** In figures. */
  readonly value: string;
  /** What is left of the words of the noun without their endings. */
  readonly noun: readonly string[];
  /** Whether the sentence speaks of things known already: `the two groups`. */
  readonly definite: boolean;
  /** Where the heading above it begins; undefined above the first one. */
  readonly section: number | undefined;
}

/** From here on a number of the same things is hardly ever another one by chance; from here on if two words are the same. */
const LARGE = 13;
const TELLING = 4;

/** The numbers of things in the sentences of a chapter, in source order; quotations are left out. */
export function mentionsOf(chapter: Pick<Chapter, 'text' | 'language' | 'blocks'>, paragraphOf = paragraphIn): readonly Mention[] {
  const sectionAt = indexSections(chapter.blocks);
  return chapter.blocks.flatMap((block) => {
    if ((block.kind !== 'paragraph' && block.kind !== 'heading') || block.quoted) return [];
    const paragraph = paragraphOf(block);
    const reading = paragraph.read(chapter.language);
    if (!reading) return [];
    const section = sectionAt(block.span.start)?.start;
    return mentionsIn(paragraph, reading).flatMap(({ numeral, ...mention }) => {
      const span = spanOf(block, paragraph, numeral.start, numeral.end);
      return span ? [{ ...mention, span, text: chapter.text.slice(span.start, span.end), section }] : [];
    });
  });
}

function paragraphIn({ text }: Block): Paragraph {
  return readParagraph(text.text);
}

function mentionsIn(
  paragraph: Paragraph,
  { vocabulary, sentences }: Reading,
): readonly (Pick<Mention, 'value' | 'noun' | 'definite'> & { readonly numeral: Numeral })[] {
  return sentences.flatMap((sentence) =>
    sentence.numerals.flatMap((numeral) => {
      const noun = nounAfter(sentence.tokens, numeral, vocabulary);
      if (!noun || isYear(numeral) || numeralDoubt({ paragraph, vocabulary, sentence }, numeral) !== undefined) return [];
      const words = noun.words.map((word) => stem(word, vocabulary));
      const isMeasure = vocabulary.measureNouns.at(noun.words, 0) > 0;
      if ((isMeasure && noun.of.length === 0) || numeral.decimals > 0) return [];
      const definite = vocabulary.definiteWords.before(sentence.tokens, numeral.from);
      const of = isMeasure ? noun.of.slice(0, 1).map((word) => stem(word, vocabulary)) : [];
      return [{ numeral, value: numeral.value.toFixed(), noun: isMeasure ? [...words.slice(0, 1), ...of] : words, definite }];
    }),
  );
}

/** Four figures without a mark between them are a year, as a rule. */
function isYear({ value, start, end }: Numeral): boolean {
  return end - start === YEAR_FIGURES && value.gte(FIRST_YEAR) && value.lte(LAST_YEAR);
}

const YEAR_FIGURES = 4;
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

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
  if (mention.value !== other.value || !namesAlike(mention, other)) return false;
  const value = Number(mention.value);
  if (value >= LARGE) return true;
  if (value >= TELLING && commonWords(mention.noun, other.noun) > 1) return true;
  const [first, second] = mention.span.start < other.span.start ? [mention, other] : [other, mention];
  return second.definite && !first.definite && first.section === second.section;
}
