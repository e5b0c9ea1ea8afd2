/** How a run in an extension host ended. */
export interface Outcome {
  /** 0: all tests passed; 1: some failed; 3: the host died, or ended without leaving totals; 124: it did not end in time. */
  readonly code: 0 | 1 | 3 | 124;
  /** In words, unless all is well. */
  readonly reason: string;
}

/** Every suite says so when it has come to its end; a host that ends well without it did not run the suite. */
export const noTotals: Outcome = { code: 3, reason: 'The extension host ended without saying how the tests went.' };

/** What remains when nothing ends a run. */
export function timedOut(limit: number): Outcome {
  return { code: 124, reason: `The tests did not end within ${limit / 1000} s.` };
}
