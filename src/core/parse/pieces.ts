import { AT_MARGIN, blockAt } from './block.ts';
import type { Span } from '../text/span.ts';
import { isBlank, lineEnd, lineStart, nextLine } from './lines.ts';
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
}

/** A piece of a chapter, read. */
export interface Piece {
  /** Where it begins. */
  readonly start: number;
  readonly reading: PieceReading;
}

/**
 * Cuts a chapter into pieces, mostly a paragraph, a table or a list each, that are read one by one with the same result as the whole:
 * nothing that begins in one goes on in the next.
 * @param from where Markdown begins
 * @param read reads a piece: `readPiece`, or a memory of what that said before
 */
export function cutPieces(source: string, from: number, read: (piece: string) => PieceReading): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = skipBlankLines(source, from);
  while (at < source.length) {
    const start = at;
    let open = openBlockAt(source, start);
    const inner = open && insideDirective(source, start, open);
    if (open && inner) {
      pieces.push(
        openPiece(source, start, { kind: 'code', end: inner.start }),
        ...cutPieces(source.slice(0, inner.end), inner.start, read),
      );
      at = skipBlankLines(source, open.end);
      continue;
    }
    let openAt = start;
    if (!open) {
      const end = plainRun(source, start) ?? nextCut(source, start);
      const piece = { start, reading: read(source.slice(start, end)) };
      pieces.push(piece);
      at = end;
      if (piece.reading.open !== undefined) {
        openAt = start + piece.reading.open;
        open = closeBlock(source, openAt, end);
      }
    }
    if (open) {
      pieces.push(openPiece(source, openAt, open));
      at = open.end;
    }
    at = skipBlankLines(source, at);
  }
  return pieces;
}

/** MyST's directives that hold Markdown, written as fences of code would be. */
const CONTAINER =
  /(`{3,}|~{3,})\{(?:table|admonition|attention|caution|danger|error|hint|important|note|seealso|tip|warning|dropdown|margin|sidebar|topic|tab-item|tab-set|card|grid|grid-item|exercise|solution)\}/y;

/** What stands in a directive, after its options and before the fence that closes it; undefined for code. */
function insideDirective(source: string, start: number, { end }: OpenBlock): Span | undefined {
  CONTAINER.lastIndex = start;
  const fence = CONTAINER.exec(source)?.[1];
  const last = lineStart(source, end);
  if (fence === undefined || !source.startsWith(fence, last + source.slice(last, end).search(/\S|$/))) return undefined;
  let at = nextLine(source, lineEnd(source, start));
  while (at < last && /^[ \t]*:[\w-]+:/.test(source.slice(at, lineEnd(source, at)))) at = nextLine(source, lineEnd(source, at));
  return { start: at, end: Math.max(at, last) };
}

/** Reads a piece that no block of the kind of `OpenBlock` begins. */
export function readPiece(piece: string): PieceReading {
  const reading = plainRun(piece, 0) === piece.length ? readPlainRun(piece) : readMarkdown(piece);
  return { ...reading, source: piece, quiet: quietZones(piece, reading.blocks, reading.tables), signs: findSigns(piece) };
}

function openPiece(source: string, start: number, { kind, end }: OpenBlock): Piece {
  const text = source.slice(start, end);
  const block = blockAt(text, kind, { start: 0, end: text.length }, AT_MARGIN);
  const quiet = quietZones(text, [block], []);
  return { start, reading: { source: text, blocks: [block], tables: [], quiet, signs: findSigns(text), open: undefined } };
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
