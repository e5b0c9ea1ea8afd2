/**
 * The library: what other programs may build on. Its functions and types change only with the version number; `api/` shows them all.
 * @packageDocumentation
 */
import * as core from '../core/index.ts';
import type { AnalyseOptions, Report, RewriteCall, RewriteOutcome, RewriteProposal } from '../core/index.ts';

export {
  applyEdits,
  compareTotals,
  derivation,
  describeRewrite,
  describeRule,
  fixAll,
  formatMessage,
  indexLines,
  interfaceLanguages,
  itemsOf,
  languageTags,
  removeCompleted,
  rewriteIds,
  ruleIds,
  toggleTask,
} from '../core/index.ts';

/**
 * Reads a chapter and checks it. Never throws: any string gives a report. The same text and options always give the same one.
 * @param text the chapter's source, exactly as it is on disk or in the editor
 */
export function analyse(text: string, options: AnalyseOptions = {}): Report {
  return core.analyse(text, options);
}

/**
 * Returns an `analyse` for one chapter that is being written. It spares what has not changed since the last call; the reports are the
 * same.
 */
export function createAnalyser(): (text: string, options?: AnalyseOptions) => Report {
  const memo = core.createMemo();
  return (text, options = {}) => core.analyse(text, options, memo);
}

/**
 * Rewrites a table: the edits, proved to keep what rewrites promise, or a text, or a refusal with its reason and place. Never throws.
 * @param options what the report was made with
 */
export function rewrite(report: Report, call: RewriteCall, options: AnalyseOptions = {}): RewriteOutcome {
  return core.rewrite(report, call, options);
}

/**
 * Returns the rewrites that are worth offering for a table, ready to be called. They are not proved yet: `rewrite` may still refuse one.
 * @param table the table's number among all tables of the chapter
 * @param options what the report was made with
 */
export function proposeRewrites(report: Report, table: number, options: AnalyseOptions = {}): readonly RewriteProposal[] {
  return core.proposeRewrites(report, table, options);
}
