import type { AnalyseOptions, Report, RewriteProposal } from '../model/index.ts';
import { rewrites } from './index.ts';
import type { Rewrite, Suggestion, Target } from './rewrite.ts';

/**
 * The rewrites that are worth offering for a table, each with its options. They are not proved yet: `rewrite` may still refuse one, with
 * its reason. Never throws.
 */
export function proposeRewrites(report: Report, table: number, settings: AnalyseOptions): readonly RewriteProposal[] {
  const found = report.chapter.tables[table];
  if (!found?.editable) return [];
  const target = { report, table: found, settings };
  return rewrites.flatMap((rewrite) =>
    suggestionsOf(rewrite, target).map(({ options, title, preview }) => ({ id: rewrite.id, options, title, preview })),
  );
}

/** A rewrite that fails offers nothing, and the others go on. */
function suggestionsOf(rewrite: Rewrite, target: Target): readonly Suggestion[] {
  try {
    return rewrite.suggest(target);
  } catch {
    return [];
  }
}
