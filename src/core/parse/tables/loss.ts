import type { Edit, Span } from '../../text/span.ts';
import type { Line } from './view.ts';

/** A figure and nothing else, as one stands in a column of figures. */
export const FIGURE = /^[−+-]?\d[\d.,'’\u00a0\u202f ]*(?:%|\u00a0%)?$/;

/** A text with single blanks between its words. */
export function squeezed(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** What a share of a line says. */
export function textIn(text: string, { start, end }: Span = { start: 0, end: 0 }): string {
  return text.slice(start, end).trim();
}

/**
 * The figures in the first column of figures, where several lines look like rows: each fills every column, and has a figure of its own in
 * each column of figures. Undefined where they do not.
 */
export function figuresOfRows(texts: readonly (readonly string[])[]): readonly string[] | undefined {
  const columns = [...(texts[0] ?? []).keys()];
  const figures = columns.filter((i) => texts.some((row) => FIGURE.test(row[i] ?? '')));
  const [column] = figures;
  const isEach = texts.every((row) => row.every((text, i) => (figures.includes(i) ? FIGURE.test(text) : /\p{L}/u.test(text))));
  if (texts.length < 2 || column === undefined || figures.length === columns.length || !isEach) return undefined;
  return texts.map((row) => row[column] ?? '');
}

/** The edit that puts a text into a line. */
export function inserted({ start }: Line, at: number, text: string): Edit {
  return { span: { start: start + at, end: start + at }, text };
}

/** Whether no marks of a container stand on the lines. */
export function isBare(source: string, lines: readonly Line[]): boolean {
  return lines.every(({ start, end, text }) => source.slice(start, end) === text);
}

/** From the first character of some lines to the last. */
export function spanOfLines(lines: readonly Line[]): Span {
  const [first, last] = [lines[0], lines.at(-1)];
  return { start: (first?.start ?? 0) + (first?.text.search(/\S/) ?? 0), end: (last?.start ?? 0) + (last?.text.trimEnd().length ?? 0) };
}
