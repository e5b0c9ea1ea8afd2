import type { Block, Span } from '../../model/index.ts';
import { countLeading } from '../../text/search.ts';
import { lineEnd, lineStart, nextLine } from '../lines.ts';
import { drawnSyntaxes } from './index.ts';
import type { DrawnSyntax, Loss, TableLines } from './syntax.ts';
import { viewFrom, type View } from './view.ts';

/** The sign of a syntax in a piece: that a table may be around it. */
export interface TableSign {
  readonly at: number;
  readonly syntax: DrawnSyntax;
}

/** A table written in one of the syntaxes of this folder, where it stands. */
export interface DrawnIsland {
  readonly span: Span;
  readonly syntax: DrawnSyntax;
  /** Where its text begins: with the line that the table begins on. */
  readonly start: number;
  /** Its lines, with the marks of the container blanked out. */
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** The tables around some signs, and what is lost of what should have been one. */
export interface DrawnIslands {
  readonly islands: readonly DrawnIsland[];
  readonly missed: readonly Loss[];
  /** The end of the source was met while a table was sought: with more behind it, there might be another one. */
  readonly isOpen: boolean;
}

/** Finds the signs of tables in a piece; in most there are none. */
export function findSigns(piece: string): readonly TableSign[] {
  return drawnSyntaxes
    .flatMap((syntax) => [...piece.matchAll(syntax.sign)].map(({ 1: before = '', index }) => ({ at: index + before.length, syntax })))
    .sort((a, b) => a.at - b.at);
}

/**
 * Finds the tables around some signs. A sign in code or HTML is none, nor is one inside a table.
 * @param from where Markdown begins
 * @param signs ascending
 */
export function findDrawn(source: string, from: number, blocks: readonly Block[], signs: readonly TableSign[]): DrawnIslands {
  const islands: DrawnIsland[] = [];
  const missed: Loss[] = [];
  // Signs on one line lead to the same answer.
  const refused = new Map<DrawnSyntax, number>();
  const endOf = divisionEnds(source);
  let isOpen = false;
  const onEnd = (): void => {
    isOpen = true;
  };
  for (const { at, syntax } of signs) {
    const begin = islands.at(-1)?.span.end ?? from;
    if (at < begin || at < (refused.get(syntax) ?? 0)) continue;
    const host = blocks[countLeading(blocks, ({ span }) => span.start <= at) - 1];
    const inside = host && at < host.span.end ? host : undefined;
    if (inside && isClosed(source, inside, at, syntax, endOf)) continue;
    const view = viewFrom(source, { from: begin, host: inside, onEnd }, at);
    const sign = view.lineAt(at);
    const found = sign && syntax.find(view, sign);
    if (found && found.first.start >= begin) islands.push(island(view, syntax, found));
    else if (sign) {
      refused.set(syntax, sign.end);
      missed.push(...(syntax.missed?.(view, sign) ?? []));
    }
  }
  return { islands, missed, isOpen };
}

/** Code and HTML hold no tables, but for code that is marked as one of this syntax, and for divisions in which it is read. */
function isClosed(source: string, { kind, span }: Block, at: number, { inFence, inDivision }: DrawnSyntax, endOf: DivisionEnd): boolean {
  if (kind === 'table') return true;
  if (kind === 'html') return inDivision !== true || lineStart(source, at) > endOf(span);
  return kind === 'code' && !inFence?.test(source.slice(span.start, Math.max(at, span.start)));
}

/** Tells where a block of HTML is no division any more. */
type DivisionEnd = (html: Span) => number;

/** Looks through each block of HTML once, however many signs it has. */
function divisionEnds(source: string): DivisionEnd {
  const ends = new Map<Span, number>();
  return (html) => {
    const end = ends.get(html) ?? divisionEnd(source, html);
    ends.set(html, end);
    return end;
  };
}

/** HTML that begins with the tag of a division, on a line of its own, is one up to the line with another tag; else nowhere. */
function divisionEnd(source: string, { start, end }: Span): number {
  for (let at = start; at < end; at = nextLine(source, lineEnd(source, at))) {
    const line = source.slice(at, lineEnd(source, at));
    if (DIVISION.test(line)) continue;
    if (at === start) return -1;
    if (line.includes('<')) return at;
  }
  return end;
}

const DIVISION = /^[ \t]*<\/?(?:div|section|article|aside|center|figure)(?:\s[^<>]*)?>[ \t]*$/i;

/** From the first character of the table to the last. */
function island(view: View, syntax: DrawnSyntax, lines: TableLines): DrawnIsland {
  const { first, last } = lines;
  const { source } = view;
  const start = first.start + Math.max(0, first.text.search(/\S/));
  const end = last.start + last.text.trimEnd().length;
  let text = '';
  for (let line: typeof last | undefined = first; line && line.start <= last.start; line = view.below(line))
    text += line.text + source.slice(line.end, nextLine(source, line.end));
  return { span: { start, end }, syntax, start: first.start, text, losses: syntax.losses?.(view, lines) ?? [] };
}
