import type { Task } from '../../core/index.ts';
import type { CheckedChapter } from '../chapters.ts';
import type { Page } from '../formats/format.ts';
import { say } from '../messages/index.ts';
import { printable } from '../terminal.ts';
import { fit, pad } from './wrap.ts';

/** Writes a chapter's tasks, heading by heading; nothing for a chapter without any. */
export function writeTasks({ name, lines, report }: CheckedChapter, { write, paint, language, width }: Page): void {
  const { tasks } = report.chapter;
  if (tasks.length === 0) return;
  const done = tasks.filter((task) => task.done).length;
  write(`${paint.heading(printable(name))}  ${paint.faint(say('task-counts', language, { open: tasks.length - done, done }))}\n`);
  const placeOf = (task: Task): string => String(lines.positionAt(task.span.start).line + 1);
  const places = Math.max(...tasks.map((task) => placeOf(task).length));
  for (const [headings, group] of byHeading(tasks)) {
    write('\n');
    if (headings !== '') write(`  ${paint.heading(fit(printable(headings), width && width - 2))}\n`);
    for (const task of group) {
      const box = task.done ? paint.good('[x]') : '[ ]';
      const text = fit(printable(nameOf(task)), width && width - places - 10);
      write(`  ${paint.faint(pad(placeOf(task), places))}  ${box} ${task.done ? paint.faint(text) : text}\n`);
    }
  }
  write('\n');
}

/** Writes how many tasks there are in all. */
export function writeTaskCounts(counts: { readonly open: number; readonly done: number }, { write, language }: Page): void {
  write(`${say(counts.open + counts.done === 0 ? 'no-tasks' : 'task-total', language, counts)}\n`);
}

/** The text, and what tells the task from others where its headings do not: `Done (Retranscription ? · Région Occitanie)`. */
function nameOf({ text, context, place }: Task): string {
  return place && context !== '' ? `${text} (${context})` : text;
}

/** Tasks that follow each other under one heading. */
function byHeading(tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const headings = task.headings.join(' › ');
    const group = groups.get(headings);
    if (group) group.push(task);
    else groups.set(headings, [task]);
  }
  return groups;
}
