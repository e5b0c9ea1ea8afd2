import { captionText } from '../language/caption-line.ts';
import type { Block } from '../model/index.ts';
import { readInline } from './inline.ts';
import { countLeading } from '../text/search.ts';

/** Tells the headings above a place, outermost first. */
export type HeadingsAt = (offset: number) => readonly string[];

/** What stands under a heading, up to the next one; the same object for all its places. */
export interface Section {
  /** Where its heading begins. */
  readonly start: number;
  /** Its headings, outermost first. */
  readonly headings: readonly string[];
}

/** Indexes the headings of a chapter: of each place, the headings it stands under, outermost first; captions written as headings are none. */
export function indexHeadings(blocks: readonly Block[]): HeadingsAt {
  const sectionAt = indexSections(blocks);
  return (offset) => sectionAt(offset)?.headings ?? [];
}

/** Indexes the sections of a chapter: of each place, the section it is in; undefined above the first heading. */
export function indexSections(blocks: readonly Block[]): (offset: number) => Section | undefined {
  const paths: Path[] = [];
  for (const { kind, level, span, text } of blocks) {
    if (kind !== 'heading' || captionText(text.text) !== undefined) continue;
    const above = paths.at(-1);
    const kept = above?.levels.filter((other) => other < level).length ?? 0;
    const [levels, headings] = [above?.levels.slice(0, kept) ?? [], above?.headings.slice(0, kept) ?? []];
    paths.push({ start: span.start, levels: [...levels, level], headings: [...headings, readInline(text).text.text] });
  }
  return (offset) => paths[countLeading(paths, ({ start }) => start <= offset) - 1];
}

interface Path extends Section {
  readonly levels: readonly number[];
}
