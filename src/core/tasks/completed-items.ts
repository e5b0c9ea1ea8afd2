import type { Block, Chapter, Task } from '../model.ts';
import { lineStart } from '../parse/lines.ts';
import { countLeading } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { type ListItem, listItems } from './list-items.ts';

/** The list items of which nothing is left to do. */
export interface CompletedItems {
  /** Those that stand in no other such item, in source order. */
  readonly items: readonly ListItem[];
  /** Their tasks, those of the items below them included. */
  readonly tasks: readonly Task[];
}

/**
 * Finds the list items that are a completed task and hold nothing besides but such items. One with a note, a table, an open task below
 * it is not complete; nor is one whose text goes on at the margin, where a paragraph may have been meant.
 */
export function completedItems({ text, blocks, tasks }: Chapter): CompletedItems {
  const items = listItems(blocks);
  const others = items.filter((item) => !isDone(text, item, tasks));
  const complete = items.filter(({ span }) => between(others, span.start, span.end).length === 0);
  const outermost: ListItem[] = [];
  for (const item of complete) if (item.span.start >= (outermost.at(-1)?.span.end ?? 0)) outermost.push(item);
  return { items: outermost, tasks: outermost.flatMap(({ span }) => between(tasks, span.start, span.end)) };
}

function isDone(text: string, { span, blocks: [block, other] }: ListItem, tasks: readonly Task[]): boolean {
  if (block?.kind !== 'paragraph' || other || !block.listItem) return false;
  const [task, ...further] = between(tasks, block.span.start, block.span.end);
  if (!task || ![task, ...further].every(({ done, place }) => done && !place)) return false;
  return /^[\s*_]*$/.test(text.slice(block.span.start, task.span.start)) && isOnLinesOfItsOwn(text, span, block);
}

/** Those of some things in source order that begin in a stretch of it. */
function between<T extends { readonly span: Span }>(things: readonly T[], start: number, end: number): readonly T[] {
  return things.slice(
    countLeading(things, ({ span }) => span.start < start),
    countLeading(things, ({ span }) => span.start < end),
  );
}

/** Nothing but quotation marks before its marker, and its further lines indented more than that. */
function isOnLinesOfItsOwn(text: string, item: Span, { span }: Block): boolean {
  const before = text.slice(lineStart(text, item.start), item.start).replace(/^\uFEFF/, '');
  if (!/^[ \t>]*$/.test(before)) return false;
  const further = text
    .slice(item.start, span.end)
    .split(/\r\n?|\n/)
    .slice(1);
  return further.every((line) => (/^[ \t>]*/.exec(line)?.[0].length ?? 0) > before.length);
}
