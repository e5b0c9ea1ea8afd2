import type { Task } from '../model/index.ts';
import type { Edit, Span } from '../text/span.ts';

/**
 * The edit that ticks an open task, or opens a done one: one character, or the `checked` attribute of an `<input>`.
 * @param text the chapter's source
 */
export function toggleTask(task: Task, text: string): Edit {
  return togglerOf(text)(task);
}

/** Makes such edits for many tasks of one chapter; what its author ticks with is looked up once. */
export function togglerOf(text: string): (task: Task) => Edit {
  let letter: string | undefined;
  let sign: string | undefined;
  return (task) => {
    if (task.kind === 'input') return toggleInput(text, task);
    if (task.done) return { span: task.mark, text: task.kind === 'sign' ? '☐' : ' ' };
    return { span: task.mark, text: task.kind === 'sign' ? (sign ??= doneSignOf(text)) : (letter ??= letterOf(text)) };
  };
}

/** The letter with which the chapter's author ticks tasks: `X` where most of the ticked ones have it, else `x`. */
function letterOf(text: string): string {
  const capitals = text.match(/\[X\]/g)?.length ?? 0;
  return capitals > (text.match(/\[x\]/g)?.length ?? 0) ? 'X' : 'x';
}

const DONE_SIGN = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?([☑☒✅✔]\uFE0F?)/gmu;

/** The sign that most of the chapter's lines with one begin with, so that a task which was opened is ticked as it was; else `☑`. */
function doneSignOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [, sign = ''] of text.matchAll(DONE_SIGN)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['☑', 0])[0];
}

function toggleInput(text: string, { mark, done }: Task): Edit {
  const tag = text.slice(mark.start, mark.end);
  const place = done ? checkedAttribute(tag) : attributesEnd(tag);
  return { span: { start: mark.start + place.start, end: mark.start + place.end }, text: done ? '' : ' checked' };
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
