import type { Span } from '../../text/span.ts';
import { endsTable } from './pipe-line.ts';
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

/** The header of a multi-line table and the dash runs below it. */
interface MultilineHead {
  readonly head: readonly Line[];
  readonly rule: Line;
}

function headUnder(first: Line, next: Next): MultilineHead | undefined {
  const head: Line[] = [];
  let line = next(first);
  while (line && !isEmptyLine(line) && !isRule(line.text) && head.length < MOST_HEADER_LINES) {
    head.push(line);
    line = next(line);
  }
  return line && head.length > 0 && isRuns(line.text) ? { head, rule: line } : undefined;
}

function underFullRule(first: Line, next: Next): Shape | undefined {
  const found = headUnder(first, next);
  return found && multiline(found.head, found.rule, next, first);
}

/**
 * A table that no line of dashes ends, though its kind needs one: its rows are the lines that keep to the columns. Whether it was meant as
 * a table is another question.
 */
export function openShapeOf(first: Line, next: Next): Shape | undefined {
  const above = isFullRule(first.text) ? first : undefined;
  const found = above ? headUnder(above, next) : isRuns(first.text) ? { head: [], rule: first } : undefined;
  if (!found) return undefined;
  const { head, rule } = found;
  const columns = columnsOfRule(rule);
  const rows: Line[][] = [];
  let last = rule;
  let isAfterBlank = true;
  for (let line = next(rule); line && !isRule(line.text) && !endsRows(line.text); line = next(line)) {
    const blank = isEmptyLine(line);
    if (!blank && !keepsTo(line.text, columns)) break;
    if (!blank && isAfterBlank) rows.push([]);
    if (!blank) rows.at(-1)?.push(line);
    if (!blank) last = line;
    isAfterBlank = blank;
  }
  return { kind: 'multiline', above, head, rule, rows, last };
}

/** A caption, or the end of a division, whichever way that is written. */
function endsRows(text: string): boolean {
  return endsTable(text) || /^[ \t]*<\/(?:div|section|article|aside|center|figure)>[ \t]*$/i.test(text);
}

/** Rows up to a blank line, a line of dashes, a caption or the end of a division; without a header the dashes are needed. */
function simple(head: readonly Line[], rule: Line, next: Next): Shape | undefined {
  const rows: Line[][] = [];
  let last = rule;
  let line = next(rule);
  for (; line && !isEmptyLine(line) && !isRule(line.text) && !endsRows(line.text); line = next(line)) {
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

/** Whether a text runs over the edge before a column. */
export function isCutAt(text: string, columns: readonly number[], i: number): boolean {
  const at = cut(text, columns)[i]?.start ?? 0;
  return at > 0 && at < text.length && /^\S\S$/.test(text.slice(at - 1, at + 1));
}

/** Whether no text of a line runs over the edge of its column. */
export function keepsTo(text: string, columns: readonly number[]): boolean {
  return columns.every((_, i) => i === 0 || !isCutAt(text, columns, i));
}
