import type { Element } from 'hast';
import type { Target } from '../rewrite.ts';
import { cellElements, markupOf } from './html-elements.ts';

/** How the cells of a column stand in it. */
export type Align = 'left' | 'center' | 'right';

/** The alignment that all cells of a column below the header share, by column; undefined where they share none. */
export function alignsOf(target: Target): readonly (Align | undefined)[] {
  const elements = cellElements(markupOf(target));
  const body = target.table.rows.filter(({ kind }) => kind !== 'head');
  return target.table.columns.map(({ index }) => {
    const cells = body.flatMap((row) => row.cells[index] ?? []);
    const aligns = new Set(cells.map(({ span }) => alignOf(elements.get(span.start))));
    return aligns.size === 1 ? [...aligns][0] : undefined;
  });
}

function alignOf(cell: Element | undefined): Align | undefined {
  const { style, align } = cell?.properties ?? {};
  const styled = /(?:^|;)\s*text-align\s*:\s*(left|right|center)\b/i.exec(typeof style === 'string' ? style : '')?.[1];
  const named = (styled ?? (typeof align === 'string' ? align : '')).toLowerCase();
  return named === 'left' || named === 'center' || named === 'right' ? named : undefined;
}
