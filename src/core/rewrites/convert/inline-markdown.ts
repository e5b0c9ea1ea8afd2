import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Chapter, Span } from '../../model/index.ts';
import { readInline } from '../../parse/inline.ts';
import { verbatim } from '../../text/source-text.ts';

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

/** Signs that become text may lay bare others: `***x***`. */
const MOST_ROUNDS = 4;

/**
 * The text with a backslash before each sign that a reader of HTML sees as it is, and that would be markup between pipes: `2*3*4`, `~5~`,
 * `[12]` where the chapter defines such a link.
 * @param definitions the source of the chapter's link definitions
 */
export function escapeMarkdown(cell: string, definitions: string): string {
  let text = cell;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const signs = mistaken(text, definitions);
    if (signs.length === 0) return text;
    text = escapedAt(text, signs);
  }
  return text;
}

function escapedAt(text: string, places: readonly number[]): string {
  return places.toSorted((a, b) => b - a).reduce((now, at) => `${now.slice(0, at)}\\${now.slice(at)}`, text);
}

/** The places of signs that mark something between pipes, and that are shown where they stand now. */
function mistaken(text: string, definitions: string): readonly number[] {
  const { content, start } = inlineMarkdown(text, definitions);
  const { runs } = readInline(verbatim(text, { start: 0, end: text.length })).text;
  const isShown = (at: number): boolean => runs.some(({ from, to }) => from <= at && at < to);
  return [...new Set(content.flatMap((node) => marksIn(node)))].map((at) => at - start).filter(isShown);
}

/** Of every emphasis, deletion and reference, the places of its marks. */
function marksIn(node: PhrasingContent): readonly number[] {
  const own = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' ? marksOf(node) : [];
  const opening = node.type === 'linkReference' || node.type === 'imageReference' ? [node.position?.start.offset ?? 0] : [];
  const inner = 'children' in node ? node.children.flatMap((child) => marksIn(child)) : [];
  return [...own, ...opening, ...inner];
}

function marksOf({ position, children }: Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' }>): readonly number[] {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  const spans: readonly Span[] = [
    { start: position?.start.offset ?? 0, end: first?.start.offset ?? 0 },
    { start: last?.end.offset ?? 0, end: position?.end.offset ?? 0 },
  ];
  return spans.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i));
}
