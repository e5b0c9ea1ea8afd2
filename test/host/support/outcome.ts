import type { Totals } from '../../../scripts/testing/totals.ts';

/** How a run in an extension host ended. */
export interface Outcome {
  /** 0: all tests passed; 1: some failed; 3: the host died, or ended without leaving totals; 124: it did not end in time. */
  readonly code: 0 | 1 | 3 | 124;
  /** In words, unless all is well. */
  readonly reason: string;
}

/**
 * The outcome when the extension host has returned from the tests. It says how they went when they have come to their end; one that
 * ends well without doing so has not run them.
 * @param exitCode what the host returned; undefined when it was ended by force
 */
export function outcomeOf(exitCode: number | undefined, totals: Totals | undefined): Outcome {
  if (totals === undefined) return { code: 3, reason: 'The extension host ended without saying how the tests went.' };
  return exitCode === 0 && totals.failed === 0 ? { code: 0, reason: '' } : { code: 1, reason: 'Some tests failed.' };
}

/** What remains when nothing ends a run. */
export function timedOut(limit: number): Outcome {
  return { code: 124, reason: `The tests did not end within ${limit / 1000} s.` };
}
