import type { HeadingsAt } from '../parse/headings.ts';
import type { Block, Cell, SourceText, Table, Task } from '../model/index.ts';
import { readInline } from '../parse/inline.ts';
import { countLeading } from '../text/search.ts';
import { sliceSourceText, unitsBefore } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import { findCheckboxes, type Checkbox } from './checkbox.ts';
import { criteriaOf } from './criteria.ts';
import { readDetails } from './details.ts';
import { withoutForms } from './forms.ts';
import { rowNames } from '../tables/row-names.ts';

/** Finds every task of a chapter: in list items, in table cells, in lists written as HTML; in source order. */
export function findTasks(source: string, blocks: readonly Block[], tables: readonly Table[], headingsAt: HeadingsAt): readonly Task[] {
  const islands = blocks.filter(({ kind }) => kind === 'table').map(({ span }) => span);
  const boxes = blocks.flatMap((block) => listBoxes(source, block, islands));
  const listed = withoutForms(source, boxes).map((box): Task => {
    const headings = headingsAt(box.span.start);
    return { ...box, headings, place: undefined, context: headings.at(-1) ?? '', details: readDetails(box.text) };
  });
  const inCells = tables.flatMap((table) => cellTasks(source, table));
  return [...listed, ...inCells].sort((a, b) => a.span.start - b.span.start);
}

/**
 * The box at the start of a list item; signs and controls at the start of the lines of any paragraph, where brackets alone are text;
 * all of them in a block of HTML, but for those in its tables.
 * @param islands where the tables of the chapter are, in source order
 */
function listBoxes(source: string, block: Block, islands: readonly Span[]): readonly Checkbox[] {
  if (block.kind !== 'paragraph' && block.kind !== 'html') return [];
  if (!/\[[ \t\nxX]\]|checkbox|[☐☑☒✅✔]/u.test(block.text.text)) return [];
  const boxesOf = (text: SourceText): readonly Checkbox[] =>
    linesWithBoxes(text).flatMap((line) => findCheckboxes(source, readInline(line).text, 'list'));
  if (block.kind === 'html') return outside(block, islands).flatMap(boxesOf);
  const boxes = boxesOf(block.text);
  const [first] = boxes;
  const item = block.listItem && first && first.span.start <= block.span.start + 1 && first.text !== '' ? [first] : [];
  return [...item, ...boxes.filter((box) => box.kind !== 'list' && !item.includes(box) && isWork(source, box))];
}

/** The parts of a block's text before, between and after the tables in it. */
function outside({ text, span }: Block, islands: readonly Span[]): readonly SourceText[] {
  const parts: SourceText[] = [];
  let from = 0;
  for (let i = countLeading(islands, ({ end }) => end <= span.start); i < islands.length; i += 1) {
    const island = islands[i];
    if (!island || island.start >= span.end) break;
    parts.push(sliceSourceText(text, from, unitsBefore(text, island.start)));
    from = unitsBefore(text, island.end);
  }
  return [...parts, sliceSourceText(text, from, text.text.length)];
}

/** A text, line by line if a sign or a control begins one: in a paragraph line ends are no more than blanks. */
function linesWithBoxes(text: SourceText): readonly SourceText[] {
  if (!/\n[ \t]*(?:[☐☑☒✅✔]|<input\b)/iu.test(text.text)) return [text];
  return [...text.text.matchAll(/[^\n]+/g)].map((line) => sliceSourceText(text, line.index, line.index + line[0].length));
}

function cellTasks(source: string, table: Table): readonly Task[] {
  const names = rowNames(table);
  const boxes = table.rows.flatMap((row) =>
    row.cells
      .filter((cell, column): cell is Cell => cell?.row === row.index && cell.column === column && row.kind !== 'head')
      .map((cell) => ({ row, cell, found: findCheckboxes(source, cell.text, 'cell').filter((box) => isWork(source, box)) })),
  );
  const isCriteria = criteriaOf(boxes.map(({ found }) => found.map(({ text }) => text)));
  const seen = new Set<string>();
  return boxes.flatMap(({ row, cell, found }) => {
    if (isCriteria(found.map(({ text }) => text))) return [];
    return found.map((box): Task => {
      const plain = names.contextOf(row, cell.column);
      const context = seen.has(`${plain}\n${box.text}`) ? `${plain} · ${identity(table, row.index)}` : plain;
      seen.add(`${plain}\n${box.text}`);
      const place = { table: table.index, row: cell.row, column: cell.column };
      return { ...box, headings: table.headings, place, context, details: readDetails(box.text) };
    });
  });
}

/** In a cell `✅` says yes, like a word; brackets, controls and ballot boxes are work to do. */
function isWork(source: string, { mark }: Checkbox): boolean {
  return !/^[✅✔]/u.test(source.slice(mark.start, mark.end));
}

function identity(table: Table, row: number): string {
  const column = table.columns.find(({ kind }) => kind === 'identifier');
  const text = column && table.rows[row]?.cells[column.index]?.text.text;
  return column && text ? `${column.name} ${text}`.trim() : `${row + 1}`;
}
