import type { Edit } from '../../text/span.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { asWritten, blockEdits, lineEdit, replaced, wrapped, type TableEdit } from './edits.ts';
import {
  body,
  cornered,
  drawn,
  gridLines,
  grown,
  isRight,
  MOST_BLANKS,
  padded,
  roomsOf,
  rule,
  type GridLine,
  type GridLines,
  type Share,
} from './grid-lines.ts';
import { alignIn, alignsOf, blanksIn, indentsOf, isRightColumn, readable, standing, type Align } from './grid-aligns.ts';
import type { Line } from './view.ts';

/**
 * The edits that replace texts in cells of a grid table, and put rows into it, and keep its edges where they are: the blanks beside a text
 * give way. Where there are not enough of them, every line of the table gets longer at the cell's right edge. Undefined where the lines
 * are not aligned.
 * @param lines of the whole table, marks of containers blanked out
 * @param edits each within one line
 */
export function fitGrid(lines: readonly Line[], edits: readonly TableEdit[]): readonly Edit[] | undefined {
  const grid = gridLines(lines);
  const texts = grid && replacedTexts(grid, edits);
  if (!grid || !texts) return undefined;
  const rows = edits.flatMap((edit) => (edit.cells ? [{ edit, cells: edit.cells }] : []));
  const rooms = grown(roomsOf(grid), [
    ...[...texts].map(([share, text]) => ({ share, room: marginOf(share) + columnsOf(text) })),
    ...rows.flatMap(({ cells }) => cells.map((text, i) => ({ share: { from: i, to: i + 1 }, room: 2 + columnsOf(text) }))),
  ]);
  const beside = new Set(rows.map(({ edit }) => edgeBeside(grid, edit)));
  const changed = grid.lines.flatMap((line) =>
    lineEdit(
      line.line,
      drawn(beside.has(line) ? cornered(line) : line, rooms, (share, room) => {
        const text = texts.get(share);
        const blank = share.text === '' && text !== undefined && isRightColumn(grid, share);
        return blank ? padded(text, room, true) : body(line, share, room, text);
      }),
    ),
  );
  const edge = newEdge(grid, rooms);
  return [...changed, ...rows.map(({ edit, cells }) => ({ span: edit.span, text: asWritten(edit, [newRow(grid, rooms, cells)], edge) }))];
}

/** The edge between the row that an edit puts in and its other neighbour. */
function edgeBeside({ lines }: GridLines, { span, first }: TableEdit): GridLine | undefined {
  const at = lines.findLastIndex(({ line }) => line.start <= span.start);
  return lines[first ? at : at + 1];
}

/** The texts of shares once the edits are made; undefined if an edit is in none. */
function replacedTexts({ lines }: GridLines, edits: readonly TableEdit[]): ReadonlyMap<Share, string> | undefined {
  const found = new Map<Share, { readonly line: Line; readonly edits: Edit[] }>();
  for (const edit of edits.filter(({ cells }) => cells === undefined)) {
    const { span } = edit;
    const own = lines.find(({ line }) => line.start <= span.start && span.end <= line.end);
    const share = own?.shares.find(
      ({ whole, rule: isRule }) => !isRule && own.line.start + whole.start <= span.start && span.end <= own.line.start + whole.end,
    );
    if (!own || !share) return undefined;
    found.set(share, { line: own.line, edits: [...(found.get(share)?.edits ?? []), edit] });
  }
  return new Map([...found].map(([share, { line, edits: own }]) => [share, replaced(line, share.whole, own)]));
}

/** The blanks that stay beside a text: one before it, and behind it if there is one now. */
function marginOf(share: Share): number {
  const { whole, content, text } = share;
  if (text === '') return 2;
  const [before, behind] = [content.start - whole.start, whole.end - content.end];
  return isRight(share) ? 1 + behind : before + Math.min(1, behind);
}

/** A line of dashes between two rows. */
function newEdge({ edges }: GridLines, rooms: readonly number[]): string {
  return `${' '.repeat(edges[0] ?? 0)}+${rooms.map((room) => '-'.repeat(room)).join('+')}+`;
}

