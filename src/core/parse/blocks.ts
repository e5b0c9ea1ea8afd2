import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes, Root } from 'mdast';
import type { Block, SourceText } from '../model.ts';
import { sourceTextBuilder } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/** The block structure of a chapter. */
export interface Blocks {
  /** In source order; containers (lists, quotations) are dissolved into flags of their blocks. */
  readonly blocks: readonly Block[];
  /** Paragraphs that may hold a pipe table, with the column at which their content begins. */
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph and its container. */
export interface Paragraph {
  readonly block: Block;
  /** Column (from 0) of the content of the list item around it; a line that starts before it is a lazy continuation. */
  readonly indent: number;
}

/**
 * Reads the block structure with remark. Inline constructs are switched off: nothing here needs them, and without them remark is
 * nearly three times as fast. GFM tables are left to `pipe-table.ts`, because remark's take quadratic time.
 * @param from offset at which Markdown begins (after a BOM and the front matter)
 */
export function readBlocks(source: string, from: number): Blocks {
  const reader: Reader = { source, base: from, blocks: [], paragraphs: [] };
  visit(reader, parse(source.slice(from)), { quoted: false, indent: 0, first: false });
  return reader;
}

interface Reader {
  readonly source: string;
  readonly base: number;
  readonly blocks: Block[];
  readonly paragraphs: Paragraph[];
}

interface Container {
  readonly quoted: boolean;
  readonly indent: number;
  /** The next block is the first of a list item. */
  readonly first: boolean;
}

const INLINE_CONSTRUCTS = [
  'attention',
  'autolink',
  'codeText',
  'characterEscape',
  'characterReference',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

function parse(markdown: string): Root {
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [{ disable: { null: INLINE_CONSTRUCTS } }])
    .parse(markdown);
}

/** Walks the tree with a stack of its own: quotations and lists may be nested deeper than the program's stack. */
function visit(reader: Reader, root: Nodes, container: Container): void {
  const waiting: { readonly node: Nodes; readonly container: Container }[] = [{ node: root, container }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    if (node.type === 'root' || node.type === 'list' || node.type === 'blockquote' || node.type === 'listItem') {
      waiting.push(...node.children.map((child, i) => ({ node: child, container: inside(node, child, i, next.container) })).reverse());
    } else {
      addBlock(reader, node, next.container);
    }
  }
}

function inside(parent: Nodes, child: Nodes, place: number, container: Container): Container {
  if (parent.type === 'blockquote') return { ...container, quoted: true };
  if (parent.type === 'listItem') return { ...container, indent: (child.position?.start.column ?? 1) - 1, first: place === 0 };
  return container;
}

const KINDS: Readonly<Partial<Record<Nodes['type'], Block['kind']>>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  code: 'code',
  html: 'html',
  thematicBreak: 'thematic-break',
  definition: 'definition',
};

function addBlock(reader: Reader, node: Nodes, container: Container): void {
  const kind = KINDS[node.type];
  if (!kind || !node.position) return;
  const span = { start: reader.base + (node.position.start.offset ?? 0), end: reader.base + (node.position.end.offset ?? 0) };
  if (kind === 'heading' && holdsTable(reader.source, span)) return addParagraph(reader, headingContent(reader.source, span), container);
  const level = node.type === 'heading' ? node.depth : 0;
  const text = blockText(reader.source, kind === 'heading' ? headingContent(reader.source, span) : span, container.quoted);
  if (kind === 'paragraph') return addParagraph(reader, span, container);
  reader.blocks.push({ kind, span, level, text, quoted: container.quoted, listItem: container.first });
}

function addParagraph(reader: Reader, span: Span, container: Container): void {
  const text = blockText(reader.source, span, container.quoted);
  const block: Block = { kind: 'paragraph', span, level: 0, text, quoted: container.quoted, listItem: container.first };
  reader.blocks.push(block);
  reader.paragraphs.push({ block, indent: container.indent });
}

/** A pipe table right above a `---`: a table and a rule to GFM, an underlined heading to Markdown without tables. */
function holdsTable(source: string, span: Span): boolean {
  const written = source.slice(span.start, span.end);
  return !written.startsWith('#') && /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[-| \t:]*$/m.test(written);
}

/** Without `#` marks, or without the underline of a setext heading. */
function headingContent(source: string, span: Span): Span {
  const written = source.slice(span.start, span.end);
  const atx = /^#{1,6}[ \t]*/.exec(written);
  if (!atx) return { start: span.start, end: span.start + written.replace(/(?:\r\n?|\n)[ \t>]*[=-]+[ \t]*$/, '').length };
  const start = span.start + atx[0].length;
  const closing = /(?:^|[ \t]+)#+[ \t]*$/.exec(source.slice(start, span.end));
  return { start, end: closing ? start + closing.index : span.end };
}

/** The block's characters; what stands at the start of its further lines (indentation, `>`) is left out. */
function blockText(source: string, span: Span, quoted: boolean): SourceText {
  const out = sourceTextBuilder();
  const gutter = quoted ? /[ \t>]*/y : /[ \t]*/y;
  let at = span.start;
  while (at < span.end) {
    const character = source.charAt(at);
    if (character === '\r' && source.charAt(at + 1) === '\n') {
      at += 1;
    } else if (character === '\r' || character === '\n') {
      out.add('\n', at, at + 1);
      gutter.lastIndex = at + 1;
      at += 1 + (gutter.exec(source)?.[0].length ?? 0);
    } else {
      out.add(character, at, at + 1);
      at += 1;
    }
  }
  return out.build();
}
