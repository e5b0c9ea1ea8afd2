import path from 'node:path';
import { applyEdits, toggleTask, type Task } from '../../core/index.ts';
import { readChapters, type CheckedChapter } from '../input/chapters.ts';
import { standardInput } from '../input/find.ts';
import { writeToggle } from '../output/pretty/tasks.ts';
import { save } from '../save.ts';
import { UsageError } from '../usage-error.ts';
import { pageOf } from './common.ts';
import type { Call } from './verb.ts';
import { listOptions } from './task-selection.ts';

/**
 * Ticks the task at a place, or opens it again, and says so; why it cannot is reported.
 * @param place `FILE:LINE` or `FILE:LINE:COLUMN`, both from 1
 * @throws UsageError when it is none, or when something else is asked for too
 */
export async function toggle(call: Call, place: string): Promise<void> {
  const { args } = call;
  const [, file = '', line = '', column] = /^(.+?):([1-9]\d*)(?::([1-9]\d*))?$/.exec(place) ?? [];
  if (file === '') throw new UsageError('bad-place', { place });
  const [operand] = args.operands;
  if (operand !== undefined) throw new UsageError('superfluous-operand', { operand });
  const other = listOptions.find(({ name }) => args.has(name));
  if (other) throw new UsageError('options-exclude-each-other', { one: '--toggle', other: `--${other.name}` });
  if (!isFile(call, file)) return;
  for await (const chapter of readChapters({ ...call, args: { ...args, operands: [file] } })) {
    const task = findTask(call, chapter, Number(line), column === undefined ? undefined : Number(column));
    if (task) toggleIn(call, chapter, task);
  }
}

/** A folder, or a pattern, stands for several chapters. */
function isFile({ io, problems }: Call, file: string): boolean {
  if (file === standardInput) return true;
  try {
    if (io.disk.kindOf(path.resolve(io.cwd, file)) === 'file') return true;
    problems.report(file, 'is-a-folder');
  } catch (error) {
    problems.reportError(file, error);
  }
  return false;
}

/** The task on a line, or the one of them that is at the column. */
function findTask({ problems }: Call, chapter: CheckedChapter, line: number, column: number | undefined): Task | undefined {
  const { lines, name, report } = chapter;
  if (line > lines.lineCount) {
    problems.report(`${name}:${line}`, 'no-such-line', { lines: lines.lineCount });
    return undefined;
  }
  const onLine = report.chapter.tasks.filter(({ mark }) => lines.positionAt(mark.start).line === line - 1);
  const at = lines.offsetAt({ line: line - 1, character: (column ?? 1) - 1 });
  const found = column === undefined ? onLine : onLine.filter(({ span }) => span.start <= at && at < span.end);
  if (found.length === 1) return found[0];
  const where = [name, line, ...(column === undefined ? [] : [column])].join(':');
  if (onLine.length === 0) problems.report(where, 'no-task-on-line');
  else problems.report(where, found.length > 1 ? 'several-tasks' : 'no-task-at-column', { tasks: listOf(onLine, chapter, line) });
  return undefined;
}

/** Where each of several tasks is, in the form in which it can be asked for. */
function listOf(tasks: readonly Task[], { lines, name }: CheckedChapter, line: number): string {
  return tasks
    .map(({ span, text, context }) => {
      const words = [text, context].filter((part) => part !== '').join(' · ');
      return `${name}:${line}:${lines.positionAt(span.start).character + 1} ${words}`;
    })
    .join('; ');
}

function toggleIn(call: Call, chapter: CheckedChapter, task: Task): void {
  if (!save(call, chapter, applyEdits(chapter.text, [toggleTask(task, chapter.text)]))) return;
  // With standard input, standard output holds the chapter and nothing else.
  if (chapter.path !== undefined) writeToggle(chapter, task, pageOf(call));
}
