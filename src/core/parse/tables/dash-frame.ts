import type { Edit, Span } from '../../text/span.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { lineEdit } from './edits.ts';
import { trimBlanks } from './pipe-line.ts';
import { columnAt, offsetsAt } from './ruler.ts';
import type { Line } from './view.ts';

/** A table of this kind taken apart. */
export interface Frame {
  readonly columns: readonly Column[];
  readonly slots: readonly Slot[];
  /** The least number of blanks between a column, with whatever text of it runs over its dashes, and the next one. */
  readonly gap: number;
  /** Lines of the header. */
  readonly heads: number;
  readonly multiline: boolean;
}

/** A column of the table, in columns of the screen. */
export interface Column {
  readonly index: number;
  readonly run: Span;
  /** Where the next one begins. */
  readonly next: number | undefined;
  /** How its texts stand, by its header. */
  readonly align: 'left' | 'center' | 'right' | undefined;
  /** All its figures end with its dashes. */
  readonly figures: boolean;
}

/** A line's share in a column. */
export interface Slot {
  readonly line: Line;
  readonly column: Column;
  /** In the line. */
  readonly whole: Span;
  readonly content: Span;
  readonly text: string;
  /** Its text ends where the dashes do, with blanks before it. */
  readonly right: boolean;
  /** A text runs over its left edge. */
  readonly cut: boolean;
}

/** Whether nothing but runs of dashes stands on a line. */
export function isDashes({ text }: Line): boolean {
  return /^[ \t]*-+(?:[ \t]+-+)*[ \t]*$/.test(text);
}

/** Whether a line is made of several runs of dashes, which rule the columns. */
export function isRuns(text: string): boolean {
  return /^[ \t]*-+(?:[ \t]+-+)+[ \t]*$/.test(text);
}

/** Whether a line holds texts of cells. */
export function isText(line: Line): boolean {
  return line.text.trim() !== '' && !isDashes(line);
}

/** Whether blank lines part the rows. */
export function isMultiline(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text.trim() === '') || lines.slice(0, 1).some((first) => isDashes(first) && !isRuns(first.text));
}

