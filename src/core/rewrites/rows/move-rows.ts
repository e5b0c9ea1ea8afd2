import type { Cell, Refusal, Row, Span, Table } from '../../model/index.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import { cornerEdits, gridLines } from '../../parse/tables/grid-lines.ts';
import type { Line } from '../../parse/tables/view.ts';
import { linesOf, shaped } from '../table-edits/drawn.ts';
import { writers } from '../table-edits/writer.ts';
import { refuse, type Target } from '../rewrite.ts';
import { numberIn } from '../table-edits/attributes.ts';
import { runsOf } from './groups.ts';
import { afterGutter, endOf, remarksEnd } from '../table-edits/lines.ts';

/**
 * The edits that bring rows into another order. The places stay, each with its indentation and line end; what moves is the whole source of
 * a row, with the comment before it. A refusal where a row is bound to the one above: by a cell that spans rows, a ditto
 * mark or a label that is not repeated.
 * @param rows the rows as they stand, from top to bottom
 * @param order the same rows, as they are to stand
 */
export function moveRows(target: Target, rows: readonly Row[], order: readonly Row[]): readonly TableEdit[] | Refusal {
  const bound = bondIn(target, rows, order);
  if (bound) return bound;
  const { text } = target.report.chapter;
  const moved = rows.flatMap((row, i): readonly TableEdit[] => {
    const other = order[i];
    if (other === undefined || other === row) return [];
    const [place, source] = [unitOf(target, row), unitOf(target, other)];
    return [{ span: place, text: text.slice(source.start, source.end), shaped: true }];
  });
  return target.table.kind === 'grid' ? [...moved, ...cornersFor(target, rows, order)] : moved;
}

/** In a grid the edges above and below a row show where its cells end. */
function cornersFor(target: Target, rows: readonly Row[], order: readonly Row[]): readonly TableEdit[] {
  const lines = linesOf(target);
  const grid = gridLines(lines);
  const firstLine = (row: Row): Line | undefined => lines.find(({ end }) => end >= row.span.start);
  const nowAt = (line: Line): Line => {
    const other = order[rows.findIndex(({ span }) => line.end >= span.start && line.start < span.end)];
    return (other && firstLine(other)) ?? line;
  };
  return (grid && shaped(cornerEdits(grid, nowAt))) ?? [];
}

/** What keeps one of the rows from being parted from its neighbours, if that is what the order does. */
function bondIn({ report, table }: Target, rows: readonly Row[], order: readonly Row[]): Refusal | undefined {
  const { text } = report.chapter;
  const above = new Map(rows.map((row, i) => [row, rows[i - 1]]));
  const parted = order.filter((row, i) => order[i - 1] !== above.get(row));
  const moved = order.filter((row, i) => rows[i] !== row);
  const untagged = table.kind === 'html' ? moved.find(({ span }) => !/^<tr\b/i.test(text.slice(span.start, span.end))) : undefined;
  if (untagged) return refuse(untagged.span, 'rewrite.no-row-tag');
  const spanning = moved.flatMap(({ cells }) => cells).find((cell) => cell && (cell.rowspan > 1 || spansOn(text, cell)));
  if (spanning) return refuse(spanning.span, 'rewrite.spans-rows', { text: spanning.text.text });
  const repeats = repeatsAbove(table);
  const repeating = parted.flatMap((row) => row.cells.filter((cell) => cell && repeats(row, cell)))[0];
  return repeating && refuse(repeating.span, 'rewrite.repeats-row-above', { text: repeating.text.text });
}

/** A cell that would span rows if there were any left in its group. */
function spansOn(text: string, { span, content }: Cell): boolean {
  return (numberIn(text.slice(span.start, content.start), 'rowspan') ?? 1) !== 1;
}

/** Tells the cells that hold a ditto mark, or nothing under a label that is written once for several rows. */
function repeatsAbove(table: Table): (row: Row, cell: Cell) => boolean {
  const naming = table.columns.filter(({ index, kind }) => kind === 'group' || (index === 0 && kind === 'text'));
  const going = new Map(naming.map(({ index }) => [index, new Set(runsOf(table, index).flatMap(({ rows }) => rows.slice(1)))]));
  return (row, { value, row: start, column }) => {
    if (start !== row.index) return false;
    return value.kind === 'covered' || (value.kind === 'empty' && value.word === '' && going.get(column)?.has(row) === true);
  };
}

/** A row with the comments that belong to it: those on its line, and those between it and the row above. */
function unitOf(target: Target, row: Row): Span {
  const { report, table } = target;
  const writer = writers[table.kind];
  if (writer) return writer.unitOf(target, row);
  const { text } = report.chapter;
  const above = table.rows[row.index - 1];
  const end = endWithRemarks(text, row);
  if (table.kind === 'pipe' || !above || above.span.end > row.span.start) return { start: row.span.start, end };
  const from = endWithRemarks(text, above);
  const gap = text.slice(from, row.span.start);
  const tag = /^[^]*<\/?(?:thead|tbody|tfoot|caption|colgroup)\b[^>]*>/i.exec(gap)?.[0].length ?? 0;
  return { start: afterGutter(text, { start: from + tag, end: row.span.start }), end };
}

function endWithRemarks(text: string, { span }: Row): number {
  const end = endOf(text, span);
  return end + text.slice(end, remarksEnd(text, end) ?? end).trimEnd().length;
}
