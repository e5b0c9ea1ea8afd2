import type { Memo } from '../chapter/memo.ts';
import type { Part, Parts, PlacedPart } from '../chapter/part.ts';
import type { Chapter } from '../model/index.ts';
import { indexLines } from '../text/line-index.ts';

/** A part of a chapter and where it begins. */
export type StandingPart = Pick<PlacedPart, 'start' | 'part'>;

/** The parts of a chapter; one that was not read in parts is one itself. */
export function partsOf(chapter: Chapter, memo: Memo): readonly StandingPart[] {
  return memo.partsOf(chapter)?.placed ?? [{ start: 0, part: wholePart(chapter, memo) }];
}

function wholePart(chapter: Chapter, memo: Memo): Part {
  const releases: Part['releases'] = [];
  return { releases, kept: memo.keptFor({ releases }), chapter, lines: indexLines(chapter.text), at: () => chapter };
}

/** The parts of a chapter that are not as they were in the one read before. */
export interface Window {
  readonly first: number;
  readonly end: number;
  /** Each with the one in whose place it stands; undefined where they are not as many. */
  readonly pairs: readonly (readonly [PlacedPart, PlacedPart])[] | undefined;
  /** All parts of the chapter read before; undefined if none was. */
  readonly before: Parts | undefined;
}

/** Which parts of a chapter have changed since the one read before. */
export function windowOf(chapter: Chapter, memo: Memo): Window {
  const own = memo.partsOf(chapter);
  const before = own && memo.last?.parts === own ? memo.partsBefore : undefined;
  if (!own || !before) return { first: 0, end: own?.placed.length ?? 1, pairs: undefined, before: undefined };
  const { first } = own.same;
  const [end, endBefore] = [own.placed.length - own.same.last, before.placed.length - own.same.last];
  const others = before.placed.slice(first, endBefore);
  const pairs = own.placed.slice(first, end).flatMap((part, i) => {
    const other = others[i];
    return other ? [[part, other] as const] : [];
  });
  return { first, end, pairs: end === endBefore ? pairs : undefined, before };
}
