import type { Refusal } from '../model/index.ts';
import { normaliseEdits, type Edit } from '../text/edit.ts';
import { compose } from '../text/compose.ts';
import { contains, type Span } from '../text/span.ts';
import { isRefusal, reportAfter, type Target } from './rewrite.ts';

/** One part of a rewrite that is made on what the part before it has made; a draft is a refusal. */
export type Step = (target: Target) => readonly Edit[] | Refusal;

/** The edits that do at once what the steps do one after the other; the first refusal ends it. */
export function inSteps(target: Target, steps: readonly Step[]): readonly Edit[] | Refusal {
  let all: readonly Edit[] = [];
  let now = target;
  for (const step of steps) {
    const made = step(now);
    if (isRefusal(made)) return { ...made, span: spanBefore(all, made.span) };
    const { text } = now.report.chapter;
    const edits = normaliseEdits(text, made);
    if (edits.length === 0) continue;
    all = compose(text, all, edits);
    const report = reportAfter(target, all);
    now = { ...target, report, table: report.chapter.tables[target.table.index] ?? target.table };
  }
  return all;
}

/** Where a place of the text after the edits was before them; what an edit put in stands where the edit does. */
export function spanBefore(edits: readonly Edit[], after: Span): Span {
  let moved = 0;
  for (const { span, text } of edits) {
    const written = { start: span.start + moved, end: span.start + moved + text.length };
    if (contains(written, after)) return span;
    if (written.end > after.start) break;
    moved += text.length - (span.end - span.start);
  }
  return { start: after.start - moved, end: after.end - moved };
}
