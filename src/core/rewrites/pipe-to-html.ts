import type { Cell, Row } from '../model/index.ts';
import type { Draft, Rewrite, Target } from './rewrite.ts';
import { refuse } from './rewrite.ts';
import { delimiterCells, delimiterLine } from './shared/delimiter.ts';
import { inlineHtml } from './shared/inline-html.ts';
import { definitionsOf } from './shared/inline-markdown.ts';
import { besideTable, replaceTable } from './shared/replace-table.ts';
import { sourceOf } from './shared/cell-text.ts';

/** Writes a pipe table as HTML, so that cells can span, hold lists and break over lines. */
export const pipeToHtml: Rewrite = {
  id: 'pipe-to-html',
  summary: 'Write a pipe table as an HTML table.',
  options: [],
  messages: {
    'pipe-to-html.done': 'The table is written in HTML: {rows} {rows|row|rows}, {columns} {columns|column|columns}.',
    'pipe-to-html.nothing': 'The table is written in HTML.',
    'pipe-to-html.note': 'The cell “{text}” holds a footnote mark, which is none inside HTML.',
    'pipe-to-html.reference': 'The cell “{text}” holds a link whose target is not defined in the chapter.',
    'pipe-to-html.surplus': 'This row has more cells than the header has columns; what they hold would be lost.',
    'pipe-to-html.beside': 'Something else stands on a line of the table.',
    'pipe-to-html.title': 'Write the table in HTML',
  },
  run(target) {
    if (target.table.kind === 'html') return { kind: 'edits', edits: [], summary: { id: 'pipe-to-html.nothing', data: {} } };
    const beside = besideTable(target);
    return beside ? refuse(beside, 'pipe-to-html.beside') : convert(target);
  },
  suggest: ({ table }) => (table.kind === 'pipe' ? [{ options: {}, title: { id: 'pipe-to-html.title', data: {} } }] : []),
};

function convert(target: Target): Draft {
  const { table, report } = target;
  const { text } = report.chapter;
  const aligns = delimiterCells(text, table).map(({ start, end }) => alignOf(text.slice(start, end)));
  const surplus = table.rows.flatMap(({ cells }) => cells.slice(aligns.length)).find((cell) => cell && cell.text.text !== '');
  if (surplus) return refuse(surplus.span, 'pipe-to-html.surplus');
  const definitions = definitionsOf(report.chapter);
  const contents = new Map<Cell, string>();
  for (const cell of table.rows.flatMap(({ cells }) => cells.slice(0, aligns.length))) {
    const written = cell && inlineHtml(sourceOf(target, cell), definitions);
    if (!cell || !written) continue;
    if ('stays' in written) return refuse(cell.content, `pipe-to-html.${written.stays}`, { text: cell.text.text });
    contents.set(cell, written.html);
  }
  const cellOf = (row: Row, column: number): string => {
    const cell = row.cells[column];
    const tag = row.index === 0 ? 'th' : 'td';
    return `<${tag}${aligns[column] ?? ''}>${(cell && contents.get(cell)) ?? ''}</${tag}>`;
  };
  const [head, ...body] = table.rows.map((row) => rowLines(aligns.map((_, column) => cellOf(row, column))));
  const lines = ['<table>', ...section('thead', head ?? []), ...(body.length > 0 ? section('tbody', body.flat()) : []), '</table>'];
  const delimiter = delimiterLine(text, table).start;
  const lead = text.slice(Math.max(text.lastIndexOf('\n', delimiter), text.lastIndexOf('\r', delimiter)) + 1, delimiter);
  const summary = { id: 'pipe-to-html.done', data: { rows: table.rows.length, columns: aligns.length } };
  return { kind: 'edits', edits: [replaceTable(target, lines, lead)], summary };
}

function alignOf(dashes: string): string {
  const [left, right] = [dashes.trim().startsWith(':'), dashes.trim().endsWith(':')];
  const align = left && right ? 'center' : right ? 'right' : left ? 'left' : undefined;
  return align === undefined ? '' : ` align="${align}"`;
}

function rowLines(cells: readonly string[]): readonly string[] {
  return ['<tr>', ...cells.map((cell) => `  ${cell}`), '</tr>'];
}

function section(name: string, lines: readonly string[]): readonly string[] {
  return [`  <${name}>`, ...lines.map((line) => `    ${line}`), `  </${name}>`];
}
