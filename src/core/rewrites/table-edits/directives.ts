import type { Cell, Row, Table } from '../../model/index.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import { csvDelimiter } from '../../parse/tables/fit-csv.ts';
import { lineEnd, lineStart } from '../../parse/lines.ts';
import { ownCells } from '../../tables/query.ts';
import type { Target } from '../rewrite.ts';
import { linesOf, shaped, wholeLines } from './drawn.ts';
import { lineEndAt } from './lines.ts';
import type { TableWriter } from './table-writer.ts';

/** Tables written as lists of lists: a row is an item, with an item for each of its cells. */
export const listWriter: TableWriter = {
  unitOf: wholeLines,
  insertRow({ report }, after, like, cells) {
    const { text } = report.chapter;
    const own = ownCells(like);
    const marks = cells.map((_, i) => markBefore(text, own[i] ?? own.at(-1)));
    const end = lineEnd(text, after.span.end);
    const lines = cells.map((cell, i) => lineEndAt(text, end) + ((marks[i] ?? '') + cell).trimEnd());
    return { span: { start: end, end }, text: lines.join('') };
  },
  insertColumn(target, column, contentOf) {
    const { text } = target.report.chapter;
    const cells = target.table.rows.flatMap((row): readonly TableEdit[] => {
      const own = ownCells(row);
      const [first, second] = own;
      if (!first || row.slots < column) return [];
      const mark = second ? markBefore(text, second) : markBefore(text, first).replace(/[-+*](?=[ \t]+[-+*])/, ' ');
      if (column > 0) {
        const before = own.findLast((cell) => cell.column < column) ?? first;
        const end = lineEnd(text, endOf(before));
        return [{ span: { start: end, end }, text: lineEndAt(text, end) + (mark + contentOf(row)).trimEnd() }];
      }
      const start = first.content.start;
      return [{ span: { start, end: start }, text: contentOf(row) + lineEndAt(text, start) + mark }];
    });
    return shaped([...cells, ...widthEdits(target, column, true)]);
  },
  dropColumn(target, column) {
    const { text } = target.report.chapter;
    const cells = target.table.rows.flatMap((row): readonly TableEdit[] => {
      const own = ownCells(row);
      const cell = own.find((one) => one.column === column);
      const next = own.find((one) => one.column > column);
      if (!cell) return [];
      if (column === 0 && next) {
        const { start } = cell.content;
        return [{ span: { start, end: next.content.start }, text: /\s/.test(text.charAt(start - 1)) ? '' : ' ' }];
      }
      const start = lineStart(text, cell.content.start);
      return [{ span: { start: start - lineEndAt(text, start - 1).length, end: lineEnd(text, endOf(cell)) }, text: '' }];
    });
    return shaped([...cells, ...widthEdits(target, column, false)]);
  },
};

/** Comma-separated values in a directive. */
export const csvWriter: TableWriter = {
  unitOf: ({ report }, { span }) => ({ start: lineStart(report.chapter.text, span.start), end: span.end }),
  insertRow(target, after, like, cells) {
    const { text } = target.report.chapter;
    // Further options may stand below a header that is one itself.
    const below = isOption(text, after) ? target.table.rows[after.index + 1] : undefined;
    if (isOption(text, after) && !below) return undefined;
    const { delimiter, gap, quoted } = styleOf(target, like);
    const beside = lineStart(text, (below ?? after).span.start);
    const lead = /^[ \t>]*/.exec(text.slice(beside, lineEnd(text, beside)))?.[0] ?? '';
    const row = lead + cells.map((cell, i) => quote(cell, delimiter, quoted[i] === true)).join(delimiter + gap);
    const at = below ? beside : after.span.end;
    return { span: { start: at, end: at }, text: below ? row + lineEndAt(text, at) : lineEndAt(text, at) + row, shaped: true };
  },
  insertColumn(target, column, contentOf) {
    const cells = target.table.rows.flatMap((row): readonly TableEdit[] => {
      const own = ownCells(row);
      const { delimiter, gap } = styleOf(target, row);
      const before = own.findLast((cell) => cell.column < column);
      const [first] = own;
      if (!first || row.slots < column) return [];
      const text = quote(contentOf(row), delimiter, false);
      if (before) return [{ span: { start: before.span.end, end: before.span.end }, text: delimiter + gap + text }];
      const start = first.content.start - (isQuoted(target, first) ? 1 : 0);
      return [{ span: { start, end: start }, text: text + delimiter + gap }];
    });
    return shaped([...cells, ...widthEdits(target, column, true)]);
  },
  dropColumn(target, column) {
    const cells = target.table.rows.flatMap((row): readonly TableEdit[] => {
      const own = ownCells(row);
      const at = own.findIndex((cell) => cell.column === column);
      const [before, cell, next] = [own[at - 1], own[at], own[at + 1]];
      if (!cell) return [];
      if (before) return [{ span: { start: before.span.end, end: cell.span.end }, text: '' }];
      const start = cell.content.start - (isQuoted(target, cell) ? 1 : 0);
      const end = next ? next.content.start - (isQuoted(target, next) ? 1 : 0) : cell.span.end;
      return [{ span: { start, end }, text: '' }];
    });
    return shaped([...cells, ...widthEdits(target, column, false)]);
  },
};

