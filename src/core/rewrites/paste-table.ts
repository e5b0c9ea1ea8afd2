import type { AnalyseOptions, Chapter, Edit, Report, Table, TableKind } from '../model/index.ts';
import { createMemo } from '../chapter/memo.ts';
import { analyse } from '../rules/analyse.ts';
import { applyEdits } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { definitionsOf, escapeMarkdown } from './convert/inline-markdown.ts';
import type { Sheet } from './convert/sheet.ts';
import { WRITERS } from './convert/sheet-lines.ts';
import { readCsv, writeCsv } from './csv/csv.ts';
import { rewrite } from './run.ts';

/** What a spreadsheet or a browser puts into the clipboard; empty where it has nothing of the kind. */
export interface Clipboard {
  readonly text: string;
  readonly html: string;
}

/** What pasting rows comes to. */
export interface PastedRows {
  /** `rows` were added to the table there, or a `table` of its own was made. */
  readonly kind: 'rows' | 'table';
  readonly edits: readonly Edit[];
  readonly rows: number;
}

/**
 * Turns rows of the clipboard into rows of the table at a place, else into a table in the form that the chapter uses there. Undefined where
 * the clipboard holds no rows, or a table would not be read as one there.
 */
export function pasteRows(report: Report, at: Span, clipboard: Clipboard, settings: AnalyseOptions): PastedRows | undefined {
  const rows = rowsOf(clipboard, settings);
  if (!rows) return undefined;
  const table = report.chapter.tables.findLast(({ layout, span }) => !layout && span.start < at.start && at.end < span.end);
  if (!table) return asTable(report, at, rows, settings);
  // What is selected in a table is to be replaced, not kept beside new rows.
  return at.start === at.end ? intoTable(report, table, at, rows, settings) : undefined;
}

type Rows = readonly (readonly string[])[];

/** The fields of the clipboard: as many in each row, and more than one. */
function rowsOf({ text, html }: Clipboard, settings: AnalyseOptions): Rows | undefined {
  return tabbed(text) ?? (html.includes('<table') ? markedUp(html, settings) : undefined);
}

/** Lines that have as many tabs each. Where nothing stands before the first of them, they are indented text. */
function tabbed(text: string): Rows | undefined {
  const rows = text.includes('\t') ? readCsv(text, 'tab') : undefined;
  const width = rows?.[0]?.length ?? 0;
  const isTable = width > 1 && rows?.every((row) => row.length === width) && rows.some(([first = '']) => first.trim() !== '');
  return isTable ? rows : undefined;
}

/** The one table of a page, where the page is nothing else. */
function markedUp(html: string, settings: AnalyseOptions): Rows | undefined {
  const [start, end] = [html.indexOf('<table'), html.lastIndexOf('</table>')];
  const { tables } = analyse(`${html.slice(start, end)}</table>\n`, settings).chapter;
  const [table, ...others] = tables;
  const beside = (html.slice(0, start) + html.slice(end)).replace(/<(style|head)\b[^]*?<\/\1>|<[^>]*>|<!--[^]*?-->/gi, '').trim();
  if (!table || others.length > 0 || beside !== '' || table.width < 2) return undefined;
  return table.rows.map(({ cells }) => cells.map((cell) => cell?.text.text.replace(/\s+/g, ' ').trim() ?? ''));
}

/** Rows under the one at the place; under a total they would count for nothing, so there they come before it. */
function intoTable(report: Report, table: Table, at: Span, rows: Rows, settings: AnalyseOptions): PastedRows | undefined {
  const here = table.rows.findLast(({ span }) => span.start <= at.start) ?? table.rows[0];
  const after = table.rows.findLast(({ index, kind }) => index <= (here?.index ?? 0) && (kind === 'body' || kind === 'head'));
  const options = { after: String(after?.index ?? 0), cells: writeCsv(rows, 'comma') };
  // Rows that make a total wrong, or leave a cell empty, are the author's: what is found in them is told.
  const outcome = rewrite(report, { id: 'insert-row', table: table.index, options }, settings, createMemo(), ['findings']);
  return outcome.kind === 'edits' && outcome.edits.length > 0 ? { kind: 'rows', edits: outcome.edits, rows: rows.length } : undefined;
}

function asTable({ chapter }: Report, at: Span, rows: Rows, settings: AnalyseOptions): PastedRows | undefined {
  if (rows.length < 2) return undefined;
  const usual = formAt(chapter, at.start);
  for (const kind of new Set<TableKind>([usual, 'pipe'])) {
    const lines = WRITERS[kind](sheetOf(rows, definitionsOf(chapter)), definitionsOf(chapter));
    if ('cell' in lines) continue;
    const edit = { span: at, text: apart(chapter.text, at, lines) };
    const after = analyse(applyEdits(chapter.text, [edit]), settings).chapter.tables;
    const made = after.find(({ span }) => span.start >= at.start && span.end <= at.start + edit.text.length);
    const isRead = made?.rows.length === rows.length && made.width === rows[0]?.length && made.kind === kind;
    if (isRead && after.length === chapter.tables.length + 1) return { kind: 'table', edits: [edit], rows: rows.length };
  }
  return undefined;
}

/** The form of the last table before a place, else of the first one; pipes in a chapter without. */
function formAt({ tables }: Chapter, offset: number): TableKind {
  const data = tables.filter(({ layout }) => !layout);
  return (data.findLast(({ span }) => span.start < offset) ?? data[0])?.kind ?? 'pipe';
}

function sheetOf(rows: Rows, definitions: string): Sheet {
  const cells = rows.flatMap((fields, row) =>
    fields.map((field, column) => {
      const text = escapeMarkdown(field.replace(/\s+/g, ' ').trim(), definitions);
      return { row, column, rowspan: 1, colspan: 1, lines: text === '' ? [] : [text] };
    }),
  );
  const columns = rows[0]?.length ?? 0;
  return { cells, rows: rows.length, columns, heads: 1, aligns: rows[0]?.map(() => undefined) ?? [], caption: undefined, losses: [] };
}

/** The lines with a blank one between them and what stands above and below. */
function apart(text: string, { start, end }: Span, lines: readonly string[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const above = before.trim() === '' ? '' : /(?:\r?\n){2}$/.test(before) ? '' : before.endsWith('\n') ? newline : newline + newline;
  const below = /^\r?\n(?:\r?\n|$)/.test(after) || after === '' ? '' : /^\r?\n/.test(after) ? newline : newline + newline;
  return above + lines.join(newline) + (after === '' ? newline : '') + below;
}
