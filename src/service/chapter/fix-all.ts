import { fixAll, type Edit, type Finding, type Report } from '../../core/index.ts';

/** The edits that need no choice, and how many findings they mend. */
export interface FixAllEdits {
  readonly edits: readonly Edit[];
  readonly fixed: number;
}

/** Which findings are meant; all of them where nothing is said. */
export interface FixAllChoice {
  readonly rules?: readonly string[];
  /** Index of a table of the chapter. */
  readonly table?: number;
}

/** All that can be mended at once, or of it what is meant. */
export function fixAllEdits(report: Report, { rules, table }: FixAllChoice = {}): FixAllEdits {
  const findings = report.findings.filter(
    ({ rule, data }) => (!rules || rules.includes(rule)) && (table === undefined || data['table'] === table),
  );
  const edits = fixAll({ ...report, findings });
  const made = new Set(edits);
  return { edits, fixed: findings.filter((finding) => isMade(finding, made)).length };
}

function isMade({ fixes }: Finding, made: ReadonlySet<Edit>): boolean {
  return fixes.some(({ preferred, edits }) => preferred && edits.length > 0 && edits.every((edit) => made.has(edit)));
}
