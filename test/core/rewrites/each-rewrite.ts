import {
  analyse,
  applyEdits,
  createMemo,
  formatMessage,
  rewrite,
  rewriteIds,
  type Memo,
  type RewriteId,
  type RewriteOptions,
} from '../../../src/core/index.ts';
import { brokenPromises } from './promises.ts';
import { variantsOf } from './variants.ts';

/** What a rewrite has made of a chapter with one table. */
export interface Rewritten {
  readonly id: RewriteId;
  readonly options: RewriteOptions;
  readonly result: string;
  /** What of all that rewrites promise it has broken. */
  readonly broken: readonly string[];
}

/**
 * Tries each rewrite on the first table of a chapter, with one choice of its options, and gives those that change something, or fail.
 * @param number chooses the options
 */
export function eachRewrite(source: string, number: number, memo: Memo = createMemo()): readonly Rewritten[] {
  const report = analyse(source, {}, memo);
  const [table] = report.chapter.tables;
  if (!table) return [];
  return rewriteIds.flatMap((id): readonly Rewritten[] => {
    const variants = variantsOf(report, table, id);
    const options = variants[number % Math.max(1, variants.length)];
    if (!options) return [];
    const outcome = rewrite(report, { table: table.index, id, options }, {}, memo);
    if (outcome.kind === 'refusal' && outcome.message.id === 'rewrite.failed')
      return [{ id, options, result: source, broken: [formatMessage(outcome.message, 'en')] }];
    if (outcome.kind !== 'edits' || outcome.edits.length === 0) return [];
    const broken = brokenPromises({ report, table: table.index, id, options }, outcome.edits, memo);
    return [{ id, options, result: applyEdits(source, outcome.edits), broken }];
  });
}
