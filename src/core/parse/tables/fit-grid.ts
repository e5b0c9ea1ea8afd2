import type { Edit } from '../../text/edit.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { contains, type Span } from '../../text/span.ts';
import { trimBlanks } from './pipe-line.ts';
import { columnAt, offsetsAt } from './ruler.ts';
import type { Line } from './view.ts';

/**
 * The edits that replace texts in cells of a grid table and keep its edges where they are: the blanks beside a text give way. Where there
 * are not enough of them, every line of the table gets longer at the cell's right edge. Undefined where the lines are not aligned.
 * @param lines of the whole table, marks of containers blanked out
 * @param edits each within one line
 */
export function fitGrid(lines: readonly Line[], edits: readonly Edit[]): readonly Edit[] | undefined {
  const width = columnsOf(lines[0]?.text.trimEnd() ?? '');
  if (lines.some(({ text }) => text.includes('\t') || columnsOf(text.trimEnd()) !== width)) return undefined;
  const slots = slotsAround(lines, edits);
  if (!slots) return undefined;
  const edges = [...new Set(slots.map(({ edge }) => edge))];
  return edges.reduce<readonly Edit[]>((all, edge) => {
    const own = slots.filter((slot) => slot.edge === edge);
    const need = Math.max(0, ...own.map((slot) => slot.growth - roomOf(slot)));
    const others = need > 0 ? lines.filter((line) => !own.some((slot) => slot.line === line)) : [];
    return [...all, ...own.flatMap((slot) => padding(slot, need - slot.growth)), ...others.map((line) => longer(line, edge, need))];
  }, edits);
}

/** A line's share in a cell with a text that is replaced. */
interface Slot {
  readonly line: Line;
  /** Between two edges. */
  readonly whole: Span;
  readonly content: Span;
  /** The column of the screen at which its right edge stands. */
  readonly edge: number;
  /** By how many columns the text gets longer. */
  readonly growth: number;
}

/** The slots that the edits are in, each once; undefined if one is in none. */
function slotsAround(lines: readonly Line[], edits: readonly Edit[]): readonly Slot[] | undefined {
  const slots = new Map<number, Slot>();
  for (const { span, text } of edits) {
    const line = lines.find((one) => contains(one, span));
    const start = line ? line.text.lastIndexOf('|', span.start - line.start - 1) : -1;
    const end = line ? line.text.indexOf('|', span.end - line.start) : -1;
    if (!line || start < 0 || end < 0) return undefined;
    const growth = columnsOf(text) - columnsOf(line.text.slice(span.start - line.start, span.end - line.start));
    const whole = { start: start + 1, end };
    const known = slots.get(line.start + start);
    const slot = known ?? { line, whole, content: trimBlanks(line.text, whole), edge: columnAt(line.text, end), growth: 0 };
    slots.set(line.start + start, { ...slot, growth: slot.growth + growth });
  }
  return [...slots.values()];
}

/** A text at the right of its cell grows to the left. */
function isRight({ whole, content }: Slot): boolean {
  return content.start - whole.start > 1 && whole.end - content.end <= 1;
}

/** By how many columns a text may grow: one blank stays before it, and behind it if there is one now. */
function roomOf(slot: Slot): number {
  const { whole, content } = slot;
  return isRight(slot) ? content.start - whole.start - 1 : Math.max(0, whole.end - content.end - 1);
}

/** Blanks put in or taken out beside the text. */
function padding(slot: Slot, by: number): readonly Edit[] {
  if (by === 0) return [];
  const { line, content } = slot;
  const at = line.start + (isRight(slot) ? content.start : content.end);
  if (by > 0) return [{ span: { start: at, end: at }, text: ' '.repeat(by) }];
  return [{ span: isRight(slot) ? { start: at + by, end: at } : { start: at, end: at - by }, text: '' }];
}

/** A line with more of what stands before the edge at a column, or before the next edge where a cell spans that column. */
function longer({ start, text }: Line, edge: number, by: number): Edit {
  const [from = 0] = offsetsAt(text, [edge]);
  let at = from + text.slice(from).search(/[|+]|$/);
  if (text.charAt(at - 1) === ':') at -= 1;
  const before = text.charAt(at - 1);
  const filler = before === '-' || before === '=' ? before : ' ';
  return { span: { start: start + at, end: start + at }, text: filler.repeat(by) };
}
