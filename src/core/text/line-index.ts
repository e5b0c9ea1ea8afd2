import { countLeading } from './search.ts';

/** A place as the Language Server Protocol counts it: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and positions of one text. The only converter of the product. */
export interface LineIndex {
  /** Number of lines; a text without a line end has one. */
  readonly lineCount: number;
  /** The position of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position;
  /** The offset of a position; a character beyond the line's end is clamped to the end, before the line break. */
  offsetAt(position: Position): number;
  /** The text of a line without its line break. */
  lineAt(line: number): string;
}

/** A part of a text that begins where a line does. */
export interface IndexedPart {
  readonly start: number;
  readonly lines: LineIndex;
}

/** The lines of a text whose parts are indexed. @param length of the text */
export function joinLines(parts: readonly IndexedPart[], length: number): LineIndex {
  const firstLines: number[] = [];
  let breaks = 0;
  for (const { lines } of parts) {
    firstLines.push(breaks);
    breaks += lines.lineCount - 1;
  }
  const partOf = (line: number): { readonly part: IndexedPart | undefined; readonly line: number } => {
    const i = countLeading(firstLines, (first) => first <= line) - 1;
    return { part: parts[i], line: line - (firstLines[i] ?? 0) };
  };
  return {
    lineCount: breaks + 1,
    positionAt(offset) {
      const i = Math.max(0, countLeading(parts, ({ start }) => start <= offset) - 1);
      const part = parts[i];
      if (!part) return { line: 0, character: 0 };
      const { line, character } = part.lines.positionAt(offset - part.start);
      return { line: line + (firstLines[i] ?? 0), character };
    },
    offsetAt({ line, character }) {
      if (line > breaks) return length;
      const at = partOf(line);
      return at.part ? at.part.start + at.part.lines.offsetAt({ line: at.line, character }) : 0;
    },
    lineAt(line) {
      const at = partOf(line);
      return at.part?.lines.lineAt(at.line) ?? '';
    },
  };
}

/** Indexes the lines of a text. A line ends with LF, CRLF or a lone CR, as in Markdown and in the protocol. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const startOf = (line: number): number => starts[line] ?? text.length;
  const endOf = (line: number): number => {
    let end = startOf(line + 1);
    while (end > startOf(line) && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
    return end;
  };
  return {
    lineCount: starts.length,
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = countLeading(starts, (start) => start <= at) - 1;
      return { line, character: at - startOf(line) };
    },
    offsetAt({ line, character }) {
      if (line >= starts.length) return text.length;
      return Math.min(startOf(line) + character, endOf(line));
    },
    lineAt(line) {
      return text.slice(startOf(line), endOf(line));
    },
  };
}
