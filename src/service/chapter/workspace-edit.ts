import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../../core/index.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';

/** Edits of one chapter as a client takes them: bound to the version they were made for, or to none (null) where it is not open. */
export function toWorkspaceEdit({ uri, lines, version }: Analysis, edits: readonly Edit[], bound: number | null = version): WorkspaceEdit {
  const textEdits = edits.map((edit): TextEdit => ({ range: toRange(lines, edit.span), newText: edit.text }));
  return { documentChanges: [{ textDocument: { uri, version: bound }, edits: textEdits }] };
}
