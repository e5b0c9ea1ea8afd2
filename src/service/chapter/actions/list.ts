import { CodeActionKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver-types';
import { formatMessage, type AnalyseOptions, type Finding, type LanguageTag, type RuleId, type Span } from '../../../core/index.ts';
import type { Audience } from '../../audience.ts';
import { toDiagnostic } from '../diagnostics.ts';
import type { Analysis } from '../../analysis.ts';
import { say } from '../../sentences.ts';
import { tellsChanges } from './changes.ts';
import { keyOf, type ActionData, type Choice } from './data.ts';
import { rewriteActions, rewriteKind } from './rewrites.ts';
import { silenceHere } from './silence.ts';

/** The kind under which editors mend a chapter when it is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.tallymark`;

/** Findings about directives, or about the product itself, are not to be silenced by one more directive. */
const notSilenced: ReadonlySet<RuleId> = new Set(['rule-failed', 'unknown-directive', 'unused-directive']);

/** The actions for the findings that touch the span, fixes first, and the rewrites. Their edits are left out: see `resolveAction`. */
export function listActions(
  analysis: Analysis,
  span: Span,
  context: CodeActionContext,
  settings: AnalyseOptions,
  audience: Audience,
): CodeAction[] {
  const { language, hasCommands } = audience;
  const make = (action: CodeAction, choice: Choice): CodeAction => {
    const data: ActionData = { uri: analysis.uri, version: analysis.version, ...choice };
    return { ...action, data };
  };
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix)) {
    const found = analysis.report.findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
    if (hasCommands) actions.push(...found.filter(tellsChanges).map((finding) => showChanges(analysis, finding, language, make)));
    actions.push(...found.flatMap((finding) => fixes(analysis, finding, language, make)));
    actions.push(...withoutTwins(found).flatMap((finding) => silencers(analysis, finding, language, make)));
  }
  if (wants(context, rewriteKind) || context.only?.some((wanted) => wanted.startsWith(`${rewriteKind}.`))) {
    const rewrites = rewriteActions(analysis, span, context, settings, audience);
    actions.push(...rewrites.filter(({ action }) => wants(context, action.kind ?? '')).map(({ action, choice }) => make(action, choice)));
  }
  // Only on request: an author who opens the light bulb asks about the place under the caret.
  if (context.only && wants(context, fixAllKind)) {
    actions.push(make({ title: say('fix-all', {}, language), kind: fixAllKind }, { kind: 'fix-all' }));
  }
  return actions;
}

type Make = (action: CodeAction, choice: Choice) => CodeAction;

function fixes(analysis: Analysis, finding: Finding, language: LanguageTag, make: Make): CodeAction[] {
  const diagnostics = [toDiagnostic(analysis, finding, language)];
  return finding.fixes.map(({ title, preferred }, fix) =>
    make(
      { title: formatMessage(title, language), kind: CodeActionKind.QuickFix, isPreferred: preferred, diagnostics },
      { kind: 'fix', finding: keyOf(finding), fix },
    ),
  );
}

/** Before a total is made to fit the rows, the author is to see which of them have changed. */
function showChanges(analysis: Analysis, finding: Finding, language: LanguageTag, make: Make): CodeAction {
  const diagnostics = [toDiagnostic(analysis, finding, language)];
  const action = { title: say('show-changes', {}, language), kind: CodeActionKind.QuickFix, diagnostics };
  return make(action, { kind: 'changes', finding: keyOf(finding) });
}

function silencers(analysis: Analysis, finding: Finding, language: LanguageTag, make: Make): CodeAction[] {
  const diagnostics = [toDiagnostic(analysis, finding, language)];
  const action = (where: 'line' | 'table' | 'block' | 'file'): CodeAction =>
    make(
      { title: say(`disable-${where}`, { rule: finding.rule }, language), kind: CodeActionKind.QuickFix, diagnostics },
      { kind: 'disable', finding: keyOf(finding), where: where === 'file' ? 'file' : 'here' },
    );
  const here = silenceHere(analysis, finding);
  return here ? [action(here.where), action('file')] : [action('file')];
}

/** One finding per rule and line: silencing one silences its twins. */
function withoutTwins(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<RuleId>(notSilenced);
  return findings.filter(({ rule }) => !seen.has(rule) && seen.add(rule));
}

/** Kinds are hierarchical: a request for `source` wants `source.fixAll.tallymark` too. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}
