import { rewrite, toggleTask } from '../../../core/index.ts';
import type { AnalyseOptions, Edit, Message, RewriteOutcome } from '../../../core/index.ts';
import type { Analysis } from '../../analysis.ts';
import type { RewriteChoice } from './offer.ts';

/** What a rewrite comes to, proved: edits with a sentence about them, a text for elsewhere, or a refusal with its reason and place. */
export function runRewrite(analysis: Analysis, choice: RewriteChoice, settings: AnalyseOptions): RewriteOutcome {
  const { report, memo } = analysis;
  const outcome = rewrite(report, choice.table, choice.id, choice.options, settings, memo);
  if (outcome.kind !== 'edits' || outcome.edits.length === 0) return outcome;
  return { ...outcome, edits: [...outcome.edits, ...tickOf(analysis, choice, outcome.edits)] };
}

/** Ticks the task that asked for the rewrite, unless the rewrite has an edit of its own there. */
function tickOf({ report }: Analysis, { task: at }: RewriteChoice, edits: readonly Edit[]): readonly Edit[] {
  const { chapter } = report;
  const task = at === undefined ? undefined : chapter.tasks.find(({ span, done }) => span.start === at && !done);
  if (!task || edits.some(({ span }) => span.start <= task.mark.end && task.mark.start <= span.end)) return [];
  return [toggleTask(task, chapter.text)];
}

/** Why an outcome changes nothing: it is refused, or there is nothing to do. Undefined if it changes something. */
export function whyNothing(outcome: RewriteOutcome): Message | undefined {
  if (outcome.kind === 'refusal') return outcome.message;
  return outcome.kind === 'edits' && outcome.edits.length === 0 ? outcome.summary : undefined;
}
