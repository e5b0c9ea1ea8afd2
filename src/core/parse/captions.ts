import { captionText } from '../language/caption-line.ts';
import type { Block, Caption } from '../model/index.ts';
import { readInline } from './inline.ts';
import type { RawTable } from './raw-table.ts';
import { countLeading } from '../text/search.ts';
import { verbatim } from '../text/source-text.ts';
import { shift } from '../text/span.ts';

/**
 * The caption of a table: its `<caption>`, else the caption line just above it, else the one just below it (unless that stands above
 * another table).
 * @param start where the part of the source that holds the table begins
 */
export function captionOf(source: string, start: number, table: RawTable, blocks: readonly Block[]): Caption | undefined {
  if (table.caption) {
    const span = shift(table.caption, start);
    return { text: readInline(verbatim(source, span)).text.text, span };
  }
  const tableStart = start + table.span.start;
  const at = countLeading(blocks, ({ span }) => span.start < tableStart);
  if (blocks[at]?.kind !== 'table' || blocks[at].span.start !== tableStart) return undefined;
  return captionLine(blocks[at - 1]) ?? (blocks[at + 2]?.kind === 'table' ? undefined : captionLine(blocks[at + 1]));
}

function captionLine(block: Block | undefined): Caption | undefined {
  if (block?.kind !== 'heading' && block?.kind !== 'paragraph') return undefined;
  const text = captionText(block.text.text);
  return text === undefined ? undefined : { text, span: block.span };
}
