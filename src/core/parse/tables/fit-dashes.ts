import type { Edit } from '../../text/span.ts';
import { columnsOf } from '../../text/glyphs.ts';
import {
  frameOf,
  insertion,
  isDashes,
  isRight,
  isRuns,
  linesWith,
  placed,
  roomIn,
  sum,
  written,
  type Column,
  type Frame,
  type Slot,
} from './dash-frame.ts';
import { asWritten, replaced, wrapped, type TableEdit } from './edits.ts';
import { columnAt } from './ruler.ts';
import type { Line } from './view.ts';

/**
 * The edits that replace texts in cells of a simple or multi-line table, and put rows into it, and keep every column where it is ruled. A
 * figure at the right of its column grows to the left; a text takes blanks behind it; where neither has room the whole table gets wider.
 * Undefined where a line does not keep to the columns.
 * @param lines of the whole table, marks of containers blanked out
 * @param edits each within one line
 */
export function fitDashes(lines: readonly Line[], edits: readonly TableEdit[]): readonly Edit[] | undefined {
  const frame = frameOf(lines);
  const texts = frame && replacedTexts(frame, edits);
  if (!frame || !texts) return undefined;
  const rows = edits.flatMap((edit) => (edit.cells ? [{ edit, cells: edit.cells }] : []));
  const changed = (slot: Slot): boolean => texts.has(slot);
  if (frame.slots.some((slot) => slot.cut && changed(slot))) return undefined;
  const growths = frame.columns.map((column) => {
    const own = frame.slots.filter((slot) => slot.column === column && changed(slot));
    const needs = own.map((slot) => needOf(frame, slot, texts.get(slot) ?? ''));
    return Math.max(0, ...needs, ...rows.map(({ cells }) => roomNeeded(frame, column, cells[column.index] ?? '')));
  });
  if (growths.some((by) => by > 0) && frame.slots.some(({ cut }) => cut)) return undefined;
  const wider = {
    ...frame,
    columns: frame.columns.map((column, i) => moved(column, sum(growths.slice(0, i)), growths[i] ?? 0)),
  };
  const texted = linesWith(frame, wider, texts);
  const ruled = lines.filter(isDashes).flatMap((line) => longerRule(line, frame, growths));
  return [
    ...texted,
    ...ruled,
    ...rows.map(({ edit, cells }) => ({ span: edit.span, text: asWritten(edit, newLines(wider, cells), frame.multiline) })),
  ];
}

/** The texts that slots have once the edits are made; undefined where an edit is in none. */
function replacedTexts(frame: Frame, edits: readonly TableEdit[]): ReadonlyMap<Slot, string> | undefined {
  const found = new Map<Slot, Edit[]>();
  for (const edit of edits.filter(({ cells }) => cells === undefined)) {
    const slot = slotAround(frame, edit);
    if (!slot) return undefined;
    found.set(slot, [...(found.get(slot) ?? []), edit]);
  }
  return new Map([...found].map(([slot, own]) => [slot, replaced(slot.line, slot.whole, own)]));
}

function slotAround({ slots }: Frame, { span, column }: TableEdit): Slot | undefined {
  const own = slots.filter(({ line, whole }) => line.start + whole.start <= span.start && span.end <= line.start + whole.end);
  const inText = own.find(
    ({ line, content, text }) => text !== '' && line.start + content.start <= span.start && span.end <= line.start + content.end,
  );
  // At the end of a short line stand all the columns that it does not reach.
  return own.find((slot) => slot.column.index === column) ?? inText ?? (own.length === 1 ? own[0] : undefined);
}

/** By how many columns a column has to grow for a new text in one of its slots. */
function needOf(frame: Frame, slot: Slot, text: string): number {
  const { column, line, content, right } = slot;
  if (slot.text === '') return roomNeeded(frame, column, text);
  const width = columnsOf(text);
  if (right) return width - (column.run.end - (column.index === 0 ? 0 : column.run.start));
  return column.next === undefined ? 0 : columnAt(line.text, content.start) + width - (column.next - 1);
}

/** The same for a text in a slot of a new row, or in an empty one. */
function roomNeeded({ multiline }: Frame, column: Column, text: string): number {
  const width = multiline ? Math.max(0, ...wrapped(text, roomIn(column)).map(columnsOf)) : columnsOf(text);
  if (isRight(column, text)) return width - (column.run.end - column.run.start);
  return column.next === undefined ? 0 : width - roomIn(column);
}

function moved(column: Column, by: number, growth: number): Column {
  const { run, next } = column;
  return {
    ...column,
    run: { start: run.start + by, end: run.end + by + growth },
    next: next === undefined ? undefined : next + by + growth,
  };
}

function longerRule(line: Line, { columns }: Frame, growths: readonly number[]): readonly Edit[] {
  if (!isRuns(line.text)) return insertion(line, line.text.trimEnd().length, '-'.repeat(sum(growths)));
  return columns.flatMap(({ run }, i) => insertion(line, Math.min(run.end, line.text.trimEnd().length), '-'.repeat(growths[i] ?? 0)));
}

function newLines(frame: Frame, cells: readonly string[]): readonly string[] {
  const parts = frame.columns.map((column) =>
    frame.multiline ? wrapped(cells[column.index] ?? '', roomIn(column)) : [cells[column.index] ?? ''],
  );
  const height = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, i) => written(frame.columns.map((column, at) => placed(column, parts[at]?.[i] ?? ''))));
}
