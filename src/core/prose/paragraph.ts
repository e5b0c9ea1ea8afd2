import { proseLanguage } from '../language/detect.ts';
import { withoutQuotations } from '../language/placeholder-text.ts';
import type { LanguageTag, SourceText, Span } from '../model/index.ts';
import { codeSpans } from '../parse/backticks.ts';
import { rawComment, readInline } from '../parse/inline.ts';
import type { Recall } from '../text/recall.ts';
import { sourceSpan, unitsBefore } from '../text/source-text.ts';
import { numeralsOf, type Numeral } from './numerals.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf, type Token } from './tokens.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { dateClaims, type DateClaim } from './weekdays.ts';

/** A paragraph as it is seen by a reader; what follows from its text alone is worked out once, when it is asked for. */
export interface Paragraph {
  /** Code, formulas and citations are blanked out, each character by `￼`. */
  readonly text: string;
  /** The same with quotations blanked out too. */
  readonly unquoted: string;
  /** The dates in it, in whatever language. */
  readonly dates: readonly DateClaim[];
  /** Where a stretch of the text was written, in units of the text of its block; undefined for an empty one. */
  written(start: number, end: number): Span | undefined;
  /** How much of the text stands before a place, in units of the text of its block. */
  before(written: number): number;
  /** Its sentences as read in a language; undefined where numbers in that language are not read. */
  read(chapter: LanguageTag): Reading | undefined;
}

/** A paragraph in the words of its language. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly sentences: readonly Sentence[];
}

/** A sentence, taken apart. Places are units of the paragraph's text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly numerals: readonly Numeral[];
}

/** What was made of the texts of paragraphs, by their text. */
export type ParagraphMemo = Recall<Paragraph>;

/** Reads the text of a block. */
export function readParagraph(written: string): Paragraph {
  const masked = { text: masks(written), runs: written === '' ? [] : [{ unit: 0, from: 0, to: written.length }] };
  const seen: SourceText = readInline(masked).text;
  const languages = new Map<LanguageTag, LanguageTag>();
  const known = new Map<LanguageTag, Reading | undefined>();
  const { text } = seen;
  const unquoted = withoutQuotations(text);
  return {
    text,
    unquoted,
    dates: dateClaims(text, unquoted),
    written: (start, end) => sourceSpan(seen, start, end),
    before: (at) => unitsBefore(seen, at),
    read(chapter) {
      const language = languages.get(chapter) ?? proseLanguage(unquoted, chapter);
      languages.set(chapter, language);
      if (!known.has(language)) known.set(language, readIn(text, language));
      return known.get(language);
    },
  };
}

function readIn(text: string, language: LanguageTag): Reading | undefined {
  const vocabulary = vocabularyOf(language);
  if (!vocabulary) return undefined;
  const sentences = sentencesOf(text, vocabulary.words).map(({ start, end }) => {
    const tokens = tokensOf(text.slice(start, end)).map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
    return { start, end, tokens, numerals: numeralsOf(tokens, vocabulary) };
  });
  return { vocabulary, sentences };
}

/** Blanks code, formulas and citations out, and takes away the marks around them, so that none of their signs means anything. */
function masks(text: string): string {
  if (!/[`$@]/.test(text)) return text;
  const codeAt = codeSpans(text);
  let masked = '';
  let at = 0;
  let read = 0;
  for (const { index, 0: sign } of text.matchAll(/`+|\$(?=\S)|\[(?=[^[\]]*@)/g)) {
    if (index < read) continue;
    const comment = rawComment(text, index);
    const end = sign === '$' ? formulaEnd(text, index) : sign === '[' ? citationEnd(text, index) : codeAt(index)?.end;
    if (comment !== undefined) read = index + comment.length;
    else if (end !== undefined) {
      masked += text.slice(at, index) + '￼'.repeat(end - index);
      at = end;
      read = end;
    }
  }
  return masked + text.slice(at);
}

/** Pandoc's citation, `[see @smith2020, p. 4]`: its key may hold figures. */
function citationEnd(text: string, start: number): number | undefined {
  const citation = /\[[^[\]`]*@[\p{L}\p{N}_{][^[\]`]*\](?!\()/uy;
  citation.lastIndex = start;
  return citation.test(text) ? citation.lastIndex : undefined;
}

/** A formula begins and ends with a dollar sign that no blank is within, nor a digit after: `$5 and $6` is money. */
function formulaEnd(text: string, start: number): number | undefined {
  const formula = /\$\$[^$]+\$\$|\$[^$\n]*[^\s$]\$(?!\d)/y;
  formula.lastIndex = start;
  return formula.test(text) ? formula.lastIndex : undefined;
}
