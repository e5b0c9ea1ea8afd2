import type { Report, SummaryCell, Verdict } from '../../core/index.ts';

/** What is told of a summary cell: its verdict, or that it disagrees and the author wants to hear nothing of it. */
export type ToldVerdict = Verdict | 'silenced';

/** Tells of the summary cells of a report. Whoever counts totals that disagree asks here, so that all counts are the same. */
export function toldVerdicts({ findings }: Report): (cell: SummaryCell) => ToldVerdict {
  const told = new Set(findings.flatMap(({ rule, span }) => (rule === 'wrong-total' ? [span.start] : [])));
  return ({ verdict, span }) => (verdict === 'disagrees' && !told.has(span.start) ? 'silenced' : verdict);
}
