import type { Row } from '../../model/index.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import { tableLines } from '../../parse/tables/fit.ts';
import { dropDashes, insertDashes } from '../../parse/tables/fit-dashes.ts';
import { dropGrid, insertGrid } from '../../parse/tables/fit-grid.ts';
import { lineEnd, lineStart, nextLine } from '../../parse/lines.ts';
import type { Line } from '../../parse/tables/view.ts';
import type { Edit, Span } from '../../text/span.ts';
import type { Target } from '../rewrite.ts';
import { lineEndAt } from './lines.ts';
import type { TableWriter } from './table-writer.ts';

/** Simple and multi-line tables: a row is one line or several, a column what stands under a run of dashes. */
export const dashWriter: TableWriter = {
  unitOf: wholeLines,
  insertRow: ({ report }, after, _like, cells) => newRow(report.chapter.text, after, cells),
  insertColumn: (target, column, contentOf) => shaped(insertDashes(linesOf(target), column, textsBy(target, contentOf))),
  dropColumn: (target, column) => shaped(dropDashes(linesOf(target), column)),
};

/** Grid tables: a row is what stands between two lines of edges, a column what stands between two corners. */
export const gridWriter: TableWriter = {
  unitOf: wholeLines,
  insertRow: ({ report, table: { rows } }, after, _like, cells) => {
    const goesOn = rows[after.index + 1]?.cells.some((cell) => cell !== undefined && cell.row <= after.index) === true;
    return goesOn ? undefined : newRow(report.chapter.text, after, cells);
  },
  insertColumn: (target, column, contentOf) => shaped(insertGrid(linesOf(target), column, textsBy(target, contentOf))),
  dropColumn: (target, column) => shaped(dropGrid(linesOf(target), column)),
};

/** The lines of a table, the marks of a quotation or list before them blanked out. */
export function linesOf({ report, table }: Target): readonly Line[] {
  return tableLines(report.chapter.text, table);
}

/** Edits that keep the columns of the table by themselves. */
export function shaped(edits: readonly Edit[] | undefined): readonly TableEdit[] | undefined {
  return edits?.map((edit) => ({ ...edit, shaped: true }));
}

/** The lines that a row stands on, from their very start: its first cell may be blank. */
export function wholeLines({ report }: Target, { span }: Row): Span {
  return { start: lineStart(report.chapter.text, span.start), end: span.end };
}

function newRow(text: string, after: Row, cells: readonly string[]): TableEdit {
  const end = lineEnd(text, after.span.end);
  const isHead = after.kind === 'head';
  // Under a header stands a line of dashes or an edge.
  const at = isHead ? lineEnd(text, nextLine(text, end)) : end;
  const marks = /^(?:[ \t]*>)*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
  return { span: { start: at, end: at }, text: lineEndAt(text, at) + marks, cells, ...(isHead && { first: true as const }) };
}

/** The text of each row on the first of its lines. */
function textsBy({ report, table }: Target, contentOf: (row: Row) => string): (line: Line) => string {
  const rows = new Map(table.rows.map((row) => [lineStart(report.chapter.text, row.span.start), row]));
  return ({ start }) => {
    const row = rows.get(start);
    return row ? contentOf(row) : '';
  };
}
