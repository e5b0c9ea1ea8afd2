import type { Report } from '../../core/index.ts';

/** What a chapter holds, in figures. */
export interface Tally {
  readonly tables: number;
  readonly wrongTotals: number;
  /** All findings, the wrong totals among them. */
  readonly findings: number;
}

/** Counts what a report holds. */
export function tally({ chapter, findings }: Report): Tally {
  return {
    tables: chapter.tables.filter(({ layout }) => !layout).length,
    wrongTotals: findings.filter(({ rule }) => rule === 'wrong-total').length,
    findings: findings.length,
  };
}
