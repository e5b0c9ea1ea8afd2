import { columnsOf } from '../../text/glyphs.ts';
import { gridLines, isRight, MOST_BLANKS, type GridLines, type Share } from './grid-lines.ts';
import type { Line } from './view.ts';

/** How the texts of a column stand; undefined where each is indented in its own way. */
export type Align = 'left' | 'center' | 'right' | undefined;

/** How the texts of each column stand now. */
export function alignsOf(grid: GridLines): readonly Align[] {
  return grid.edges.map((_, column) => alignOf(grid, column));
}

/** Cells that span columns are indented in their own way. */
export function alignIn(aligns: readonly Align[], { from, to }: Pick<Share, 'from' | 'to'>): Align {
  return to === from + 1 ? aligns[from] : undefined;
}

/**
 * The same, but for columns with a text that would get so many blanks before it that Pandoc took it for code: all of these stand at the left.
 * @param texts what is to stand in the columns
 */
export function readable(
  aligns: readonly Align[],
  rooms: readonly number[],
  texts: readonly { readonly share: Pick<Share, 'from' | 'to'>; readonly text: string }[],
): readonly Align[] {
  const far = texts.filter(
    ({ share, text }) => text !== '' && blanksBefore(rooms[share.from] ?? 0, text, alignIn(aligns, share)) > MOST_BLANKS,
  );
  return aligns.map((align, column) => (far.some(({ share }) => share.from === column && share.to === column + 1) ? 'left' : align));
}

function alignOf(grid: GridLines, column: number): Align {
  const own = grid.lines.flatMap(({ shares }) => shares.filter(({ from, to }) => from === column && to === column + 1));
  const isList = own.some((share) => !share.rule && /^(?:[-+*]|\d+[.)]|#\.)\s/.test(share.text));
  if (isList) return undefined;
  if (own.some((share) => share.rule && /^:.*:$/.test(share.text))) return 'center';
  return isRightColumn(grid, { from: column, to: column + 1 }) ? 'right' : undefined;
}

/** A text in its room; so many blanks before it where its column does not tell. */
export function standing(text: string, room: number, align: Align, indent = 1): string {
  if (text === '') return ' '.repeat(room);
  const before = align === undefined ? indent : blanksBefore(room, text, align);
  return ' '.repeat(before) + text + ' '.repeat(Math.max(0, room - before - columnsOf(text)));
}

function blanksBefore(room: number, text: string, align: Align): number {
  const free = room - columnsOf(text);
  return Math.max(1, align === 'right' ? free - 1 : align === 'center' ? Math.floor(free / 2) : 1);
}

/** The colons of a column say so; or all its figures end where texts may end, and some have room before them. */
export function isRightColumn({ lines }: GridLines, { from, to }: Pick<Share, 'from' | 'to'>): boolean {
  const own = lines.flatMap(({ shares }) => shares.filter((share) => share.from === from && share.to === to));
  const marked = own.find((share) => share.rule && share.text.includes(':'));
  if (marked) return /^[^:].*:$/.test(marked.text);
  const figures = own.filter((share) => !share.rule && /\d/.test(share.text));
  return figures.some(isRight) && figures.every(({ whole, content }) => whole.end - content.end <= 1);
}

/** How the texts of each column stand, by the colons at the ends of its dashes. */
export function gridAligns(lines: readonly Line[]): readonly ('left' | 'center' | 'right' | undefined)[] {
  const grid = gridLines(lines);
  return (grid?.edges.slice(1) ?? []).map((_, column) => {
    const marks =
      grid?.lines.flatMap(({ shares }) => shares.filter((share) => share.rule && share.from === column && share.text.includes(':'))) ?? [];
    const text = marks[0]?.text ?? '';
    const [left, right] = [text.startsWith(':'), text.endsWith(':')];
    return left && right ? 'center' : right ? 'right' : left ? 'left' : undefined;
  });
}

/** How far the text of each share is to be indented: as in its cell, the least of which is one blank. */
export function indentsOf({ lines }: GridLines): ReadonlyMap<Share, number> {
  const indents = new Map<Share, number>();
  let open: { readonly key: string; readonly shares: Share[] }[] = [];
  const close = (cells: typeof open): void => {
    for (const { shares } of cells) {
      const least = Math.min(...shares.map(blanksIn));
      for (const share of shares) indents.set(share, 1 + blanksIn(share) - least);
    }
  };
  for (const { shares } of lines) {
    const texts = shares.filter((share) => !share.rule);
    const going = open.filter(({ key }) => texts.some((share) => keyOf(share) === key));
    close(open.filter((cell) => !going.includes(cell)));
    open = texts.map((share) => going.find(({ key }) => key === keyOf(share)) ?? { key: keyOf(share), shares: [] });
    for (const share of texts) if (share.text !== '') open.find(({ key }) => key === keyOf(share))?.shares.push(share);
  }
  close(open);
  return indents;
}

function keyOf({ from, to }: Share): string {
  return `${from} ${to}`;
}

/** The blanks before a text. */
export function blanksIn({ whole, content }: Share): number {
  return content.start - whole.start;
}
