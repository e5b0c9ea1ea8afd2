import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../../core/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { Analysis } from '../memo.ts';

/** As many changed lines as fit on a screen. */
const screen = 40;

/**
 * The edits of a rewrite as one step. More than fit on a screen are to be looked through before they are made, by an editor that can show
 * them.
 * @param label what the editor calls the changes; undefined for an editor that shows none
 * @param unseen however few they are, as the author does not have the chapter before his eyes
 */
export function rewriteEdit(analysis: Analysis, edits: readonly Edit[], label: string | undefined, unseen = false): WorkspaceEdit {
  const edit = toWorkspaceEdit(analysis, edits);
  if (label === undefined || (!unseen && changedLines(analysis, edits) <= screen)) return edit;
  const documentChanges = (edit.documentChanges ?? []).map((change) =>
    'textDocument' in change ? { ...change, edits: change.edits.map((one) => ({ ...one, annotationId })) } : change,
  );
  return { documentChanges, changeAnnotations: { [annotationId]: { label, needsConfirmation: true } } };
}

const annotationId = 'rewrite';

/** Lines that an edit takes away or puts in, whichever are more. */
function changedLines({ lines }: Analysis, edits: readonly Edit[]): number {
  return edits.reduce((sum, { span, text }) => {
    const taken = lines.positionAt(span.end).line - lines.positionAt(span.start).line;
    return sum + Math.max(taken, text.split('\n').length - 1) + 1;
  }, 0);
}
