import type { CodeAction } from 'vscode-languageserver-types';
import { formatMessage, type AnalyseOptions, type Edit, type Finding } from '../../../core/index.ts';
import { toWorkspaceEdit } from '../../convert.ts';
import type { Analysis } from '../../analysis.ts';
import { fixAllEdits } from '../fix-all.ts';
import type { RewriteChoice } from '../rewrites/offer.ts';
import { rewriteEdit } from '../rewrites/edit.ts';
import { givenText } from '../rewrites/given-text.ts';
import { runRewrite, whyNothing } from '../rewrites/run.ts';
import type { Audience } from '../../audience.ts';
import { resolveChanges } from './changes.ts';
import { withCommand } from './command.ts';
import { findByKey, type ActionData } from './data.ts';
import { silenceFile, silenceHere } from './silence.ts';

/**
 * The action with its edit, computed now; with a command where there is something to tell instead.
 * @returns undefined when the chapter has moved on, so that the edit would land elsewhere
 */
export function resolveAction(
  analysis: Analysis,
  action: CodeAction,
  data: ActionData,
  settings: AnalyseOptions,
  audience: Audience,
): CodeAction | undefined {
  if (data.version !== analysis.version) return undefined;
  if (data.kind === 'changes') return resolveChanges(analysis, action, data.finding, audience);
  if (data.kind === 'rewrite') return resolveRewrite(analysis, action, data.choice, settings, audience);
  const edits = editsOf(analysis, data);
  return edits && { ...action, edit: toWorkspaceEdit(analysis, edits) };
}

function resolveRewrite(
  analysis: Analysis,
  action: CodeAction,
  choice: RewriteChoice,
  settings: AnalyseOptions,
  { language, previewsEdits, hasCommands }: Audience,
): CodeAction {
  const outcome = runRewrite(analysis, choice, settings);
  const why = whyNothing(outcome);
  if (why) return hasCommands ? withCommand(action, 'tallymark.tell', [formatMessage(why, language)]) : action;
  if (outcome.kind === 'text') return withCommand(action, 'tallymark.showText', [givenText(choice.id, outcome.text)]);
  const edits = outcome.kind === 'edits' ? outcome.edits : [];
  return { ...action, edit: rewriteEdit(analysis, edits, previewsEdits ? action.title : undefined) };
}

function editsOf(analysis: Analysis, data: Exclude<ActionData, { readonly kind: 'rewrite' | 'changes' }>): readonly Edit[] | undefined {
  if (data.kind === 'fix-all') return fixAllEdits(analysis.report).edits;
  const finding = findByKey(analysis.report.findings, data.finding);
  if (!finding) return undefined;
  return data.kind === 'fix' ? finding.fixes[data.fix]?.edits : silence(analysis, finding, data.where);
}

function silence(analysis: Analysis, finding: Finding, where: 'here' | 'file'): readonly Edit[] | undefined {
  return where === 'file' ? [silenceFile(analysis, finding.rule)] : silenceHere(analysis, finding)?.edits;
}
