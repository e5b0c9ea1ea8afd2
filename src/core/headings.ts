import { captionText } from './locales/caption-line.ts';
import type { Block } from './model.ts';
import { readInline } from './parse/inline.ts';
import { countLeading } from './text/search.ts';

/** Tells the headings above a place. */
export type HeadingsAt = (offset: number) => readonly string[];

interface Path {
  readonly start: number;
  readonly levels: readonly number[];
  readonly texts: readonly string[];
}

/** Indexes the headings of a chapter: of each place, the headings it stands under, outermost first; captions written as headings are none. */
export function indexHeadings(blocks: readonly Block[]): HeadingsAt {
  const paths: Path[] = [];
  for (const { kind, level, span, text } of blocks) {
    if (kind !== 'heading' || captionText(text.text) !== undefined) continue;
    const above = paths.at(-1);
    const kept = above?.levels.filter((other) => other < level).length ?? 0;
    const [levels, texts] = [above?.levels.slice(0, kept) ?? [], above?.texts.slice(0, kept) ?? []];
    paths.push({ start: span.start, levels: [...levels, level], texts: [...texts, readInline(text).text.text] });
  }
  return (offset) => paths[countLeading(paths, ({ start }) => start <= offset) - 1]?.texts ?? [];
}
