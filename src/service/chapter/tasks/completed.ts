import { removeCompleted, type Task } from '../../../core/index.ts';
import type { CompletedTasks, ChapterLine } from '../../../protocol.ts';
import { toWorkspaceEdit } from '../../convert.ts';
import type { Analysis } from '../../analysis.ts';
import { oneLine } from '../../workspace/views/markdown.ts';

/** The completed tasks of a chapter, with the edit that removes those that can go. */
export function completedTasks(analysis: Analysis): CompletedTasks {
  const { uri, lines, report } = analysis;
  const { removable, kept, edits } = removeCompleted(report.chapter);
  const toLine = ({ mark, text }: Task): ChapterLine => ({ uri, line: lines.positionAt(mark.start).line, text: oneLine(text) });
  return {
    removable: removable.map(toLine),
    kept: kept.map(toLine),
    edit: edits.length > 0 ? toWorkspaceEdit(analysis, edits) : null,
  };
}
