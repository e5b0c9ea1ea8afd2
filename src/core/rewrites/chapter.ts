import { analyse } from '../rules/analyse.ts';
import { createMemo, type Memo } from '../chapter/memo.ts';
import type { AnalyseOptions, Refusal, Report, RewriteCall } from '../model/index.ts';
import { applyEdits, compose, type Edit } from '../text/span.ts';
import { rewrite } from './run.ts';
import { spanBefore } from './steps.ts';

/** What rewriting every table of a chapter comes to. */
export interface ChapterRewrite {
  /** From the chapter as it is to the chapter with every table rewritten that can be. */
  readonly edits: readonly Edit[];
  /** How many tables they change. */
  readonly tables: number;
  /** The texts of rewrites that give one, in the order of the tables. */
  readonly texts: readonly string[];
  /** The tables that are left as they are, with the reason; places are those of the chapter as it is. */
  readonly refusals: readonly Refusal[];
}

/** Rewrites every table of a chapter, one after the other. Never throws. */
export function rewriteChapter(
  report: Report,
  { id, options }: Omit<RewriteCall, 'table'>,
  settings: AnalyseOptions,
  memo: Memo = createMemo(),
): ChapterRewrite {
  const [texts, refusals]: [string[], ChapterRewrite['refusals'][number][]] = [[], []];
  let [edits, tables, now]: [readonly Edit[], number, Report] = [[], 0, report];
  for (let index = 0; index < now.chapter.tables.length; index += 1) {
    const outcome = rewrite(now, { table: index, id, options }, settings, memo);
    if (outcome.kind === 'text') texts.push(outcome.text);
    else if (outcome.kind === 'refusal') refusals.push({ ...outcome, span: spanBefore(edits, outcome.span) });
    else if (outcome.edits.length > 0) {
      const before = now.chapter;
      edits = compose(before.text, edits, outcome.edits);
      now = analyse(applyEdits(before.text, outcome.edits), settings, memo);
      tables += 1;
      // A table that the rewrite has put under this one is not rewritten in its turn.
      index += Math.max(0, now.chapter.tables.length - before.tables.length);
    }
  }
  return { edits, tables, texts, refusals };
}
