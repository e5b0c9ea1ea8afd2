import type { Row } from '../../model.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { refuse, type Draft, type Target } from '../rewrite.ts';
import { afterGutter } from './lines.ts';

/**
 * The edits that bring rows into another order. The places stay, each with its indentation and line end; what moves is the whole source of
 * a row, with the comment before it. A refusal where a row is bound to the one above it by a cell that spans rows or a ditto mark.
 * @param rows the rows as they stand, from top to bottom
 * @param order the same rows, as they are to stand
 */
export function moveRows(target: Target, rows: readonly Row[], order: readonly Row[]): readonly Edit[] | Draft {
  const bound = rows.map((row) => bondOf(row, rows, order)).find((refusal) => refusal !== undefined);
  if (bound) return bound;
  const { text } = target.report.chapter;
  return rows.flatMap((row, i) => {
    const other = order[i];
    if (other === undefined || other === row) return [];
    const [place, source] = [unitOf(target, row), unitOf(target, other)];
    return [{ span: place, text: text.slice(source.start, source.end) }];
  });
}

/** What keeps a row from being parted from the one above it, if that is what the order does. */
function bondOf(row: Row, rows: readonly Row[], order: readonly Row[]): Draft | undefined {
  const [was, is] = [rows, order].map((list) => list[list.indexOf(row) - 1]);
  const moves = rows.indexOf(row) !== order.indexOf(row);
  const spanning = row.cells.find((cell) => cell && cell.rowspan > 1);
  if (spanning && moves) return refuse(spanning.span, 'rewrite.spans-rows', { text: spanning.text.text });
  const ditto = row.cells.find((cell) => cell?.value.kind === 'covered' && cell.row === row.index);
  return ditto && was !== is ? refuse(ditto.span, 'rewrite.repeats-row-above', { text: ditto.text.text }) : undefined;
}

/** A row with what belongs to it and stands between it and the row above: a comment, on its own line or the row's. */
function unitOf({ report, table }: Target, row: Row): Span {
  const { text } = report.chapter;
  const above = table.rows[row.index - 1];
  if (table.kind === 'pipe' || !above || above.span.end > row.span.start) return row.span;
  const gap = text.slice(above.span.end, row.span.start);
  const tag = /^[^]*<\/?(?:thead|tbody|tfoot|caption|colgroup)\b[^>]*>/i.exec(gap)?.[0].length ?? 0;
  return { start: afterGutter(text, { start: above.span.end + tag, end: row.span.start }), end: row.span.end };
}
