import type { Block, Defect, Directive } from '../model/index.ts';
import type { Recall } from '../text/recall.ts';
import { countLeading } from '../text/search.ts';
import { sliceSourceText, unitsBefore } from '../text/source-text.ts';
import { contains, overlaps, shift, type Span } from '../text/span.ts';
import { AT_MARGIN, blockAt, shiftBlock } from './block.ts';
import { depthDefect, islandDefects, lossDefect, markupDefects, sizeDefect } from './defects.ts';
import { isTooLarge } from './grid.ts';
import { readDirectives } from './directives.ts';
import { readHtml, type HtmlPiece } from './tables/html.ts';
import { blocksOutside, findComments, findIslands, lastBefore, type Island } from './islands.ts';
import type { Piece } from './pieces.ts';
import type { QuietZones } from './quiet-zones.ts';
import type { RawTable } from './tables/raw-table.ts';
import { commentEnd } from './tags.ts';
import { findDrawn, type DrawnIsland, type TableSign } from './tables/find.ts';
import type { Loss } from './tables/syntax.ts';

/** The markup of a text, read; what it means is worked out elsewhere. */
export interface Structure {
  /** Outermost tables stand among the blocks as blocks of kind `table`. */
  readonly blocks: readonly Block[];
  /** In the order of their start, nested ones included. */
  readonly tables: readonly PlacedTable[];
  readonly directives: readonly Directive[];
  readonly defects: readonly Defect[];
  /** A table or a comment is not closed, or may go on: with more text behind it, the markup might be another one. */
  readonly isOpen: boolean;
}

/** A text whose markup is read: a chapter, or a part of it. */
export interface Stretch {
  readonly source: string;
  /** Where Markdown begins. */
  readonly from: number;
  readonly pieces: readonly Piece[];
  /** Whether fenced `csv` and `tsv` are tables. */
  readonly hasCsv: boolean;
}

/** A table and where it is written. Its place is counted from the start of what was read. */
export interface PlacedTable {
  /** The part of the source that holds the table, as it was read: in a quotation with its `>` marks blanked out. */
  readonly source: string;
  /** Where that part begins. */
  readonly start: number;
  /** Its places are counted from the start of that part. */
  readonly raw: RawTable;
}

/** What earlier readings made of parts of the text, by the text of each. */
export interface ParseMemo {
  readonly html: Recall<HtmlPiece>;
  readonly drawn: Recall<RawTable | undefined>;
}

/** Reads blocks, tables and comments. Never throws. */
export function readStructure({ source, from, pieces, hasCsv }: Stretch, memo: ParseMemo): Structure {
  const blocks = pieces.flatMap(({ start, reading }) => reading.blocks.map((block) => shiftBlock(block, start)));
  const quiet = quietZonesOf(pieces);
  const comments = findComments(source, blocks, quiet);
  const islands = findIslands(source, blocks, quiet, comments);
  const signs = signsOf(pieces).filter(({ syntax }) => !syntax.optional || hasCsv);
  const found = findDrawn(source, from, blocks, signs);
  const drawn = readDrawn(memo, found.islands, islands);
  const spans = [...islands, ...drawn].map(({ span }) => span).sort((a, b) => a.start - b.start);
  const outside = blocksOutside(
    blocks,
    [...islands.map(({ span }) => span), ...drawn.map(({ lines }) => lines)].sort((a, b) => a.start - b.start),
  );
  const html = islands.map((island) => placeHtml(memo, islandText(source, island, blocks), island.span.start, island.closed));
  const loose = outside
    .filter(({ kind }) => kind === 'html')
    .map(({ span }) => placeHtml(memo, withoutIslands(source, span, spans), span.start, false));
  const pipes = pieces.flatMap(pipeTables).filter((table) => !isInside(spans, table));
  const all = [...html.flatMap(htmlTables), ...drawn.map(({ table }) => table), ...pipes].sort(
    (a, b) => a.start + a.raw.span.start - b.start - b.raw.span.start,
  );
  const [large = [], tables = []] = [true, false].map((is) => all.filter(({ raw }) => isTooLarge(raw) === is));
  return {
    blocks: withIslands(source, blocks, outside, spans),
    tables,
    directives: readDirectives(source, comments),
    defects: [
      ...pieces.filter(({ reading }) => reading.tooDeep).map(({ start }) => depthDefect(start)),
      ...large.map(({ start, raw }) => sizeDefect(shift(raw.span, start))),
      ...islands.flatMap((island) => islandDefects(source, island, hostAt(blocks, island.span.end - 1))),
      ...[...drawn.flatMap(({ losses }) => losses), ...found.missed].map(lossDefect),
      ...[...html, ...loose].flatMap((piece) => markupDefects(piece.read.source, piece.start, piece.read.problems)),
    ],
    isOpen: found.isOpen || islands.some((island) => mayGoOn(source, island)) || comments.some((span) => isUnclosed(source, span)),
  };
}

/** Whether a table is not closed, or may not be where it seems to be: it holds a comment that is not. */
function mayGoOn(source: string, { span, closed }: Island): boolean {
  const comment = source.lastIndexOf('<!--', span.end);
  return !closed || (comment >= span.start && commentEnd(source, comment) === undefined);
}

function isUnclosed(source: string, { start }: Span): boolean {
  return commentEnd(source, start) === undefined;
}

