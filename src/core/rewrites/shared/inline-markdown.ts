import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Chapter } from '../../model/index.ts';

/** The inline Markdown of a cell, read between pipes. */
export interface InlineMarkdown {
  readonly content: readonly PhrasingContent[];
  readonly root: Root;
  /** What was read. */
  readonly source: string;
  /** Where the cell begins in it. */
  readonly start: number;
}

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Reads a text as the cell of a pipe table: that is inline text whatever it begins with.
 * @param definitions the source of the chapter's link definitions
 */
export function inlineMarkdown(cell: string, definitions: string): InlineMarkdown {
  const before = '| ';
  const source = `${before}${cell} |\n| - |\n\n${definitions}`;
  const root = processor.parse(source);
  const table = root.children[0];
  const content = table?.type === 'table' ? (table.children[0]?.children[0]?.children ?? []) : [];
  return { content, root, source, start: before.length };
}

/** The source of the chapter's link definitions. */
export function definitionsOf({ blocks, text }: Chapter): string {
  return blocks.flatMap(({ kind, span }) => (kind === 'definition' ? text.slice(span.start, span.end) : [])).join('\n');
}
