import type { Block } from '../model/index.ts';
import { lineStart } from '../parse/lines.ts';
import { contains, type Span } from '../text/span.ts';

/** A Markdown list: its items stand side by side, with nothing but blank lines between them. */
export interface List {
  readonly items: readonly Item[];
  readonly span: Span;
  /** Place of its first block among the chapter's. */
  readonly from: number;
  /** Written with tags. */
  readonly isHtml?: boolean;
}

/** An item of a list. */
export interface Item {
  readonly span: Span;
  /** Its first block; undefined for an item that holds nothing, or begins with another list. */
  readonly block: Block | undefined;
  /** The lists in it, outermost only. */
  readonly lists: readonly List[];
}

/**
 * The list whose first item begins with a block. An admonition, which holds its text as an item does, is none.
 * @param at place of that block among the chapter's
 * @param limit place of the first block that is out of question
 */
export function listAt(source: string, blocks: readonly Block[], at: number, limit = blocks.length): List | undefined {
  const first = blocks[at]?.item;
  if (!first || !blocks[at]?.listItem || !/[-+*\d]/.test(source.charAt(first.start))) return undefined;
  const items: Item[] = [];
  let i = at;
  for (
    let item: Span | undefined = first;
    item && isNext(source, items.at(-1)?.span, item);
    item = i < limit ? topItem(blocks[i], items.at(-1)?.span) : undefined
  ) {
    const inside = i;
    const whole = item;
    while (i < limit && contains(whole, blocks[i]?.span ?? first)) i += 1;
    items.push({ span: whole, block: blocks[inside], lists: listsIn(source, blocks, inside + 1, i) });
  }
  const last = items.at(-1)?.span.end ?? first.end;
  return items.length === 0 ? undefined : { items, span: { start: first.start, end: last }, from: at };
}

/** The item that a block begins, if it is no part of the one before. */
function topItem(block: Block | undefined, before: Span | undefined): Span | undefined {
  return block?.listItem && block.item && before && block.item.start >= before.end ? block.item : undefined;
}

/** Two items stand in one list if their marks are alike, they begin in the same column, and nothing is between them. */
function isNext(source: string, before: Span | undefined, item: Span): boolean {
  if (!before) return true;
  const between = source.slice(before.end, item.start).replace(/^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]*$/gm, '');
  return /^[\s>]*$/.test(between) && markOf(source, before) === markOf(source, item) && column(source, before) === column(source, item);
}

/** The sign of a bullet, or what stands behind a number. */
export function markOf(source: string, { start }: Span): string {
  return (
    /^(?:[-+*]|\d+([.)]))/
      .exec(source.slice(start, start + 11))
      ?.slice(0, 2)
      .at(-1) ?? source.charAt(start)
  );
}

function column(source: string, { start }: Span): number {
  return start - lineStart(source, start);
}

function listsIn(source: string, blocks: readonly Block[], from: number, to: number): readonly List[] {
  const found: List[] = [];
  for (let i = from; i < to;) {
    const list = listAt(source, blocks, i, to);
    if (list) found.push(list);
    i = list ? blocksWithin(blocks, i, list.span) : i + 1;
  }
  return found;
}

/** The place of the first block after a span. */
export function blocksWithin(blocks: readonly Block[], from: number, span: Span): number {
  let at = from;
  while (at < blocks.length && (blocks[at]?.span.start ?? 0) < span.end) at += 1;
  return at;
}

/** Whether an item without text stands in the list or at its end: it is being typed. */
export function hasEmptyItem(source: string, { span }: List): boolean {
  const rest = /^(?:[ \t>]*\r?\n)*[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]*(?=\r?\n|$)/.exec(source.slice(span.end));
  return rest !== null || /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]*$/m.test(source.slice(span.start, span.end));
}
