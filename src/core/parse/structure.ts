import type { Block, Defect, Directive } from '../model.ts';
import { contains, type Span } from '../text/span.ts';
import { readBlocks } from './blocks.ts';
import { islandDefects, markupDefects } from './defects.ts';
import { readDirectives } from './directives.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHtml } from './html-table.ts';
import { blocksOutside, findComments, findIslands, type Island } from './islands.ts';
import { readPipeTable } from './pipe-table.ts';
import type { RawTable } from './raw-table.ts';

/** The chapter's markup, read; what it means is worked out elsewhere. */
export interface Structure {
  /** Outermost tables stand among the blocks as blocks of kind `table`. */
  readonly blocks: readonly Block[];
  /** In the order of their start, nested ones included. */
  readonly tables: readonly RawTable[];
  readonly directives: readonly Directive[];
  readonly defects: readonly Defect[];
  /** The language that the front matter names, as written. */
  readonly language: string | undefined;
}

/** Reads blocks, tables and comments. Never throws. */
export function readStructure(source: string): Structure {
  const front = readFrontMatter(source);
  const { blocks, paragraphs } = readBlocks(source, front.end);
  const islands = findIslands(source, blocks);
  const outside = blocksOutside(
    blocks,
    islands.map(({ span }) => span),
  );
  const html = islands.map((island) => readHtml(islandText(source, island, blocks), island.span.start, island.closed));
  const loose = outside
    .filter((block) => block.kind === 'html')
    .map((block) => readHtml(withoutIslands(source, block.span, islands), block.span.start, false));
  const kept = new Set(outside);
  const pipes = paragraphs.filter(({ block }) => kept.has(block)).flatMap((paragraph) => readPipeTable(source, paragraph) ?? []);
  const tables = [...html.flatMap((piece) => piece.tables), ...pipes].sort((a, b) => a.span.start - b.span.start);
  const outermost = [...islands.map(({ span }) => span), ...pipes.map(({ span }) => span)];
  return {
    blocks: withTables(source, outside, outermost),
    tables,
    directives: readDirectives(source, findComments(source, blocks)),
    defects: [
      ...islands.flatMap((island) => islandDefects(source, island, blocks)),
      ...markupDefects(
        source,
        [...html, ...loose].flatMap((piece) => piece.problems),
      ),
    ],
    language: front.language,
  };
}

/** The island's source; in a quotation the `>` at the start of its lines gives way to a blank, so that every offset still holds. */
function islandText(source: string, { span }: Island, blocks: readonly Block[]): string {
  const text = source.slice(span.start, span.end);
  const quoted = blocks.some((block) => block.quoted && block.span.start <= span.start && span.start < block.span.end);
  return quoted ? text.replace(/^[ \t]*>[ \t>]*/gm, (gutter) => ' '.repeat(gutter.length)) : text;
}

/** A block of HTML with its tables blanked out: those are read on their own. */
function withoutIslands(source: string, span: Span, islands: readonly Island[]): string {
  let text = source.slice(span.start, span.end);
  for (const island of islands) {
    const from = Math.max(0, island.span.start - span.start);
    const to = Math.min(text.length, island.span.end - span.start);
    if (from < to) text = text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to);
  }
  return text;
}

/** The blocks with each outermost table in the place of the blocks, or the part of a paragraph, that it takes up. */
function withTables(source: string, blocks: readonly Block[], tables: readonly Span[]): readonly Block[] {
  const hosts = (span: Span): Block | undefined => blocks.find((block) => contains(block.span, span));
  const isTable = (block: Block): boolean => tables.some((span) => span.start <= block.span.start + 3 && contains(span, block.span));
  const own = tables.map((span): Block => {
    const host = hosts(span);
    return {
      kind: 'table',
      span,
      level: 0,
      text: { text: '', from: [], to: [] },
      quoted: host?.quoted ?? false,
      listItem: host?.listItem ?? false,
    };
  });
  const kept = blocks.flatMap((block) => (isTable(block) ? [] : rest(source, block, tables)));
  return [...kept, ...own].sort((a, b) => a.span.start - b.span.start);
}

/** What remains of a block that holds a table: the words before a pipe table; HTML around a table stays whole unless there is none. */
function rest(source: string, block: Block, tables: readonly Span[]): readonly Block[] {
  const table = tables.find((span) => contains(block.span, span));
  if (!table) return [block];
  const before = source.slice(block.span.start, table.start);
  const after = source.slice(table.end, block.span.end);
  if (block.kind === 'html') return (before + after).trim() === '' ? [] : [block];
  const length = block.text.from.findIndex((offset) => offset >= table.start);
  const { text, from, to } = block.text;
  const kept = { text: text.slice(0, length).trimEnd(), from: from.slice(0, length), to: to.slice(0, length) };
  return kept.text === '' ? [] : [{ ...block, text: kept, span: { start: block.span.start, end: table.start } }];
}
