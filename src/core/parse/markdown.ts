import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes } from 'mdast';
import type { Block } from '../model/index.ts';
import type { Span } from '../text/span.ts';
import { AT_MARGIN, blockAt, headingAt, type Place } from './block.ts';
import { lineEnd, nextLine } from './lines.ts';
import { pipeSyntax, pipeTree } from './tables/pipe.ts';
import { readPipeTable } from './tables/pipe.ts';
import type { RawTable } from './tables/raw-table.ts';
import type { Reading } from './reading.ts';

/** Nothing here needs inline constructs, and without them remark is nearly three times as fast. */
const INLINE_CONSTRUCTS = [
  ...['attention', 'autolink', 'codeText', 'characterEscape', 'characterReference', 'hardBreakEscape', 'htmlText', 'labelEnd'],
  ...['labelStartImage', 'labelStartLink', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
];

const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmFootnote(), pipeSyntax(), { disable: { null: INLINE_CONSTRUCTS } }])
  .data('fromMarkdownExtensions', [gfmFootnoteFromMarkdown(), pipeTree()])
  .freeze();

/** What follows the blank line at the end of a piece: a block that nothing closes swallows it, every other one ends before it. */
const PROBE = '# ?';

/** So many lists and quotations within each other are no writing, and remark would take quadratic time over them. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){200}/m;

/** Reads any piece of Markdown, with remark. */
export function readMarkdown(piece: string): Reading {
  if (TOO_DEEP.test(piece))
    return {
      blocks: [blockAt(piece, 'paragraph', { start: 0, end: piece.length }, AT_MARGIN)],
      tables: [],
      open: undefined,
      tooDeep: true,
    };
  const probed = /```|~~~|</.test(piece) && /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n?|\n)$/.test(piece);
  // remark drops a byte-order mark at its start, and counts one character too few from then on
  const lead = piece.startsWith('\uFEFF') ? '\n' : '';
  const root = processor.parse(lead + piece + (probed ? PROBE : ''));
  const reader: Reader = { source: piece, lead: lead.length, blocks: [], tables: [], pipe: undefined };
  const last = root.children.at(-1);
  const open = probed && last?.type !== 'heading' ? last : undefined;
  const children = probed ? root.children.slice(0, -1) : root.children;
  visit(reader, { ...root, children });
  return { blocks: reader.blocks, tables: reader.tables, open: open && spanOf(reader, open).start };
}

interface Reader {
  readonly source: string;
  /** Characters that stand before the piece. */
  readonly lead: number;
  readonly blocks: Block[];
  readonly tables: RawTable[];
  /** The pipe table whose rows are being read. */
  pipe: { readonly head: Span; readonly body: Span[]; readonly place: Place } | undefined;
}

const PARENTS: ReadonlySet<string> = new Set<Nodes['type']>(['root', 'list', 'listItem', 'blockquote', 'footnoteDefinition']);

/** Walks the tree with a stack of its own: quotations and lists may be nested deeper than the program's stack. */
function visit(reader: Reader, root: Nodes): void {
  const waiting: { readonly node: Nodes; readonly place: Place }[] = [{ node: root, place: AT_MARGIN }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, place } = next;
    if (node.type !== 'tableRow') endTable(reader);
    if ('children' in node && PARENTS.has(node.type)) {
      waiting.push(...node.children.map((child, i) => ({ node: child, place: inside(reader, node, i, place) })).reverse());
    } else {
      addBlock(reader, node, place);
    }
  }
  endTable(reader);
}

function inside(reader: Reader, parent: Nodes, index: number, place: Place): Place {
  if (parent.type === 'blockquote') return { ...place, quoted: true };
  return parent.type === 'listItem' ? { quoted: place.quoted, listItem: index === 0, item: itemSpan(reader, parent) } : place;
}

/** Up to its last block: in a quotation remark counts the `>` of blank lines below it too. */
function itemSpan(reader: Reader, item: Nodes): Span {
  let last: Nodes = item;
  while ('children' in last && PARENTS.has(last.type) && last.children.length > 0) last = last.children.at(-1) ?? last;
  return { start: spanOf(reader, item).start, end: spanOf(reader, last).end };
}

const KINDS: Readonly<Partial<Record<Nodes['type'], Block['kind']>>> = {
  paragraph: 'paragraph',
  code: 'code',
  html: 'html',
  thematicBreak: 'thematic-break',
  definition: 'definition',
};

function addBlock(reader: Reader, node: Nodes, place: Place): void {
  const span = spanOf(reader, node);
  const kind = KINDS[node.type];
  if (node.type === 'table') reader.pipe = { head: span, body: [], place };
  else if (node.type === 'tableRow') reader.pipe?.body.push(span);
  else if (node.type === 'heading') reader.blocks.push(headingAt(reader.source, node.depth, span, place));
  else if (kind) reader.blocks.push(blockAt(reader.source, kind, span, place));
}

/** A table is over when something other than a row follows it. */
function endTable(reader: Reader): void {
  const { source, pipe } = reader;
  if (!pipe) return;
  reader.pipe = undefined;
  const headEnd = lineEnd(source, pipe.head.start);
  const delimiter = { start: nextLine(source, headEnd), end: pipe.head.end };
  const table = readPipeTable(source, { head: { start: pipe.head.start, end: headEnd }, delimiter, body: pipe.body });
  reader.tables.push(table);
  reader.blocks.push(blockAt(source, 'table', table.span, pipe.place));
}

function spanOf({ lead }: Reader, { position }: Nodes): Span {
  return { start: (position?.start.offset ?? 0) - lead, end: (position?.end.offset ?? 0) - lead };
}
