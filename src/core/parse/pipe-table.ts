import type { Span } from '../text/span.ts';
import type { Paragraph } from './blocks.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';

/**
 * Finds the GFM table in a paragraph: a header line, a delimiter line with as many cells, then one row a line to the paragraph's end.
 * Read line by line, in linear time; the reference is remark-gfm.
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function readPipeTable(source: string, { block, indent }: Paragraph): RawTable | undefined {
  const lines = splitLines(source, block.span, block.quoted, indent);
  const delimiter = lines.findIndex((line, i) => i > 0 && isDelimiter(source.slice(line.start, line.end)));
  const header = lines[delimiter - 1];
  const delimiterLine = lines[delimiter];
  if (!header || !delimiterLine || header.lazy || delimiterLine.lazy) return undefined;
  if (splitCells(source, header).length !== splitCells(source, delimiterLine).length) return undefined;
  const body = lines.slice(delimiter + 1);
  const rows = [header, ...body].map((line, i) => readRow(source, line, i === 0 ? 'head' : 'body'));
  const end = (body.at(-1) ?? delimiterLine).end;
  return { kind: 'pipe', span: { start: header.start, end }, editable: true, caption: undefined, rows };
}

interface Line extends Span {
  /** Starts before the content of the list item it continues. */
  readonly lazy: boolean;
}

/** The lines of a paragraph, without indentation, `>` marks and line ends. */
function splitLines(source: string, span: Span, quoted: boolean, indent: number): readonly Line[] {
  const lines: Line[] = [];
  const line = /([ \t>]*)([^\r\n]*)(?:\r\n?|\n|$)/y;
  let at = span.start;
  while (at < span.end) {
    line.lastIndex = at;
    const [whole = '', gutter = '', rest = ''] = line.exec(source) ?? [];
    const lead = quoted ? gutter : (/^[ \t]*/.exec(gutter)?.[0] ?? '');
    const start = at + lead.length;
    const lazy = at > span.start && (quoted ? !lead.includes('>') : lead.length < indent);
    lines.push({ start, end: Math.min(span.end, at + gutter.length + rest.trimEnd().length), lazy });
    at += Math.max(1, whole.length);
  }
  return lines;
}

function isDelimiter(line: string): boolean {
  return /[|:]/.test(line) && /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(line);
}

function readRow(source: string, line: Span, section: RawRow['section']): RawRow {
  const cells = splitCells(source, line).map((span): RawCell => ({
    span,
    content: trimBlanks(source, span),
    header: section === 'head',
    rowspan: 1,
    colspan: 1,
    nested: [],
  }));
  return { span: { start: line.start, end: line.end }, group: section === 'head' ? 0 : 1, section, cells };
}

/** What stands between the pipes; a pipe after a backslash is text. The outer pipes are optional. */
function splitCells(source: string, line: Span): readonly Span[] {
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

/** An empty cell keeps an insertion point after its first blank, so that a value put there stands as an author would write it. */
function trimBlanks(source: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && /[ \t]/.test(source.charAt(end - 1))) end -= 1;
  while (start < end && /[ \t]/.test(source.charAt(start))) start += 1;
  return end > start ? { start, end } : { start: Math.min(span.start + 1, span.end), end: Math.min(span.start + 1, span.end) };
}
