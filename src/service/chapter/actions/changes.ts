import type { CodeAction } from 'vscode-languageserver-types';
import { formatMessage, type Finding } from '../../../core/index.ts';
import type { Audience } from '../../audience.ts';
import { toRange } from '../../convert.ts';
import type { Analysis } from '../../analysis.ts';
import { withCommand } from './command.ts';
import { findByKey, type FindingKey } from './data.ts';

/** Whether a finding is about a total whose rows have changed since an earlier text; its places are those rows. */
export function tellsChanges({ data }: Finding): boolean {
  return data['baseline'] !== undefined;
}

/** The action with the command that lists the rows that have changed; undefined if the finding is not there any more. */
export function resolveChanges(
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
