import type { Cell, Row } from '../../model/index.ts';
import { argumentsAt } from '../../parse/tables/tex.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import { ownCells } from '../../tables/query.ts';
import { contains, shift, type Span } from '../../text/span.ts';
import type { Target } from '../rewrite.ts';
import { shaped } from './drawn.ts';
import { lineEndAt } from './lines.ts';
import type { TableWriter } from './table-writer.ts';

/** Tables in raw LaTeX: `&` between cells, `\\` behind rows, and a letter for each column. */
export const latexWriter: TableWriter = {
  unitOf: (_target, { span }) => span,
  insertRow(target, after, like, cells) {
    const { text } = target.report.chapter;
    const own = ownCells(like);
    const written = cells.map((cell, i) => likeSource(cell, own[i] && text.slice(own[i].span.start, own[i].span.end)));
    const below = after.kind === 'head' ? target.table.rows[after.index + 1] : undefined;
    // Rules stand between a header and the first row.
    if (below)
      return { span: { start: below.span.start, end: below.span.start }, text: written.join(' & ') + breakIn(target), shaped: true };
    const { end } = after.span;
    return { span: { start: end, end }, text: breakIn(target) + written.join(' & '), shaped: true };
  },
  insertColumn(target, column, contentOf) {
    const cells: TableEdit[] = [];
    for (const row of target.table.rows) {
      const wide = ownCells(row).find((cell) => cell.column < column && column < cell.column + cell.colspan);
      const edit = wide ? spanEdit(target, wide, 1) : row.slots < column ? 'short' : newCell(row, column, target, contentOf(row));
      if (!edit) return undefined;
      if (edit !== 'short') cells.push(edit);
    }
    const figures = target.table.rows.some((row) => row.kind === 'body' && /^[\d.,~\s]+$/.test(contentOf(row)));
    const spec = specEdit(target, column, figures ? 'r' : 'l');
    const rules = ruleEdits(target, (from, to) => [from > column ? from + 1 : from, to > column ? to + 1 : to]);
    return spec && rules && shaped([...cells, spec, ...rules]);
  },
  dropColumn(target, column) {
    const cells: TableEdit[] = [];
    for (const row of target.table.rows) {
      const cell = row.cells[column];
      if (!cell) continue;
      const edit = cell.row !== row.index ? undefined : cell.colspan > 1 ? spanEdit(target, cell, -1) : removal(target, row, cell);
      if (!edit) return undefined;
      cells.push(edit);
    }
    const spec = specEdit(target, column, undefined);
    const rules = ruleEdits(target, (from, to) => [from > column + 1 ? from - 1 : from, to > column ? to - 1 : to]);
    return spec && rules && shaped([...cells, spec, ...rules]);
  },
};

/** What ends a row and begins the next: as between two rows of data, else a line of its own. */
function breakIn({ report, table }: Target): string {
  const { text } = report.chapter;
  const between = table.rows.flatMap((row, i) => {
    const above = table.rows[i - 1];
    return above?.kind === 'body' && row.kind === 'body' ? [text.slice(above.span.end, row.span.start)] : [];
  });
  const plain = between.find((gap) => /^\s*\\\\\s*(?:\\hline\s*)*$/.test(gap));
  const [first] = table.rows;
  const indent = /[ \t>]*$/.exec(text.slice(0, first?.span.start ?? 0))?.[0] ?? '';
  return plain ?? ` \\\\${lineEndAt(text, table.span.start)}${indent}`;
}

/** A decimal comma in braces, where the like of it has them. */
function likeSource(cell: string, like = ''): string {
  return like.includes('{,}') ? cell.replace(/(?<=\d),(?=\d)/g, '{,}') : cell;
}

function newCell(row: Row, column: number, { report }: Target, content: string): TableEdit | undefined {
  const { text } = report.chapter;
  const own = ownCells(row);
  if (column > 0 && column >= row.slots) {
    const at = row.span.end;
    return { span: { start: at, end: at }, text: ` & ${content}`.trimEnd() };
  }
  const next = own.find((cell) => cell.column === column);
  if (next) {
    // A cell of the first column begins where its text does: comments and rules stand before it.
    const at = column === 0 ? row.span.start : next.span.start;
    const gap = column === 0 || /^[ \t]/.test(text.slice(at)) ? ' &' : ' & ';
    return { span: { start: at, end: at }, text: column === 0 ? `${content} & ` : ` ${content}${gap}` };
  }
  const before = own.find((cell) => cell.column + cell.colspan === column);
  return before && { span: { start: before.span.end, end: before.span.end }, text: `& ${content} ` };
}

/** A cell goes with the sign before it, and with the blank before that. */
function removal({ report }: Target, row: Row, cell: Cell): TableEdit {
  const own = ownCells(row);
  const next = own[own.indexOf(cell) + 1];
  if (cell.column === 0) return { span: { start: row.span.start, end: next ? next.content.start : cell.span.end }, text: '' };
  const sign = cell.span.start - 1;
  const blanks = /[ \t]*$/.exec(report.chapter.text.slice(row.span.start, sign))?.[0].length ?? 0;
  return { span: { start: sign - blanks, end: Math.max(cell.span.start, cell.content.end) }, text: '' };
}

