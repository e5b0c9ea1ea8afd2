import { columnsOf } from '../../text/glyphs.ts';
import type { Edit, Span } from '../../text/span.ts';
import { trimBlanks } from './pipe-line.ts';
import { offsetsAt } from './ruler.ts';
import type { Line } from './view.ts';

/** A grid table taken apart: its lines, and the columns of the screen at which edges stand. */
export interface GridLines {
  readonly lines: readonly GridLine[];
  readonly edges: readonly number[];
}

/** A line of a grid table. */
export interface GridLine {
  readonly line: Line;
  readonly shares: readonly Share[];
  /** An edge between rows runs through it, or through a part of it. */
  readonly boundary: boolean;
}

/** What stands between two edges of a line: a part of an edge itself, or of a cell. */
export interface Share {
  /** The numbers of the edges beside it; further ones lie between where a cell spans columns. */
  readonly from: number;
  readonly to: number;
  /** The sign to its left: `+` or `|`. */
  readonly corner: string;
  readonly rule: boolean;
  /** In the line. */
  readonly whole: Span;
  readonly content: Span;
  readonly text: string;
}

/** Takes a grid table apart; undefined where its lines are not aligned. */
export function gridLines(lines: readonly Line[]): GridLines | undefined {
  const width = columnsOf(lines[0]?.text.trimEnd() ?? '');
  if (lines.some(({ text }) => text.includes('\t') || columnsOf(text.trimEnd()) !== width)) return undefined;
  const edges = [...new Set(lines.flatMap(({ text }) => cornersOf(text)))].sort((a, b) => a - b);
  return { edges, lines: lines.map((line) => gridLine(line, edges)) };
}

/** Where corners of edges stand on a line, in columns of the screen. */
function cornersOf(text: string): readonly number[] {
  if (!/\+[-=:]+\+/.test(text)) return [];
  return [...text.matchAll(/\+(?=[-=:]+\+)|(?<=\+[-=:]+)\+/g)].map(({ index }) => columnsOf(text.slice(0, index)));
}

function gridLine(line: Line, edges: readonly number[]): GridLine {
  const { text } = line;
  const offsets = offsetsAt(text, edges);
  const standing = offsets.flatMap((offset, i) => (/[|+]/.test(text.charAt(offset)) ? [{ offset, i }] : []));
  const shares = standing.slice(0, -1).map(({ offset, i }, at): Share => {
    const next = standing[at + 1] ?? { offset: text.length, i: edges.length - 1 };
    const whole = { start: offset + 1, end: next.offset };
    const content = trimBlanks(text, whole);
    const own = text.slice(content.start, content.end);
    return { from: i, to: next.i, corner: text.charAt(offset), rule: false, whole, content, text: own };
  });
  const ruled = shares.map((share) => ({ ...share, rule: isRule(text, share) }));
  return { line, shares: ruled, boundary: ruled.some(({ rule }) => rule) };
}

/** Nothing but dashes from corner to corner. */
function isRule(text: string, { whole }: Share): boolean {
  return /^\+[-=:]+\+$/.test(text.slice(whole.start - 1, whole.end + 1));
}

/** The room of each column, edges aside. */
export function roomsOf({ edges }: Pick<GridLines, 'edges'>): readonly number[] {
  return edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0) - 1);
}

/** Room for what spans columns. */
function roomAcross(rooms: readonly number[], { from, to }: Pick<Share, 'from' | 'to'>): number {
  return rooms.slice(from, to).reduce((sum, room) => sum + room, to - from - 1);
}

/** The rooms, with as much more in the last of some columns as a share of them needs. */
export function grown(
  rooms: readonly number[],
  needs: readonly { readonly share: Pick<Share, 'from' | 'to'>; readonly room: number }[],
): readonly number[] {
  const result = [...rooms];
  for (const { share, room } of [...needs].sort((a, b) => a.share.to - a.share.from - (b.share.to - b.share.from))) {
    const more = room - roomAcross(result, share);
    if (more > 0) result[share.to - 1] = (result[share.to - 1] ?? 0) + more;
  }
  return result;
}

/**
 * The edits that put a corner into each edge between rows where a cell's side meets it, once rows have changed places: Pandoc finds the
 * sides of cells by the corners.
 * @param nowAt the line that stands in the place of another; itself where nothing moved
 */