/** A piece of HTML and where it begins. */
interface PlacedHtml {
  readonly start: number;
  readonly read: HtmlPiece;
}

/** The memo's key is the piece's text, behind a sign that tells whether its tables may be edited. */
function placeHtml(memo: ParseMemo, text: string, start: number, editable: boolean): PlacedHtml {
  return { start, read: memo.html.of(`${editable ? '+' : '-'}${text}`, (key) => readHtml(key.slice(1), key.startsWith('+'))) };
}

function htmlTables({ start, read }: PlacedHtml): readonly PlacedTable[] {
  return read.tables.flatMap((raw) => (raw.rows.length === 0 ? [] : [{ source: read.source, start, raw }]));
}

function pipeTables({ start, reading }: Piece): readonly PlacedTable[] {
  return reading.tables.map((raw) => ({ source: reading.source, start, raw }));
}

function signsOf(pieces: readonly Piece[]): readonly TableSign[] {
  return pieces.flatMap(({ start, reading }) => reading.signs.map(({ at, syntax }) => ({ at: start + at, syntax })));
}

/** A table that is drawn with characters. */
interface Drawn {
  readonly span: Span;
  /** From the start of its first line: a header that is indented looks like a block of code. */
  readonly lines: Span;
  readonly losses: readonly Loss[];
  readonly table: PlacedTable;
}

/** The tables in other syntaxes, read; those that an HTML table has something in common with are none. */
function readDrawn(memo: ParseMemo, found: readonly DrawnIsland[], html: readonly Island[]): readonly Drawn[] {
  return found.flatMap(({ span, syntax, start, text, losses }) => {
    if (html.some((island) => overlaps(island.span, span))) return [];
    const raw = memo.drawn.of(`${syntax.kinds.join()}\n${text}`, (key) => syntax.read(key.slice(key.indexOf('\n') + 1)));
    return raw ? [{ losses, span: shift(raw.span, start), lines: { start, end: span.end }, table: { source: text, start, raw } }] : [];
  });
}

function quietZonesOf(pieces: readonly Piece[]): QuietZones {
  const placed = (kind: keyof QuietZones): readonly Span[] =>
    pieces.flatMap(({ start, reading }) => reading.quiet[kind].map((zone) => shift(zone, start)));
  return { code: placed('code'), comments: placed('comments') };
}

/** The island's source; in a quotation the `>` at the start of its lines gives way to a blank, so that every offset still holds. */
function islandText(source: string, { span }: Island, blocks: readonly Block[]): string {
  const text = source.slice(span.start, span.end);
  return hostAt(blocks, span.start)?.quoted ? text.replace(/^[ \t]*>[ \t>]*/gm, (gutter) => ' '.repeat(gutter.length)) : text;
}

/** A part of the source with its tables blanked out: those are read on their own. */
function withoutIslands(source: string, span: Span, islands: readonly Span[]): string {
  let text = '';
  let at = span.start;
  for (const island of within(islands, span)) {
    text += source.slice(at, Math.max(at, island.start));
    at = Math.min(span.end, island.end);
    text += source.slice(span.start + text.length, at).replace(/[^\r\n]/g, ' ');
  }
  return text + source.slice(at, span.end);
}

/** Those of some ascending spans that share a character with another. */
function within(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  return spans.slice(
    countLeading(spans, (span) => span.end <= start),
    countLeading(spans, (span) => span.start < end),
  );
}

function isInside(islands: readonly Span[], { start, raw }: PlacedTable): boolean {
  const island = lastBefore(islands, start + raw.span.start);
  return island !== undefined && contains(island, shift(raw.span, start));
}

/**
 * The blocks with each island among them, in the place of the blocks, or the part of a block, that it takes up.
 * @param all also those inside islands: the one in which an island begins tells what it stands in
 */
function withIslands(source: string, all: readonly Block[], outside: readonly Block[], islands: readonly Span[]): readonly Block[] {
  const own = islands.map((span) => blockAt(source, 'table', span, hostAt(all, span.start) ?? AT_MARGIN));
  const kept = outside.flatMap((block) => {
    const inside = within(islands, block.span);
    return inside.length === 0 ? [block] : rest(source, block, inside);
  });
  return [...kept, ...own].sort((a, b) => a.span.start - b.span.start);
}

/** What remains of a block that holds tables: the words before and behind them; HTML around tables stays whole unless there is none. */
function rest(source: string, block: Block, islands: readonly Span[]): readonly Block[] {
  const [first, last] = [islands[0], islands.at(-1)];
  if (block.kind === 'html') return withoutIslands(source, block.span, islands).trim() === '' ? [] : [block];
  if (block.kind !== 'paragraph' || !first || !last) return [block];
  const behind = last.end + ((block.quoted ? /^[\s>]*/ : /^\s*/).exec(source.slice(last.end, block.span.end))?.[0].length ?? 0);
  return [
    { start: block.span.start, end: first.start },
    { start: behind, end: block.span.end },
  ].flatMap((span) => {
    const text = sliceSourceText(block.text, unitsBefore(block.text, span.start), unitsBefore(block.text, span.end));
    return text.text.trim() === '' ? [] : [{ ...block, text, span }];
  });
}

/** The block that begins at an offset, or is the last to begin before it. */
function hostAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks[countLeading(blocks, ({ span }) => span.start <= offset) - 1];
}
