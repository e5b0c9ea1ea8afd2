import type { PhrasingContent } from 'mdast';
import type { TableKind } from '../../model/index.ts';
import { wrapped } from '../../parse/tables/edits.ts';
import { alignGrid } from '../../parse/tables/fit-grid.ts';
import { escapeTex } from '../../parse/tables/fit-tex.ts';
import { linesOf } from '../../parse/tables/view.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { applyEdits } from '../../text/span.ts';
import { drawGrid } from './grid-source.ts';
import type { Align } from './html-elements.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { inlineHtml } from './pipe-to-html.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** A cell with something in it that a form has no counterpart for, and what that is called. */
export interface Stranger {
  readonly cell: SheetCell;
  readonly name: string;
}

type Lines = readonly string[] | Stranger;

/** Writes a table in each form, as its lines; or what stands in the way. */
export const WRITERS: Readonly<Record<TableKind, (sheet: Sheet, definitions: string) => Lines>> = {
  pipe: (sheet) => pipeLines(sheet),
  html: htmlLines,
  grid: gridLines,
  simple: (sheet) => simpleLines(sheet),
  multiline: (sheet) => multilineLines(sheet),
  latex: texLines,
  'list-table': listLines,
  'csv-table': csvLines,
};

/** The texts of all rows, each cell on one line. */
function texts(sheet: Sheet): readonly (readonly string[])[] {
  const rows = Array.from({ length: sheet.rows }, () => Array.from({ length: sheet.columns }, () => ''));
  for (const { row, column, lines } of sheet.cells) (rows[row] ?? [])[column] = onLine(lines);
  return rows;
}

function onLine(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join(' ')
    .replace(/[\t\r\n]+/g, ' ')
    .trim();
}

/** A caption as a paragraph behind the table. */
function withCaption(lines: readonly string[], { caption }: Sheet): readonly string[] {
  return caption === undefined ? lines : [...lines, '', `: ${caption}`];
}

/** Columns as wide as the longest of their texts. */
function widths(rows: readonly (readonly string[])[], least: number): readonly number[] {
  return (rows[0] ?? []).map((_, column) => Math.max(least, ...rows.map((row) => columnsOf(row[column] ?? ''))));
}

/** A text with blanks around it, so that it stands in its column as it should. */
function aligned(text: string, width: number, align: Align | undefined): string {
  const free = Math.max(0, width - columnsOf(text));
  const left = align === 'right' ? free : align === 'center' ? Math.ceil(free / 2) : 0;
  return ' '.repeat(left) + text + ' '.repeat(free - left);
}

