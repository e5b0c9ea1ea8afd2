import type { Block } from '../model/index.ts';
import { lineEnd, nextLine } from './lines.ts';

/** A block that only its own closing line ends: fenced code, or HTML such as a comment. Blank lines and headings are part of it. */
export interface OpenBlock {
  readonly kind: Extract<Block['kind'], 'code' | 'html'>;
  /** The end of its closing line; of the source, if there is none. */
  readonly end: number;
}

/**
 * A fence (its info string holds no backtick if it is made of them), or a comment. A comment may not end with the very characters it begins
 * with.
 */
const OPENER = /`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,}|<!--(?!-?>)/y;

/** What ends a block of HTML, by how it begins. */
const CLOSERS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<!\[CDATA\[/, /\]\]>/g],
  [/^<!/, />/g],
  [/^</, /<\/(?:script|pre|style|textarea)>/gi],
];

/** The block that begins at the start of a line, in a place where nothing else is open; undefined if none of this kind does. */
export function openBlockAt(source: string, start: number): OpenBlock | undefined {
  OPENER.lastIndex = start;
  const opener = OPENER.exec(source)?.[0];
  if (opener === undefined) return undefined;
  return closeBlock(source, start, opener.startsWith('<') ? start + opener.length : nextLine(source, lineEnd(source, start)));
}

/**
 * Finds the end of an open block.
 * @param start place of its fence or tag, or of the blanks before that
 * @param from where to begin to look for its end: the start of a line, or a place in the line of the tag
 */
export function closeBlock(source: string, start: number, from: number): OpenBlock {
  const opener = source.slice(start, lineEnd(source, start)).trimStart();
  if (opener.startsWith('<')) return { kind: 'html', end: closeHtml(source, opener, from) };
  const fence = /^(?:`+|~+)/.exec(opener)?.[0] ?? '';
  const closer = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
  for (let at = from; at < source.length; at = nextLine(source, lineEnd(source, at))) {
    const end = lineEnd(source, at);
    if (closer.test(source.slice(at, end))) return { kind: 'code', end };
  }
  return { kind: 'code', end: source.length };
}

function closeHtml(source: string, tag: string, from: number): number {
  const closer = CLOSERS.find(([opener]) => opener.test(tag))?.[1];
  if (!closer) return source.length;
  closer.lastIndex = from;
  const found = closer.exec(source);
  return found ? lineEnd(source, found.index) : source.length;
}
