import Big from 'big.js';
import type { Chapter, Edit, StatedNumber } from '../../model/index.ts';
import { secondsOf } from '../../values/time-units.ts';
import { lastPlace } from '../../values/numeral.ts';
import { evaluate } from './evaluate.ts';
import { readBinding } from './syntax.ts';
import { workOut } from './work-out.ts';

/** How a chapter writes comments: MDX refuses those of HTML. */
export type CommentForm = 'html' | 'mdx';

const MARKS: Readonly<Record<CommentForm, readonly [string, string]>> = { html: ['<!--=', '-->'], mdx: ['{/*=', '*/}'] };

/** The binding that keeps a number true which was verified silently, glued behind it and its unit; undefined where none says the same. */
export function keepTrue(chapter: Chapter, number: StatedNumber, form: CommentForm = 'html'): Edit | undefined {
  const at = endOfNumber(chapter.text, number);
  const expression = expressionFor(number);
  if (expression === undefined || !says(chapter, at, expression, number.stated)) return undefined;
  const [opening, closing] = MARKS[form];
  return { span: { start: at, end: at }, text: `${opening} ${expression} ${closing}` };
}

/** Whether an expression comes to what is stated, at the precision it is stated with. */
function says(chapter: Chapter, at: number, text: string, stated: string): boolean {
  const { expression } = readBinding(text, () => ({ start: at, end: at }));
  const result = expression && workOut(evaluate(expression, { chapter, at, answerOf: () => undefined }), () => []);
  const figure = /^-?\d+(?:\.(\d+))?/.exec(stated.replace(',', '.'));
  if (result?.kind !== 'amount' || !figure) return false;
  const allowed = lastPlace(figure[1]?.length ?? 0).div(2);
  return new Big(result.value).div(result.scale).minus(figure[0]).abs().lte(allowed);
}

/** The expression that says what a number was verified by; undefined where none does. */
function expressionFor({ kind, verdict, formula, reason }: StatedNumber): string | undefined {
  if (verdict !== 'agrees') return undefined;
  return kind === 'list' && reason.id === 'number.list.items' ? 'list(below)' : formula;
}

/** Where a number ends with its unit and the marks of emphasis or code around it. */
function endOfNumber(text: string, { span }: StatedNumber): number {
  let { end } = span;
  const unit = /^[ \u00a0\u202f]?(%|‰|\p{Sc}|\p{L}+)/u.exec(text.slice(end, end + 40));
  if (unit?.[1] !== undefined && (!/\p{L}/u.test(unit[1]) || secondsOf(unit[1]) !== undefined)) end += unit[0].length;
  const currency = /\p{Sc}?$/u.exec(text.slice(Math.max(0, span.start - 1), span.start))?.[0].length ?? 0;
  for (let start = span.start - currency; /[*_`]/.test(text.charAt(end)) && text.charAt(end) === text.charAt(start - 1); start -= 1)
    end += 1;
  return end;
}
