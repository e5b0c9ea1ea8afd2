import type { Cell, Row } from '../../model/index.ts';
import { type Draft, type Rewrite, type Target, refuse } from '../rewrite.ts';
import { delimiterCells, delimiterLine } from '../table-edits/lines.ts';
import { definitionsOf, inlineMarkdown } from './inline-markdown.ts';
import { besideTable, replaceTable } from './replace-table.ts';
import { sourceOf } from '../table-edits/cell-text.ts';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Definition, Nodes, PhrasingContent, Root } from 'mdast';

/** Writes a pipe table as HTML, so that cells can span, hold lists and break over lines. */
export const pipeToHtml: Rewrite = {
  id: 'pipe-to-html',
  name: 'Convert Pipe Table to HTML Table',
  summary: 'Write a pipe table as an HTML table.',
  options: [],
  messages: {
    'pipe-to-html.done': 'The table is written in HTML: {rows} {rows|row|rows}, {columns} {columns|column|columns}.',
    'pipe-to-html.not-pipe': 'The table is not written with pipes; convert-table converts every kind.',
    'pipe-to-html.nothing': 'The table is written in HTML.',
    'pipe-to-html.note': 'The cell “{text}” holds a footnote mark, which is none inside HTML.',
    'pipe-to-html.reference': 'The cell “{text}” holds a link whose target is not defined in the chapter.',
    'pipe-to-html.markup': 'The cell “{text}” holds a tag without its other half, which would reach out of the cell in HTML.',
    'pipe-to-html.surplus': 'This row has more cells than the header has columns; what they hold would be lost.',
    'pipe-to-html.beside': 'Something else stands on a line of the table.',
    'pipe-to-html.title': 'Write the table in HTML',
  },
  run(target) {
    if (target.table.kind === 'html') return { kind: 'edits', edits: [], summary: { id: 'pipe-to-html.nothing', data: {} } };
    if (target.table.kind !== 'pipe') return refuse(target.table.rows[0]?.span ?? target.table.span, 'pipe-to-html.not-pipe');
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

/** What a cell of a pipe table is as HTML; or what in it has no counterpart there. */
type InlineHtml = { readonly html: string } | { readonly stays: 'note' | 'reference' | 'markup' };

/**
 * The inline Markdown of a pipe table's cell as HTML that shows the same. Entities, HTML and plain text stay as they are written; a sign
 * that was escaped lest it be Markdown becomes an entity, so that it is none in HTML either, whoever reads it.
 * @param definitions the source of the chapter's link definitions
 */
export function inlineHtml(cell: string, definitions: string): InlineHtml {
  const { root, content, source } = inlineMarkdown(cell, definitions);
  const writer: Writer = { source, definitions: definitionsIn(root) };
  const missing = content.flatMap((node) => strays(node, writer))[0];
  if (missing === undefined && !isBalanced(content)) return { stays: 'markup' };
  return missing ? { stays: missing } : { html: content.map((node) => write(node, writer)).join('') };
}

interface Writer {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
}

function definitionsIn({ children }: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of children) if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  return found;
}

/** What lies in a node and cannot be written in HTML: the mark of a note, which is text where the notes are not known; a reference that leads nowhere. */
function strays(node: Nodes, writer: Writer): readonly ('note' | 'reference')[] {
  if (node.type === 'footnoteReference' || (node.type === 'text' && /\[\^[^\]\s]+\]/.test(sliceOf(node, writer)))) return ['note'];
  const refers = node.type === 'linkReference' || node.type === 'imageReference';
  if (refers && !writer.definitions.has(node.identifier)) return ['reference'];
  return 'children' in node ? node.children.flatMap((child) => strays(child, writer)) : [];
}

/** Elements that have no end, and those of which the end is often left out. */
const ENDLESS = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|li|p|dt|dd|option)$/;

/** Elements of a table, which end the cell that they stand in. */
const PARTS = /^(?:caption|col|colgroup|tbody|td|tfoot|th|thead|tr)$/;

/** Whether every tag has its other half, in the right order, among the marks that Markdown has of its own. */
function isBalanced(nodes: readonly Nodes[]): boolean {
  const open: string[] = [];
  const all = nodes.every((node) => {
    if ('children' in node) return isBalanced(node.children);
    const [, slash, written = ''] = /^<(\/?)([a-z][^\s/>]*)/i.exec(node.type === 'html' ? node.value : '') ?? [];
    const name = written.toLowerCase();
    if (PARTS.test(name) && open.length === 0) return false;
    if (name === '' || ENDLESS.test(name)) return true;
    if (slash !== '') return open.pop() === name;
    open.push(name);
    return true;
  });
  return all && open.length === 0;
}

function write(node: PhrasingContent, writer: Writer): string {
  const inner = 'children' in node ? node.children.map((child) => write(child, writer)).join('') : '';
  switch (node.type) {
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'delete':
      return `<del>${inner}</del>`;
    case 'text':
      return textHtml(node.position ? sliceOf(node, writer) : node.value);
    case 'html':
      return node.value;
    case 'inlineCode':
      return `<code>${literal(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${attribute(node.url)}"${title(node.title)}>${inner}</a>`;
    case 'image':
      return `<img src="${attribute(node.url)}" alt="${attribute(node.alt ?? '')}"${title(node.title)}>`;
    case 'linkReference':
    case 'imageReference':
      return referenceHtml(node, inner, writer);
    case 'footnoteReference':
      return sliceOf(node, writer);
  }
}

function referenceHtml(node: Extract<PhrasingContent, { identifier: string }>, inner: string, { definitions }: Writer): string {
  const to = definitions.get(node.identifier);
  const [url, about] = [attribute(to?.url ?? ''), title(to?.title)];
  const alt = node.type === 'imageReference' ? attribute(node.alt ?? '') : '';
  return node.type === 'imageReference' ? `<img src="${url}" alt="${alt}"${about}>` : `<a href="${url}"${about}>${inner}</a>`;
}

/** The source of a node. */
function sliceOf({ position }: PhrasingContent, { source }: Writer): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

const ESCAPE_OR_ENTITY = /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|&(?=[#\w])|</gi;

/** Text as it stands in Markdown: escapes and signs of HTML are resolved, all else is kept. */
function textHtml(text: string): string {
  return text.replace(ESCAPE_OR_ENTITY, (found: string, escaped: string | undefined) => {
    if (escaped !== undefined) return literal(escaped);
    if (found === '<') return '&lt;';
    const isEntity = found.startsWith('&#') || decodeNamedCharacterReference(found.slice(1, -1)) !== false;
    return found.length > 1 && isEntity ? found : found.replace('&', '&amp;');
  });
}

/** Signs that must mean nothing: those of HTML, and those of Markdown for readers that look for it in cells. */
function literal(text: string): string {
  return text.replace(/[&<*_~`[\]\\]/g, (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

function attribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function title(text: string | null | undefined): string {
  return text ? ` title="${attribute(text)}"` : '';
}
