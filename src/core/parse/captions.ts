import { captionText } from '../language/caption-line.ts';
import type { Block, Caption } from '../model/index.ts';
import { readInline } from './inline.ts';
import type { RawTable } from './tables/raw-table.ts';
import { countLeading } from '../text/search.ts';
import { verbatim } from '../text/source-text.ts';
import { shift, type Span } from '../text/span.ts';
import { captionIn } from './tables/tex.ts';
import { readTex } from './tables/tex-text.ts';

/**
 * The caption of a table: its `<caption>`, else the caption line just above it, else the one just below it. Of two tables with a line
 * between them it is that of the second; in Pandoc's form (`: Visits`) that of the first, unless this has one above it.
 * @param start where the part of the source that holds the table begins
 */
export function captionOf(source: string, start: number, table: RawTable, blocks: readonly Block[]): Caption | undefined {
  const own = table.caption
    ? shift(table.caption, start)
    : table.kind === 'latex'
      ? floatCaption(source, shift(table.span, start))
      : undefined;
  if (own) return { text: (table.kind === 'latex' ? readTex : readInline)(verbatim(source, own)).text.text, span: own };
  const at = blockOf(start, table, blocks);
  if (at === undefined) return undefined;
  if (captionedAbove(source, blocks).has(at)) return captionLine(blocks[at - 1]);
  const isOfNext = blocks[at + 2]?.kind === 'table' && !(isDrawn(source, blocks[at]) && isPandocCaption(blocks[at + 1]));
  return isOfNext ? undefined : captionLine(blocks[at + 1]);
}

const captionedTables = new WeakMap<readonly Block[], ReadonlySet<number>>();

/** The places of the tables whose caption is the line above them. */
function captionedAbove(source: string, blocks: readonly Block[]): ReadonlySet<number> {
  const known = captionedTables.get(blocks);
  if (known) return known;
  const captioned = new Set<number>();
  for (const [at, { kind }] of blocks.entries()) {
    const above = blocks[at - 1];
    if (kind !== 'table' || captionLine(above) === undefined) continue;
    const isOfLast = isPandocCaption(above) && isDrawn(source, blocks[at - 2]) && !captioned.has(at - 2);
    if (!isOfLast) captioned.add(at);
  }
  captionedTables.set(blocks, captioned);
  return captioned;
}

/** Whether a block is a table of those that Pandoc reads: not one of tags, of a directive or of LaTeX. */
function isDrawn(source: string, block: Block | undefined): boolean {
  return block?.kind === 'table' && /^[^<\\`~:]/.test(source.charAt(block.span.start));
}

/** The paragraphs right above and below a table: what they say of it may explain a figure. */
export function paragraphsBeside(start: number, table: RawTable, blocks: readonly Block[]): readonly string[] {
  const at = blockOf(start, table, blocks);
  if (at === undefined) return [];
  return [blocks[at - 1], blocks[at + 1]].flatMap((block) => (block?.kind === 'paragraph' ? [block.text.text] : []));
}

/** The table's place among the blocks; undefined where it is none of its own. */
function blockOf(start: number, table: RawTable, blocks: readonly Block[]): number | undefined {
  const tableStart = start + table.span.start;
  const at = countLeading(blocks, ({ span }) => span.start < tableStart);
  return blocks[at]?.kind === 'table' && blocks[at].span.start === tableStart ? at : undefined;
}

/** How far the ends of LaTeX's `table` may be from what it holds. */
export const FLOAT_REACH = 2000;

/** The caption of the `table` environment around a place. */
function floatCaption(source: string, { start, end }: Span): Span | undefined {
  const from = Math.max(0, start - FLOAT_REACH);
  const before = source.slice(from, start);
  const open = Math.max(
    ...['table', 'table*', 'sidewaystable', 'center', 'threeparttable', 'wraptable'].map((name) => before.lastIndexOf(`\\begin{${name}}`)),
  );
  if (open < 0 || before.includes('\\end{table', open)) return undefined;
  const close = source.slice(end, end + FLOAT_REACH).search(/\\end\{(?:sideways|wrap)?table\*?\}/);
  const first = captionIn(before.slice(open));
  if (first) return shift(first, from + open);
  const second = close < 0 ? undefined : captionIn(source.slice(end, end + close));
  return second && shift(second, end);
}

/** The caption that a block above or below a table is; undefined if it is none. */
export function captionLine(block: Block | undefined): Caption | undefined {
  if (block?.kind !== 'heading' && block?.kind !== 'paragraph') return undefined;
  const text = captionText(block.text.text) ?? pandocCaption(block.text.text) ?? directiveTitle(block.text.text);
  return text === undefined ? undefined : { text, span: block.span };
}

const PANDOC_CAPTION = /^(?:[Tt]able)?:(?:\s+|(?=\())([^]*)$/;

function isPandocCaption(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && PANDOC_CAPTION.test(block.text.text);
}

/** Pandoc's caption, which may go on over lines: `Table: Visits {#tbl-visits}`, `: Visits`. Without its attributes. */
function pandocCaption(text: string): string | undefined {
  const words = PANDOC_CAPTION.exec(text)?.[1];
  return words && readInline(verbatim(words.replace(/\s*\{[#.][^{}]*\}\s*$/, ''), { start: 0, end: words.length })).text.text;
}

/** The title of MyST's `:::{table}` around a table. */
function directiveTitle(text: string): string | undefined {
  return /(?:^|\n):{3,}[ \t]*\{table\}[ \t]+(\S[^\n]*)(?:\n:[\w-]+:[^\n]*)*$/.exec(text.trimEnd())?.[1];
}
