import { type Span, trim } from '../../text/span.ts';
import { isBlank } from '../lines.ts';
import { columnsOfRule, cut, isFullRule, isRuns, MOST_HEADER_LINES, shapeOf, type Shape } from './dashes-shape.ts';
import { fallenTotal, gluedCaption, unclosed } from './dashes-ends.ts';
import { cutTexts, mergedRows, signatures, swallowed } from './dashes-losses.ts';
import { fitDashes } from './fit-dashes.ts';
import { trimBlanks } from './pipe-line.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import type { DrawnSyntax } from './syntax.ts';
import { columnAt } from './ruler.ts';
import { isEmptyLine, linesOf, type Line, type View } from './view.ts';

/**
 * Pandoc's simple and multi-line tables: a line of dash runs tells where the columns begin. In a simple table each line is a row, in a
 * multi-line one blank lines part the rows.
 * @see https://pandoc.org/MANUAL.html#tables
 */
export const dashes: DrawnSyntax = {
  kinds: ['simple', 'multiline'],
  fit: fitDashes,
  inDivision: true,
  sign: /^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?)-+(?:[ \t]+-+)+[ \t]*$/gm,
  find(view, sign) {
    if (!isRuns(sign.text)) return undefined;
    for (const first of beginnings(view, sign)) {
      const shape = first && mayBegin(view, first) ? shapeOf(first, (line) => view.below(line)) : undefined;
      if (first && shape?.rule.start === sign.start && isRuled(shape)) return { first, last: shape.last };
    }
    return undefined;
  },
  losses(view, { first }) {
    const next = (line: Line): Line | undefined => view.below(line);
    const shape = shapeOf(first, next);
    if (!shape) return [];
    const { source } = view;
    const ends = [...fallenTotal(source, shape, next), ...gluedCaption(source, shape, next)];
    return [...cutTexts(shape), ...mergedRows(source, shape), ...ends, ...signatures(shape)];
  },
  missed(view, sign) {
    const next = (line: Line): Line | undefined => view.below(line);
    const head = view.above(sign);
    const above = head && view.above(head);
    const shape = head && above && !isEmptyLine(head) && isText(above) ? shapeOf(head, next) : undefined;
    if (shape && isRuled(shape)) return swallowed(view.source, shape);
    const first = beginnings(view, sign).find((line) => line && mayBegin(view, line));
    return first && isRuns(sign.text) ? unclosed(view.source, first, next) : [];
  },
  read(text) {
    const lines = linesOf(text);
    const [first] = lines;
    const shape = first && shapeOf(first, (line) => lines[lines.findIndex(({ start }) => start === line.start) + 1]);
    return shape && readShape(shape, trim(text, { start: 0, end: text.length }));
  },
};

/** Where a table may begin whose columns a line rules: a full line of dashes above its header, its header, the line itself. */
function beginnings(view: View, sign: Line): readonly (Line | undefined)[] {
  const above = view.above(sign);
  if (!above || isEmptyLine(above)) return [sign];
  let top: Line | undefined = above;
  for (let lines = 0; top && !isEmptyLine(top) && !isFullRule(top.text) && lines <= MOST_HEADER_LINES; lines += 1) top = view.above(top);
  return [top && isFullRule(top.text) ? top : undefined, above, sign];
}

/** What may stand right above a table: nothing, or a line that is a block of its own. Below other words it is a part of them. */
function mayBegin(view: View, first: Line): boolean {
  if (/^ {0,3}(?:#{1,6}[ \t]|>|:::|```|~~~|[-+*][ \t]+[^\s-]|<!--)/.test(first.text)) return false;
  const above = view.above(first);
  return (
    above === undefined ||
    isEmptyLine(above) ||
    /^ {0,3}(?:#{1,6}[ \t]|:::|:[\w-]+:|`{3,}[ \t]*$|~{3,}[ \t]*$|<[^>]*>[ \t]*$|.*-->[ \t]*$)/.test(above.text)
  );
}

/**
 * Prose between two rules is none: most lines leave a blank before each column (all do where a column is ruled by one dash, which also
 * marks lists); and there are words in two of them, or all keep within the dashes of one, or the rules around are alike.
 */
function isRuled({ kind, head, rule, rows, last }: Shape): boolean {
  const columns = columnsOfRule(rule);
  const lines = [...head, ...rows.flat()];
  const kept = lines.filter(({ text }) =>
    cut(text, columns).every(({ start }, i) => i === 0 || start >= text.length || isBlank(text, start - 1, start)),
  );
  const filled = new Set(
    lines.flatMap(({ text }) => cut(text, columns).flatMap(({ start, end }, i) => (isBlank(text, start, end) ? [] : [i]))),
  );
  const needed = /(?<!-)-(?!-)/.test(rule.text) ? lines.length : lines.length / 2;
  const isFramed =
    last !== rule && (kind === 'multiline' || head.length === 0) && last.text.trimEnd().length === rule.text.trimEnd().length;
  return (filled.size > 1 || isFramed || lines.every((line) => isWithin(line, rule))) && kept.length >= needed;
}

/** Whether a line ends and begins where dashes of one column do, or between them. */
function isWithin({ text }: Line, rule: Line): boolean {
  const [start, end] = [text.search(/\S/), text.trimEnd().length].map((offset) => columnAt(text, offset));
  return [...rule.text.matchAll(/-+/g)].some(({ 0: run, index }) => index <= (start ?? 0) && (end ?? 0) <= index + run.length);
}

/** A line of a paragraph, as far as can be seen. */
function isText({ text }: Line): boolean {
  return /^ {0,3}[\p{L}\d(“"«*_]/u.test(text) && !/^ {0,3}\d+[.)] /.test(text);
}

function readShape({ kind, head, rule, rows }: Shape, span: Span): RawTable {
  const columns = columnsOfRule(rule);
  const heads = head.length > 0 ? [readRow(head, columns, 'head')] : [];
  return { kind, span, editable: true, caption: undefined, rows: [...heads, ...rows.map((lines) => readRow(lines, columns, 'body'))] };
}

function readRow(lines: readonly Line[], columns: readonly number[], section: 'head' | 'body'): RawRow {
  const cells = columns.map((_, column) => readCell(lines, columns, column, section === 'head'));
  const [first, last] = [lines[0], lines.at(-1)];
  const start = (first?.start ?? 0) + (first?.text.search(/\S/) ?? 0);
  return {
    span: { start, end: (last?.start ?? 0) + (last?.text.trimEnd().length ?? 0) },
    group: section === 'head' ? 0 : 1,
    section,
    cells,
  };
}

function readCell(lines: readonly Line[], columns: readonly number[], column: number, header: boolean): RawCell {
  const slots = lines.map(({ start, text }) => {
    const slot = cut(text, columns)[column] ?? { start: text.length, end: text.length };
    const content = trimBlanks(text, slot);
    return {
      span: { start: start + slot.start, end: start + slot.end },
      content: { start: start + content.start, end: start + content.end },
    };
  });
  return linedCell(slots, { header, rowspan: 1, colspan: 1 });
}

/** A cell whose text stands on several lines, each with its slot there. */
export function linedCell(
  slots: readonly { readonly span: Span; readonly content: Span }[],
  marks: Pick<RawCell, 'header' | 'rowspan' | 'colspan'>,
): RawCell {
  const filled = slots.filter(({ content }) => content.end > content.start);
  const first = filled[0] ?? slots[0] ?? { span: { start: 0, end: 0 }, content: { start: 0, end: 0 } };
  return { ...first, ...marks, continued: filled.slice(1).map(({ content }) => content), nested: [] };
}
