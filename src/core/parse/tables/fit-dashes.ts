import { columnsOf } from '../../text/glyphs.ts';
import type { Edit } from '../../text/span.ts';
import {
  type Column,
  type Frame,
  type Slot,
  frameOf,
  insertion,
  isDashes,
  isMultiline,
  isRight,
  isRuns,
  isText,
  linesWith,
  placed,
  roomIn,
  sum,
  written,
} from './dash-frame.ts';
import { type TableEdit, asWritten, blockEdits, lineEdit, replaced, wrapped } from './edits.ts';
import { columnAt, offsetsAt, withoutEnd } from './ruler.ts';
import type { Line } from './view.ts';

/**
 * The edits that replace texts in cells of a simple or multi-line table, and put rows into it. Every column stays where it is ruled. A
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
    const needs = own.map((slot) => needOf(slot, texts.get(slot) ?? ''));
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
    ...rows.map(({ edit, cells }) => ({
      span: edit.span,
      text: asWritten(edit, newLines(wider, cells), frame.multiline ? '' : undefined),
    })),
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
function needOf(slot: Slot, text: string): number {
  const { column, line, content, right } = slot;
  if (slot.text === '') return missing(column, text, columnsOf(text));
  const width = columnsOf(text);
  if (right) return width - (column.run.end - column.run.start);
  return column.next === undefined ? 0 : columnAt(line.text, content.start) + width - (column.next - 1);
}

/** The same for a text in a slot of a new row, which a multi-line table puts on several lines. */
function roomNeeded({ multiline }: Frame, column: Column, text: string): number {
  const width = multiline ? Math.max(0, ...wrapped(text, roomIn(column)).map(columnsOf)) : columnsOf(text);
  return missing(column, text, width);
}

/** What an empty slot lacks for a text of so many columns. */
function missing(column: Column, text: string, width: number): number {
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

/** The edits that bring the texts of a table under its dashes again, which become as long as the longest of them; nothing else changes. */
export function alignDashes(lines: readonly Line[], newLine: string, width?: number): readonly Edit[] | undefined {
  const frame = frameOf(lines);
  if (!frame || frame.slots.some(({ cut }) => cut)) return undefined;
  const blocks = width === undefined || !isMultiline(lines) ? [] : blocksOf(lines, frame);
  const reflowed = new Map(blocks.map((block) => [block, reflow(frame, block, width ?? 0)]));
  const texts = [...(blocks.length > 0 ? reflowed.values() : [])].flat();
  const textsOf = (column: Column): readonly { readonly text: string; readonly slot?: Slot }[] =>
    blocks.length > 0
      ? texts.map((cells) => ({ text: cells[column.index] ?? '' }))
      : frame.slots.flatMap((slot) => (slot.column === column ? [{ text: slot.text, slot }] : []));
  const [first] = blocks;
  const namesOf = ({ index }: Column): readonly string[] =>
    first
      ? (reflowed.get(first) ?? []).map((cells) => cells[index] ?? '')
      : frame.slots
          .filter(({ column }) => column.index === index)
          .slice(0, Math.max(1, frame.heads))
          .map(({ text }) => text);
  let at = frame.columns[0]?.run.start ?? 0;
  const columns = frame.columns.map((column): Column => {
    const own = textsOf(column);
    const run = { start: at, end: at + tightRun(column, namesOf(column), Math.max(1, ...own.map(({ text }) => columnsOf(text)))) };
    const ends = own.map(({ text, slot }) => placed({ ...column, run }, text, slot).at + columnsOf(text));
    at = Math.max(run.end, ...ends) + frame.gap;
    return { ...column, run, next: column.next === undefined ? undefined : at };
  });
  const tight = { ...frame, columns };
  const end = Math.max(...columns.map(({ run }) => run.end));
  const ruled = lines.filter(isDashes).flatMap((line) => {
    const dashes = isRuns(line.text)
      ? columns.reduce((text, { run }) => text.padEnd(run.start) + '-'.repeat(run.end - run.start), '')
      : ' '.repeat(columns[0]?.run.start ?? 0) + '-'.repeat(end - (columns[0]?.run.start ?? 0));
    return lineEdit(line, dashes);
  });
  if (blocks.length > 0)
    return [
      ...ruled,
      ...[...reflowed].flatMap(([block, rows], i) =>
        blockEdits(
          block,
          rows.map((cells) => written(cells.map((text, at) => placed(columns[at], text, undefined, i === 0 && frame.heads > 0)))),
          newLine,
        ),
      ),
    ];
  const all = new Map(frame.slots.map((slot) => [slot, slot.text]));
  return [...ruled, ...linesWith(frame, tight, all)];
}

/** Dashes as long as the texts below them, and as much longer as the place of the header needs to say how they stand. */
function tightRun({ align }: Column, names: readonly string[], contents: number): number {
  const sizes = names.flatMap((text) => (text === '' ? [] : [columnsOf(text)]));
  if (sizes.length === 0) return Math.max(2, contents);
  if (align === undefined) return Math.max(...sizes);
  return Math.max(contents, align === 'left' ? Math.min(...sizes) + 1 : Math.max(...sizes) + (align === 'center' ? 2 : 1));
}

/** The rows of a multi-line table, each as its lines. */
type Block = readonly Line[];

function blocksOf(lines: readonly Line[], { slots }: Frame): readonly Block[] {
  const texted = new Set(slots.map(({ line }) => line));
  const blocks: Line[][] = [];
  lines.forEach((line, i) => {
    if (!texted.has(line)) return;
    const above = lines[i - 1];
    if (above && texted.has(above)) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  });
  return blocks;
}

/** The texts of a row on new lines, none longer than a width if words allow. */
function reflow({ columns, slots }: Frame, block: Block, width: number): readonly (readonly string[])[] {
  const parts = columns.map(({ index }) => {
    const own = slots.filter((slot) => slot.column.index === index && block.includes(slot.line) && slot.text !== '');
    return wrapped(own.map(({ text }) => text).join(' '), width);
  });
  const height = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, i) => parts.map((lines) => lines[i] ?? ''));
}

