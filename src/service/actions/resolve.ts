import type { CodeAction } from 'vscode-languageserver-types';
import type { Edit, Finding } from '../../core/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { Analysis } from '../memo.ts';
import { fixAllEdits } from '../fix-all.ts';
import { findByKey, type ActionData } from './data.ts';
import { silenceFile, silenceHere } from './silence.ts';

/**
 * The action with its edit, computed now.
 * @returns undefined when the chapter has moved on, so that the edit would land elsewhere
 */
export function resolveAction(analysis: Analysis, action: CodeAction, data: ActionData): CodeAction | undefined {
  if (data.version !== analysis.version) return undefined;
  const edits = editsOf(analysis, data);
  return edits && { ...action, edit: toWorkspaceEdit(analysis, edits) };
}

function editsOf(analysis: Analysis, data: ActionData): readonly Edit[] | undefined {
  if (data.kind === 'fix-all') return fixAllEdits(analysis.report).edits;
  const finding = findByKey(analysis.report.findings, data.finding);
  if (!finding) return undefined;
  return data.kind === 'fix' ? finding.fixes[data.fix]?.edits : silence(analysis, finding, data.where);
}

function silence(analysis: Analysis, finding: Finding, where: 'here' | 'file'): readonly Edit[] | undefined {
  return where === 'file' ? [silenceFile(analysis, finding.rule)] : silenceHere(analysis, finding)?.edits;
}
