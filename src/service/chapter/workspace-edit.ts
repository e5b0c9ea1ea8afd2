import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits, type Edit } from '../../core/index.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';

/** Edits of one chapter as a client takes them: bound to the version they were made for, or to none (null) where it is not open. */
export function toWorkspaceEdit({ uri, lines, version }: Analysis, edits: readonly Edit[], bound: number | null = version): WorkspaceEdit {
  const textEdits = edits.map((edit): TextEdit => ({ range: toRange(lines, edit.span), newText: edit.text }));
  return { documentChanges: [{ textDocument: { uri, version: bound }, edits: textEdits }] };
}
/** As many changed lines as fit on a screen. */
const screen = 40;

/**
 * The edits of a rewrite as one step. More than fit on a screen are to be looked through before they are made, by an editor that can show
 * them: as one change then, as an author who ticks some of them only would have rows twice or not at all.
 * @param label what the editor calls the change; undefined for an editor that shows none
 */
export function rewriteEdit(analysis: Analysis, edits: readonly Edit[], label: string | undefined): WorkspaceEdit {
  if (label === undefined || changedLines(analysis, edits) <= screen) return toWorkspaceEdit(analysis, edits);
  const { documentChanges = [] } = toWorkspaceEdit(analysis, [asOne(analysis.report.chapter.text, edits)]);
  return {
    documentChanges: documentChanges.map((change) =>
      'textDocument' in change ? { ...change, edits: change.edits.map((one) => ({ ...one, annotationId })) } : change,
    ),
    changeAnnotations: { [annotationId]: { label, needsConfirmation: true } },
  };
}

/** One edit that does what all do: from the beginning of the first to the end of the last. */
function asOne(text: string, edits: readonly Edit[]): Edit {
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span }) => span.end));
  const local = edits.map((edit) => ({ ...edit, span: { start: edit.span.start - start, end: edit.span.end - start } }));
  return { span: { start, end }, text: applyEdits(text.slice(start, end), local) };
}

const annotationId = 'rewrite';

/** Lines that an edit takes away or puts in, whichever are more. */
function changedLines({ lines }: Analysis, edits: readonly Edit[]): number {
  return edits.reduce((sum, { span, text }) => {
    const taken = lines.positionAt(span.end).line - lines.positionAt(span.start).line;
    return sum + Math.max(taken, text.split('\n').length - 1) + 1;
  }, 0);
}
