import { gridLines, type GridLine } from './grid-lines.ts';
import { figuresOfRows, inserted, isBare, spanOfLines } from './loss.ts';
import type { Loss } from './syntax.ts';
import { breakAfter, type Line } from './view.ts';

/** Lines of a grid table that look like rows, but have no edge between them. Lines of the header are left alone. */
export function mergedLines(source: string, lines: readonly Line[]): readonly Loss[] {
  const grid = gridLines(lines);
  if (!grid) return [];
  const { edges } = grid;
  const indent = ' '.repeat(edges[0] ?? 0);
  const edge = `${indent}+${edges
    .slice(1)
    .map((at, i) => '-'.repeat(at - (edges[i] ?? 0) - 1))
    .join('+')}+`;
  return rowsBetweenEdges(grid.lines).flatMap((row): readonly Loss[] => {
    const isWhole = row.every(({ shares }) => shares.length === edges.length - 1);
    const figures = isWhole ? figuresOfRows(row.map(({ shares }) => shares.map(({ text }) => text))) : undefined;
    if (!figures) return [];
    const own = row.map(({ line }) => line);
    const edits = isBare(source, own)
      ? own.slice(0, -1).map((line) => inserted(line, line.text.length, breakAfter(source, line) + edge))
      : [];
    return [{ kind: 'merged-grid', span: spanOfLines(own), data: { lines: own.length, text: figures.join(' ') }, edits }];
  });
}

/** The lines of each row between two whole edges, the lower one of dashes: one of `=` ends a header. */
function rowsBetweenEdges(lines: readonly GridLine[]): readonly (readonly GridLine[])[] {
  const rows: (readonly GridLine[])[] = [];
  let row: GridLine[] | undefined;
  for (const line of lines) {
    const isEdge = line.shares.every(({ rule }) => rule);
    if (isEdge && row && row.length > 0 && !line.line.text.includes('=')) rows.push(row);
    if (isEdge) row = [];
    else if (line.boundary) row = undefined;
    else row?.push(line);
  }
  return rows;
}