/** The edits that put a column into such a table. */
export function insertDashes(lines: readonly Line[], at: number, texts: (line: Line) => string): readonly Edit[] | undefined {
  const frame = frameOf(lines);
  if (!frame || frame.slots.some(({ cut }) => cut)) return undefined;
  const own = lines.filter((line) => isText(line)).map((line) => texts(line));
  const width = Math.max(3, ...own.map(columnsOf));
  const right =
    own.some((text) => /\d/.test(text)) && own.slice(frame.heads).every((text) => /^$|^\W*[\d\s.,\u00a0\u202f]+\W*$/.test(text));
  const before = frame.columns[at];
  const end = Math.max(...lines.map(({ text }) => columnAt(text, withoutEnd(text).length)));
  return lines.flatMap((line) => {
    const isRule = isRuns(line.text);
    if (isDashes(line) && !isRule) return insertion(line, line.text.trimEnd().length, '-'.repeat(width + frame.gap));
    if (!isRule && !isText(line)) return [];
    const text = isRule
      ? '-'.repeat(width)
      : right
        ? texts(line).padStart(width - columnsOf(texts(line)) + texts(line).length)
        : texts(line);
    if (before) {
      const [offset = 0] = offsetsAt(line.text, [before.run.start]);
      const rest = line.text.slice(offset).trim() !== '';
      const lead = ' '.repeat(Math.max(0, before.run.start - columnAt(line.text, line.text.length)));
      const gap = ' '.repeat(width - columnsOf(text) + frame.gap);
      return rest ? insertion(line, offset, text + gap) : text.trim() === '' ? [] : insertion(line, offset, lead + text);
    }
    const used = withoutEnd(line.text);
    if (text.trim() === '') return [];
    return [
      {
        span: { start: line.start + used.length, end: line.start + line.text.length },
        text: ' '.repeat(end + frame.gap - columnsOf(used)) + text,
      },
    ];
  });
}

/** The edits that take a column out of such a table; undefined where a row would be blank without it, which would end the table. */
export function dropDashes(lines: readonly Line[], at: number): readonly Edit[] | undefined {
  const frame = frameOf(lines);
  if (!frame || frame.columns.length < 3 || frame.slots.some(({ cut }) => cut)) return undefined;
  const { run, next } = frame.columns[at] ?? { run: { start: 0, end: 0 }, next: undefined };
  const from = next === undefined ? (frame.columns[at - 1]?.run.end ?? 0) : run.start;
  const kept = new Set(frame.slots.flatMap(({ line, column, text }) => (column.index === at || text === '' ? [] : [line])));
  // Beside a line that holds nothing any more another one has to hold the row.
  const isHeld = (i: number, step: number): boolean => {
    const line = lines[i];
    return line !== undefined && isText(line) && (kept.has(line) || isHeld(i + step, step));
  };
  const isRowGone = (line: Line, i: number): boolean => isText(line) && !kept.has(line) && !isHeld(i - 1, -1) && !isHeld(i + 1, 1);
  if (lines.some((line, i) => isRowGone(line, i) || (!frame.multiline && isText(line) && !kept.has(line)))) return undefined;
  return lines.flatMap((line, i): readonly Edit[] => {
    if (isDashes(line) && !isRuns(line.text)) {
      const end = line.start + line.text.trimEnd().length;
      return [{ span: { start: end - ((next ?? run.end) - from), end }, text: '' }];
    }
    if (!isRuns(line.text) && !isText(line)) return [];
    const own = frame.slots.filter((slot) => slot.line === line);
    const others = own.filter(({ column }) => column.index !== at && column.index < at);
    const left = next === undefined ? Math.max(from, ...others.map((slot) => columnAt(line.text, slot.content.end))) : from;
    const [start = 0, end = line.text.length] = offsetsAt(line.text, next === undefined ? [left] : [left, next]);
    const rest = line.text.slice(0, start) + (next === undefined ? '' : line.text.slice(end));
    if (rest.trim() !== '' || !isText(line)) return [{ span: { start: line.start + start, end: line.start + end }, text: '' }];
    // A line that holds nothing any more would end the row.
    const [above, below] = [lines[i - 1], lines[i + 1]];
    if (above && isHeld(i - 1, -1)) return [{ span: { start: above.end, end: line.end }, text: '' }];
    return below ? [{ span: { start: line.start, end: below.start }, text: '' }] : [];
  });
}
