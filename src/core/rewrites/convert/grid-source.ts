import { columnsOf, glyphsOf } from '../../text/glyphs.ts';
import type { Align } from './html-elements.ts';

/** A cell to be drawn, with the slots that it covers. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly lines: readonly string[];
}

/** What the drawing of a table needs to know beside its cells, which cover every slot once. */
export interface GridPlan {
  readonly cells: readonly DrawnCell[];
  readonly rows: number;
  readonly columns: number;
  /** Rows above the line of `=`; 0 for a table without a header. */
  readonly heads: number;
  readonly aligns: readonly (Align | undefined)[];
}

/** Draws a table as Pandoc's grid tables are: boxes of `+`, `-` and `|`, the header's lower edge of `=`, with colons for alignments. */
export function drawGrid(plan: GridPlan): readonly string[] {
  const { cells, heads } = plan;
  const xs = edges(
    plan.columns,
    cells.map(({ column, colspan, lines }) => ({ at: column, span: colspan, room: 2 + Math.max(1, ...lines.map(columnsOf)) })),
  );
  const ys = edges(
    plan.rows,
    cells.map(({ row, rowspan, lines }) => ({ at: row, span: rowspan, room: Math.max(1, lines.length) })),
  );
  const [width, height] = [(xs.at(-1) ?? 0) + 1, (ys.at(-1) ?? 0) + 1];
  const canvas = Array.from({ length: height }, () => Array.from({ length: width }, () => ' '));
  for (const cell of cells) drawBox(canvas, cell, xs, ys);
  const edge = canvas[ys[heads] ?? 0];
  if (edge && heads > 0) edge.forEach((sign, x) => (edge[x] = sign === '-' ? '=' : sign));
  if (edge)
    plan.aligns.forEach((align, column) => {
      drawAlign(edge, align, (xs[column] ?? 0) + 1, (xs[column + 1] ?? 0) - 1);
    });
  return canvas.map((row) => row.join('').trimEnd());
}

interface Need {
  readonly at: number;
  readonly span: number;
  /** Without the edges. */
  readonly room: number;
}

/** Where the edges between columns (or rows) stand, so that each cell has its room; those that span are given it last. */
function edges(count: number, needs: readonly Need[]): readonly number[] {
  const sizes = Array.from({ length: count }, () => 1);
  for (const { at, span, room } of [...needs].sort((a, b) => a.span - b.span)) {
    const has = sizes.slice(at, at + span).reduce((sum, size) => sum + size, span - 1);
    const last = at + span - 1;
    if (has < room) sizes[last] = (sizes[last] ?? 0) + room - has;
  }
  return sizes.reduce<number[]>((all, size) => [...all, (all.at(-1) ?? 0) + size + 1], [0]);
}

type Canvas = readonly string[][];

function drawBox(canvas: Canvas, { row, column, rowspan, colspan, lines }: DrawnCell, xs: readonly number[], ys: readonly number[]): void {
  const [left = 0, right = 0] = [xs[column], xs[column + colspan]];
  const [top = 0, bottom = 0] = [ys[row], ys[row + rowspan]];
  for (let x = left; x <= right; x += 1) for (const y of [top, bottom]) put(canvas, x, y, x === left || x === right ? '+' : '-');
  for (let y = top + 1; y < bottom; y += 1) for (const x of [left, right]) put(canvas, x, y, '|');
  lines.forEach((line, i) => {
    write(canvas[top + 1 + i], left + 2, line);
  });
}

/** A corner stays one, whichever neighbour's edge runs through it. */
function put(canvas: Canvas, x: number, y: number, sign: string): void {
  const row = canvas[y];
  if (row && row[x] !== '+') row[x] = sign;
}

/** A wide character takes two places, the second of which holds nothing. */
function write(row: string[] | undefined, from: number, line: string): void {
  let x = from;
  for (const { text, columns } of glyphsOf(line)) {
    if (row) row[x] = text;
    if (row && columns === 2) row[x + 1] = '';
    x += columns;
  }
}

function drawAlign(edge: string[], align: Align | undefined, from: number, to: number): void {
  if (align === 'left' || align === 'center') edge[from] = ':';
  if (align === 'right' || align === 'center') edge[to] = ':';
}
