import type { Cell, Refusal, Row, Table, TableKind } from '../../model/index.ts';
import { columnAt } from '../../parse/tables/ruler.ts';
import { dashAligns } from '../../parse/tables/dash-frame.ts';
import { gridAligns } from '../../parse/tables/grid-aligns.ts';
import { columnSpecs } from '../table-edits/latex.ts';
import { linesOf } from '../table-edits/drawn.ts';
import { delimiterCells, leadOf } from '../table-edits/lines.ts';
import { sourceOf } from '../table-edits/cell-text.ts';
import { refuse, type Target } from '../rewrite.ts';
import { alignsOf, cellElements, markupOf, type Align } from './html-elements.ts';
import { lostMarkup, pipeText } from './html-to-pipe.ts';
import { definitionsOf, escapeMarkdown } from './inline-markdown.ts';
import { pandocCell } from './pandoc-cell.ts';

/** A cell, whatever its table is written as. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  /** Its text as Markdown. */
  readonly lines: readonly string[];
}

/** A table, whatever it is written as: what a conversion takes over. */
export interface Sheet {
  /** They cover every slot once. */
  readonly cells: readonly SheetCell[];
  readonly rows: number;
  readonly columns: number;
  /** Rows at the top that name columns. */
  readonly heads: number;
  readonly aligns: readonly (Align | undefined)[];
  /** A caption that is written inside of the table. */
  readonly caption: string | undefined;
  /** What any other form would lose, in words of the message `convert-table.loss.*`. */
  readonly losses: readonly Loss[];
}

/** What a conversion loses. */
export type Loss = 'alignment' | 'attributes' | 'commands' | 'comments' | 'options' | 'rules';

/**
 * Reads a table for its conversion.
 * @param to the form that it is to have
 */
export function readSheet(target: Target, to: TableKind): Sheet | Refusal {
  const { table, report } = target;
  const cells = [...new Set(table.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? [])))];
  const read: SheetCell[] = [];
  const textOf = readerOf(target, to);
  for (const cell of cells) {
    const lines = textOf(cell);
    if (!Array.isArray(lines)) return lines as Refusal;
    read.push({ ...placeOf(table, cell), lines: lines as readonly string[] });
  }
  const heads = table.rows.findIndex(({ kind }) => kind !== 'head');
  return {
    cells: [...read, ...holes(table)].sort((a, b) => a.row - b.row || a.column - b.column),
    rows: table.rows.length,
    columns: table.width,
    heads: heads < 0 ? table.rows.length : heads,
    aligns: aligns(target),
    caption: table.caption && isInside(table) ? captionText(report.chapter.text, table) : undefined,
    losses: losses(target),
  };
}

function isInside({ caption, span }: Table): boolean {
  return caption !== undefined && caption.span.start > span.start && caption.span.end <= span.end;
}

function captionText(text: string, { caption, kind }: Table): string {
  const source = text.slice(caption?.span.start, caption?.span.end).trim();
  return kind === 'html' || kind === 'latex' || source === '' ? (caption?.text ?? '') : source.replace(/\s+/g, ' ');
}

function aligns(target: Target): Sheet['aligns'] {
  const { text } = target.report.chapter;
  switch (target.table.kind) {
    case 'html':
      return alignsOf(target);
    case 'pipe':
      return delimiterCells(text, target.table).map(({ start, end }) => {
        const [left, right] = [/^[ \t]*:/, /:[ \t]*$/].map((mark) => mark.test(text.slice(start, end)));
        return left && right ? 'center' : right ? 'right' : left ? 'left' : undefined;
      });
    case 'simple':
    case 'multiline':
      return dashAligns(linesOf(target));
    case 'grid':
      return gridAligns(linesOf(target));
    case 'latex':
      return (columnSpecs(target) ?? []).flatMap(({ span, count }) => {
        const letter = /[lcrS](?=[^a-zA-Z]*$)/.exec(text.slice(span.start, span.end).replace(/\{[^]*\}/g, ''))?.[0] ?? '';
        return Array.from({ length: count }, () => ({ l: 'left', c: 'center', r: 'right', S: 'right' })[letter] as Align | undefined);
      });
    case 'list-table':
    case 'csv-table':
      return [];
  }
}

