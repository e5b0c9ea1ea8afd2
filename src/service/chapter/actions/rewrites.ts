import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver-types';
import { describeRewrite, formatMessage, type AnalyseOptions, type Span } from '../../../core/index.ts';
import type { Audience } from '../../audience.ts';
import type { Analysis } from '../../analysis.ts';
import type { Offer } from '../rewrites/offer.ts';
import { offersAt } from '../rewrites/offers.ts';
import { runRewrite, whyNothing } from '../rewrites/run.ts';
import type { Choice } from './data.ts';

/** The kind of all rewrites; each has its own below it. */
export const rewriteKind = `${CodeActionKind.RefactorRewrite}.tallymark`;

/** An action before it is bound to a version of the chapter. */
export interface Unbound {
  readonly action: CodeAction;
  readonly choice: Choice;
}

/**
 * The rewrites that make sense at the span, one way of each kind. Where the author has asked for the list each is tried, and those that are
 * refused are shown with their reason; a light bulb that comes by itself tries none.
 */
export function rewriteActions(
  analysis: Analysis,
  span: Span,
  { triggerKind }: CodeActionContext,
  settings: AnalyseOptions,
  { language, hasCommands }: Audience,
): readonly Unbound[] {
  // A text for elsewhere is shown by a command.
  const offered = offersAt(analysis, span, settings, language).filter(({ id }) => hasCommands || !describeRewrite(id).gives);
  const offers = firstOfEachKind(offered);
  return offers.map((offer): Unbound => {
    const { id, table, options, task, title, preview } = offer;
    const choice: Choice = { kind: 'rewrite', choice: { id, table, options, ...(task === undefined ? {} : { task }) } };
    const why = triggerKind === CodeActionTriggerKind.Invoked ? whyNothing(runRewrite(analysis, offer, settings)) : undefined;
    const name = preview === '' ? title : `${title} (${preview})`;
    const disabled = why ? { disabled: { reason: formatMessage(why, language) } } : {};
    return { action: { title: name, kind: `${rewriteKind}.${id}`, ...disabled }, choice };
  });
}

/** What a task asks for counts as a kind of its own. */
function firstOfEachKind(offers: readonly Offer[]): readonly Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ id, task }) => {
    const kind = task === undefined ? id : `${id} for a task`;
    return !seen.has(kind) && seen.add(kind);
  });
}
