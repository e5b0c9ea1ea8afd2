import { isAnswer, isConsent } from '../language/form-words.ts';
import type { Checkbox } from './checkbox.ts';

/**
 * The boxes that stand for work to do: not those of a form that somebody else fills in (a statement to be signed, answers to choose
 * from), of a legend, or of a template.
 * @param boxes in source order
 */
export function withoutForms(source: string, boxes: readonly Checkbox[]): readonly Checkbox[] {
  return runs(
    source,
    boxes.filter(({ text }) => !isBlankForm(text) && !offersChoice(text)),
  ).flatMap((run) => {
    const statements = run.filter(({ text }) => isConsent(text));
    const answers = new Set(run.filter(({ text }) => isAnswer(text)).map(({ text }) => text));
    if (answers.size > 1 && answers.size === run.length) return [];
    return statements.length * 2 >= run.length ? [] : run.filter((box) => !statements.includes(box));
  });
}

/** Several answers, each with its box: `Yes ☐ No`. */
function offersChoice(text: string): boolean {
  const answers = text.split(/[☐☑☒]|\[[ xX]\](?!\()/u);
  return answers.length > 1 && answers.every(isAnswer);
}

/** Nothing but a place to fill in: `[Name of the task]`, `<date>`, `…`. */
function isBlankForm(text: string): boolean {
  return /^(?:\[[^[\]]+\]|<[^<>]+>|\.{3}|…|\{\{.*\}\}|_{3,})$/.test(text);
}

/** What may stand between two boxes of a list: markers, and items with another sign in their box (`- [~] In progress`). */
const BETWEEN = /^(?:[\s>*+\-\d.)]|\[[~/!>?-]\][^\n]*\n)*$/;

/** Boxes on lines that follow each other, blank ones between them or not. */
function runs(source: string, boxes: readonly Checkbox[]): readonly (readonly Checkbox[])[] {
  const found: Checkbox[][] = [];
  let end = -1;
  for (const box of boxes) {
    const goesOn = end >= 0 && BETWEEN.test(source.slice(end, box.span.start));
    if (goesOn) found.at(-1)?.push(box);
    else found.push([box]);
    end = box.span.end;
  }
  return found;
}