function losses(target: Target): readonly Loss[] {
  const { kind, span, rows } = target.table;
  const source = target.report.chapter.text.slice(span.start, span.end);
  if (kind === 'html') {
    const lost = lostMarkup(target);
    return lost?.why === 'attribute' ? ['attributes'] : lost?.why === 'comment' ? ['comments'] : [];
  }
  if (kind === 'latex') {
    const isMarked = rows.some(({ cells }) =>
      cells.some(
        (cell) =>
          cell &&
          /\\(?!(?:text(?:bf|it)|num|[%&$#_{},;: ]|multi(?:row|column)))[a-zA-Z]/.test(
            target.report.chapter.text.slice(cell.span.start, cell.span.end),
          ),
      ),
    );
    return [
      ...(isMarked ? (['commands'] as const) : []),
      ...(/(?<!\\)%/.test(source) ? (['comments'] as const) : []),
      ...(/\\(?:toprule|cmidrule|cline)/.test(source) ? (['rules'] as const) : []),
    ];
  }
  const isDirective = kind === 'list-table' || kind === 'csv-table';
  return isDirective && /^[ \t>]*:(?!header|delim|stub-columns|:)[\w-]+:/m.test(source) ? ['options'] : [];
}

/** Reads what stands in a cell as Markdown. */
function readerOf(target: Target, to: TableKind): (cell: Cell) => readonly string[] | Refusal {
  const { table, report } = target;
  const { text } = report.chapter;
  switch (table.kind) {
    case 'html':
      return htmlReader(target, to);
    case 'latex': {
      const definitions = definitionsOf(report.chapter);
      return (cell) => {
        const plain = escapeMarkdown(cell.text.text.replace(/\s*\n\s*/g, '<br>'), definitions).replace(/\|/g, '\\|');
        return plain === '' ? [] : [cell.strong ? `**${plain}**` : plain];
      };
    }
    case 'csv-table':
      return (cell) => linesIn(sourceOf(target, cell).replace(/""/g, '"'));
    case 'pipe':
      return (cell) => linesIn(sourceOf(target, cell));
    case 'simple':
    case 'multiline':
    case 'grid':
    case 'list-table':
      return (cell) => blockLines(target, cell, text);
  }
}

function linesIn(source: string): readonly string[] {
  return source === '' ? [] : source.split(/\r\n?|\n/).map((line) => line.trim());
}

/** The lines of a cell with the blank ones between them, indented as they are to its first one. */
function blockLines(target: Target, cell: Cell, text: string): readonly string[] {
  const lines = linesOf(target);
  const spans = [cell.content, ...cell.continued].filter(({ start, end }) => end > start);
  const placed = spans.map(({ start, end }) => {
    const at = lines.findIndex((line) => line.start <= start && start <= line.end);
    const line = lines[at];
    return { at, column: line ? columnAt(line.text, start - line.start) : 0, text: text.slice(start, end).trim() };
  });
  const left = placed[0]?.column ?? 0;
  return placed.flatMap(({ at, column, text: own }, i) => {
    const above = placed[i - 1];
    return [...(above && at > above.at + 1 ? [''] : []), ' '.repeat(Math.max(0, column - left)) + own];
  });
}

/** Inline HTML stays as it is; blocks are written in Markdown. */
function htmlReader(target: Target, to: TableKind): (cell: Cell) => readonly string[] | Refusal {
  const { text } = target.report.chapter;
  const markup = markupOf(target);
  const elements = cellElements(markup);
  const lead = leadOf(text, target.table.span.start) ?? '';
  return (cell) => {
    const element = elements.get(cell.span.start);
    const hasBlocks = element?.children.some((child) => child.type === 'element' && /^(?:p|div|ul|ol)$/.test(child.tagName));
    if (!element || !hasBlocks) {
      const line = pipeText(target, cell, lead);
      return line === '' ? [] : [line];
    }
    const read = pandocCell(element, (node) => {
      const { start, end } = markup.spanOf(node);
      return text.slice(start, end);
    });
    if ('lines' in read) return read.lines;
    return refuse(cell.span, 'convert-table.strange', { text: cell.text.text, name: `<${read.strange}>`, to });
  };
}

/** Two cells that overlap share their slots with nobody: each is drawn as far as its slots are its own. */
export function placeOf({ rows }: Table, cell: Cell): Omit<SheetCell, 'lines'> {
  const { row, column } = cell;
  const own = (r: number, c: number): boolean => rows[r]?.cells[c] === cell;
  let [rowspan, colspan] = [1, 1];
  while (colspan < cell.colspan && own(row, column + colspan)) colspan += 1;
  while (rowspan < cell.rowspan && Array.from({ length: colspan }, (_, i) => column + i).every((c) => own(row + rowspan, c))) rowspan += 1;
  return { row, column, rowspan, colspan };
}

/** Slots that a short row leaves open. */
export function holes({ rows }: { readonly rows: readonly Row[] }): readonly SheetCell[] {
  return rows.flatMap(({ index, cells }) =>
    cells.flatMap((cell, column) => (cell ? [] : [{ row: index, column, rowspan: 1, colspan: 1, lines: [] }])),
  );
}

/** Forms in which cells span rows and columns. */
export const SPANNING: readonly TableKind[] = ['html', 'grid', 'latex'];
