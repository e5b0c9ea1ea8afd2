import { indexSections, type Section } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import type { Analysis } from '../analysis.ts';
import type { DigestSection } from './digest.ts';

/** The sections of a chapter that were asked for. */
export interface Sections {
  readonly found: readonly DigestSection[];
  /** The place in `found` of the section that an offset is in. */
  readonly indexAt: (offset: number) => number;
}

/** Collects sections as they are asked for. */
export function collectSections({ report, lines }: Analysis): Sections {
  const sectionAt = indexSections(report.chapter.blocks);
  const found: DigestSection[] = [];
  const indices = new Map<Section | undefined, number>();
  const paths = new Map<string, number>();
  const add = (section: Section | undefined): number => {
    const { start, headings } = section ?? { start: 0, headings: [] };
    const path = headings.join('\n');
    const ordinal = paths.get(path) ?? 0;
    paths.set(path, ordinal + 1);
    const end = section ? lines.offsetAt({ line: lines.positionAt(start).line, character: Infinity }) : start;
    const range = toRange(lines, { start, end });
    return found.push({ key: ordinal === 0 ? path : `${path}\n${ordinal}`, headings, range }) - 1;
  };
  return {
    found,
    indexAt(offset) {
      const section = sectionAt(offset);
      const index = indices.get(section) ?? add(section);
      indices.set(section, index);
      return index;
    },
  };
}
