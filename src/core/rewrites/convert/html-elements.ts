import type { Comment, Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Span } from '../../text/span.ts';
import type { Target } from '../rewrite.ts';

/** The markup of an HTML table as the HTML parser reads it. */
export interface Markup {
  readonly root: Root;
  /** Where a node is written in the chapter; the whole table for one that the parser made up. */
  readonly spanOf: (node: Element | RootContent) => Span;
}

/** Reads the markup of an HTML table again: rewrites ask for what the reader of cells passes over. */
export function markupOf({ report, table }: Target): Markup {
  const { start, end } = table.span;
  const root = fromHtml(report.chapter.text.slice(start, end), { fragment: true });
  return {
    root,
    spanOf({ position }) {
      const [from, to] = [position?.start.offset, position?.end.offset];
      return from === undefined || to === undefined ? table.span : { start: start + from, end: start + to };
    },
  };
}

/** All elements and comments below a node, in source order. */
export function* nodesBelow(node: Root | Element): Generator<Element | Comment> {
  for (const child of node.children) {
    if (child.type === 'comment') yield child;
    if (child.type !== 'element') continue;
    yield child;
    yield* nodesBelow(child);
  }
}

/** The elements of the cells, nested tables' included, by where they begin in the chapter. */
export function cellElements({ root, spanOf }: Markup): ReadonlyMap<number, Element> {
  const found = new Map<number, Element>();
  for (const node of nodesBelow(root)) {
    if (node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')) found.set(spanOf(node).start, node);
  }
  return found;
}

/** Elements that are a table's own: what else stands in it is content. */
export const TABLE_PARTS: ReadonlySet<string> = new Set([
  'table',
  'caption',
  'colgroup',
  'col',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
]);

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
