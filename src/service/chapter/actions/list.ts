import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver-types';
import {
  bindingAt,
  describeRewrite,
  formatMessage,
  statedNumbers,
  type Finding,
  type LanguageTag,
  type RuleId,
  type Span,
} from '../../../core/index.ts';
import type { Analysis } from '../../analysis.ts';
import type { Audience } from '../../audience.ts';
import { say } from '../../sentences.ts';
import { toDiagnostic } from '../diagnostics.ts';
import { offersAt, type Offer } from '../rewrite-offers.ts';
import { runRewrite, whyNothing } from '../rewrites.ts';
import { keyOf, type ActionData, type Choice } from './data.ts';
import { bindingEdits, tellsChanges } from './resolve.ts';
import { followerEdits, type ForeignMention } from '../mentions.ts';
import { silenceHere } from './silence.ts';

/**
 * The kind under which editors mend a chapter when it is saved. Only who asks for it by this name gets it: many have `source.fixAll` run on
 * saving for the sake of other linters, and would have totals changed unasked.
 */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.tallymark`;

/** The kind of all rewrites; each has its own below it. */
export const rewriteKind = `${CodeActionKind.RefactorRewrite}.tallymark`;

/** Findings about directives, or about the product itself, are not to be silenced by one more directive. */
const notSilenced: ReadonlySet<RuleId> = new Set(['rule-failed', 'unknown-directive', 'unused-directive']);

/** What an editor asks actions for. */
export interface ActionContext extends CodeActionContext {
  /** The numbers that other chapters state. */
  readonly others?: readonly ForeignMention[];
}

/** The actions for the findings that touch the span, fixes first, and the rewrites. Their edits are left out: see `resolveAction`. */
export function listActions(analysis: Analysis, span: Span, context: ActionContext, audience: Audience): CodeAction[] {
  const unbound = [
    ...(wants(context, CodeActionKind.QuickFix)
      ? [
          ...quickFixes(analysis, span, audience),
          ...changeOthers(analysis, span, context, audience),
          ...bindingActions(analysis, span, audience),
        ]
      : []),
    ...(wantsRewrites(context) ? rewriteActions(analysis, span, context, audience) : []),
    ...(context.only?.includes(fixAllKind) ? [fixAllAction(audience)] : []),
  ];
  return unbound
    .filter(({ action }) => wants(context, action.kind ?? ''))
    .map(({ action, choice }) => {
      const data: ActionData = { uri: analysis.uri, version: analysis.version, ...choice };
      return { ...action, data };
    });
}

/** An action before it is bound to a version of the chapter. */
interface Unbound {
  readonly action: CodeAction;
  readonly choice: Choice;
}

function quickFixes(analysis: Analysis, span: Span, audience: Audience): readonly Unbound[] {
  const { language, hasCommands } = audience;
  const touched = analysis.report.findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
  const found = touched.map((finding): Found => ({ finding, diagnostics: [toDiagnostic(analysis, finding, audience)] }));
  return [
    ...(hasCommands ? found.filter(({ finding }) => tellsChanges(finding)).map((it) => showChanges(it, language)) : []),
    ...found.flatMap((it) => fixes(it, language)),
    ...withoutTwins(found).flatMap((it) => silencers(analysis, it, language)),
  ];
}

/** The author has changed a figure that stands elsewhere too. */
function changeOthers(analysis: Analysis, span: Span, { others = [] }: ActionContext, { language }: Audience): readonly Unbound[] {
  const count = followerEdits(analysis, span, others).reduce((sum, { edits }) => sum + edits.length, 0);
  const title = say('change-others', { count }, language);
  return count > 0 ? [{ action: { title, kind: CodeActionKind.QuickFix }, choice: { kind: 'change-others', at: span } }] : [];
}

/** A finding at the place, as the editor shows it. */
interface Found {
  readonly finding: Finding;
  readonly diagnostics: Diagnostic[];
}

/** Before a total is made to fit the rows, the author is to see which of them have changed. */
function showChanges({ finding, diagnostics }: Found, language: LanguageTag): Unbound {
  const action = { title: say('show-changes', {}, language), kind: CodeActionKind.QuickFix, diagnostics };
  return { action, choice: { kind: 'changes', finding: keyOf(finding) } };
}

function fixes({ finding, diagnostics }: Found, language: LanguageTag): readonly Unbound[] {
  return finding.fixes.map(({ title, preferred }, fix) => ({
    action: { title: formatMessage(title, language), kind: CodeActionKind.QuickFix, isPreferred: preferred, diagnostics },
    choice: { kind: 'fix', finding: keyOf(finding), fix },
  }));
}

/** A number that was verified silently can be bound to what it was verified by; one that is bound and right can be released. */
function bindingActions(analysis: Analysis, { start, end }: Span, { language }: Audience): readonly Unbound[] {
  const { report, settings } = analysis;
  const isHere = (span: Span): boolean => span.start <= end && start <= span.end;
  const binding = bindingAt(report.chapter, start);
  if (binding?.number) {
    const { number } = binding;
    // What is wrong with it is a finding, whose fixes release it too.
    const isFound = report.findings.some(({ rule, span }) => rule === 'bound-number' && span.start === number.span.start);
    return isFound ? [] : [bindingAction('release', number.span.start, language)];
  }
  const numbers = statedNumbers(report.chapter, settings, start).filter(({ span, kind }) => isHere(span) && kind !== 'bound');
  const [at] = numbers.flatMap(({ span }) => (bindingEdits(analysis, 'keep', span.start) ? [span.start] : []));
  return at === undefined ? [] : [bindingAction('keep', at, language)];
}

function bindingAction(kind: 'keep' | 'release', at: number, language: LanguageTag): Unbound {
  return { action: { title: say(`${kind}-number`, {}, language), kind: CodeActionKind.QuickFix }, choice: { kind, at } };
}

function silencers(analysis: Analysis, { finding, diagnostics }: Found, language: LanguageTag): readonly Unbound[] {
  const silencer = (where: 'line' | 'table' | 'block' | 'file'): Unbound => ({
    action: { title: say(`disable-${where}`, { rule: finding.rule }, language), kind: CodeActionKind.QuickFix, diagnostics },
    choice: { kind: 'disable', finding: keyOf(finding), where: where === 'file' ? 'file' : 'here' },
  });
  const here = silenceHere(analysis, finding);
  return here ? [silencer(here.where), silencer('file')] : [silencer('file')];
}

/** One finding per rule: silencing one silences its twins. */
function withoutTwins(found: readonly Found[]): readonly Found[] {
  const seen = new Set<RuleId>(notSilenced);
  return found.filter(({ finding: { rule } }) => !seen.has(rule) && seen.add(rule));
}

function fixAllAction({ language }: Audience): Unbound {
  return { action: { title: say('fix-all', {}, language), kind: fixAllKind }, choice: { kind: 'fix-all' } };
}

/**
 * The rewrites that make sense at the span, one way of each kind. Where the author has asked for the list each is tried, and those that are
 * refused are shown with their reason; a light bulb that comes by itself tries none.
 */
function rewriteActions(
  analysis: Analysis,
  span: Span,
  { triggerKind }: CodeActionContext,
  { language, hasCommands }: Audience,
): readonly Unbound[] {
  // A text for elsewhere is shown by a command.
  const offers = firstOfEachKind(offersAt(analysis, span, language).filter(({ id }) => hasCommands || !describeRewrite(id).output));
  // Another editor has no way to say why nothing was done: there each is tried, and those that are refused are left out.
  const tries = triggerKind === CodeActionTriggerKind.Invoked || !hasCommands;
  return offers.flatMap((offer): readonly Unbound[] => {
    const { id, table, options, task, title, preview } = offer;
    const choice: Choice = { kind: 'rewrite', choice: { id, table, options, ...(task === undefined ? {} : { task }) } };
    const why = tries ? whyNothing(runRewrite(analysis, offer)) : undefined;
    if (why && triggerKind !== CodeActionTriggerKind.Invoked) return [];
    const name = preview === '' ? title : `${title} (${preview})`;
    const disabled = why ? { disabled: { reason: formatMessage(why, language) } } : {};
    return [{ action: { title: name, kind: `${rewriteKind}.${id}`, ...disabled }, choice }];
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

function wantsRewrites(context: CodeActionContext): boolean {
  return wants(context, rewriteKind) || context.only?.some((wanted) => wanted.startsWith(`${rewriteKind}.`)) === true;
}

/** Kinds are hierarchical: a request for `source` wants `source.organizeImports` too. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}
