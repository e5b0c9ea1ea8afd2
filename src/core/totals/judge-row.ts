import type { Claim, Judgement } from './claim.ts';
import { unverified } from './claim.ts';
import { judge } from './judge.ts';
import { explains } from './readings.ts';
import { relatedColumns, relationReading } from './related-columns.ts';

/** A claim with what can be said of it. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly judgement: Judgement;
}

/**
 * Judges the figures of a summary row together. Where several disagree with the rows shown but agree with one another (their ratio or
 * difference is right), the row is about more rows than the table shows, and nothing is said.
 */
export function judgeRow(claims: readonly Claim[]): readonly JudgedClaim[] {
  const judged = claims.map((claim) => ({
    claim,
    judgement: judge(
      claim,
      claims.filter((other) => other !== claim),
    ),
  }));
  const wrong = judged.filter(({ judgement }) => judgement.verdict === 'disagrees').map(({ claim }) => claim);
  if (wrong.length < 2 || wrong.some(({ label }) => label.function !== 'sum') || !claims.some((claim) => vouches(claim, wrong)))
    return judged;
  return judged.map(({ claim, judgement }) =>
    judgement.verdict === 'disagrees'
      ? { claim, judgement: { verdict: 'unverified', reason: unverified('partial') } }
      : { claim, judgement },
  );
}

/** The claim's figure follows from two that are held to be wrong, as it does in every other row. */
function vouches(claim: Claim, wrong: readonly Claim[]): boolean {
  const related = relatedColumns(claim.table, claim.column.index);
  const reading = related ? relationReading(claim.row, related) : undefined;
  const sources = wrong.filter(({ column }) => column.index === related?.a || column.index === related?.b);
  return reading !== undefined && sources.length === 2 && explains(reading, claim.stated);
}
