import type { Cell, Column, Refusal, Row } from '../../model/index.ts';
import { edgeEdits } from '../../parse/tables/fit-grid.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import { runsOf } from '../rows/groups.ts';
import { linesOf, shaped } from '../table-edits/drawn.ts';
import { type Edit, shift, type Span } from '../../text/span.ts';
import { refuse, type Target } from '../rewrite.ts';
import { attributeOf, nameEnd, slotsEdit } from '../table-edits/attributes.ts';
import { besideText } from '../table-edits/cell-text.ts';
import { removeCell } from '../columns/columns.ts';
import { ownCells } from '../../tables/query.ts';

/** The edits that give a cell's tag a rowspan and a title, either of them or none. */
export function covering({ report }: Target, cell: Cell, rows: number | undefined, title: string | undefined): readonly Edit[] | Refusal {
  const tag = tagOf(report.chapter.text, cell);
  const { start } = cell.span;
  const spanning = rows === undefined ? [] : [slotsEdit(tag, start, 'rowspan', rows)];
  if (title === undefined) return spanning;
  if (attributeOf(tag, 'title')) return refuse(cell.span, 'merge-durations.has-title');
  const written = ` title="${title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  const at = start + nameEnd(tag);
  const [own] = spanning;
  // Two edits that put something in at one place would be one for whoever makes them.
  if (own?.span.start === at) return [{ span: own.span, text: own.text + written }];
  return [...spanning, { span: { start: at, end: at }, text: written }];
}

/** The edit that takes a cell out of its row. */
export function removal({ report, table }: Target, cell: Cell): Edit | Refusal {
  const { text } = report.chapter;
  const row = table.rows[cell.row];
  if (besideText(text, cell)) return refuse(cell.span, 'rewrite.keeps-cell');
  if (!row || ownCells(row).length < 2 || cell.colspan > 1) return refuse(cell.span, 'merge-durations.no-rowspan');
  return removeCell(text, table, row, cell);
}

/** Where an attribute of a cell's tag stands in the chapter, and its value. */
export function attributeSpans(
  text: string,
  cell: Cell,
  name: string,
): { readonly span: Span; readonly value: Span | undefined } | undefined {
  const found = attributeOf(tagOf(text, cell), name);
  return found && { span: shift(found.span, cell.span.start), value: found.value && shift(found.value, cell.span.start) };
}

function tagOf(text: string, { span, content }: Cell): string {
  return text.slice(span.start, content.start);
}

/** The edits that take the edges of a grid away between the rows of each group, where its first cell alone holds something. */
export function withoutEdges(target: Target, by: Column, { index }: Column): readonly TableEdit[] | Refusal {
  const runs = runsOf(target.table, by.index).filter(({ rows }) => {
    const [first, ...others] = rows.map(({ cells }) => cells[index]?.text.text ?? '');
    return first !== '' && others.length > 0 && others.every((text) => text === '');
  });
  return edgesBetween(
    target,
    index,
    runs.map(({ rows }) => rows),
    false,
  );
}

/** The edits that draw the edges of a grid, or take them away, in a column between some rows that follow each other. */
export function edgesBetween(
  target: Target,
  column: number,
  groups: readonly (readonly Row[])[],
  rules: boolean,
): readonly TableEdit[] | Refusal {
  const isBetween = (line: { readonly start: number }): boolean =>
    groups.some((rows) => line.start > (rows[0]?.span.start ?? 0) && line.start < (rows.at(-1)?.span.start ?? 0));
  const edits = shaped(edgeEdits(linesOf(target), column, isBetween, rules));
  return edits ?? refuse(target.table.rows[0]?.span ?? target.table.span, 'rewrite.out-of-shape');
}