function newRow(grid: GridLines, rooms: readonly number[], cells: readonly string[]): string {
  const texts = rooms.map((room, i) =>
    padded(cells[i] ?? '', room, /\d/.test(cells[i] ?? '') && isRightColumn(grid, { from: i, to: i + 1 })),
  );
  return `${' '.repeat(grid.edges[0] ?? 0)}|${texts.join('|')}|`;
}

/**
 * The edits that make every column as narrow as its texts allow, with one blank on either side of each; nothing else changes.
 * @param newLine what a further line begins with
 * @param width of the texts, where plain ones are to be parted anew
 */
export function alignGrid(lines: readonly Line[], newLine: string, width?: number): readonly Edit[] | undefined {
  const grid = gridLines(lines);
  if (!grid) return undefined;
  if (width !== undefined) return reflowed(grid, newLine, width);
  const indents = indentsOf(grid);
  const needs = grid.lines.flatMap((line) =>
    line.shares.map((share) => ({
      share,
      room: share.rule ? share.text.replace(/[-=]+/, '-').length : 1 + (indents.get(share) ?? 1) + columnsOf(share.text),
    })),
  );
  const rooms = grown(
    grid.edges.slice(1).map(() => 3),
    needs,
  );
  const texts = grid.lines.flatMap(({ shares }) => shares.filter((share) => !share.rule).map((share) => ({ share, text: share.text })));
  const aligns = readable(alignsOf(grid), rooms, texts);
  return grid.lines.flatMap((line) =>
    lineEdit(
      line.line,
      drawn(line, rooms, (share, room) => {
        if (share.rule) return rule(share, room);
        return standing(share.text, room, alignIn(aligns, share), indents.get(share));
      }),
    ),
  );
}

/** The same once the texts of plain cells are parted anew; undefined where cells span rows, so that no row can change its height. */
function reflowed(grid: GridLines, newLine: string, width: number): readonly Edit[] | undefined {
  if (grid.lines.some(({ boundary, shares }) => boundary && shares.some((share) => !share.rule))) return undefined;
  const blocks: GridLine[][] = [];
  grid.lines.forEach((line, i) => {
    if (line.boundary) return;
    if (grid.lines[i - 1]?.boundary === false) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  });
  const aligns = alignsOf(grid);
  const texts = blocks.map((block) =>
    (block[0]?.shares ?? []).map((share) => ({ share, lines: parted(block, share, width, alignIn(aligns, share)) })),
  );
  const rooms = grown(
    grid.edges.slice(1).map(() => 3),
    [
      ...texts.flat().flatMap(({ share, lines }) => lines.map((text) => ({ share, room: 2 + columnsOf(text) }))),
      ...grid.lines.flatMap(({ shares }) =>
        shares.filter((share) => share.rule).map((share) => ({ share, room: share.text.replace(/[-=]+/, '-').length })),
      ),
    ],
  );
  const stand = readable(
    aligns,
    rooms,
    texts.flat().flatMap(({ share, lines }) => lines.map((text) => ({ share, text }))),
  );
  const ruled = grid.lines
    .filter(({ boundary }) => boundary)
    .flatMap((line) =>
      lineEdit(
        line.line,
        drawn(line, rooms, (share, room) => rule(share, room)),
      ),
    );
  const texted = blocks.flatMap((block, i) => {
    const own = texts[i] ?? [];
    const [first] = block;
    const height = Math.max(1, ...own.map(({ lines }) => lines.length));
    if (!first) return [];
    const now = Array.from({ length: height }, (_, at) =>
      drawn(first, rooms, (share, room) => {
        return standing(own.find((cell) => cell.share === share)?.lines[at] ?? '', room, alignIn(stand, share));
      }),
    );
    return blockEdits(
      block.map(({ line }) => line),
      now,
      newLine,
    );
  });
  return [...ruled, ...texted];
}

/** The lines of a cell: parted anew if they are one paragraph, else as they are. */
function parted(block: readonly GridLine[], { from, to }: Share, width: number, align: Align): readonly string[] {
  const own = block.flatMap(({ shares }) => shares.filter((share) => share.from === from && share.to === to));
  const last = own.findLastIndex(({ text }) => text !== '');
  const lines = own.slice(0, last + 1);
  const [first = 0, ...others] = lines.map(blanksIn);
  const code = align === undefined && first - Math.min(first, ...others) >= MOST_BLANKS;
  const isPlain = !code && lines.every(({ text }) => text !== '' && !BLOCK_OR_BREAK.test(text));
  if (isPlain) return wrapped(lines.map(({ text }) => text).join(' '), width);
  return lines.map((share) => (align === undefined ? ' '.repeat(Math.max(0, blanksIn(share) - 1)) : '') + share.text);
}

