import type { RewriteId } from '../../src/core/index.ts';

/** What has come of one rewrite, over all tables and options. */
export interface Tally {
  edits: number;
  nothing: number;
  texts: number;
  breaches: number;
  /** How often each reason was given, and where first. */
  readonly refusals: Map<string, { count: number; readonly first: string }>;
}

/** A tally of nothing yet. */
export function newTally(): Tally {
  return { edits: 0, nothing: 0, texts: 0, breaches: 0, refusals: new Map() };
}

/** Counts a breach, and says which, at once: to try everything takes long. */
export function countBreach(tally: Tally, breach: string): void {
  tally.breaches += 1;
  console.log(breach);
}

/** Counts a refusal. */
export function countRefusal({ refusals }: Tally, reason: string, place: string): void {
  const known = refusals.get(reason);
  if (known) known.count += 1;
  else refusals.set(reason, { count: 1, first: place });
}

/** A line for each rewrite, and below it the most frequent reasons of its refusals. */
export function printTallies(tallies: ReadonlyMap<RewriteId, Tally>, reasons: number): void {
  console.log(row('rewrite', ['edits', 'nothing', 'refused', 'texts', 'breaches']));
  for (const [id, tally] of tallies) {
    console.log(row(id, countsOf(tally)));
    const inOrder = [...tally.refusals].sort(([, a], [, b]) => b.count - a.count);
    for (const [reason, { count, first }] of inOrder.slice(0, reasons))
      console.log(`  ${String(count).padStart(6)} × ${reason}   ${first}`);
  }
  const all = [...tallies.values()].map(countsOf);
  const sums = all.reduce((sum, counts) => sum.map((count, i) => count + (counts[i] ?? 0)), [0, 0, 0, 0, 0]);
  console.log(row('in all', sums));
}

function countsOf({ edits, nothing, refusals, texts, breaches }: Tally): readonly number[] {
  const refused = [...refusals.values()].reduce((sum, { count }) => sum + count, 0);
  return [edits, nothing, refused, texts, breaches];
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(20) + cells.map((cell) => String(cell).padStart(10)).join('');
}
