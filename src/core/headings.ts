import { captionText } from './locales/caption-line.ts';
import type { Block } from './model.ts';
import { readInline } from './parse/inline.ts';

/** Tells the headings above a place. */
export type HeadingsAt = (offset: number) => readonly string[];

/** Indexes the headings of a chapter: of each place, the headings it stands under, outermost first; captions written as headings are none. */
export function indexHeadings(source: string, blocks: readonly Block[]): HeadingsAt {
  const paths: { readonly start: number; readonly path: readonly { readonly level: number; readonly text: string }[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading' || captionText(block.text.text) !== undefined) continue;
    const above = (paths.at(-1)?.path ?? []).filter(({ level }) => level < block.level);
    const span = { start: block.text.from[0] ?? block.span.start, end: block.text.to.at(-1) ?? block.span.start };
    paths.push({ start: block.span.start, path: [...above, { level: block.level, text: readInline(source, span).text.text }] });
  }
  return (offset) => (paths.findLast(({ start }) => start <= offset)?.path ?? []).map(({ text }) => text);
}
