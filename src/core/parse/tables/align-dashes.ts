import type { Edit } from '../../text/span.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { frameOf, isDashes, isMultiline, isRuns, linesWith, placed, written, type Column, type Frame } from './dash-frame.ts';
import { blockEdits, lineEdit, wrapped } from './edits.ts';
import type { Line } from './view.ts';

/** The edits that bring the texts of a table under its dashes again, which become as long as the longest of them; nothing else changes. */
export function alignDashes(lines: readonly Line[], newLine: string, width?: number): readonly Edit[] | undefined {
  const frame = frameOf(lines);
  if (!frame || frame.slots.some(({ cut }) => cut)) return undefined;
  const blocks = width === undefined || !isMultiline(lines) ? [] : blocksOf(lines, frame);
  const reflowed = new Map(blocks.map((block) => [block, reflow(frame, block, width ?? 0)]));
  const texts = [...(blocks.length > 0 ? reflowed.values() : [])].flat();
  const contents = (column: Column): readonly number[] =>
    blocks.length > 0
      ? texts.map((cells) => columnsOf(cells[column.index] ?? ''))
      : frame.slots.filter((slot) => slot.column === column).map(({ text }) => columnsOf(text));
  let at = frame.columns[0]?.run.start ?? 0;
  const columns = frame.columns.map((column): Column => {
    const run = tightRun(frame, column, Math.max(1, ...contents(column)));
    const start = at;
    const room = Math.max(run, ...contents(column));
    at += room + frame.gap;
    return { ...column, run: { start, end: start + run }, next: column.next === undefined ? undefined : at };
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
function tightRun(frame: Frame, column: Column, contents: number): number {
  const { align } = column;
  const head = frame.slots.filter((slot) => slot.column.index === column.index).slice(0, Math.max(1, frame.heads));
  const sizes = head.flatMap(({ text }) => (text === '' ? [] : [columnsOf(text)]));
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
