import type { Element, ElementContent, Root, RootContent } from 'hast';
import { type Options, fromHtml } from 'hast-util-from-html';
import type { Span } from '../../text/span.ts';
import { tagEnd } from '../tags.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import type { TableSyntax } from './syntax.ts';

/** HTML's tables. They are found on the source of the whole chapter, as islands. */
export const htmlTable: TableSyntax = {
  kinds: ['html'],
  read: (text) => readHtml(text, true).tables[0],
};

/** What a piece of HTML holds; all places are counted from its start. */
export interface HtmlPiece {
  readonly source: string;
  /** The outermost table first, then nested ones, in source order. */
  readonly tables: readonly RawTable[];
  readonly problems: readonly MarkupProblem[];
}

/** A place where the markup is not what the author will have meant. */
export interface MarkupProblem {
  readonly kind: 'list-item' | 'text' | 'cell' | 'attribute' | 'attribute-twice' | 'too-deep';
  readonly span: Span;
}

/**
 * Reads an island, or any other piece of HTML. Never throws: markup nested too deeply for the parser gives the problem `too-deep`.
 * @param html the island's source; in a quotation with its `>` marks blanked out, so that offsets still hold
 */
export function readHtml(html: string, editable: boolean): HtmlPiece {
  try {
    return read(html, editable);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { source: html, tables: [], problems: [{ kind: 'too-deep', span: { start: 0, end: Math.min(html.length, 6) } }] };
  }
}

function read(html: string, editable: boolean): HtmlPiece {
  const problems: MarkupProblem[] = [];
  const attributes = attributeProblems(html);
  const onerror: Options['onerror'] = ({ ruleId, place }) => {
    attributes.add(ruleId, offsetOf(place));
  };
  const root = fromHtml(html, { fragment: true, verbose: true, onerror });
  endWithin(root, html.length);
  const reader: Reader = { html, editable, tables: [], problems };
  walk(reader, root.children, undefined);
  reportStrayText(reader, root);
  const found = [...attributes.problems, ...problems];
  return { source: html, tables: reader.tables.sort((a, b) => a.span.start - b.span.start), problems: found };
}

/** An element that the end of the text closes inside a comment ends one character after it, says the parser: it ends with the text. */
function endWithin(root: Root, length: number): void {
  for (let node: Root | RootContent | undefined = root; node; node = 'children' in node ? node.children.at(-1) : undefined) {
    const end = node.position?.end;
    if (end?.offset !== undefined && end.offset > length) end.offset = length;
  }
}

interface Reader {
  readonly html: string;
  readonly editable: boolean;
  readonly tables: RawTable[];
  readonly problems: MarkupProblem[];
}

function walk(reader: Reader, nodes: readonly (RootContent | ElementContent)[], parent: Element | undefined): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'table') reader.tables.push(readTable(reader, node));
    if (node.tagName === 'li' && parent !== undefined && !['ul', 'ol', 'menu'].includes(parent.tagName) && !isComponent(reader, parent))
      report(reader, 'list-item', openingOf(node));
    walk(reader, node.children, node);
  }
}

/** An element of MDX or of the author's own (`<Steps>`, `<card-list>`) may hold anything. */
function isComponent({ html }: Reader, { tagName, position }: Element): boolean {
  return tagName.includes('-') || /^<[A-Z]/.test(html.slice(position?.start.offset ?? 0).slice(0, 2));
}

function readTable(reader: Reader, table: Element): RawTable {
  const span = spanOf(table) ?? { start: 0, end: 0 };
  const caption = children(table, 'caption')[0];
  const rows: RawRow[] = [];
  let group = 0;
  for (const section of table.children) {
    if (section.type !== 'element') continue;
    const kind = SECTIONS[section.tagName];
    if (kind === undefined) continue;
    group += 1;
    for (const row of children(section, 'tr')) addRow(reader, rows, row, group, kind);
  }
  return { kind: 'html', span, editable: reader.editable, caption: caption && contentOf(caption), rows };
}

const SECTIONS: Readonly<Record<string, RawRow['section'] | undefined>> = { thead: 'head', tbody: 'body', tfoot: 'foot' };

/** A row that the parser had to imply, because its cells stand outside any `<tr>`, counts; an empty one does not. */
function addRow(reader: Reader, rows: RawRow[], row: Element, group: number, section: RawRow['section']): void {
  const cells = row.children.filter((child) => child.type === 'element').flatMap((cell) => readCell(reader, cell));
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last) return;
  const span = spanOf(row);
  if (!span) report(reader, 'cell', first.span);
  rows.push({ span: span ?? { start: first.span.start, end: last.span.end }, group, section, cells });
}

function readCell({ html }: Reader, cell: Element): readonly RawCell[] {
  const span = spanOf(cell);
  const content = contentOf(cell);
  if (!['td', 'th'].includes(cell.tagName) || !span || !content) return [];
  return [
    {
      span,
      content,
      continued: [],
      header: cell.tagName === 'th',
      rowspan: spanAttribute(html, cell, 'rowSpan', { least: 0, most: 65534 }),
      colspan: spanAttribute(html, cell, 'colSpan', { least: 1, most: 1000 }),
      nested: descendants(cell, 'table').flatMap((table) => spanOf(table) ?? []),
    },
  ];
}

