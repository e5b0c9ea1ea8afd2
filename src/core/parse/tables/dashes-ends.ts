import type { Edit } from '../../text/span.ts';
import { nextLine } from '../lines.ts';
import { columnsOfRule, cut, isFullRule, isRule, keepsTo, type Next, openShapeOf, type Shape } from './dashes-shape.ts';
import { FIGURE, figuresOfRows, inserted, isBare, spanOfLines, squeezed, textIn } from './loss.ts';
import { endsTable } from './pipe-line.ts';
import type { Loss } from './syntax.ts';
import { breakAfter, isEmptyLine, type Line } from './view.ts';

/** A total under the rule that ends the table: Pandoc makes a paragraph or a heading of it. */
export function fallenTotal(source: string, shape: Shape, next: Next): readonly Loss[] {
  const closing = isRule(shape.last.text) && shape.last !== shape.rule ? shape.last : strayRule(shape, next);
  const total = closing && next(closing);
  if (!closing || !total || isEmptyLine(total) || isRule(total.text) || !isRowOf(shape, total)) return [];
  const below = next(total);
  const end = below && isFullRule(below.text) ? below : undefined;
  if (below && !end && !isEmptyLine(below)) return [];
  if (closing === shape.last && shape.kind === 'simple' && end) return [];
  const kind = end ? 'fallen-heading' : 'fallen';
  const isClear = closing === shape.last && (shape.kind === 'multiline' || shape.head.length > 0);
  const edits = isClear && isBare(source, [closing, total]) ? lifted(source, shape, closing, total, end) : [];
  return [{ kind, span: spanOfLines([total]), data: { text: squeezed(total.text) }, edits }];
}

/** The rule moves below the total, or gives way to a blank line where there is one already. */
function lifted(source: string, { kind, head }: Shape, closing: Line, total: Line, end: Line | undefined): readonly Edit[] {
  const whole = { start: closing.start, end: nextLine(source, closing.end) };
  const gap = kind === 'multiline' ? breakAfter(source, closing) : '';
  const needsRule = !end && (kind === 'multiline' || head.length === 0);
  return [
    { span: whole, text: gap },
    ...(needsRule ? [inserted(total, total.text.length, breakAfter(source, closing) + closing.text)] : []),
  ];
}

/** A line like the rule of the table, behind blank lines. */
function strayRule({ kind, rule, last }: Shape, next: Next): Line | undefined {
  let line = next(last);
  while (line && isEmptyLine(line)) line = next(line);
  return kind === 'simple' && line?.text.trimEnd() === rule.text.trimEnd() ? line : undefined;
}

/** Whether a line keeps to the columns of a table, begins with words, and has a figure behind them. */
function isRowOf({ rule }: Shape, { text }: Line): boolean {
  const columns = columnsOfRule(rule);
  const texts = cut(text, columns).map((slot) => textIn(text, slot));
  return (
    keepsTo(text, columns) &&
    /\p{L}/u.test(texts[0] ?? '') &&
    texts.slice(1).some((one) => FIGURE.test(one)) &&
    texts.slice(1).every((one) => !/\p{L}{3}/u.test(one))
  );
}

/** A caption right under the last row of a simple table: Pandoc makes a row of it. */
export function gluedCaption(source: string, { kind, last }: Shape, next: Next): readonly Loss[] {
  const caption = next(last);
  if (kind !== 'simple' || isRule(last.text) || !caption || !endsTable(caption.text) || /^\s*:::/.test(caption.text)) return [];
  const edits = isBare(source, [caption]) ? [inserted(caption, 0, breakAfter(source, last))] : [];
  return [{ kind: 'glued', span: spanOfLines([caption]), data: { text: squeezed(caption.text) }, edits }];
}

/** A table that no line of dashes ends: Pandoc makes paragraphs of it. */
export function unclosed(source: string, first: Line, next: Next): readonly Loss[] {
  const shape = openShapeOf(first, next);
  const row = shape?.rows.at(-1);
  if (!shape || !row || !isMeant(shape)) return [];
  const { above, rule, rows, last } = shape;
  const lineBreak = breakAfter(source, rule);
  // Older versions of Pandoc need a blank line below a row that is the only one.
  const gap = above && rows.length === 1 ? lineBreak : '';
  const closing = inserted(last, last.text.length, `${gap}${lineBreak}${(above ?? rule).text.trimEnd()}`);
  return [
    { kind: 'unclosed', span: spanOfLines(row), data: { text: squeezed(last.text) }, edits: isBare(source, [last]) ? [closing] : [] },
  ];
}

/**
 * Whether lines without an end were meant as a table: rules of one length stand around a header that names two columns, or several lines
 * look like rows with figures.
 */
function isMeant({ above, head, rule, rows }: Shape): boolean {
  const columns = columnsOfRule(rule);
  const textsOf = (lines: readonly Line[]): readonly (readonly string[])[] =>
    lines.map(({ text }) => cut(text, columns).map((slot) => textIn(text, slot)));
  if (!above) return figuresOfRows(textsOf(rows.flat())) !== undefined;
  const fillsTwo = (lines: readonly Line[]): boolean => textsOf(lines).some((texts) => texts.filter((text) => text !== '').length > 1);
  return (
    above.text.trimEnd().length === rule.text.trimEnd().length &&
    head.every(({ text }) => keepsTo(text, columns)) &&
    fillsTwo(head) &&
    rows.every(fillsTwo)
  );
}
