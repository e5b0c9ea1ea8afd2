import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { touches, toggleTask, type Task } from '../../../core/index.ts';
import type { ItemReference } from '../../../protocol.ts';
import { toWorkspaceEdit } from '../../convert.ts';
import type { Analysis } from '../../analysis.ts';

/** The edit that ticks a task, or opens it again; undefined when the task, or the version it was seen in, is not there any more. */
export function toggleEdit(analysis: Analysis, reference: ItemReference): WorkspaceEdit | undefined {
  const { version = null } = reference;
  if (version !== null && version !== analysis.version) return undefined;
  const task = findTask(analysis, reference);
  return task && toWorkspaceEdit(analysis, [toggleTask(task, analysis.report.chapter.text)], version);
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
