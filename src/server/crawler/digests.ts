import type { Progress } from '../../protocol.ts';
import type { Digest } from '../../service/index.ts';

/** What is kept of all chapters. */
export interface Digests {
  /** By canonical URI. */
  readonly all: ReadonlyMap<string, Digest>;
  /** How far all of them have come together. */
  readonly totals: Progress;
  /**
   * Replaces what is kept of a chapter; nothing is kept any more if there is no digest.
   * @returns whether that makes a difference
   */
  put(uri: string, digest: Digest | undefined): boolean;
}

/** Nothing of no chapter. */
export function createDigests(): Digests {
  const all = new Map<string, Digest>();
  let totals: Progress = { open: 0, done: 0, gaps: 0 };
  const add = ({ open, done, gaps }: Progress, sign: 1 | -1): void => {
    totals = { open: totals.open + sign * open, done: totals.done + sign * done, gaps: totals.gaps + sign * gaps };
  };
  return {
    all,
    get totals() {
      return totals;
    },
    put(uri, digest) {
      const before = all.get(uri);
      if (before === digest || (before && digest && JSON.stringify(before) === JSON.stringify(digest))) return false;
      if (before) add(before.progress, -1);
      if (digest) add(digest.progress, 1);
      if (digest) all.set(uri, digest);
      else all.delete(uri);
      return true;
    },
  };
}