export function cornerEdits({ lines, edges }: GridLines, nowAt: (line: Line) => Line): readonly Edit[] {
  const byStart = new Map(lines.map((own) => [own.line.start, own]));
  const sidesAt = (i: number): readonly number[] => {
    const own = lines[i];
    return (own && byStart.get(nowAt(own.line).start))?.shares.map(({ from }) => from) ?? [];
  };
  return lines.flatMap(({ line, shares, boundary }, i) => {
    const sides = boundary ? new Set([...sidesAt(i - 1), ...sidesAt(i + 1)]) : new Set<number>();
    return shares
      .filter(({ rule: isEdge }) => isEdge)
      .flatMap(({ from, to, whole }) =>
        Array.from({ length: to - from - 1 }, (_, k) => from + k + 1)
          .filter((side) => sides.has(side))
          .map((side) => line.start + whole.start + (edges[side] ?? 0) - (edges[from] ?? 0) - 1)
          .map((at) => ({ span: { start: at, end: at + 1 }, text: '+' })),
      );
  });
}

/** An edge with a corner at every column, for a row whose cells span none: Pandoc finds the sides of cells by the corners. */
export function cornered(line: GridLine): GridLine {
  const shares = line.shares.flatMap((share) => {
    if (!share.rule) return [share];
    const { from, to, text } = share;
    const dash = text.includes('=') ? '=' : '-';
    return Array.from({ length: to - from }, (_, i): Share => {
      const [left, right] = [i === 0 && text.startsWith(':'), i === to - from - 1 && text.endsWith(':')];
      const own = `${left ? ':' : ''}${dash}${right ? ':' : ''}`;
      return { ...share, from: from + i, to: from + i + 1, corner: i === 0 ? share.corner : '+', text: own };
    });
  });
  return { ...line, shares };
}

/** A line as it is drawn with other rooms: `bodyOf` gives what stands in each of its shares. */
export function drawn(
  { line, shares, boundary }: GridLine,
  rooms: readonly number[],
  bodyOf: (share: Share, room: number) => string,
): string {
  const indent = line.text.slice(0, line.text.search(/\S/));
  const last = boundary && shares.at(-1)?.rule ? '+' : '|';
  return indent + shares.map((share) => share.corner + bodyOf(share, roomAcross(rooms, share))).join('') + last;
}

/** What stands in a share once it has another room: more of its dashes, or more blanks at its side; a text may be another. */
export function body({ line }: GridLine, share: Share, room: number, text = share.text): string {
  const { whole, content } = share;
  if (share.rule) return rule(share, room);
  if (share.text === '') return text === '' ? ' '.repeat(room) : padded(text, room);
  const source = line.text;
  const before = source.slice(whole.start, content.start);
  const behind = source.slice(content.end, whole.end);
  const most = Math.max(before.length, MOST_BLANKS);
  const blanks = isRight(share) ? Math.min(most, Math.max(0, room - behind.length - columnsOf(text))) : before.length;
  return ' '.repeat(blanks) + text + ' '.repeat(Math.max(0, room - blanks - columnsOf(text)));
}

/** What begins further in is code for Pandoc, which takes one blank off and reads the rest as Markdown. */
export const MOST_BLANKS = 4;

/** A part of an edge, with the colons that it has. */
export function rule({ text }: Pick<Share, 'text'>, room: number): string {
  const [left, right] = [text.startsWith(':') ? ':' : '', text.length > 1 && text.endsWith(':') ? ':' : ''];
  const dash = text.includes('=') ? '=' : '-';
  return left + dash.repeat(Math.max(0, room - left.length - right.length)) + right;
}

/** A text with one blank before it; at the right with one behind, unless it began too far in. */
export function padded(text: string, room: number, right = false): string {
  const free = ' '.repeat(Math.max(0, room - 1 - columnsOf(text)));
  return right && free.length <= MOST_BLANKS ? `${free}${text} ` : ` ${text}${free}`;
}

/** A text at the right of its cell grows to the left. */
export function isRight({ whole, content, text }: Share): boolean {
  return text !== '' && content.start - whole.start > 1 && whole.end - content.end <= 1;
}
