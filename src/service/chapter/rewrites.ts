import {
  describeRewrite,
  type Edit,
  type Finding,
  formatMessage,
  type LanguageTag,
  type Message,
  rewrite,
  type RewriteCall,
  rewriteChapter,
  type RewriteId,
  rewriteIds,
  type RewriteOutcome,
} from '../../core/index.ts';
import type { ChapterLine, GivenText, RegenerateResult, RewriteParams, RewriteResult } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import type { Audience } from '../audience.ts';
import { toRange } from '../convert.ts';
import { say } from '../sentences.ts';
import { toggle } from './tasks.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** A rewrite with the options that the author has chosen, and the table it is for. */
export interface RewriteChoice extends RewriteCall {
  /** Where the task begins that asks for it and is ticked with it, as an offset; undefined if none does. */
  readonly task?: number;
}

/** Does what the author has chosen. */
export function answerRewrite(analysis: Analysis, params: RewriteParams, { language }: Audience): RewriteResult {
  const id = rewriteIds.find((known) => known === params.id);
  const nothing = { edit: null, text: null, place: null };
  if (!id) return { ...nothing, message: formatMessage({ id: 'rewrite.unknown', data: { rewrite: params.id } }, language) };
  const outcome = runRewrite(analysis, { id, table: params.table, options: params.options });
  if (outcome.kind === 'text') return { ...nothing, text: givenText(id, outcome.text), message: '' };
  if (outcome.kind === 'refusal') {
    const place = { uri: analysis.uri, range: toRange(analysis.lines, outcome.span) };
    return {
      ...nothing,
      message: formatMessage(outcome.message, language),
      place,
      ...confirmation(analysis, { ...params, id }, outcome.message, language),
    };
  }
  const message = formatMessage(outcome.summary, language);
  const edit = outcome.edits.length === 0 ? null : toWorkspaceEdit(analysis, outcome.edits);
  return { ...nothing, edit, message };
}

/** Where the author's consent is all that is lacking: what to say, and to ask with once more. */
function confirmation(
  analysis: Analysis,
  { id, table, options }: Omit<RewriteChoice, 'task'>,
  { data }: Message,
  language: LanguageTag,
): Pick<RewriteResult, 'confirm'> {
  const isAsked = describeRewrite(id).options.some(({ name }) => name === 'confirm') && options['confirm'] === undefined;
  const confirmed = { ...options, confirm: 'yes' };
  if (!isAsked || runRewrite(analysis, { id, table, options: confirmed }).kind === 'refusal') return {};
  const { values } = data;
  const answer = values === undefined ? say('confirm-anyway', {}, language) : say('confirm-loss', { values }, language);
  return { confirm: { answer, options: confirmed } };
}

/** What a rewrite comes to, proved: edits with a sentence about them, a text for elsewhere, or a refusal with its reason and place. */
export function runRewrite(analysis: Analysis, choice: RewriteChoice): RewriteOutcome {
  const { report, settings, memo } = analysis;
  const outcome = rewrite(report, choice, settings, memo);
  if (outcome.kind !== 'edits' || outcome.edits.length === 0) return outcome;
  return { ...outcome, edits: [...outcome.edits, ...tickOf(analysis, choice, outcome.edits)] };
}

/** Why an outcome changes nothing: it is refused, or there is nothing to do. Undefined if it changes something. */
export function whyNothing(outcome: RewriteOutcome): Message | undefined {
  if (outcome.kind === 'refusal') return outcome.message;
  return outcome.kind === 'edits' && outcome.edits.length === 0 ? outcome.summary : undefined;
}

/** The text that a rewrite gives, with its language. */
export function givenText(id: RewriteId, content: string): GivenText {
  return { content, language: describeRewrite(id).output ?? 'plaintext' };
}

/**
 * Works out the summaries of a chapter that disagree; the totals that are left are told.
 * @param doubtful also those that may be right
 */
export function regenerateChapter(analysis: Analysis, doubtful: boolean, language: LanguageTag): RegenerateResult {
  const { report, settings, memo, uri, lines } = analysis;
  const { edits } = rewriteChapter(report, { id: 'regenerate-summary', options: { doubtful: doubtful ? 'yes' : 'no' } }, settings, memo);
  const wrong = report.findings.filter(({ rule }) => rule === 'wrong-total');
  const isMended = ({ span }: Finding): boolean => edits.some((edit) => span.start <= edit.span.start && edit.span.end <= span.end);
  const toLine = ({ span, message }: Finding): ChapterLine => {
    return { uri, line: lines.positionAt(span.start).line, text: formatMessage(message, language) };
  };
  return {
    edit: edits.length > 0 ? toWorkspaceEdit(analysis, edits) : null,
    figures: edits.length,
    mended: wrong.filter(isMended).map(toLine),
    left: wrong.filter((finding) => !isMended(finding)).map(toLine),
  };
}

/** Ticks the task that asked for the rewrite, unless the rewrite has an edit of its own there. */
function tickOf(analysis: Analysis, { task: at }: RewriteChoice, edits: readonly Edit[]): readonly Edit[] {
  const { chapter } = analysis.report;
  const task = at === undefined ? undefined : chapter.tasks.find(({ span, done }) => span.start === at && !done);
  if (!task || edits.some(({ span }) => span.start <= task.mark.end && task.mark.start <= span.end)) return [];
  return [toggle(analysis, task)];
}
