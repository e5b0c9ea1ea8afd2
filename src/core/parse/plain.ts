import type { Block, Span } from '../model/index.ts';
import { AT_MARGIN, blockAt, headingAt } from './block.ts';
import { isBlank, lineEnd, nextLine } from './lines.ts';
import { endsTable, isTableHead } from './tables/pipe-line.ts';
import { readPipeTable } from './tables/pipe.ts';
import type { RawTable } from './tables/raw-table.ts';
import type { Reading } from './reading.ts';

/**
 * Begins a line that can be nothing but text of a paragraph or a row of a table: no list marker, fence, tag, quotation, underline,
 * definition; nor is it indented.
 */
const TEXT =
  /[^\s\-+*_=#<>~`[\d]|\d(?!\d{0,8}[.)](?:[ \t\r\n]|$))|[-+][^\s\-+]|--+[^\s-]|\*+[^\s*]|_+[^\s_]|`{1,2}[^`]|~{1,2}[^~]|#+[^\s#]|#{7}|\[[^[\]\\\r\n]*\](?!:)/y;

const HEADING = /#{1,6}(?=[ \t\r\n]|$)/y;

/** Begins a block of HTML that lasts to the next blank line, whatever its lines are. */
const HTML = /<\/?(?:table|div|p|center|ul|ol|figure|details)(?=[ \t\r\n>]|$)/iy;

/**
 * The end of the run of lines at `start`, if it is plain: paragraphs, headings and pipe tables at the margin, or a block of HTML. It ends
 * before a blank line, and nothing in it goes on after that. Undefined where remark has to be asked.
 */
export function plainRun(source: string, start: number): number | undefined {
  const isHtml = matches(HTML, source, start);
  let at = start;
  let end = start;
  while (at < source.length) {
    const lineStop = lineEnd(source, at);
    if (isBlank(source, at, lineStop)) break;
    if (!isHtml && !matches(TEXT, source, at) && !matches(HEADING, source, at)) return undefined;
    end = lineStop;
    at = nextLine(source, lineStop);
  }
  return end > start ? end : undefined;
}

/** Reads a plain run: what remark would find in it, a hundred times faster. */
export function readPlainRun(source: string): Reading {
  const reader: Reader = { source, blocks: [], tables: [] };
  if (matches(HTML, source, 0))
    return { blocks: [blockAt(source, 'html', { start: 0, end: source.length }, AT_MARGIN)], tables: [], open: undefined };
  let run: Span[] = [];
  for (let start = 0; start < source.length;) {
    const line = { start, end: lineEnd(source, start) };
    if (matches(HEADING, source, start)) {
      addText(reader, run);
      addHeading(reader, line);
      run = [];
    } else run.push(line);
    start = nextLine(source, line.end);
  }
  addText(reader, run);
  return { blocks: reader.blocks, tables: reader.tables, open: undefined };
}

interface Reader {
  readonly source: string;
  readonly blocks: Block[];
  readonly tables: RawTable[];
}

function addHeading({ source, blocks }: Reader, line: Span): void {
  HEADING.lastIndex = line.start;
  blocks.push(headingAt(source, HEADING.exec(source)?.[0].length ?? 0, line, AT_MARGIN));
}

/** A paragraph, a table, or a paragraph that a table interrupts; then what stands under the table. */
function addText(reader: Reader, lines: readonly Span[]): void {
  const { source, blocks } = reader;
  const textOf = (line: Span | undefined): string => (line ? source.slice(line.start, line.end) : '');
  const at = lines.findIndex((line, i) => i + 1 < lines.length && isTableHead(textOf(line), textOf(lines[i + 1])));
  const [first, last] = [lines[0], at < 0 ? lines.at(-1) : lines[at - 1]];
  if (first && last) blocks.push(blockAt(source, 'paragraph', { start: first.start, end: last.end }, AT_MARGIN));
  const [head, delimiter] = at < 0 ? [] : [lines[at], lines[at + 1]];
  if (!head || !delimiter) return;
  const rows = lines.findIndex((line, i) => i > at + 1 && endsTable(textOf(line)));
  const end = rows < 0 ? lines.length : rows;
  const table = readPipeTable(source, { head, delimiter, body: lines.slice(at + 2, end) });
  reader.tables.push(table);
  blocks.push(blockAt(source, 'table', table.span, AT_MARGIN));
  if (end < lines.length) addText(reader, lines.slice(end));
}

function matches(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}
