import type { Cell } from '../../model/index.ts';
import { refuse, type Draft, type Rewrite, type Target } from '../rewrite.ts';
import { alignsOf, cellElements, markupOf } from './html-elements.ts';
import { drawGrid, type DrawnCell } from './grid-source.ts';
import { pandocCell } from './pandoc-cell.ts';
import { holes, placeOf } from './sheet.ts';

/**
 * Gives an HTML table as a grid table, which Pandoc reads for every kind of output. It is handed out as a text, and the chapter keeps its
 * own; `convert-table` puts the one in the place of the other.
 */
export const htmlToGrid: Rewrite = {
  id: 'html-to-grid',
  name: 'Convert HTML Table to Grid Table',
  summary: 'Give an HTML table as a grid table for Pandoc.',
  output: 'markdown',
  options: [],
  messages: {
    'html-to-grid.not-html': 'The table is not written in HTML; convert-table converts every kind.',
    'html-to-grid.strange': 'The cell “{text}” holds <{name}>, which a grid table cannot.',
    'html-to-grid.comment': 'The cell “{text}” holds a comment, which a grid table cannot.',
    'html-to-grid.title': 'Give the table as a grid table for Pandoc',
  },
  run(target) {
    const { table } = target;
    if (table.kind !== 'html') return refuse(table.rows[0]?.span ?? table.span, 'html-to-grid.not-html');
    const cells = [...new Set(table.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? [])))];
    const drawn: DrawnCell[] = [];
    const read = reader(target);
    for (const cell of cells) {
      const content = read(cell);
      if ('strange' in content) return stranger(cell, content.strange);
      drawn.push({ ...placeOf(table, cell), lines: content.lines });
    }
    const heads = table.rows.findIndex(({ kind }) => kind !== 'head');
    const plan = {
      cells: [...drawn, ...holes(table)],
      rows: table.rows.length,
      columns: table.width,
      heads: Math.max(0, heads),
      aligns: alignsOf(target),
    };
    const caption =
      table.caption && target.report.chapter.text.slice(table.span.start, table.span.end).includes('<caption')
        ? ['', `: ${table.caption.text}`]
        : [];
    return { kind: 'text', text: [...drawGrid(plan), ...caption, ''].join('\n') };
  },
  suggest: ({ table }) => (table.kind === 'html' ? [{ options: {}, title: { id: 'html-to-grid.title', data: {} } }] : []),
};

function stranger(cell: Cell, name: string): Draft {
  const { text } = cell.text;
  return name === '!--' ? refuse(cell.span, 'html-to-grid.comment', { text }) : refuse(cell.span, 'html-to-grid.strange', { text, name });
}

function reader(target: Target): (cell: Cell) => ReturnType<typeof pandocCell> {
  const markup = markupOf(target);
  const elements = cellElements(markup);
  const { text } = target.report.chapter;
  return ({ span }) => {
    const element = elements.get(span.start);
    return element
      ? pandocCell(element, (node) => {
          const { start, end } = markup.spanOf(node);
          return text.slice(start, end);
        })
      : { lines: [] };
  };
}
