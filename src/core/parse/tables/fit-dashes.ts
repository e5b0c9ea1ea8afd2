import type { Edit } from '../../text/edit.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { contains, type Span } from '../../text/span.ts';
import { trimBlanks } from './pipe-line.ts';
import { columnAt, offsetsAt } from './ruler.ts';
import type { Line } from './view.ts';

/**
 * The edits that replace texts in cells of a simple or multi-line table and keep every column where it is ruled. A figure at the right of
 * its column grows to the left; a text takes blanks behind it; where neither has room the whole table gets wider. Undefined where a line
 * does not keep to the columns.
 * @param lines of the whole table, marks of containers blanked out
 * @param edits each within one line
 */
export function fitDashes(lines: readonly Line[], edits: readonly Edit[]): readonly Edit[] | undefined {
  const rule = lines.find(({ text }) => /^[ \t]*-+(?:[ \t]+-+)+[ \t]*$/.test(text));
  if (!rule || lines.some(({ text }) => text.includes('\t'))) return undefined;
  const runs = [...rule.text.matchAll(/-+/g)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
  const slots = withFiguresRight(
    lines.flatMap((line) => (isDashes(line) ? [] : runs.map((run, i) => slotOf(line, run, runs[i + 1]?.start)))),
  );
  const changes = slots.flatMap((slot) => {
    const inside = edits.filter(
      ({ span }) => contains(slot.whole, span) && span.start >= slot.content.start && span.end <= slot.content.end,
    );
    return inside.length === 0 ? [] : [{ slot, growth: growthOf(slot.line, inside), inside }];
  });
  if (changes.flatMap(({ inside }) => inside).length < edits.length || changes.some(({ slot }) => slot.cut)) return undefined;
  return runs.reduce<readonly Edit[] | undefined>((all, run) => {
    const own = changes.filter(({ slot }) => slot.run === run);
    const need = Math.max(0, ...own.map(({ slot, growth }) => growth - roomOf(slot)));
    if (!all || (need > 0 && slots.some(({ cut }) => cut))) return undefined;
    const growths = new Map(own.map(({ slot, growth }) => [slot, growth]));
    const paddings = slots.filter((slot) => slot.run === run).flatMap((slot) => padding(slot, need - (growths.get(slot) ?? 0)));
    return [...all, ...paddings, ...(need > 0 ? lines.filter(isDashes).map((line) => longer(line, run.end, need)) : [])];
  }, edits);
}

/** A line's share in a column. */
interface Slot {
  readonly line: Line;
  readonly run: Span;
  readonly whole: Span;
  readonly content: Span;
  /** Its text ends where the dashes do, with blanks before it. */
  readonly right: boolean;
  /** Nothing follows on the line. */
  readonly last: boolean;
  /** Columns up to the blank before the next column; those at the end of the line have no end. */
  readonly limit: number;
  /** A text runs over its left edge. */
  readonly cut: boolean;
}

function isDashes({ text }: Line): boolean {
  return /^[ \t]*-+(?:[ \t]+-+)*[ \t]*$/.test(text);
}

function slotOf(line: Line, run: Span, next: number | undefined): Slot {
  const [start = 0, end = line.text.length] = offsetsAt(line.text, next === undefined ? [run.start] : [run.start, next]);
  const content = trimBlanks(line.text, { start, end });
  const shifted = (span: Span): Span => ({ start: line.start + span.start, end: line.start + span.end });
  return {
    line,
    run,
    whole: shifted({ start, end }),
    content: shifted(content),
    right: columnAt(line.text, content.end) === run.end && content.start > start,
    last: line.text.slice(content.end).trim() === '',
    limit: next === undefined ? Infinity : next - 1,
    cut: start > 0 && start < line.text.length && line.text.charAt(start - 1) !== ' ',
  };
}

/** Where all figures of a column end with its dashes, so does one that fills the column. */
function withFiguresRight(slots: readonly Slot[]): readonly Slot[] {
  const left = new Set(slots.filter((slot) => hasFigure(slot) && !endsRight(slot)).map(({ run }) => run));
  return slots.map((slot) => (hasFigure(slot) && endsRight(slot) && !left.has(slot.run) ? { ...slot, right: true } : slot));
}

function hasFigure({ line, content }: Slot): boolean {
  return /\d/.test(line.text.slice(content.start - line.start, content.end - line.start));
}

function endsRight({ line, run, content }: Slot): boolean {
  return columnAt(line.text, content.end - line.start) === run.end;
}

function growthOf({ start, text }: Line, edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + columnsOf(edit.text) - columnsOf(text.slice(edit.span.start - start, edit.span.end - start)), 0);
}

/** By how many columns a text may grow. */
function roomOf({ line, whole, content, right, last, limit }: Slot): number {
  if (right) return content.start - whole.start;
  return last ? limit - columnAt(line.text, content.end - line.start) : whole.end - content.end - 1;
}

/** Blanks put in or taken out beside a text, so that what follows moves by what the column grows. */
function padding({ content, right, last }: Slot, by: number): readonly Edit[] {
  if (by === 0 || (last && !right)) return [];
  const at = right ? content.start : content.end;
  if (by > 0) return [{ span: { start: at, end: at }, text: ' '.repeat(by) }];
  return [{ span: right ? { start: at + by, end: at } : { start: at, end: at - by }, text: '' }];
}

/** The dashes of a column, or of the whole table. */
function longer({ start, text }: Line, column: number, by: number): Edit {
  const at = start + (/-[ \t]+-/.test(text) ? column : text.trimEnd().length);
  return { span: { start: at, end: at }, text: '-'.repeat(by) };
}
