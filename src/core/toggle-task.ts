import type { Task } from './model.ts';
import type { Edit } from './text/edit.ts';

/**
 * The edit that ticks an open task, or opens a done one: one character, or the `checked` attribute of an `<input>`.
 * @param text the chapter's source
 * @param tick the letter to tick with, for callers that toggle many tasks of one chapter
 */
export function toggleTask(task: Task, text: string, tick: string = tickOf(text)): Edit {
  return { span: task.mark, text: marks[task.kind](task.done, tick) };
}

/** The letter with which the chapter's author ticks tasks: `X` where most of the ticked ones have it, else `x`. */
export function tickOf(text: string): string {
  const capitals = text.match(/\[X\]/g)?.length ?? 0;
  return capitals > (text.match(/\[x\]/g)?.length ?? 0) ? 'X' : 'x';
}

/** What the mark becomes, by the task's kind. */
const marks: Readonly<Record<Task['kind'], (done: boolean, tick: string) => string>> = {
  list: letter,
  cell: letter,
  input: (done) => (done ? '' : ' checked'),
  sign: (done) => (done ? '☐' : '☑'),
};

function letter(done: boolean, tick: string): string {
  return done ? ' ' : tick;
}
