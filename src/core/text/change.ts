import type { Span } from './span.ts';

/** What a text has in common with another one, which it is made of by one change. */
export interface Change {
  /** So many characters at the start are the same. */
  readonly before: number;
  /** So many characters at the end are the same; none of them counts twice. */
  readonly behind: number;
  /** By so many characters the text is longer than the other. */
  readonly by: number;
}

/** Holds a text against an earlier one. */
export function changeOf(earlier: string, text: string): Change {
  const most = Math.min(earlier.length, text.length);
  const before = longest(most, (from, to) => earlier.slice(from, to) === text.slice(from, to));
  const [a, b] = [earlier.length, text.length];
  const behind = longest(most - before, (from, to) => earlier.slice(a - to, a - from) === text.slice(b - to, b - from));
  return { before, behind, by: text.length - earlier.length };
}

/**
 * Where a stretch of the earlier text stands in the other; undefined where one of its ends has gone, or may be in two places.
 * @param length of the earlier text
 */
export function spanAfter({ before, behind, by }: Change, length: number, { start, end }: Span): Span | undefined {
  const rest = length - behind;
  const isMoved = start >= rest;
  if ((!isMoved && start >= before) || (end > before && end < rest) || (start === end && start === before && start === rest))
    return undefined;
  return { start: isMoved ? start + by : start, end: end > before ? end + by : end };
}

/** Characters that are compared at once: whole texts would be copied where they are made of parts. */
const STEP = 1 << 14;

/** How far two texts are the same, told of stretches: step by step, then the last step by halves. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  while (same + STEP <= most && isSame(same, same + STEP)) same += STEP;
  let end = Math.min(most, same + STEP);
  while (same < end) {
    const middle = (same + end + 1) >> 1;
    if (isSame(same, middle)) same = middle;
    else end = middle - 1;
  }
  return same;
}