/** How many slots a cell takes, as HTML reads the attribute: its leading digits, which the parser's number is more than (`1e3`). */
function spanAttribute(
  html: string,
  { data, properties }: Element,
  name: 'colSpan' | 'rowSpan',
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const place = spanAt(data?.position.properties?.[name]);
  if (properties[name] === undefined || !place) return 1;
  const digits = /^[^=]*=\s*(?:["']\s*)?\+?(\d+)/.exec(html.slice(place.start, place.end))?.[1];
  const slots = digits === undefined ? -1 : Number(digits);
  return slots < least ? 1 : Math.min(slots, most);
}

/** Text directly inside `<table>` is moved before it by the parser, where a browser shows it too; what a template engine reads is none. */
function reportStrayText(reader: Reader, root: Root): void {
  for (const node of root.children) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type !== 'text' || start === undefined || end === undefined) continue;
    const text = reader.html.slice(start, end).trim();
    if (text === '' || /^\{|^<%|\}>?$/.test(text)) continue;
    const inside = reader.tables.some((table) => table.span.start < start && end <= table.span.end);
    if (inside) report(reader, 'text', { start, end });
  }
}

function report(reader: Reader, kind: MarkupProblem['kind'], span: Span | undefined): void {
  if (span) reader.problems.push({ kind, span });
}

function spanOf(node: Element): Span | undefined {
  return spanAt(node.position);
}

function spanAt(place: Element['position']): Span | undefined {
  const start = place?.start.offset;
  const end = place?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function openingOf(node: Element): Span | undefined {
  const opening = node.data?.position.opening;
  const start = opening?.start.offset;
  const end = opening?.end.offset;
  return start === undefined || end === undefined ? spanOf(node) : { start, end };
}

function contentOf(node: Element): Span | undefined {
  const whole = spanOf(node);
  const opening = openingOf(node);
  if (!whole || !opening) return undefined;
  const closing = node.data?.position.closing?.start.offset;
  return { start: opening.end, end: closing ?? whole.end };
}

function children(node: Element, name: string): readonly Element[] {
  return node.children.filter((child): child is Element => child.type === 'element' && child.tagName === name);
}

/** Elements of that name below the node, not looking inside those found. */
function descendants(node: Element, name: string): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === name ? [child] : descendants(child, name);
  });
}

/** Errors of the HTML tokeniser that mean a slip of the author's in a tag; the others are of no consequence in a chapter. */
const SLIPS = new Set([
  'missing-whitespace-between-attributes',
  'duplicate-attribute',
  'unexpected-character-in-attribute-name',
  'missing-attribute-value',
  'unexpected-equals-sign-before-attribute-name',
]);

/** A stray character between attributes, or an attribute that stands twice in its tag. */
interface AttributeProblem {
  readonly kind: 'attribute' | 'attribute-twice';
  readonly span: Span;
}

/** Collects what is wrong with the attributes of tags. */
interface AttributeProblems {
  /** The first of each tag, with its place, in the order in which they were added. */
  readonly problems: readonly AttributeProblem[];
  /**
   * Adds an error of the tokeniser, if it is a slip of the author's.
   * @param offset where the tokeniser was when it noticed; undefined if it does not say
   */
  add(ruleId: string | undefined, offset: number | undefined): void;
}

/** Starts a collection for a piece of HTML. Tags with braces outside quoted values are JSX or a template's, and follow other rules. */
function attributeProblems(html: string): AttributeProblems {
  const problems: AttributeProblem[] = [];
  let settledTo = 0;
  return {
    problems,
    add(ruleId, offset) {
      if (offset === undefined || offset < settledTo || !SLIPS.has(ruleId ?? '')) return;
      const start = Math.max(0, html.lastIndexOf('<', offset));
      settledTo = tagEnd(html, start) ?? html.length;
      if (isTemplate(html.slice(start, settledTo))) return;
      const span = ruleId === 'duplicate-attribute' ? nameBefore(html, offset) : { start: offset, end: offset + 1 };
      problems.push({ kind: /^[\p{L}\d:-]+$/u.test(html.slice(span.start, offset)) ? 'attribute-twice' : 'attribute', span });
    },
  };
}

/** Where the HTML parser says that something is. */
function offsetOf(place: unknown): number | undefined {
  const point = place as { offset?: number; start?: { offset?: number } } | undefined;
  return point?.start?.offset ?? point?.offset;
}

function isTemplate(tag: string): boolean {
  return tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '').includes('{');
}

/** That an attribute stands twice is noticed behind its name. */
function nameBefore(html: string, end: number): Span {
  let start = end;
  while (start > 0 && !/[\s"'/<]/.test(html.charAt(start - 1))) start -= 1;
  return { start, end };
}
