import { AT_MARGIN, blockAt } from './block.ts';
import { beginsLikeCaption, isFigureCaption } from '../language/caption-line.ts';
import type { Block } from '../model/index.ts';
import { captionLine } from './captions.ts';
import { isBlank, lineEnd, nextLine } from './lines.ts';
import { readMarkdown } from './markdown.ts';
import { closeBlock, openBlockAt, type OpenBlock } from './open-block.ts';
import { plainRun, readPlainRun } from './plain.ts';
import { quietZones, type QuietZones } from './quiet-zones.ts';
import type { Reading } from './reading.ts';
import { findSigns, type TableSign } from './tables/find.ts';

/** A piece as it is read, wherever it stands. */
export interface PieceReading extends Reading {
  readonly source: string;
  readonly quiet: QuietZones;
  /** Where tables may be that neither HTML nor pipes mark. */
  readonly signs: readonly TableSign[];
  /** Begins with a heading that is no caption: nothing above it looks beyond it, unless something is open. */
  readonly isSection: boolean;
  /** Begins or ends an environment of LaTeX, which a table may stand in far away. */
  readonly holdsTex: boolean;
}

/** A piece of a chapter, read. */
export interface Piece {
  /** Where it begins. */
  readonly start: number;
  readonly reading: PieceReading;
}

/**
 * Cuts a chapter into pieces, mostly a paragraph, a table or a list each. They can be read one by one with the same result as the whole:
 * nothing that begins in one goes on in the next. What the pieces from a place on are depends on nothing before that place.
 * @param from where Markdown begins
 * @param reader `twoPaths`, or a memory of what that said before
 * @param known how the piece is read that begins at a place, if that is known without looking
 */
export function* cutPieces(
  source: string,
  from: number,
  reader: PieceReader,
  known: (start: number) => PieceReading | undefined = () => undefined,
): Generator<Piece> {
  let at = skipBlankLines(source, from);
  while (at < source.length) {
    const start = at;
    let reading = known(start);
    let open = reading ? undefined : openBlockAt(source, start);
    let openAt = start;
    if (!open) {
      reading ??= reader.read(source.slice(start, reader.endOf(source, start)));
      yield { start, reading };
      at = start + reading.source.length;
      if (reading.open !== undefined) {
        openAt = start + reading.open;
        open = closeBlock(source, openAt, at);
      }
    }
    if (open) {
      yield openPiece(source, openAt, open);
      at = open.end;
    }
    at = skipBlankLines(source, at);
  }
}

/** Reads pieces that no block of the kind of `OpenBlock` begins. */
export interface PieceReader {
  /** Where the piece ends that begins at a place. */
  readonly endOf: (source: string, start: number) => number;
  readonly read: (piece: string) => PieceReading;
}

/** Reads line by line what is plain, and the rest with remark. */
export const twoPaths: PieceReader = {
  endOf: (source, start) => plainRun(source, start) ?? nextCut(source, start),
  read: (piece) => pieceReading(piece, plainRun(piece, 0) === piece.length ? readPlainRun(piece) : readMarkdown(piece)),
};

/** Reads all with remark: it says the same, and tests hold the two against each other. */
export const remarkAlone: PieceReader = {
  endOf: nextCut,
  read: (piece) => pieceReading(piece, readMarkdown(piece)),
};

function pieceReading(piece: string, reading: Reading): PieceReading {
  return { ...reading, source: piece, quiet: quietZones(piece, reading.blocks, reading.tables), ...signsOf(piece, reading.blocks) };
}

function signsOf(piece: string, [first]: readonly Block[]): Pick<PieceReading, 'signs' | 'isSection' | 'holdsTex'> {
  return { signs: findSigns(piece), isSection: piece.startsWith('#') && isSection(first), holdsTex: /\\(?:begin|end)\{/.test(piece) };
}

function isSection(block: Block | undefined): boolean {
  if (block?.kind !== 'heading' || block.span.start > 0) return false;
  const text = block.text.text;
  return captionLine(block) === undefined && !isFigureCaption(text) && !beginsLikeCaption(text);
}

function openPiece(source: string, start: number, { kind, end }: OpenBlock): Piece {
  const text = source.slice(start, end);
  const block = blockAt(text, kind, { start: 0, end: text.length }, AT_MARGIN);
  const quiet = quietZones(text, [block], []);
  return { start, reading: { source: text, blocks: [block], tables: [], quiet, ...signsOf(text, [block]), open: undefined } };
}

function skipBlankLines(source: string, from: number): number {
  let at = from;
  for (let end = lineEnd(source, at); at < source.length && isBlank(source, at, end); end = lineEnd(source, at)) at = nextLine(source, end);
  return at;
}

/**
 * The next place at which whatever was open has ended, unless it is an `OpenBlock`: a line at the margin after a blank one ends lists,
 * quotations, footnotes, paragraphs and indented code. A list marker there may go on with a list, so nothing is cut before it.
 */
function nextCut(source: string, start: number): number {
  let isAfterBlank = false;
  for (let at = nextLine(source, lineEnd(source, start)); at < source.length; at = nextLine(source, lineEnd(source, at))) {
    const blank = isBlank(source, at, lineEnd(source, at));
    if (isAfterBlank && !blank && !goesOn(source, at)) return at;
    isAfterBlank = blank;
  }
  return source.length;
}

function goesOn(source: string, at: number): boolean {
  const marker = /[ \t]|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
  marker.lastIndex = at;
  return marker.test(source);
}
