import { captionText } from './locales/caption-line.ts';
import type { Block, Caption } from './model.ts';
import { readInline } from './parse/inline.ts';
import type { RawTable } from './parse/raw-table.ts';

/**
 * The caption of a table: its `<caption>`, else the caption line just above it, else the one just below it (unless that stands above
 * another table).
 */
export function captionOf(source: string, table: RawTable, blocks: readonly Block[]): Caption | undefined {
  if (table.caption) return { text: readInline(source, table.caption).text.text, span: table.caption };
  const at = blocks.findIndex(({ kind, span }) => kind === 'table' && span.start === table.span.start);
  if (at < 0) return undefined;
  return captionLine(blocks[at - 1]) ?? (blocks[at + 2]?.kind === 'table' ? undefined : captionLine(blocks[at + 1]));
}

function captionLine(block: Block | undefined): Caption | undefined {
  if (block?.kind !== 'heading' && block?.kind !== 'paragraph') return undefined;
  const text = captionText(block.text.text);
  return text === undefined ? undefined : { text, span: block.span };
}