/** What stands on the line before the text of a cell in a list. */
function markBefore(text: string, cell: Cell | undefined): string {
  const at = cell?.content.start ?? 0;
  const mark = text.slice(lineStart(text, at), at).replace(/\[\]\{[^}]*\}[ \t]*$/, '');
  return /[ \t]$/.test(mark) ? mark : `${mark} `;
}

function endOf({ content, continued }: Cell): number {
  return continued.at(-1)?.end ?? content.end;
}

interface CsvStyle {
  readonly delimiter: string;
  /** The blanks behind it. */
  readonly gap: string;
  /** Which cells stand in quotation marks. */
  readonly quoted: readonly boolean[];
}

function styleOf(target: Target, row: Row): CsvStyle {
  const own = ownCells(row);
  const [first, second] = own;
  const { text } = target.report.chapter;
  const gap = first && second ? (/^[ \t]*/.exec(text.slice(second.span.start, second.content.start))?.[0] ?? '') : '';
  return { delimiter: csvDelimiter(linesOf(target)), gap, quoted: own.map((cell) => isQuoted(target, cell)) };
}

function isQuoted({ report }: Target, { content, span }: Cell): boolean {
  return content.start > span.start && report.chapter.text.charAt(content.start - 1) === '"';
}

function quote(text: string, delimiter: string, always: boolean): string {
  return always || text.includes(delimiter) || text.includes('"') ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The header may stand in an option. */
function isOption(text: string, { span }: Row): boolean {
  return /^[ \t>]*:?header:/.test(text.slice(lineStart(text, span.start), span.end));
}

/** The edits that keep the widths of the columns in step, where the directive gives some. */
function widthEdits(target: Target, column: number, added: boolean): readonly TableEdit[] {
  const { text } = target.report.chapter;
  const [first] = target.table.rows;
  const option = /^[ \t>]*:?widths:[ \t]*(?=\d)/m.exec(text.slice(target.table.span.start, firstBody(target.table, first)));
  if (!option) return [];
  const start = target.table.span.start + option.index + option[0].length;
  const written = text.slice(start, lineEnd(text, start));
  const widths = [...written.matchAll(/\d+/g)];
  if (widths.length !== target.table.width) return [];
  const [own, next] = [widths[column], widths[column + 1]];
  const beside = widths[Math.max(0, column - 1)];
  if (added && beside) {
    const at = start + (own?.index ?? beside.index + beside[0].length);
    return [{ span: { start: at, end: at }, text: own ? `${beside[0]} ` : ` ${beside[0]}` }];
  }
  if (!own) return [];
  const last = widths[column - 1];
  const from = (next ?? !last) ? own.index : last.index + last[0].length;
  return [{ span: { start: start + from, end: start + (next?.index ?? own.index + own[0].length) }, text: '' }];
}

function firstBody({ rows, span }: Table, first: Row | undefined): number {
  return (rows.find(({ kind }) => kind === 'body') ?? first)?.span.start ?? span.end;
}