/** Another number of columns for a cell that spans some. */
function spanEdit({ report }: Target, { span, colspan }: Cell, by: number): TableEdit | undefined {
  const found = /\\multicolumn\s*\{\s*(\d+)/.exec(report.chapter.text.slice(span.start, span.end));
  const end = span.start + (found?.index ?? 0) + (found?.[0].length ?? 0);
  return found ? { span: { start: end - (found[1]?.length ?? 0), end }, text: String(colspan + by) } : undefined;
}

/** A letter of the argument that says how columns stand, with what belongs to it. */
export interface ColumnSpec {
  readonly span: Span;
  /** Columns that it stands for: more than one where it is repeated. */
  readonly count: number;
  /** The place of that number. */
  readonly number: Span | undefined;
}

/** The edit that gives a new column its letter, or takes away that of an old one; undefined where the letters are not understood. */
function specEdit(target: Target, column: number, letter: string | undefined): TableEdit | undefined {
  const specs = columnSpecs(target);
  if (!specs) return undefined;
  let first = 0;
  for (const { span, count, number } of specs) {
    const isOwn = letter === undefined ? first + count > column : first + count > column && first < column;
    if (isOwn && number) return { span: number, text: String(count + (letter === undefined ? -1 : 1)) };
    if (isOwn && letter === undefined) return { span, text: '' };
    if (letter !== undefined && first === column) return { span: { start: span.start, end: span.start }, text: letter };
    first += count;
  }
  const end = specs.at(-1)?.span.end ?? 0;
  return letter === undefined ? undefined : { span: { start: end, end }, text: letter };
}

/** What the argument of a table says of its columns; undefined where it is not understood. */
export function columnSpecs({ report, table }: Target): readonly ColumnSpec[] | undefined {
  const { start, end } = table.span;
  const text = report.chapter.text.slice(start, end);
  const opening = /^\\begin\{(\w+\*?)\}(?:\[[^\]]*\])?/.exec(text);
  if (!opening) return undefined;
  const isWide = /^(?:tabular[xy*]|xltabular|tabu\*)/.test(opening[1] ?? '');
  const found = argumentsAt(text, opening[0].length, isWide ? 2 : 1).inside.at(-1);
  const specs = found && specsIn(text, found);
  const count = specs?.reduce((sum, one) => sum + one.count, 0);
  return count === table.width
    ? specs?.map((one) => ({ ...one, span: shift(one.span, start), number: one.number && shift(one.number, start) }))
    : undefined;
}

function specsIn(text: string, { start, end }: Span): readonly ColumnSpec[] | undefined {
  const specs: ColumnSpec[] = [];
  let from = start;
  for (let at = start; at < end;) {
    const sign = text.charAt(at);
    if (/[\s|]/.test(sign)) {
      at += 1;
      if (from === at - 1) from = at;
    } else if (/[@!<>]/.test(sign)) {
      const past = argumentsAt(text, at + 1, 1).end;
      const last = specs.at(-1);
      if (sign === '<' && last) specs[specs.length - 1] = { ...last, span: { start: last.span.start, end: past } };
      at = past;
      if (sign !== '>') from = at;
    } else if (sign === '*') {
      const { inside, end: past } = argumentsAt(text, at + 1, 2);
      const [number, letters] = inside;
      const inner = letters && specsIn(text, letters);
      if (!number || inner?.length !== 1) return undefined;
      specs.push({ span: { start: from, end: past }, count: Number(text.slice(number.start, number.end)), number });
      from = at = past;
    } else if (/[a-zA-Z]/.test(sign)) {
      const past = /[pmbwWdDXS]/.test(sign) ? withArguments(text, at + 1) : at + 1;
      specs.push({ span: { start: from, end: past }, count: 1, number: undefined });
      from = at = past;
    } else return undefined;
  }
  return specs;
}

/** Behind the options and arguments of a letter, if it has any right behind it. */
function withArguments(text: string, at: number): number {
  const option = /^\[[^\]]*\]/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
  return text.charAt(at + option) === '{' ? argumentsAt(text, at + option, 1).end : at + option;
}

/** The edits that move the ends of rules under some columns; undefined where one would be left with none. */
function ruleEdits(
  { report, table }: Target,
  move: (from: number, to: number) => readonly [number, number],
): readonly TableEdit[] | undefined {
  const { start, end } = table.span;
  const rules = [...report.chapter.text.slice(start, end).matchAll(/\\c(?:line|midrule)(?:\[[^\]]*\])?(?:\([^)]*\))?\{(\d+)-(\d+)\}/g)];
  const edits: TableEdit[] = [];
  for (const { 0: rule, 1: from = '', 2: to = '', index } of rules) {
    const [first, last] = move(Number(from), Number(to));
    if (first > last) return undefined;
    const at = start + index + rule.length - from.length - to.length - 2;
    const span = { start: at, end: at + from.length + to.length + 1 };
    if (!contains(table.span, span)) return undefined;
    if (first !== Number(from) || last !== Number(to)) edits.push({ span, text: `${first}-${last}` });
  }
  return edits;
}
