import type { Block } from '../model/index.ts';
import { contains, type Span } from '../text/span.ts';

/** An item of a Markdown list, with what is directly in it. */
export interface ListItem {
  /** From its marker to the end of its last block. */
  readonly span: Span;
  /** Those of its blocks that are in no item further inside. */
  readonly blocks: readonly Block[];
  readonly parent: ListItem | undefined;
}

/** The list items of a chapter, in source order; those that hold nothing but further items, or nothing, are not among them. */
export function listItems(blocks: readonly Block[]): readonly ListItem[] {
  const own = new Map<number, { span: Span; blocks: Block[] }>();
  for (const block of blocks) {
    if (!block.item) continue;
    const known = own.get(block.item.start);
    if (known) known.blocks.push(block);
    else own.set(block.item.start, { span: block.item, blocks: [block] });
  }
  const found: ListItem[] = [];
  for (const item of [...own.values()].sort((a, b) => a.span.start - b.span.start)) {
    let parent = found.at(-1);
    while (parent && !contains(parent.span, item.span)) parent = parent.parent;
    found.push({ ...item, parent });
  }
  return found;
}
