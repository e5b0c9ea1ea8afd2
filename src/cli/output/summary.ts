import type { Report, Severity } from '../../core/index.ts';
import { toldVerdicts, type ToldVerdict } from '../../service/index.ts';

/** What the reports of a run add up to; part of the JSON contract. */
export interface Summary {
  files: number;
  findings: number;
  tables: number;
  readonly summaryCells: Record<ToldVerdict, number>;
  readonly tasks: { open: number; done: number };
}

/** Severities from the gravest to the lightest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** A summary of nothing. */
export function emptySummary(): Summary {
  return {
    files: 0,
    findings: 0,
    tables: 0,
    summaryCells: { agrees: 0, disagrees: 0, unverified: 0, silenced: 0 },
    tasks: { open: 0, done: 0 },
  };
}

/** Adds a chapter's report to the summary, in place. */
export function addReport(summary: Summary, report: Report): void {
  const { chapter, findings } = report;
  const verdictOn = toldVerdicts(report);
  summary.files += 1;
  summary.findings += findings.length;
  summary.tables += chapter.tables.length;
  for (const table of chapter.tables) for (const cell of table.summaryCells) summary.summaryCells[verdictOn(cell)] += 1;
  for (const { done } of chapter.tasks) summary.tasks[done ? 'done' : 'open'] += 1;
}

/** Whether a severity is as grave as `threshold` or graver; nothing reaches `off`. */
export function reaches(severity: Severity, threshold: Severity | 'off'): boolean {
  return threshold !== 'off' && severities.indexOf(severity) <= severities.indexOf(threshold);
}
