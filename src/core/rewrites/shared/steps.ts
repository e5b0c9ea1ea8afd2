import { analyse } from '../../rules/analyse.ts';
import { applyEdits, normaliseEdits, type Edit } from '../../text/edit.ts';
import { compose } from '../../text/compose.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Draft, Target } from '../rewrite.ts';

/** One part of a rewrite that is made on what the part before it has made; a draft is a refusal. */
export type Step = (target: Target) => readonly Edit[] | Draft;

/** The edits that do at once what the steps do one after the other; the first refusal ends it. */
export function inSteps(target: Target, steps: readonly Step[]): readonly Edit[] | Draft {
  const { report, settings, table } = target;
  let all: readonly Edit[] = [];
  let now = target;
  for (const step of steps) {
    const made = step(now);
    if ('kind' in made) return made.kind === 'refusal' ? { ...made, span: spanBefore(all, made.span) } : made;
    const { text } = now.report.chapter;
    const edits = normaliseEdits(text, made);
    if (edits.length === 0) continue;
    all = compose(text, all, edits);
    const next = analyse(applyEdits(report.chapter.text, all), settings);
    now = { report: next, settings, table: next.chapter.tables[table.index] ?? table };
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
