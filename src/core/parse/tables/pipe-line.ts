import { shift, type Span } from '../../text/span.ts';

/**
 * Whether a line, with the line under it, begins a table: the second is made of dashes, and has as many cells as the first. GFM has pipes
 * between the dashes; Pandoc reads `|---+---|` too, as Emacs writes it.
 */
export function isTableHead(head: string, delimiter: string): boolean {
  if (!isDelimiter(delimiter.trim()) || head.trim() === '|') return false;
  return splitCells(head, trimmed(head)).length === splitDashes(delimiter, trimmed(delimiter)).length;
}

/**
 * Whether a line right under a table is none of its rows, though GFM would make it one: Pandoc's caption (`: Visits by site`), or the
 * fence that closes a division (`:::`).
 */
export function endsTable(line: string): boolean {
  return /^[ \t>]*(?::{3,}[ \t]*(?:$|\{|[\w-])|(?:[Tt]able)?:(?:[ \t]+\S|\())/.test(line) && !/(?<!\\)\|/.test(line);
}

/** What stands between the pipes of a line; a pipe after a backslash is text. The outer pipes are optional. */
export function splitCells(source: string, line: Span): readonly Span[] {
  const cells: Span[] = [];
  let start = source.charAt(line.start) === '|' ? line.start + 1 : line.start;
  for (let at = start; at < line.end; at += 1) {
    if (source.charAt(at) === '\\') at += 1;
    else if (source.charAt(at) === '|') {
      cells.push({ start, end: at });
      start = at + 1;
    }
  }
  if (start < line.end || cells.length === 0) cells.push({ start, end: Math.max(start, line.end) });
  return cells;
}

/** The dashes of each column in the line under the head. */
export function splitDashes(source: string, { start, end }: Span): readonly Span[] {
  const line = source.slice(start, end).replace(/\+/g, '|');
  return splitCells(line, { start: 0, end: line.length }).map((cell) => shift(cell, start));
}

/** The backslashes in front of the pipes of a cell: they go before anything else of it is read, even within code. */
export function pipeEscapes(source: string, { start, end }: Span): readonly Span[] {
  const escapes: Span[] = [];
  // Looked for in the cell alone: in a long chapter the next backslash may be far away.
  const cell = source.slice(start, end);
  for (let at = cell.indexOf('\\'); at >= 0; at = cell.indexOf('\\', at + 2))
    if (cell.charAt(at + 1) === '|') escapes.push({ start: start + at, end: start + at + 1 });
  return escapes;
}

/** The span without the blanks at its ends that Markdown knows. */
export function trimBlanks(source: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (to > from && /[ \t]/.test(source.charAt(to - 1))) to -= 1;
  while (from < to && /[ \t]/.test(source.charAt(from))) from += 1;
  return { start: from, end: to };
}

function trimmed(line: string): Span {
  return trimBlanks(line, { start: 0, end: line.length });
}

/**
 * Dashes, colons at their ends, pipes between them; dashes alone are a rule or the underline of a heading. A plus sign parts dashes only
 * within pipes: a line that begins with one is drawn with characters, as are the answers of databases (`----+----`).
 */
function isDelimiter(line: string): boolean {
  const dashes = line.startsWith('|') && line.endsWith('|') ? line.replace(/\+/g, '|') : line;
  return /[|:]/.test(line) && /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(dashes);
}
