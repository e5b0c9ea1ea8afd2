import type { Span } from '../../text/span.ts';
import { offsetsAt } from './ruler.ts';
import { isEmptyLine, type Line } from './view.ts';

/** A table's lines by what they are for. */
export interface Shape {
  readonly kind: 'simple' | 'multiline';
  /** The full line of dashes above the header of a multi-line table. */
  readonly above: Line | undefined;
  readonly head: readonly Line[];
  /** The dash runs below the header, or on top. */
  readonly rule: Line;
  readonly rows: readonly (readonly Line[])[];
  readonly last: Line;
}

/** Header lines of a multi-line table; more are prose between rules. */
export const MOST_HEADER_LINES = 12;

/** Dashes in two runs or more. */
export function isRuns(text: string): boolean {
  return /^[ \t]*-+(?:[ \t]+-+)+[ \t]*$/.test(text);
}

/** Dashes in one run. */
export function isFullRule(text: string): boolean {
  return /^[ \t]*-{2,}[ \t]*$/.test(text);
}

/** A line of dashes. */
export function isRule(text: string): boolean {
  return isRuns(text) || isFullRule(text);
}

/** The line below another; undefined where the container ends. */
export type Next = (line: Line) => Line | undefined;

/** Parts the lines of a table that begins with a line. */
export function shapeOf(first: Line, next: Next): Shape | undefined {
  if (isFullRule(first.text)) return underFullRule(first, next);
  if (isRuns(first.text)) return simple([], first, next) ?? multiline([], first, next);
  const rule = next(first);
  return rule && isRuns(rule.text) && !isEmptyLine(first) ? simple([first], rule, next) : undefined;
}

function underFullRule(first: Line, next: Next): Shape | undefined {
  const head: Line[] = [];
  let line = next(first);
  while (line && !isEmptyLine(line) && !isRule(line.text) && head.length < MOST_HEADER_LINES) {
    head.push(line);
    line = next(line);
  }
  return line && head.length > 0 && isRuns(line.text) ? multiline(head, line, next, first) : undefined;
}

/** Rows up to a blank line or a line of dashes; without a header the dashes are needed. */
function simple(head: readonly Line[], rule: Line, next: Next): Shape | undefined {
  const rows: Line[][] = [];
  let last = rule;
  let line = next(rule);
  for (; line && !isEmptyLine(line) && !isRule(line.text); line = next(line)) {
    rows.push([line]);
    last = line;
  }
  const closed = line && isRule(line.text) ? line : undefined;
  if (rows.length === 0 || (head.length === 0 && !closed)) return undefined;
  return { kind: 'simple', above: undefined, head, rule, rows, last: closed ?? last };
}

/** Rows with blank lines between them, up to a line of dashes, which is needed. */
function multiline(head: readonly Line[], rule: Line, next: Next, above?: Line): Shape | undefined {
  const rows: Line[][] = [];
  let isAfterBlank = true;
  for (let line = next(rule); line; line = next(line)) {
    if (isRule(line.text)) return rows.length > 0 ? { kind: 'multiline', above, head, rule, rows, last: line } : undefined;
    if (/^ {0,3}(?:#{1,6}[ \t]|```|~~~|:::)/.test(line.text)) return undefined;
    const blank = isEmptyLine(line);
    if (!blank && isAfterBlank) rows.push([line]);
    else if (!blank) rows.at(-1)?.push(line);
    isAfterBlank = blank;
  }
  return undefined;
}

/** The columns of the screen at which the columns of the table begin. */
export function columnsOfRule({ text }: Line): readonly number[] {
  return [...text.matchAll(/-+/g)].map(({ index }) => index);
}

/** A line's share in each column. What stands left of the first one belongs to it, so that nothing is lost. */
export function cut(text: string, columns: readonly number[]): readonly Span[] {
  const offsets = offsetsAt(text, columns);
  return offsets.map((start, i) => ({ start: i === 0 ? 0 : start, end: offsets[i + 1] ?? text.length }));
}
