import { fixAll, type Edit, type Finding, type Report } from '../core/index.ts';

/** The edits that need no choice, and how many findings they mend. */
export interface FixAllEdits {
  readonly edits: readonly Edit[];
  readonly fixed: number;
}

/** All that can be mended at once, of all rules or only of those named. */
export function fixAllEdits(report: Report, rules?: readonly string[]): FixAllEdits {
  const findings = report.findings.filter(({ rule }) => !rules || rules.includes(rule));
  const edits = fixAll({ ...report, findings });
  const made = new Set(edits);
  return { edits, fixed: findings.filter((finding) => isMade(finding, made)).length };
}

function isMade({ fixes }: Finding, made: ReadonlySet<Edit>): boolean {
  return fixes.some(({ preferred, edits }) => preferred && edits.length > 0 && edits.every((edit) => made.has(edit)));
}
