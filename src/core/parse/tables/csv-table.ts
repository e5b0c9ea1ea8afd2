import { type Span, trim } from '../../text/span.ts';
import { csvDelimiter, fitCsv } from './fit-csv.ts';
import { trimBlanks } from './pipe-line.ts';
import type { RawCell, RawRow } from './raw-table.ts';
import { fenced, numberOption, readDirective, type Directive } from './directive.ts';
import type { DrawnSyntax } from './syntax.ts';
import { linesOf } from './view.ts';

/** MyST's `{csv-table}` with its rows in the chapter; one that names a file has none there. */
export const csvTable: DrawnSyntax = {
  kinds: ['csv-table'],
  fit: fitCsv,
  sign: /^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?)(?:`{3,}|~{3,}|:{3,})[ \t]*\{csv-table\}/gm,
  inFence: /^$/,
  find: fenced,
  read(text) {
    const directive = readDirective(linesOf(text));
    const [first, last] = [directive?.body[0], directive?.body.at(-1)];
    if (!directive || !first || !last || directive.options.has('file') || directive.options.has('url')) return undefined;
    const delimiter = delimiterOf(text, directive);
    const header = directive.options.get('header');
    const heads = numberOption(text, directive, 'header-rows', 0);
    const named = header ? readCsv(text, header, delimiter).map((cells) => rowOf(cells, 'head')) : [];
    const rows = readCsv(text, { start: first.start, end: last.end }, delimiter).map((cells, i) =>
      rowOf(cells, i < heads ? 'head' : 'body'),
    );
    if (rows.length === 0) return undefined;
    const span = trim(text, { start: 0, end: text.length });
    return { kind: 'csv-table', span, editable: true, caption: directive.title, rows: [...named, ...rows] };
  },
};

/** Fenced `csv` or `tsv` whose first line names the columns. */
export const csvFence: DrawnSyntax = {
  kinds: ['csv-table'],
  optional: true,
  fit: fitCsv,
  sign: /^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?)(?:`{3,}|~{3,})[ \t]*[ct]sv[ \t]*$/gm,
  inFence: /^$/,
  find: fenced,
  read(text) {
    const lines = linesOf(text);
    const [first, last] = [lines[1], lines.at(-2)];
    const [head, ...body] = first && last ? readCsv(text, { start: first.start, end: last.end }, csvDelimiter(lines)) : [];
    if (!head || head.length < 2 || body.length === 0 || !head.every(({ content }) => isName(text.slice(content.start, content.end))))
      return undefined;
    const rows = [rowOf(head, 'head'), ...body.map((cells) => rowOf(cells, 'body'))];
    return { kind: 'csv-table', span: trim(text, { start: 0, end: text.length }), editable: true, caption: undefined, rows };
  },
};

/** A word, and no figure. */
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/^[\d.,]\P{L}*\p{L}{0,3}$/u.test(text);
}

/** The character between cells: a comma, or what the option `delim` says, in words or as it is. */
function delimiterOf(text: string, { options }: Directive): string {
  const span = options.get('delim');
  const written = span ? text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2') : '';
  return { tab: '\t', space: ' ', '': ',' }[written] ?? written.charAt(0);
}

/** Reads comma-separated values: a cell in quotation marks may hold the delimiter, line ends, and quotation marks that are doubled. */
function readCsv(text: string, { start, end }: Span, delimiter: string): readonly (readonly RawCell[])[] {
  const rows: RawCell[][] = [];
  let row: RawCell[] = [];
  for (let at = start; at < end || row.length > 0;) {
    const quote = at + ((delimiter === '\t' ? /^ *(?=")/ : /^[ \t]*(?=")/).exec(text.slice(at, end))?.[0].length ?? -1);
    const close = quote < at ? undefined : closingQuote(text, quote, end);
    let stop = close ?? at;
    while (stop < end && text.charAt(stop) !== delimiter && !/[\r\n]/.test(text.charAt(stop))) stop += 1;
    const isLast = text.charAt(stop) !== delimiter || stop >= end;
    const span = { start: at, end: stop };
    const content = close === undefined ? trimBlanks(text, span) : { start: quote + 1, end: close - 1 };
    if (!isLast || row.length > 0 || content.end > content.start) row.push(cellOf(text, span, content, close !== undefined));
    if (isLast && row.length > 0) {
      rows.push(row);
      row = [];
    }
    at = text.startsWith('\r\n', stop) ? stop + 2 : stop + 1;
  }
  return rows;
}

/** The place after the quotation mark that closes the one at a place; undefined if none does. */
function closingQuote(text: string, quote: number, end: number): number | undefined {
  for (let at = quote + 1; at < end; at += 1) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) !== '"') return at + 1;
    at += 1;
  }
  return undefined;
}

function cellOf(text: string, span: Span, content: Span, quoted: boolean): RawCell {
  const inside = text.slice(content.start, content.end);
  const nested = quoted
    ? [...inside.matchAll(/""/g)].map(({ index }) => ({ start: content.start + index, end: content.start + index + 1 }))
    : [];
  return { span, content, continued: [], header: false, rowspan: 1, colspan: 1, nested };
}

function rowOf(cells: readonly RawCell[], section: 'head' | 'body'): RawRow {
  const span = { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 };
  return { span, group: section === 'head' ? 0 : 1, section, cells: cells.map((cell) => ({ ...cell, header: section === 'head' })) };
}
