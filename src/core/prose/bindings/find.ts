import { languageTags, localeOf } from '../../language/index.ts';
import { readNumberWords } from '../../language/number-words.ts';
import type {
  Binding,
  Block,
  BoundNumber,
  Cell,
  LanguageTag,
  NumberReading,
  ReadingContext,
  SourceText,
  Span,
  Table,
} from '../../model/index.ts';
import { codeSpans } from '../../parse/backticks.ts';
import { BINDING_MARK, rawComment } from '../../parse/inline.ts';
import { sourceSpan, verbatim } from '../../text/source-text.ts';
import { readQuantity } from '../../values/read.ts';
import { secondsOf } from '../../values/time-units.ts';
import { readParagraph, type Paragraph, type ParagraphMemo } from '../paragraph.ts';
import { tokensOf, type Token } from '../tokens.ts';
import { readBinding } from './syntax.ts';

/** What a chapter is read from to find its bindings. */
export interface BindingContext {
  readonly source: string;
  readonly language: LanguageTag;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly paragraphs: ParagraphMemo;
}

/** From the mark of a binding to the end of its comment, or of the text where that has none. */
const COMMENT = new RegExp(String.raw`(?=${BINDING_MARK.source})(?:<!--=(?<html>[^]*?)(?:-->|$)|\{\/\*=(?<mdx>[^]*?)(?:\*\/\}|$))`, 'g');

/** Whether a text may hold bindings: it has the mark of one. */
export function mayBind(text: string): boolean {
  return BINDING_MARK.test(text);
}

/** What stands between the marks of a comment that binds a number. */
export function formulaIn(comment: string): string {
  const { html, mdx } = comment.matchAll(COMMENT).next().value?.groups ?? {};
  return html ?? mdx ?? '';
}