/** What begins with the mark of a list, a heading or another block, or ends with that of a line end. */
const BLOCK_OR_BREAK = /^(?:[-+*|>#]|\d+[.)]|#\.)(?:\s|$)|\\$/;

/** The edits that put a column into a grid table, with a text on each of its lines. */
export function insertGrid(lines: readonly Line[], at: number, textOf: (line: Line) => string): readonly Edit[] | undefined {
  const grid = gridLines(lines);
  if (!grid) return undefined;
  const texts = grid.lines.map(({ line, boundary }) => (boundary ? '' : textOf(line)));
  const room = 2 + Math.max(1, ...texts.map(columnsOf));
  return grid.lines.flatMap((own, i) => {
    const before = own.shares.find(({ to }) => to === at);
    const after = own.shares.find(({ from }) => from === at);
    const across = own.shares.find(({ from, to }) => from < at && at < to);
    const isDouble = own.shares.some((share) => share.rule && share.text.includes('='));
    const corner = own.boundary ? '+' : '|';
    const text = own.boundary ? (isDouble ? '=' : '-').repeat(room) : padded(texts[i] ?? '', room);
    const parts = own.shares.flatMap((share) => {
      const sign = share.from === at ? corner : share.corner;
      const inside = own.line.text.slice(share.whole.start, share.whole.end);
      const wider = share === across ? body(own, share, columnsOf(inside) + room + 1) : inside;
      return share === after ? [corner + text, (own.boundary && !after.rule ? '+' : sign) + wider] : [sign + wider];
    });
    const indent = own.line.text.slice(0, own.line.text.search(/\S/));
    const last = own.line.text.trimEnd().slice(-1);
    const end = before && !after ? `${corner}${text}${corner}` : last;
    return lineEdit(own.line, indent + parts.join('') + end);
  });
}

/** The edits that take a column out of a grid table. */
export function dropGrid(lines: readonly Line[], at: number): readonly Edit[] | undefined {
  const grid = gridLines(lines);
  if (!grid || grid.edges.length < 3) return undefined;
  const less = (edge: number): number => (edge > at ? edge - 1 : edge);
  const rest = grid.lines.map((own): GridLine => ({
    ...own,
    shares: own.shares
      .filter(({ from, to }) => !(from === at && to === at + 1))
      .map((share, i, all) => ({ ...share, from: less(share.from), to: less(share.to), corner: cornerBetween(own, all[i - 1], share) })),
  }));
  const needs = rest.flatMap(({ shares }) =>
    shares.filter((share) => !share.rule).map((share) => ({ share, room: marginOf(share) + columnsOf(share.text) })),
  );
  const rooms = grown(roomsOf(grid).toSpliced(at, 1), needs);
  return rest.flatMap((own) =>
    lineEdit(
      own.line,
      drawn(own, rooms, (share, room) => body(own, share, room)),
    ),
  );
}

function cornerBetween({ boundary }: GridLine, left: Share | undefined, right: Share): string {
  return boundary && (left?.rule === true || right.rule) ? '+' : '|';
}

/** The edits that take the edge of a column away on some lines, or draw it there. A cell then spans rows, or does not any more. */
export function edgeEdits(
  lines: readonly Line[],
  column: number,
  isMeant: (line: Line) => boolean,
  rules: boolean,
): readonly Edit[] | undefined {
  const grid = gridLines(lines);
  if (!grid) return undefined;
  return grid.lines.flatMap((own) => {
    if (!own.boundary || !isMeant(own.line)) return [];
    const shares = own.shares.map((share) =>
      share.from === column && share.to === column + 1 ? { ...share, rule: rules, text: rules ? '-' : '' } : share,
    );
    const corners = shares.map((share, i) => ({ ...share, corner: cornerBetween(own, shares[i - 1], share) }));
    const now = drawn({ ...own, shares: corners }, roomsOf(grid), (share, room) =>
      share.rule ? rule(share, room) : body(own, share, room),
    );
    return lineEdit(own.line, now);
  });
}
