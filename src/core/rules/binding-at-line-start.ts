import type { Binding, Chapter } from '../model/index.ts';
import type { Draft, Rule } from './rule.ts';

/** A binding stands at the start of a line, where its comment begins a block of HTML. */
export const bindingAtLineStart: Rule = {
  id: 'binding-at-line-start',
  severity: 'warning',
  summary: 'A binding at the start of a line cuts its paragraph in two.',
  explanation: `A comment at the start of a line begins a block of HTML: the paragraph ends before it, and the rest of its line is shown as it is
written. So a binding is glued to its number, with no blank between, and programs that wrap lines keep the two together.`,
  bad: `We went to two
<!--= rows(below) --> **small** towns.

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  good: `We went to two<!--= rows(below) -->
**small** towns.

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  messages: {
    'binding-at-line-start': 'A binding at the start of a line cuts the paragraph in two.',
    'binding-at-line-start.fix': 'Glue it to the number before it',
  },
  check: (chapter) => chapter.bindings.filter(({ atLineStart }) => atLineStart).map((binding) => draft(chapter, binding)),
};

function draft({ text }: Chapter, { span, number }: Binding): Draft {
  const message = { id: 'binding-at-line-start', data: {} };
  if (!number) return { span, message };
  const before = text.slice(0, span.start);
  const edits = [{ span: { start: before.length - (/[\s>]*$/.exec(before)?.[0].length ?? 0), end: span.start }, text: '' }];
  return { span, message, fixes: [{ title: { id: 'binding-at-line-start.fix', data: {} }, preferred: true, edits }] };
}
