import type { Chapter, Task } from '../model/index.ts';
import type { Edit, Span } from '../text/span.ts';

/** What of a chapter tells how its author writes tasks. */
export type Written = Pick<Chapter, 'text' | 'tasks'>;

/**
 * The edit that ticks an open task, or opens a done one: one character, or the `checked` attribute of an `<input>`.
 * @param earlier the chapter as it was: a task that goes back to what it was there is written as it was there
 */
export function toggleTask(task: Task, chapter: Written, earlier: readonly Written[] = []): Edit {
  return togglerOf(chapter, earlier)(task);
}

/**
 * Makes such edits for many tasks of one chapter; how its author writes them is looked up once.
 * @param marks what the author ticks with, where that is known
 */
export function togglerOf(chapter: Written, earlier: readonly Written[] = [], marks?: TickMarks): (task: Task) => Edit {
  const { text } = chapter;
  let known = marks;
  const before = earlierMarks(chapter, earlier);
  const mark = (task: Task): string => {
    if (task.done) return task.kind === 'sign' ? '☐' : ' ';
    known ??= tickMarks([ticksIn(text)]);
    return task.kind === 'sign' ? known.sign : known.letter;
  };
  return (task) => {
    if (task.kind === 'input') return toggleInput(chapter, task, before(task));
    return { span: task.mark, text: before(task) ?? mark(task) };
  };
}

/** Tells how a task's mark was written when it was last in the state that it is toggled to; undefined where no earlier text tells. */
function earlierMarks(chapter: Written, earlier: readonly Written[]): (task: Task) => string | undefined {
  if (earlier.length === 0) return () => undefined;
  const names = numbered(chapter.tasks);
  const marks = earlier.map(({ text, tasks }) => {
    const known = numbered(tasks);
    return new Map(
      tasks.map((task) => [`${String(task.done)}\n${known.get(task.mark.start) ?? ''}`, text.slice(task.mark.start, task.mark.end)]),
    );
  });
  return (task) => {
    const sought = `${String(!task.done)}\n${names.get(task.mark.start) ?? ''}`;
    return marks.find((known) => known.has(sought))?.get(sought);
  };
}

/** What tells each task from the others, those of one name by their number; by where their marks are. */
function numbered(tasks: readonly Task[]): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  return new Map(
    tasks.map((task) => {
      const name = [task.kind, task.text, task.context, ...task.headings].join('\n');
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [task.mark.start, `${name}\n${count}`];
    }),
  );
}

/** What the author of a chapter ticks tasks with. */
export interface TickMarks {
  /** `X` where most of the ticked ones have it, else `x`. */
  readonly letter: string;
  /** The sign that most of the chapter's lines with one begin with, so that a task which was opened is ticked as it was; else `☑`. */
  readonly sign: string;
}

/** How often a text ticks with what. */
export interface Ticks {
  readonly capitals: number;
  readonly smalls: number;
  readonly signs: ReadonlyMap<string, number>;
}

/** Counts what a text ticks with. */
export function ticksIn(text: string): Ticks {
  const count = (box: string): number => (text.includes(box) ? text.split(box).length - 1 : 0);
  return { capitals: count('[X]'), smalls: count('[x]'), signs: doneSigns(text) };
}

/** What is ticked with in a chapter. @param parts what its parts tick with, in source order */
export function tickMarks(parts: readonly Ticks[]): TickMarks {
  const signs = new Map<string, number>();
  let surplus = 0;
  for (const part of parts) {
    surplus += part.capitals - part.smalls;
    for (const [sign, count] of part.signs) signs.set(sign, (signs.get(sign) ?? 0) + count);
  }
  const [sign] = [...signs].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['☑', 0]);
  return { letter: surplus > 0 ? 'X' : 'x', sign };
}

const DONE_SIGN = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?([☑☒✅✔]\uFE0F?)/gmu;

function doneSigns(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!/[☑☒✅✔]/u.test(text)) return counts;
  for (const [, sign = ''] of text.matchAll(DONE_SIGN)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

function toggleInput({ text, tasks }: Written, { mark, done }: Task, before: string | undefined): Edit {
  const tag = text.slice(mark.start, mark.end);
  const put = done
    ? { ...checkedAttribute(tag), text: '' }
    : attributeFor(tag, before === undefined ? tickedInputs(text, tasks) : [before]);
  return { span: { start: mark.start + put.start, end: mark.start + put.end }, text: put.text };
}

function tickedInputs(text: string, tasks: readonly Task[]): readonly string[] {
  return tasks.filter(({ kind, done }) => kind === 'input' && done).map(({ mark }) => text.slice(mark.start, mark.end));
}

/** The `checked` attribute where, and as, a tag has it that is the same but for it; else behind the others. */
function attributeFor(tag: string, ticked: readonly string[]): Span & { readonly text: string } {
  for (const model of ticked) {
    const { start, end } = checkedAttribute(model);
    if (model.slice(0, start) + model.slice(end) === tag) return { start, end: start, text: model.slice(start, end) };
  }
  return { ...attributesEnd(tag), text: ' checked' };
}

/** The `checked` attribute with the blank before it; an empty span if there is none. */
function checkedAttribute(tag: string): Span {
  const attribute = /\s+([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;
  const found = [...tag.matchAll(attribute)].find((match) => match[1]?.toLowerCase() === 'checked');
  return found ? { start: found.index, end: found.index + found[0].length } : attributesEnd(tag);
}

/** The place after the last attribute, as an empty span. */
function attributesEnd(tag: string): Span {
  const at = tag.search(/\s*\/?>$/);
  return at < 0 ? { start: tag.length, end: tag.length } : { start: at, end: at };
}
