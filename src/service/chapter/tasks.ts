import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { removeCompleted, toggleTask, touches, type Edit, type Task } from '../../core/index.ts';
import type { ChapterLine, CompletedTasks, ItemReference } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { oneLine } from '../markdown.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** The edit that ticks a task, or opens it again; undefined when the task, or the version it was seen in, is not there any more. */
export function toggleEdit(analysis: Analysis, reference: ItemReference): WorkspaceEdit | undefined {
  const { version = null } = reference;
  if (version !== null && version !== analysis.version) return undefined;
  const task = findTask(analysis, reference);
  return task && toWorkspaceEdit(analysis, [toggle(analysis, task)], version);
}

/** A task that goes back to what it was in an earlier text is written as it was there. */
export function toggle({ report, settings: { baselines = [] } }: Analysis, task: Task): Edit {
  return toggleTask(
    task,
    report.chapter,
    baselines.map((earlier) => earlier.report.chapter),
  );
}

/**
 * The task that a reference names: with its text, the first from its position on that line that says so; without, whatever task the
 * position is in, or else stands next to it on the line.
 */
function findTask(analysis: Analysis, { position, text }: ItemReference): Task | undefined {
  const { lines, report } = analysis;
  const tasks = report.chapter.tasks.filter(({ mark }) => lines.positionAt(mark.start).line === position.line);
  const at = lines.offsetAt(position);
  if (text !== undefined) return tasks.find((task) => task.mark.end >= at && task.text === text);
  return tasks.find(({ span }) => touches(span, at)) ?? tasks.find(({ span }) => span.start >= at) ?? tasks.at(-1);
}

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
