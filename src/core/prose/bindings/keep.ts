import Big from 'big.js';
import type { Chapter, StatedNumber, Table } from '../../model/index.ts';
import type { Edit } from '../../text/edit.ts';
import { secondsOf } from '../../values/time-units.ts';
import { lastPlace } from '../../values/numeral.ts';
import { evaluate } from './evaluate.ts';
import { nameOfColumn, nameOfTable } from './references.ts';
import { readBinding } from './syntax.ts';
import { workOut } from './work-out.ts';

/** The binding that keeps a number true which was verified silently, glued behind it and its unit; undefined where none says the same. */
export function keepTrue(chapter: Chapter, number: StatedNumber): Edit | undefined {
  const at = endOfNumber(chapter.text, number);
  const expression = expressionsFor(chapter, number).find((text) => says(chapter, at, text, number.stated));
  return expression === undefined ? undefined : { span: { start: at, end: at }, text: `<!--= ${expression} -->` };
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

/** The expressions that say what a number was verified by, the surest first. */
function expressionsFor(chapter: Chapter, { kind, verdict, formula, span, reason }: StatedNumber): readonly string[] {
  if (verdict !== 'agrees') return [];
  if (kind === 'list') return reason.id === 'number.list.items' ? ['list(below)'] : [];
  const table = formula && chapter.tables[formula.table];
  if (!table) return [];
  const nearest = table.span.start >= span.end ? 'below' : 'above';
  const names = [nameOfTable(chapter, table), nearest].filter((name) => name !== undefined);
  return names.flatMap((name) => inTable(table, formula, name) ?? []);
}

function inTable(table: Table, formula: NonNullable<StatedNumber['formula']>, name: string): string | undefined {
  if (formula.function === 'rows') return `rows(${name})`;
  const column = table.columns[formula.column];
  const header = column && nameOfColumn(table, column);
  if (header === undefined) return undefined;
  if (formula.function !== 'cell' && formula.function !== 'percent') return `${formula.function}(${name}.${header})`;
  const label = table.rows[formula.row ?? -1]?.cells.find((cell) => cell?.text.text !== '' && cell?.column !== formula.column)?.text.text;
  if (label === undefined || /["|\n]|--/.test(label)) return undefined;
  const cell = `cell(${name}.${header}, "${label}")`;
  return formula.function === 'cell' ? cell : `percent(${cell}, sum(${name}.${header}))`;
}

/** Where a number ends with its unit and the marks of emphasis or code around it. */
function endOfNumber(text: string, { span }: StatedNumber): number {
  let { end } = span;
  const unit = /^[ \u00a0\u202f]?(%|‰|\p{Sc}|\p{L}+)/u.exec(text.slice(end, end + 40));
  if (unit?.[1] !== undefined && (!/\p{L}/u.test(unit[1]) || secondsOf(unit[1]) !== undefined)) end += unit[0].length;
  for (let start = span.start; /[*_`]/.test(text.charAt(end)) && text.charAt(end) === text.charAt(start - 1); start -= 1) end += 1;
  return end;
}