/** Takes a table apart; undefined where tabs stand in it, whose width nobody knows. */
export function frameOf(lines: readonly Line[]): Frame | undefined {
  const at = lines.findIndex(({ text }) => isRuns(text));
  const rule = lines[at];
  if (!rule || lines.some(({ text }) => text.includes('\t'))) return undefined;
  const runs = [...rule.text.matchAll(/-+/g)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
  const heads = lines.slice(0, at).filter(isText);
  const first = lines.slice(at + 1).find(isText);
  const named = heads.length > 0 ? heads : first ? [first] : [];
  const bare = runs.map((run, index): Column => {
    const next = runs[index + 1]?.start;
    return { index, run, next, align: alignOf(named, run, next), figures: false };
  });
  const slots = lines.filter(isText).flatMap((line) => bare.map((column) => slotOf(line, column)));
  const columns = bare.map((column): Column => {
    const figures = slots.filter((slot) => slot.column === column && /\d/.test(slot.text) && !heads.includes(slot.line));
    return { ...column, figures: figures.length > 0 && figures.every(endsRight) };
  });
  return {
    columns,
    gap: Math.max(1, Math.min(...bare.map((column) => (column.next ?? Infinity) - endOf(column, slots)))),
    heads: heads.length,
    multiline: isMultiline(lines),
    slots: slots.map((slot) => {
      const column = columns[slot.column.index] ?? slot.column;
      return { ...slot, column, right: slot.right || (column.figures && /\d/.test(slot.text) && endsRight(slot)) };
    }),
  };
}

function slotOf(line: Line, column: Column): Slot {
  const { run, next } = column;
  const [left = 0, end = line.text.length] = offsetsAt(line.text, next === undefined ? [run.start] : [run.start, next]);
  const start = column.index === 0 ? 0 : left;
  const content = trimBlanks(line.text, { start, end });
  return {
    line,
    column,
    whole: { start, end },
    content,
    text: line.text.slice(content.start, content.end),
    right: columnAt(line.text, content.end) === run.end && content.start > left,
    cut: start > 0 && start < line.text.length && line.text.charAt(start - 1) !== ' ',
  };
}

/** Where the dashes of a column end, or the longest of its texts. */
function endOf(column: Column, slots: readonly Slot[]): number {
  const own = slots.filter((slot) => slot.column === column && slot.text !== '');
  return Math.max(column.run.end, ...own.map(({ line, content }) => columnAt(line.text, content.end)));
}

/** Whether a text ends where the dashes of its column do. */
function endsRight({ line, column, content }: Slot): boolean {
  return columnAt(line.text, content.end) === column.run.end;
}

/** As Pandoc tells it: by where the shortest line of the header stands over its dashes. */
function alignOf(lines: readonly Line[], run: Span, next: number | undefined): Column['align'] {
  const texts = lines
    .map(({ text }) => {
      const [start = 0, end = text.length] = offsetsAt(text, next === undefined ? [run.start] : [run.start, next]);
      return text.slice(start, end).trimEnd();
    })
    .filter((text) => text !== '');
  const shortest = [...texts].sort((a, b) => a.length - b.length)[0];
  if (shortest === undefined) return undefined;
  const [left, right] = [shortest.startsWith(' '), columnsOf(shortest) < run.end - run.start];
  return left ? (right ? 'center' : 'right') : right ? 'left' : undefined;
}

/** How the texts of each column stand, by where the header stands over its dashes. */
export function dashAligns(lines: readonly Line[]): readonly Column['align'][] {
  return frameOf(lines)?.columns.map(({ align }) => align) ?? [];
}

/** The edit that puts a text into a line; none for no text. */
export function insertion({ start }: Line, at: number, text: string): readonly Edit[] {
  return text === '' ? [] : [{ span: { start: start + at, end: start + at }, text }];
}

/** A text in its place: how many blanks stand before it, counted from the start of the line. */
export interface Placed {
  readonly at: number;
  readonly text: string;
}

/** The characters of a line end at most: lines that are no further apart follow each other. */
const LINE_END = 2;

/** The edits of all lines with texts, for the new places of the columns; what is not named keeps its place in its column. */
export function linesWith(frame: Frame, wider: Pick<Frame, 'columns'>, texts: ReadonlyMap<Slot, string>): readonly Edit[] {
  const tight = texts.size === frame.slots.length;
  const lines = [...new Set(frame.slots.map(({ line }) => line))];
  return lines.flatMap((line, i) => {
    const slots = frame.slots.filter((slot) => slot.line === line);
    const changed = slots.filter((slot) => texts.has(slot));
    const shifted = wider.columns.some(({ run }, at) => {
      const was = frame.columns[at]?.run;
      return run.start !== was?.start || run.end !== was.end;
    });
    if (changed.length === 0 && !shifted) return [];
    const placedTexts = slots.map((slot): Placed => {
      const column = wider.columns[slot.column.index] ?? slot.column;
      const text = texts.get(slot) ?? slot.text;
      if (tight) return placed(column, text, slot, i < frame.heads);
      if (slot.text === '') return placed(column, text);
      if (slot.right) return { at: Math.max(0, column.run.end - columnsOf(text)), text };
      return { at: columnAt(line.text, slot.content.start) + column.run.start - slot.column.run.start, text };
    });
    const now = written(placedTexts);
    if (now.trim() !== '') return lineEdit(line, now);
    // A line that holds nothing any more would end the row.
    const [above, below] = [lines[i - 1], lines[i + 1]];
    if (above && line.start - above.end <= LINE_END) return [{ span: { start: above.end, end: line.end }, text: '' }];
    return below && below.start - line.end <= LINE_END
      ? [{ span: { start: line.start, end: below.start }, text: '' }]
      : lineEdit(line, now);
  });
}

/** Where a text stands in a column: as its header says, and figures where the others do. */
export function placed(column: Column | undefined, text: string, slot?: Slot, head = false): Placed {
  if (!column) return { at: 0, text };
  const { run, align } = column;
  const free = run.end - run.start - columnsOf(text);
  // A header as long as its dashes does not say how the column stands: its shorter lines stay at the side where they are.
  const right = head
    ? align === 'right' || (align === undefined && slot?.right === true)
    : slot
      ? align === 'right' || (align !== 'left' && slot.right && free >= 0) || (slot.right && /\d/.test(text) && column.figures)
      : isRight(column, text);
  // What stands before the dashes of its column belongs to the one before; before the first, Pandoc drops it.
  if (right && free >= 0) return { at: run.end - columnsOf(text), text };
  return { at: align === 'center' && free > 0 ? run.start + Math.ceil(free / 2) : run.start, text };
}

/** A line with texts in their places. */
export function written(texts: readonly Placed[]): string {
  return texts.reduce((line, { at, text }) => (text === '' ? line : line + ' '.repeat(Math.max(0, at - columnsOf(line))) + text), '');
}

/** How long a text of a column may be. */
export function roomIn({ run, next }: Column): number {
  return next === undefined ? run.end - run.start : next - 1 - run.start;
}

/** Whether a new text stands at the right of its column. */
export function isRight({ figures, align }: Column, text: string): boolean {
  return figures ? /\d/.test(text) || align === 'right' : align === 'right';
}

/** Numbers added up. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