/** The bindings of a chapter, in source order: in its paragraphs, headings and list items, its blocks of HTML and the cells of its tables. */
export function findBindings(context: BindingContext): readonly Binding[] {
  const { source, blocks, tables } = context;
  if (!mayBind(source)) return [];
  const found = new Map<number, Binding>();
  const add = (stretch: Stretch): void => {
    for (const binding of bindingsIn(context, stretch)) found.set(binding.span.start, binding);
  };
  blocks.forEach((block, at) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') add({ text: block.text, before: undefined, isHtml: false });
    else if (block.kind === 'html') add({ text: block.text, before: lineAbove(source, blocks[at - 1], block), isHtml: true });
  });
  for (const table of tables) {
    if (!mayBind(source.slice(table.span.start, table.span.end))) continue;
    for (const cell of new Set(table.rows.flatMap(({ cells }) => cells))) {
      if (cell) add({ text: writtenIn(source, cell), before: undefined, isHtml: false });
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The numbers that no binding speaks of: one that is bound is judged by its binding alone. */
export function withoutBound<T extends { readonly span: Span }>(numbers: readonly T[], bindings: readonly Binding[]): readonly T[] {
  const bound = new Set(bindings.flatMap(({ number }) => number?.readings.map(({ span }) => `${span.start}-${span.end}`) ?? []));
  return bound.size === 0 ? numbers : numbers.filter(({ span }) => !bound.has(`${span.start}-${span.end}`));
}

/** A text in which bindings are looked for. */
interface Stretch {
  readonly text: SourceText;
  /** The paragraph that ends on the line above, where a binding at the start of the text belongs to. */
  readonly before: SourceText | undefined;
  readonly isHtml: boolean;
}

function lineAbove(source: string, above: Block | undefined, { span }: Block): SourceText | undefined {
  const gap = above?.kind === 'paragraph' ? source.slice(above.span.end, span.start) : '';
  return /^[ \t]*(?:\r\n|\r|\n)[ \t>]*$/.test(gap) ? above?.text : undefined;
}

function writtenIn(source: string, { content }: Cell): SourceText {
  return verbatim(source, content);
}

function bindingsIn(context: BindingContext, { text: written, before, isHtml }: Stretch): readonly Binding[] {
  const text = withoutCode(written.text);
  if (!mayBind(text)) return [];
  let after = 0;
  return [...text.matchAll(COMMENT)].flatMap(({ index, 0: comment, groups: { html, mdx } = {} }) => {
    const earlier = after;
    after = index + comment.length;
    if (!/(?:-->|\*\/\})$/.test(comment)) return unended(written, index, comment);
    const whole = wholeComment(text, index, after);
    const span = sourceSpan(written, whole.start, whole.end);
    if (!span || text.charAt(index - 1) === '\\') return [];
    const from = index + (html === undefined ? '{/*=' : '<!--=').length;
    const place = (start: number, end: number): Span => placeIn(written, from + start, from + end, span);
    const atLineStart = isHtml && index === 0;
    const number = atLineStart
      ? before && numberBefore(context, before, 0, before.text.length)
      : numberBefore(context, written, earlier, whole.start);
    return [{ ...readBinding(html ?? mdx ?? '', place), span, number, atLineStart }];
  });
}

/** Where a line begins like an item of a list, wrapping the lines of a paragraph may have cut a comment in two: it is read by nobody. */
function unended(written: SourceText, start: number, comment: string): readonly Binding[] {
  const span = sourceSpan(written, start, start + comment.indexOf('=') + 1);
  if (!span || written.text.charAt(start - 1) === '\\') return [];
  const problem = { span, message: { id: 'unknown-binding.unended', data: {} } };
  return [{ name: undefined, expression: undefined, rough: false, problem, span, number: undefined, atLineStart: false }];
}

/** A comment with the backticks that Pandoc writes it between, if it does. */
function wholeComment(text: string, start: number, end: number): Span {
  for (const at of [start - 1, start - 2]) {
    const raw = at < 0 ? undefined : rawComment(text, at);
    if (raw !== undefined) return { start: at, end: at + raw.length };
  }
  return { start, end };
}

/** The span of a stretch; an empty one at its start where nothing stands. */
function placeIn(written: SourceText, start: number, end: number, whole: Span): Span {
  const span = sourceSpan(written, start, end);
  if (span) return span;
  const at = sourceSpan(written, start - 1, start)?.end ?? whole.start;
  return { start: at, end: at };
}

/** Blanks code out, comments as Pandoc writes them excepted. */
function withoutCode(text: string): string {
  if (!text.includes('`')) return text;
  const codeAt = codeSpans(text);
  let seen = '';
  let at = 0;
  let read = 0;
  for (const { index } of text.matchAll(/`+/g)) {
    if (index < read) continue;
    const comment = rawComment(text, index);
    const end = codeAt(index)?.end;
    if (comment !== undefined) read = index + comment.length;
    else if (end !== undefined) {
      seen += text.slice(at, index) + text.slice(index, end).replace(/[^\n]/g, ' ');
      at = end;
      read = end;
    }
  }
  return seen + text.slice(at);
}

/** What may stand between a number and its binding: the end of emphasis, of a bracket or of code is read over. */
const CLOSERS = /[\s)\]"”»]*$/;

/** Characters in which a figure with its unit has room. */
const LONGEST_FIGURE = 40;

/**
 * The number that ends right before a place of a text.
 * @param from where the binding before it ends
 */
function numberBefore(context: BindingContext, written: SourceText, from: number, at: number): BoundNumber | undefined {
  const paragraph = context.paragraphs.of(written.text, readParagraph);
  const seen = paragraph.text.slice(0, paragraph.before(at)).replace(CLOSERS, '');
  const place = (start: number, end: number): Span | undefined => {
    const stretch = paragraph.written(start, end);
    return stretch && sourceSpan(written, stretch.start, stretch.end);
  };
  const readings = seen.endsWith('\uFFFC')
    ? inCode(context, written, at)
    : [...inFigures(context, seen, paragraph.before(from), place), ...inWords(context, paragraph, seen, place)];
  const [first] = readings;
  return first && { span: first.span, text: context.source.slice(first.span.start, first.span.end), readings };
}

type Place = (start: number, end: number) => Span | undefined;

/** From every place at which a figure may begin to the end, the longest first. */
function inFigures(context: BindingContext, seen: string, after: number, place: Place): readonly NumberReading[] {
  const from = Math.max(after, seen.length - LONGEST_FIGURE);
  return [...seen.slice(from).matchAll(/(?<![\p{L}\p{N}.,'’])(?:[~≈±]\s?)?[+−-]?(?:\p{Sc}\s?)?\d/gu)].flatMap(({ index }) => {
    const start = from + index;
    const quantity = readQuantity(seen.slice(start), contextOf(context.language));
    const span = place(start, seen.length);
    return quantity && quantity !== 'ambiguous' && span ? [{ written: 'figures', quantity, span } as const] : [];
  });
}

/** `` `19` ``: only the figure itself, without its marks. */
function inCode(context: BindingContext, written: SourceText, at: number): readonly NumberReading[] {
  const code = /`([^`]+)`[\s*_)\]"”»]*$/.exec(written.text.slice(0, at));
  const [figure, start] = [code?.[1] ?? '', (code?.index ?? 0) + 1];
  const quantity = readQuantity(figure, contextOf(context.language));
  const span = sourceSpan(written, start, start + figure.length);
  return quantity && quantity !== 'ambiguous' && span ? [{ written: 'figures', quantity, span }] : [];
}

function contextOf(language: LanguageTag): ReadingContext {
  const { decimalMark } = localeOf(language);
  return { decimalMark, bareSeconds: undefined, clock: 'hours', minutesInM: false, accounting: false };
}

/** Characters in which a number in words has room. */
const LONGEST_WORDS = 120;

/**
 * The longest number in words at the end, alone or with a unit of time behind it: in the language of the paragraph, else that of the
 * chapter, else any other. Where a binding says that it is a number, a short paragraph may be in whatever language.
 */
function inWords(context: BindingContext, paragraph: Paragraph, seen: string, place: Place): readonly NumberReading[] {
  const from = Math.max(0, seen.length - LONGEST_WORDS);
  const words = lastWords(tokensOf(seen.slice(from)));
  const seconds = secondsOf(words.at(-1)?.folded ?? '');
  const number = seconds === undefined ? words : words.slice(0, -1);
  const [noun] = tokensOf(paragraph.text.slice(seen.length, seen.length + LONGEST_WORDS));
  const own = paragraph.read(context.language)?.vocabulary.tag ?? context.language;
  for (const language of new Set([own, context.language, ...languageTags])) {
    for (let start = 0; start < number.length; start += 1) {
      const rest = number.slice(start).map(({ folded }) => folded);
      const read = readNumberWords(rest, language);
      const span = read?.length === rest.length ? place(from + (number[start]?.start ?? 0), from + (number.at(-1)?.end ?? 0)) : undefined;
      if (read && span) return [{ written: 'words', value: read.value, seconds, language, noun: noun?.folded ?? '', span }];
    }
  }
  return [];
}

/** The words that a text ends with, with nothing but blanks and hyphens between them. */
function lastWords(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findLastIndex(({ kind, folded }) => kind !== 'word' && folded !== '-');
  return tokens.slice(end + 1).filter(({ kind }) => kind === 'word');
}
