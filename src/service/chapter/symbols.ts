import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { Block, LanguageTag, Span, Table } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import type { Analysis } from '../analysis.ts';
import type { Audience } from '../audience.ts';
import { tableName } from '../sentences.ts';

/** Something of the outline, before it is put under what contains it. */
interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** The part of `span` that is shown when the entry is chosen. */
  readonly selection: Span;
}

/** The chapter's outline: headings under headings, and every table under its heading; tables alone where the editor has the headings. */
export function outline(
  analysis: Analysis,
  { language, outlinesHeadings }: Pick<Audience, 'language' | 'outlinesHeadings'>,
): DocumentSymbol[] {
  const { text, blocks, tables } = analysis.report.chapter;
  const headings = outlinesHeadings ? [] : blocks.filter(({ kind }) => kind === 'heading');
  const entries = [
    ...headings.map((heading, i) => headingEntry(heading, sectionEnd(headings, i, text.length))),
    ...tables.map((table) => tableEntry(table, language)),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return nest(analysis, entries);
}

function headingEntry(heading: Block, end: number): Entry {
  const name = heading.text.text.trim() || '#'.repeat(heading.level);
  return { name, detail: '', kind: SymbolKind.String, span: { start: heading.span.start, end }, selection: heading.span };
}

function sectionEnd(headings: readonly Block[], index: number, end: number): number {
  const level = headings[index]?.level ?? 0;
  return headings.slice(index + 1).find((next) => next.level <= level)?.span.start ?? end;
}

function tableEntry(table: Table, language: LanguageTag): Entry {
  const rows = table.rows.filter(({ kind }) => kind === 'body').length;
  return {
    name: tableName(table.caption?.text, table.index, language),
    detail: [`${rows} × ${table.width}`, firstCells(table)].filter((part) => part !== '').join(' · '),
    kind: SymbolKind.Array,
    span: table.span,
    selection: table.span,
  };
}

/** How many cells are shown of a table, and how much of each. */
const [MOST_CELLS, LONGEST] = [4, 20];

/** What its first row says, as far as it tells the table from others. */
function firstCells({ rows }: Table): string {
  const texts = [...new Set(rows[0]?.cells)].map((cell) => cell?.text.text.replace(/\s+/g, ' ').trim() ?? '').filter((text) => text !== '');
  const shown = texts.slice(0, MOST_CELLS).map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text));
  return [...shown, ...(texts.length > MOST_CELLS ? ['…'] : [])].join(', ');
}

/** Puts every entry under the last one before it that reaches beyond its start. */
function nest({ lines }: Analysis, entries: readonly Entry[]): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { readonly end: number; readonly children: DocumentSymbol[] }[] = [];
  for (const { name, detail, kind, span, selection } of entries) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= span.start) open.pop();
    const children: DocumentSymbol[] = [];
    const symbol = { name, detail, kind, range: toRange(lines, span), selectionRange: toRange(lines, selection), children };
    (open.at(-1)?.children ?? roots).push(symbol);
    open.push({ end: span.end, children });
  }
  return roots;
}
