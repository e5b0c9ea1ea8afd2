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
export function indexHeadings(blocks: readonly Block[], above?: Path): HeadingsAt {
  const pathAt = at(pathsOf(blocks, above));
  return (offset) => pathAt(offset)?.headings ?? above?.headings ?? [];
}

/** Indexes the sections of a chapter: of each place, the section it is in; undefined above the first heading. */
export function indexSections(blocks: readonly Block[]): (offset: number) => Section | undefined {
  return at(pathsOf(blocks));
}

/** The headings that what follows some blocks stands under. @param above those that the blocks stand under */
export function pathBelow(blocks: readonly Block[], above: Path | undefined): Path | undefined {
  return pathsOf(blocks, above).at(-1) ?? above;
}

function at(paths: readonly Path[]): (offset: number) => Path | undefined {
  return (offset) => paths[countLeading(paths, ({ start }) => start <= offset) - 1];
}

/** Of the blocks of a chapter, for all who ask about it. */
const knownPaths = new WeakMap<readonly Block[], readonly Path[]>();

function pathsOf(blocks: readonly Block[], outer?: Path): readonly Path[] {
  if (outer) return readPaths(blocks, outer);
  const paths = knownPaths.get(blocks) ?? readPaths(blocks, undefined);
  knownPaths.set(blocks, paths);
  return paths;
}

function readPaths(blocks: readonly Block[], outer: Path | undefined): readonly Path[] {
  const paths: Path[] = [];
  for (const { kind, level, span, text } of blocks) {
    if (kind !== 'heading' || captionText(text.text) !== undefined) continue;
    const above = paths.at(-1) ?? outer;
    const kept = above?.levels.filter((other) => other < level).length ?? 0;
    const [levels, headings] = [above?.levels.slice(0, kept) ?? [], above?.headings.slice(0, kept) ?? []];
    const [name, key] = [readInline(text).text.text, above?.key.split('\n', 2 * kept) ?? []];
    paths.push({
      start: span.start,
      levels: [...levels, level],
      headings: [...headings, name],
      key: [...key, level, JSON.stringify(name)].join('\n'),
    });
  }
  return paths;
}

/** The headings above a place, with their levels. */
export interface Path extends Section {
  /** The same for the same headings and levels. */
  readonly key: string;
  readonly levels: readonly number[];
}
