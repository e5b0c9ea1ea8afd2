import type { Location, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { changedMention, confirms, confirmsAnywhere, mentionsOf, namesAlike, touches, writtenAs } from '../../core/index.ts';
import type { Chapter, LanguageTag, Mention, Span } from '../../core/index.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { say } from '../sentences.ts';

/** A number that another chapter states: what tells whether it is the same, where it stands and how it is written. Plain data. */
export interface ForeignMention extends Omit<Mention, 'span' | 'definite' | 'section'> {
  readonly location: Location;
  /** Of the chapter, when it was read; null for one that is not open. */
  readonly version: number | null;
}

/** The numbers that a chapter states, for others. */
export function mentionsFor({ uri, lines, report, memo, version }: Analysis): readonly ForeignMention[] {
  return mentionsOf(report.chapter, memo?.paragraphs).map(({ value, noun, text, written, language, next, span }) => ({
    value,
    noun,
    text,
    written,
    language,
    next,
    version,
    location: { uri, range: toRange(lines, span) },
  }));
}

/** Where else a number is stated with the same words, the place asked about first; none where no number of things stands. */
export function mentionReferences(analysis: Analysis, offset: number, others: readonly ForeignMention[]): Location[] {
  const { mention, mentions } = mentionAt(analysis, offset);
  if (!mention) return [];
  const isSame = (other: Pick<Mention, 'value' | 'noun'>): boolean => other.value === mention.value && namesAlike(mention, other);
  const { uri, lines } = analysis;
  return [
    ...[mention, ...mentions.filter((other) => other !== mention && isSame(other))].map(({ span }) => ({
      uri,
      range: toRange(lines, span),
    })),
    ...others.filter((other) => other.location.uri !== uri && isSame(other)).map(({ location }) => location),
  ];
}

/** More places than these are not told one by one. */
const MOST_TOLD = 5;

/** Tells where else the number at an offset is stated; undefined where that is nowhere, or no more than chance. */
export function alsoStated(
  analysis: Analysis,
  offset: number,
  others: readonly ForeignMention[],
  language: LanguageTag,
): string | undefined {
  const { mention, mentions } = mentionAt(analysis, offset);
  if (!mention) return undefined;
  const own = mentions.filter((other) => other !== mention && confirms(mention, other)).map(({ span }) => toRange(analysis.lines, span));
  const foreign = others.filter((other) => other.location.uri !== analysis.uri && confirmsAnywhere(mention, other));
  const places = [
    ...own.map(({ start }) => say('line', { line: start.line + 1 }, language)),
    ...foreign.map(({ location: { uri, range } }) => `${fileName(uri)}:${range.start.line + 1}`),
  ];
  if (places.length === 0) return undefined;
  const once = [...new Set(places)];
  const told = [...once.slice(0, MOST_TOLD), ...(once.length > MOST_TOLD ? ['…'] : [])];
  return say('also-stated', { places: told.join(', ') }, language);
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

interface MentionThere {
  readonly mention: Mention | undefined;
  readonly mentions: readonly Mention[];
}

function mentionAt({ report, memo }: Analysis, offset: number): MentionThere {
  const mentions = mentionsOf(report.chapter, memo?.paragraphs);
  return { mention: mentions.find(({ span }) => touches(span, offset)), mentions };
}

/**
 * The edits that change a figure elsewhere as the author has changed it at a place since an earlier text: in the chapter, and in the
 * others of the project.
 * @returns one for each chapter, the one at hand first; none where nothing has changed there, or nothing else states the figure as it was
 */
export function followerEdits(
  { uri, version, lines, report, settings }: Analysis,
  place: Span,
  others: readonly ForeignMention[],
): readonly TextDocumentEdit[] {
  const { baselines = [] } = settings;
  if (baselines.length === 0) return [];
  const earlier = function* (): Generator<Chapter> {
    for (const baseline of baselines) yield baseline.report.chapter;
  };
  const changed = changedMention(report.chapter, earlier(), place);
  if (!changed) return [];
  const { mention, before } = changed;
  const edits = new Map<string, { readonly version: number | null; readonly edits: TextEdit[] }>();
  const add = (at: Location, bound: number | null, newText: string | undefined): void => {
    if (newText === undefined) return;
    const chapter = edits.get(at.uri) ?? { version: bound, edits: [] };
    edits.set(at.uri, { ...chapter, edits: [...chapter.edits, { range: at.range, newText }] });
  };
  for (const other of changed.others) add({ uri, range: toRange(lines, other.span) }, version, writtenAs(mention.value, other));
  for (const other of others)
    if (other.location.uri !== uri && confirmsAnywhere({ ...mention, value: before }, other))
      add(other.location, other.version, writtenAs(mention.value, other));
  return [...edits].map(([chapter, { version: bound, edits: all }]) => ({
    textDocument: { uri: chapter, version: bound },
    edits: all,
  }));
}
