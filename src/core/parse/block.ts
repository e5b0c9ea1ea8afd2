import type { Block, SourceText } from '../model/index.ts';
import { shiftSourceText, sourceTextBuilder } from '../text/source-text.ts';
import { shift, type Span } from '../text/span.ts';
import { lineEnd, nextLine } from './lines.ts';

const EMPTY: SourceText = { text: '', runs: [] };

/** Where a block stands. */
export type Place = Pick<Block, 'quoted' | 'listItem' | 'item'>;

/** In no container. */
export const AT_MARGIN: Place = { quoted: false, listItem: false, item: undefined };

/** A block of any kind but heading. */
export function blockAt(source: string, kind: Block['kind'], span: Span, place: Place): Block {
  const text = kind === 'table' ? EMPTY : blockText(source, span, place.quoted);
  return { kind, span, level: 0, text, ...placeOf(place) };
}

/** A heading, with `#` marks or underlined. */
export function headingAt(source: string, level: number, span: Span, place: Place): Block {
  const text = blockText(source, headingContent(source, span), place.quoted);
  return { kind: 'heading', span, level, text, ...placeOf(place) };
}

/** The same block in a source that begins `by` characters later. */
export function shiftBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  return { ...block, span: shift(block.span, by), text: shiftSourceText(block.text, by), item: block.item && shift(block.item, by) };
}

/** A block may serve as the place of another. */
function placeOf({ quoted, listItem, item }: Place): Place {
  return { quoted, listItem, item };
}

/** Without `#` marks, or without the underline of a setext heading. */
function headingContent(source: string, span: Span): Span {
  const written = source.slice(span.start, span.end);
  const atx = /^#{1,6}[ \t]*/.exec(written);
  if (!atx) return { start: span.start, end: span.start + underlineAt(written) };
  const start = span.start + atx[0].length;
  let end = span.end;
  while (end > start && /[ \t]/.test(source.charAt(end - 1))) end -= 1;
  let mark = end;
  while (mark > start && source.charAt(mark - 1) === '#') mark -= 1;
  if (mark > start && !/[ \t]/.test(source.charAt(mark - 1))) return { start, end };
  while (mark > start && /[ \t]/.test(source.charAt(mark - 1))) mark -= 1;
  return { start, end: mark };
}

/** Where the last line begins, less its line break. */
function underlineAt(written: string): number {
  const at = Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r'));
  return written.startsWith('\r\n', at - 1) ? at - 1 : Math.max(0, at);
}

/** The block's characters; what stands at the start of its further lines (indentation, `>`) is left out, a line end is `\n`. */
function blockText(source: string, span: Span, quoted: boolean): SourceText {
  const gutter = quoted ? /[ \t>]*/y : /[ \t]*/y;
  const out = sourceTextBuilder();
  let start = span.start;
  while (start < span.end) {
    const end = Math.min(lineEnd(source, start), span.end);
    const next = Math.min(nextLine(source, end), span.end);
    out.add(source.slice(start, end), start, end);
    if (end < next) out.add('\n', next - 1, next);
    gutter.lastIndex = next;
    start = next + (gutter.exec(source)?.[0].length ?? 0);
  }
  return out.build();
}
