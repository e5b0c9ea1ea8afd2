import type { Block } from '../../model/index.ts';
import { isBlank, lineEnd, lineStart, nextLine } from '../lines.ts';
import { columnAt } from './ruler.ts';

/** A line as it reads in the container that it stands in. */
export interface Line {
  /** Where it begins in the source, what belongs to the container included. */
  readonly start: number;
  readonly end: number;
  /** Its characters; `>` marks and a list marker are blanked out, so that every place holds. */
  readonly text: string;
}

/** The lines around a place, as far as its container goes. */
export interface View {
  readonly source: string;
  /** The line that an offset stands on; undefined outside the container. */
  lineAt(offset: number): Line | undefined;
  above(line: Line): Line | undefined;
  below(line: Line): Line | undefined;
}

/** From where one looks. */
export interface Outlook {
  /** Where Markdown begins. */
  readonly from: number;
  /** The block that holds the place looked from; undefined outside all blocks. */
  readonly host: Block | undefined;
  /** Is told of a look beyond the last line. */
  readonly onEnd: () => void;
}

/** Looks at a text from inside a container: a quotation, a list item, or neither. */
export function viewFrom(source: string, { from, host, onEnd }: Outlook, place: number): View {
  const start = lineStart(source, place);
  const depth = host?.quoted
    ? (/^[ \t]*(?:>[ \t]?)*/.exec(source.slice(start, lineEnd(source, start)))?.[0].split('>').length ?? 1) - 1
    : 0;
  const item = host?.item ? lineStart(source, host.item.start) : undefined;
  const indent =
    host?.item && item !== undefined ? withMarker(source.slice(item, lineEnd(source, item)), host.item.start - item).indent : 0;
  const lineAt = (offset: number): Line | undefined => {
    const begin = lineStart(source, offset);
    if (begin < from) return undefined;
    const end = lineEnd(source, begin);
    const written = withoutMarks(source.slice(begin, end), depth);
    if (written === undefined) return undefined;
    if (host?.item && begin === item) return { start: begin, end, text: withMarker(written, host.item.start - begin).text };
    const isInside = written.trim() === '' || columnAt(written, written.search(/[^ \t]/)) >= indent;
    return isInside && !(item !== undefined && begin < item) ? { start: begin, end, text: written } : undefined;
  };
  return {
    source,
    lineAt,
    above: (line) => (line.start > from ? lineAt(line.start - (source.startsWith('\r\n', line.start - 2) ? 2 : 1)) : undefined),
    below(line) {
      if (line.end < source.length) return lineAt(nextLine(source, line.end));
      onEnd();
      return undefined;
    },
  };
}

/** The lines of a text that holds a table and nothing else. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    lines.push({ start, end, text: text.slice(start, end) });
    start = nextLine(text, end);
  }
  return lines;
}

/** Whether nothing but blanks stands on a line. */
export function isEmptyLine({ text }: Line): boolean {
  return isBlank(text, 0, text.length);
}

/** The line break that ends a line. */
export function breakAfter(source: string, { end }: Line): string {
  return source.slice(end, nextLine(source, end)) || '\n';
}

/** The line with so many `>` blanked out; undefined if it has fewer. */
function withoutMarks(line: string, depth: number): string | undefined {
  let text = line;
  for (let left = depth; left > 0; left -= 1) {
    const mark = /^[ \t]*>/.exec(text)?.[0];
    if (mark === undefined) return undefined;
    text = ' '.repeat(mark.length) + text.slice(mark.length);
  }
  return text;
}

/** The line with its list marker blanked out, and how far the item's text is indented. */
function withMarker(line: string, marker: number): { readonly text: string; readonly indent: number } {
  const sign = /^(?:[-+*]|\d{1,9}[.)])/.exec(line.slice(marker))?.[0] ?? '';
  const gap = /^ {1,4}(?! )/.exec(line.slice(marker + sign.length))?.[0] ?? ' ';
  const end = marker + sign.length;
  return { text: ' '.repeat(end) + line.slice(end), indent: end + gap.length };
}