function pipeLines(sheet: Sheet): readonly string[] {
  const rows = texts(sheet).map((row) => row.map((text) => text.replace(/(?<!\\)\|/g, '\\|')));
  const sizes = widths(rows, 3);
  const dashes = sizes.map((size, i) => {
    const align = sheet.aligns[i];
    const [left, right] = [align === 'left' || align === 'center' ? ':' : '', align === 'right' || align === 'center' ? ':' : ''];
    return left + '-'.repeat(size - left.length - right.length) + right;
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows.map((row) => line(row.map((text, i) => aligned(text, sizes[i] ?? 0, sheet.aligns[i]))));
  return withCaption([head, line(dashes), ...body].flat(), sheet);
}

function gridLines(sheet: Sheet): readonly string[] {
  const cells = sheet.cells.map((cell) => {
    const isOne = cell.lines.length === 1;
    return { ...cell, lines: isOne ? wrapped(cell.lines[0] ?? '', GRID_WIDTH) : cell.lines };
  });
  return withCaption(realigned(drawGrid({ ...sheet, cells })), sheet);
}

/** Figures at the right of their columns, as their colons say. */
function realigned(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  return applyEdits(text, alignGrid(linesOf(text), '\n') ?? []).split('\n');
}

/** Columns that a line of a cell may fill. */
const [GRID_WIDTH, MULTILINE_WIDTH] = [48, 40];

function simpleLines(sheet: Sheet): readonly string[] {
  const rows = texts(sheet).map((row) => [row]);
  return withCaption(ruled(rows, sheet, false), sheet);
}

function multilineLines(sheet: Sheet): readonly string[] {
  const rows = texts(sheet).map((row) => {
    const parts = row.map((text) => wrapped(text, MULTILINE_WIDTH));
    const height = Math.max(...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_, i) => parts.map((lines) => lines[i] ?? ''));
  });
  return withCaption(ruled(rows, sheet, true), sheet);
}

/** Rows over and under lines of dashes, each as its lines. */
function ruled(rows: readonly (readonly (readonly string[])[])[], { heads, aligns }: Sheet, parted: boolean): readonly string[] {
  const head = heads > 0 ? (rows[0] ?? []) : [];
  const all = rows.flat();
  // Dashes that are longer than the header tell how a column stands; those as long as it tell nothing.
  const sizes = widths(all, 2).map((size, i) => {
    const name = Math.min(...head.map((line) => columnsOf(line[i] ?? '') || Infinity));
    const room = aligns[i] === 'center' ? 2 : aligns[i] === undefined ? 0 : 1;
    return name === Infinity ? size : Math.max(size, name + room);
  });
  const write = (line: readonly string[]): string =>
    line
      .map((text, i) => aligned(text, sizes[i] ?? 0, aligns[i]))
      .join('  ')
      .trimEnd();
  const runs = sizes.map((size) => '-'.repeat(size)).join('  ');
  const full = '-'.repeat(runs.length);
  const body = (heads > 0 ? rows.slice(1) : rows).map((lines) => lines.map(write));
  if (!parted) return [...head.map(write), runs, ...body.flat(), ...(heads > 0 ? [] : [runs])];
  const spaced = body.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
  // A single row needs a blank line to be no simple table.
  const last = body.length === 1 ? [''] : [];
  return heads > 0 ? [full, ...head.map(write), runs, ...spaced, ...last, full] : [runs, ...spaced, ...last, runs];
}

function listLines(sheet: Sheet): Lines {
  const rows = rowsOf(sheet);
  const items = rows.flatMap((cells) =>
    cells.flatMap(({ lines }, column) =>
      (lines.length > 0 ? lines : ['']).map((line, i) => {
        const mark = i > 0 ? '    ' : column === 0 ? '* - ' : '  - ';
        return (mark + line).trimEnd();
      }),
    ),
  );
  const fence = '`'.repeat(1 + Math.max(2, ...items.flatMap((line) => /`+/.exec(line)?.[0].length ?? 0)));
  return [`${fence}{list-table}${title(sheet)}`, ...(sheet.heads > 0 ? [`:header-rows: ${sheet.heads}`] : []), '', ...items, fence];
}

function csvLines(sheet: Sheet): Lines {
  const quote = (text: string): string => (/[",]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const rows = texts(sheet).map((row) => (row.length === 1 && row[0] === '' ? '""' : row.map(quote).join(', ')));
  return ['```{csv-table}' + title(sheet), ...(sheet.heads > 0 ? [`:header-rows: ${sheet.heads}`] : []), '', ...rows, '```'];
}

function title({ caption }: Sheet): string {
  return caption === undefined ? '' : ` ${caption}`;
}

/** The cells of each row, by their columns. */
function rowsOf({ cells, rows }: Sheet): readonly (readonly SheetCell[])[] {
  return Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row));
}

function htmlLines(sheet: Sheet, definitions: string): Lines {
  const lines: string[][] = [];
  for (const [row, cells] of rowsOf(sheet).entries()) {
    const tag = row < sheet.heads ? 'th' : 'td';
    const written: string[] = [];
    for (const cell of cells) {
      const content = inlineHtml(onLine(cell.lines), definitions);
      if ('stays' in content) return { cell, name: content.stays };
      const align = sheet.aligns[cell.column];
      const marks = [
        cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '',
        cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '',
        align === undefined ? '' : ` align="${align}"`,
      ];
      written.push(`      <${tag}${marks.join('')}>${content.html}</${tag}>`);
    }
    lines.push(['    <tr>', ...written, '    </tr>']);
  }
  const section = (name: string, rows: readonly (readonly string[])[]): readonly string[] =>
    rows.length === 0 ? [] : [`  <${name}>`, ...rows.flat(), `  </${name}>`];
  return [
    '<table>',
    ...(sheet.caption === undefined ? [] : [`  <caption>${sheet.caption}</caption>`]),
    ...section('thead', lines.slice(0, sheet.heads)),
    ...section('tbody', lines.slice(sheet.heads)),
    '</table>',
  ];
}

function texLines(sheet: Sheet, definitions: string): Lines {
  const letters = Array.from({ length: sheet.columns }, (_, i) => ({ center: 'c', right: 'r', left: 'l', '': 'l' })[sheet.aligns[i] ?? '']);
  const rows: string[] = [];
  for (const [row, cells] of rowsOf(sheet).entries()) {
    const slots = Array.from({ length: sheet.columns }, (): string | undefined => '');
    for (const cell of cells) {
      const content = inlineTex(onLine(cell.lines), definitions);
      if ('strange' in content) return { cell, name: content.strange };
      const tall = cell.rowspan > 1 ? `\\multirow{${cell.rowspan}}{*}{${content.tex}}` : content.tex;
      slots[cell.column] = cell.colspan > 1 ? `\\multicolumn{${cell.colspan}}{l}{${tall}}` : tall;
      for (let i = 1; i < cell.colspan; i += 1) slots[cell.column + i] = undefined;
    }
    const line = slots.filter((slot) => slot !== undefined).join(' & ');
    rows.push(`  ${line}${line.endsWith(' ') ? '' : ' '}\\\\`, ...(row + 1 === sheet.heads ? ['  \\hline'] : []));
  }
  const name = sheet.caption === undefined ? 'tabular' : 'longtable';
  const caption = sheet.caption === undefined ? undefined : inlineTex(sheet.caption, definitions);
  const captionLine = caption && 'tex' in caption ? [`  \\caption{${caption.tex}} \\\\`] : [];
  return [`\\begin{${name}}{${letters.join('')}}`, ...captionLine, '  \\hline', ...rows, '  \\hline', `\\end{${name}}`];
}

/** What a cell is in LaTeX; or the name of what has no counterpart there. */
type InlineTex = { readonly tex: string } | { readonly strange: string };

/**
 * The inline Markdown of a cell as LaTeX. Formulas stay as they are written.
 * @param definitions the source of the chapter's link definitions
 */
function inlineTex(cell: string, definitions: string): InlineTex {
  const { content } = inlineMarkdown(cell.replace(/(?<!\\)\|/g, '\\|'), definitions);
  const strange = content.map(strangerIn).find((name) => name !== undefined);
  return strange === undefined ? { tex: content.map(texOf).join('') } : { strange };
}

const KNOWN: readonly string[] = ['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link'];

function strangerIn(node: PhrasingContent): string | undefined {
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? undefined : node.value;
  if (!KNOWN.includes(node.type) || (node.type === 'text' && /\[\^[^\]\s]+\]/.test(node.value)))
    return node.type === 'text' ? 'note' : node.type;
  return 'children' in node ? node.children.map(strangerIn).find((name) => name !== undefined) : undefined;
}

function texOf(node: PhrasingContent): string {
  const inner = 'children' in node ? node.children.map(texOf).join('') : '';
  switch (node.type) {
    case 'text':
      return node.value
        .split(FORMULA)
        .map((part, i) => (i % 2 === 1 ? part : escapeTex(part)))
        .join('');
    case 'emphasis':
      return `\\emph{${inner}}`;
    case 'strong':
      return `\\textbf{${inner}}`;
    case 'inlineCode':
      return `\\texttt{${escapeTex(node.value)}}`;
    case 'link':
      return `\\href{${node.url.replace(/[%#]/g, '\\$&')}}{${inner}}`;
    case 'break':
    case 'html':
      return '\\newline ';
    case 'delete':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'linkReference':
      return inner;
  }
}

/** As Pandoc tells formulas from amounts of money. */
const FORMULA = /(\$(?!\s)(?:[^$\\]|\\.)+(?<!\s)\$(?!\d))/;
