import type { Location } from 'vscode-languageserver-types';
import { confirms, confirmsAnywhere, followingEdits, mentionsOf, namesAlike, touches } from '../../core/index.ts';
import type { Chapter, Edit, LanguageTag, Mention, Span } from '../../core/index.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { say } from '../sentences.ts';

/** A number that another chapter states: what tells whether it is the same, and where it stands. Plain data, and nothing of its text. */
export interface ForeignMention extends Pick<Mention, 'value' | 'noun'> {
  readonly location: Location;
}

/** The numbers that a chapter states, for others. */
export function mentionsFor({ uri, lines, report, memo }: Analysis): readonly ForeignMention[] {
  return mentionsOf(report.chapter, memo?.paragraphs).map(({ value, noun, span }) => ({
    value,
    noun,
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

/** The edits that change a figure elsewhere in the chapter as the author has changed it at a place since an earlier text. */
export function followerEdits({ report, settings }: Analysis, place: Span): readonly Edit[] {
  const { baselines = [] } = settings;
  if (baselines.length === 0) return [];
  const earlier = function* (): Generator<Chapter> {
    for (const baseline of baselines) yield baseline.report.chapter;
  };
  return followingEdits(report.chapter, earlier(), place);
}
