import type { Report } from '../model/index.ts';
import { type Edit, editsCollide } from '../text/span.ts';

/**
 * The edits of all preferred fixes, one per finding: what can be mended without asking anybody. Of fixes that collide only the first
 * in source order is made; the others may be offered again afterwards.
 */
export function fixAll({ findings }: Report): readonly Edit[] {
  const made: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ preferred }) => preferred);
    if (fix && !editsCollide(made, fix.edits)) made.push(...fix.edits);
  }
  return made.sort((a, b) => a.span.start - b.span.start);
}
