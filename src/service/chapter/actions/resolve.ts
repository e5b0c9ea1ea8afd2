import type { CodeAction } from 'vscode-languageserver-types';
import { formatMessage, keepTrue, statedNumbers, type Edit, type Finding } from '../../../core/index.ts';
import { isMdx } from '../../../project/index.ts';
import type { ClientCommands } from '../../../protocol.ts';
import type { Analysis } from '../../analysis.ts';
import type { Audience } from '../../audience.ts';
import { toRange } from '../../convert.ts';
import { fixAllEdits } from '../fix-all.ts';
import { followerEdits, type ForeignMention } from '../mentions.ts';
import { givenText, runRewrite, whyNothing, type RewriteChoice } from '../rewrites.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { findByKey, type ActionData, type FindingKey } from './data.ts';
import { silenceFile, silenceHere } from './silence.ts';

/** What is known of an action that an author has chosen. */
export interface Resolving {
  readonly data: ActionData;
  /** The numbers that other chapters state. */
  readonly others: readonly ForeignMention[];
}

/**
 * The action with its edit, computed now; with a command where there is something to tell instead.
 * @returns undefined when the chapter has moved on, so that the edit would land elsewhere
 */
export function resolveAction(
  analysis: Analysis,
  action: CodeAction,
  { data, others }: Resolving,
  audience: Audience,
): CodeAction | undefined {
  if (data.version !== analysis.version) return undefined;
  if (data.kind === 'change-others') return { ...action, edit: { documentChanges: [...followerEdits(analysis, data.at, others)] } };
  if (data.kind === 'changes') return resolveChanges(analysis, action, data.finding, audience);
  if (data.kind === 'rewrite') return resolveRewrite(analysis, action, data.choice, audience);
  const edits = editsOf(analysis, data);
  return edits && { ...action, edit: toWorkspaceEdit(analysis, edits) };
}

/** Whether a finding is about a total whose rows have changed since an earlier text; its places are those rows. */
export function tellsChanges({ data }: Finding): boolean {
  return data['baseline'] !== undefined;
}

/** With the command that lists the rows that have changed; undefined if the finding is not there any more. */
function resolveChanges(
  { uri, lines, report }: Analysis,
  action: CodeAction,
  key: FindingKey,
  { language }: Audience,
): CodeAction | undefined {
  const finding = findByKey(report.findings, key);
  if (!finding) return undefined;
  const rows = finding.related.map(({ span, message }) => {
    return { label: formatMessage(message, language), location: { uri, range: toRange(lines, span) } };
  });
  return withCommand(action, 'tallymark.showChanges', [formatMessage(finding.message, language), rows]);
}

function resolveRewrite(analysis: Analysis, action: CodeAction, choice: RewriteChoice, { language, hasCommands }: Audience): CodeAction {
  const outcome = runRewrite(analysis, choice);
  const why = whyNothing(outcome);
  if (why) return hasCommands ? withCommand(action, 'tallymark.tell', [formatMessage(why, language)]) : action;
  if (outcome.kind === 'text') return withCommand(action, 'tallymark.showText', [givenText(choice.id, outcome.text)]);
  if (outcome.kind !== 'edits') return action;
  const made = { ...action, edit: toWorkspaceEdit(analysis, outcome.edits) };
  return hasCommands ? withCommand(made, 'tallymark.tellRewritten', [formatMessage(outcome.summary, language)]) : made;
}

function editsOf(
  analysis: Analysis,
  data: Exclude<ActionData, { readonly kind: 'rewrite' | 'changes' | 'change-others' }>,
): readonly Edit[] | undefined {
  if (data.kind === 'fix-all') return fixAllEdits(analysis.report).edits;
  if (data.kind === 'keep' || data.kind === 'release') return bindingEdits(analysis, data.kind, data.at);
  const finding = findByKey(analysis.report.findings, data.finding);
  if (!finding) return undefined;
  return data.kind === 'fix' ? finding.fixes[data.fix]?.edits : silence(analysis, finding, data.where);
}

/** The edit that binds the number which begins at an offset to what it was verified by, or takes its binding away. */
export function bindingEdits({ report, settings, uri }: Analysis, kind: 'keep' | 'release', at: number): readonly Edit[] | undefined {
  const { chapter } = report;
  if (kind === 'release') {
    const binding = chapter.bindings.find(({ number }) => number?.span.start === at);
    return binding && [{ span: binding.span, text: '' }];
  }
  const numbers = statedNumbers(chapter, settings, at).filter(({ span, kind: held }) => span.start === at && held !== 'bound');
  return numbers.map((number) => keepTrue(chapter, number, isMdx(uri) ? 'mdx' : 'html')).flatMap((edit) => (edit ? [[edit]] : []))[0];
}

function silence(analysis: Analysis, finding: Finding, where: 'here' | 'file'): readonly Edit[] | undefined {
  return where === 'file' ? [silenceFile(analysis, finding.rule)] : silenceHere(analysis, finding)?.edits;
}

/** The action with a command of our extension, for an editor that has it. */
function withCommand<Name extends keyof ClientCommands>(action: CodeAction, command: Name, args: ClientCommands[Name]): CodeAction {
  return { ...action, command: { title: action.title, command, arguments: [...args] } };
}
