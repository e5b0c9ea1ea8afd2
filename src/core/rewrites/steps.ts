import type { Refusal } from '../model/index.ts';
import type { TableEdit } from '../parse/tables/edits.ts';
import { compose, type Edit, normaliseEdits, type Span } from '../text/span.ts';
import { fitEdits } from '../parse/tables/fit.ts';
import { isRefusal, refuse, reportAfter, type Target } from './rewrite.ts';

/** One part of a rewrite that is made on what the part before it has made; a draft is a refusal. */
export type Step = (target: Target) => readonly Edit[] | Refusal;

/** The edits, fitted into the columns of the table already, that do at once what the steps do one after the other; the first refusal ends it. */
export function inSteps(target: Target, steps: readonly Step[]): readonly TableEdit[] | Refusal {
  let all: readonly TableEdit[] = [];
  let now = target;
  for (const step of steps) {
    const made = step(now);
    if (isRefusal(made)) return { ...made, span: spanBefore(all, made.span) };
    const { text } = now.report.chapter;
    const fitted = fitEdits(text, [now.table], made);
    if (!fitted) return refuse(target.table.rows[0]?.span ?? target.table.span, 'rewrite.out-of-shape');
    const edits = normaliseEdits(text, fitted);
    if (edits.length === 0) continue;
    all = compose(text, all, edits).map((edit) => ({ ...edit, shaped: true }));
    const report = reportAfter(target, all);
    now = { ...target, report, table: report.chapter.tables[target.table.index] ?? target.table };
  }
  return all;
}

/** Where a place of the text after the edits was before them; what an edit put in stands where the edit does. */
export function spanBefore(edits: readonly Edit[], { start, end }: Span): Span {
  return { start: offsetBefore(edits, start, 'start'), end: offsetBefore(edits, end, 'end') };
}

/** @param side which end of an edit a place within its text stands for */
function offsetBefore(edits: readonly Edit[], after: number, side: 'start' | 'end'): number {
  let moved = 0;
  for (const { span, text } of edits) {
    const start = span.start + moved;
    if (after <= start) break;
    if (after < start + text.length) return span[side];
    moved += text.length - (span.end - span.start);
  }
  return after - moved;
}
