import type { Chapter, Task } from '../model/index.ts';
import type { Edit, Span } from '../text/span.ts';

/** What of a chapter tells how its author writes tasks. */
export type Written = Pick<Chapter, 'text' | 'tasks'>;

/**
 * The edit that ticks an open task, or opens a done one: one character, or the `checked` attribute of an `<input>`.
 * @param earlier the chapter as it was: a task that goes back to what it was there is written as it was there
 */
export function toggleTask(task: Task, chapter: Written, earlier: readonly Written[] = []): Edit {
  const known = earlier.length === 0 ? [] : marksBefore(chapter.tasks.map(namedTask), earlier);
  const at = chapter.tasks.findIndex(({ mark }) => mark.start === task.mark.start);
  return toggled(task, chapter, { before: known[at], marks: () => tickMarks([ticksIn(chapter.text)]) });
}

/** How the author writes tasks. */
interface Manner {
  /** As the mark was written when the task was last in the state that it is toggled to; undefined where no earlier text tells. */
  readonly before: string | undefined;
  readonly marks: () => TickMarks;
}

/** The same edit, where it is known how its author writes tasks. */
export function toggled(task: Task, chapter: Written, { before, marks }: Manner): Edit {
  const { kind, done, mark } = task;
  if (kind === 'input') return toggleInput(chapter, task, before);
  const usual = (): string => {
    if (done) return kind === 'sign' ? '☐' : ' ';
    return kind === 'sign' ? marks().sign : marks().letter;
  };
  return { span: mark, text: before ?? usual() };
}

/** What tells a task from others, but for those that are called the same. */
export interface NamedTask {
  readonly name: string;
  readonly done: boolean;
}

/** A task by its name. */
export function namedTask({ kind, text, context, headings, done }: Task): NamedTask {
  return { name: [kind, text, context, ...headings].join('\n'), done };
}

/**
 * How the mark of each task was written when it was last in the state that it is toggled to; undefined where no earlier text tells.
 * @param tasks all tasks of a chapter, in their order: those of one name are told apart by their number
 */
export function marksBefore(tasks: readonly NamedTask[], earlier: readonly Written[]): readonly (string | undefined)[] {
  const marks = earlier.map(marksIn);
  const names = numbered(tasks);
  return tasks.map(({ done }, i) => {
    const sought = `${String(!done)}\n${names[i] ?? ''}`;
    return marks.find((known) => known.has(sought))?.get(sought);
  });
}

const marksKnown = new WeakMap<Written, ReadonlyMap<string, string>>();

/** The marks of the tasks of a chapter, by their states, names and numbers. */
function marksIn(chapter: Written): ReadonlyMap<string, string> {
  const known = marksKnown.get(chapter);
  if (known) return known;
  const { text, tasks } = chapter;
  const names = numbered(tasks.map(namedTask));
  const marks = new Map(tasks.map(({ done, mark }, i) => [`${String(done)}\n${names[i] ?? ''}`, text.slice(mark.start, mark.end)]));
  marksKnown.set(chapter, marks);
  return marks;
}

/** The names, those that come several times with their numbers. */
function numbered(tasks: readonly NamedTask[]): readonly string[] {
  const counts = new Map<string, number>();
  return tasks.map(({ name }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}\n${count}`;
  });
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
