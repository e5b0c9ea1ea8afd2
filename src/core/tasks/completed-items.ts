import type { Chapter } from '../model/index.ts';
import { lineEnd, lineStart } from '../parse/lines.ts';
import { countLeading } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { type ListItem, listItems } from './list-items.ts';

/**
 * The list items that are a completed task and hold nothing besides but such items, in source order; those within another are not
 * listed. An item with a note, a table, an open task below it is not complete; nor is one whose text goes on at the margin, where a
 * paragraph may have been meant.
 */
export function completedItems(chapter: Chapter): readonly ListItem[] {
  const outermost: ListItem[] = [];
  for (const item of completeOnes(chapter)) if (item.span.start >= (outermost.at(-1)?.span.end ?? 0)) outermost.push(item);
  return outermost;
}

/** In source order. Read from the last to the first: whether an item may go depends on those inside and on what is left below. */
function completeOnes(chapter: Chapter): readonly ListItem[] {
  const complete: ListItem[] = [];
  /** What will stand below each complete item, by where the item begins. */
  const below = new Map<number, string>();
  let nextToStay = Infinity;
  for (const item of [...listItems(chapter.blocks)].reverse()) {
    const next = nextText(chapter.text, item.span.end);
    const gutter = below.get(next.at) ?? next.gutter;
    if (nextToStay >= item.span.end && isDone(chapter, item) && isOnLinesOfItsOwn(chapter.text, item, gutter)) {
      complete.push(item);
      below.set(item.span.start, gutter);
    } else nextToStay = item.span.start;
  }
  return complete.reverse();
}

function isDone({ text, tasks }: Chapter, { blocks: [block, other] }: ListItem): boolean {
  if (block?.kind !== 'paragraph' || other || !block.listItem) return false;
  const [task, ...further] = between(tasks, block.span.start, block.span.end);
  if (!task || ![task, ...further].every(({ done, place }) => done && !place)) return false;
  return /^[\s*_]*$/.test(text.slice(block.span.start, task.span.start));
}

/** Those of some things in source order that begin in a stretch of it. */
export function between<T extends { readonly span: Span }>(things: readonly T[], start: number, end: number): readonly T[] {
  return things.slice(
    countLeading(things, ({ span }) => span.start < start),
    countLeading(things, ({ span }) => span.start < end),
  );
}

/**
 * Nothing but quotation marks before its marker, its further lines indented more than that, and the next line below it not: such a line
 * is part of something else only as long as the item stands above it.
 */
function isOnLinesOfItsOwn(text: string, { span, blocks: [block] }: ListItem, below: string): boolean {
  const before = text.slice(lineStart(text, span.start), span.start).replace(/^\uFEFF/, '');
  if (gutterOf(before) !== before) return false;
  const further = text
    .slice(span.start, block?.span.end)
    .split(/\r\n?|\n/)
    .slice(1);
  if (further.some((line) => widthOf(gutterOf(line)) <= widthOf(before))) return false;
  return widthOf(below) <= widthOf(before) || depthOf(below) > depthOf(before);
}

/** The blanks and quotation marks at the start of a line. */
export function gutterOf(line: string): string {
  return /^[ \t>]*/.exec(line)?.[0] ?? '';
}

/** The gutter of the next line that holds more, and where that begins. */
function nextText(text: string, from: number): { readonly gutter: string; readonly at: number } {
  const pattern = /(?:[ \t>]*(?:\r\n?|\n))*([ \t>]*)/y;
  pattern.lastIndex = lineEnd(text, from);
  const gutter = pattern.exec(text)?.[1] ?? '';
  return { gutter: pattern.lastIndex < text.length ? gutter : '', at: pattern.lastIndex };
}

/** Columns that a gutter takes, at the most. */
function widthOf(gutter: string): number {
  return gutter.replaceAll('\t', '    ').length;
}

/** How many quotation marks are in a gutter. */
export function depthOf(gutter: string): number {
  return gutter.replace(/[^>]/g, '').length;
}
