import { pasteRows, type LanguageTag } from '../../core/index.ts';
import type { PasteParams, PasteResult } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { toSpan } from '../convert.ts';
import { say } from '../sentences.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** Offers what rows of a spreadsheet become at a place: rows of the table there, or a table of their own; null for anything else. */
export function pasteOffer(analysis: Analysis, { range, text, html }: PasteParams, language: LanguageTag): PasteResult | null {
  const { report, settings, lines } = analysis;
  const pasted = pasteRows(report, toSpan(lines, range), { text, html }, settings);
  if (!pasted) return null;
  const { kind, edits, rows } = pasted;
  const title = say(`paste-${kind}`, { rows }, language);
  if (kind === 'table') return { title, text: edits.map((edit) => edit.text).join(''), edit: null };
  return { title, text: '', edit: toWorkspaceEdit(analysis, edits) };
}
