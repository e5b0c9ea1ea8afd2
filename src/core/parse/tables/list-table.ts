import { type Span, trim } from '../../text/span.ts';
import type { RawCell, RawRow } from './raw-table.ts';
import { linedCell } from './dashes.ts';
import { fenced, numberOption, readDirective } from './directive.ts';
import type { DrawnSyntax } from './syntax.ts';
import { isEmptyLine, linesOf, type Line } from './view.ts';

/**
 * Tables written as lists of lists: MyST's `{list-table}` in either fence, and the division of Pandoc's filter of that name, in which
 * `[]{colspan=2}` makes a cell span.
 */
export const listTable: DrawnSyntax = {
  kinds: ['list-table'],
  sign: /^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?)(?:(?:`{3,}|~{3,}|:{3,})[ \t]*\{list-table\}|:{3,}[ \t]*(?:list-table\b|\{[^}\n]*\.list-table))/gm,
  inFence: /^$/,
  find: fenced,
  read(text) {
    const directive = readDirective(linesOf(text));
    const items = directive && rowsIn(directive.body);
    if (!directive || !items || items.length === 0) return undefined;
    const filtered = !/^[ \t]*(?:`{3,}|~{3,}|:{3,})[ \t]*\{list-table\}/.test(text);
    const heads = numberOption(text, directive, 'header-rows', filtered ? 1 : 0);
    const rows = items.map((item, i) => readRow(item, i < heads ? 'head' : 'body'));
    return { kind: 'list-table', span: trim(text, { start: 0, end: text.length }), editable: true, caption: directive.title, rows };
  },
};

/** The lines of a row, each cell's apart; `at` is where the text begins on each. */
type Item = readonly (readonly { readonly line: Line; readonly at: number }[])[];

function rowsIn(lines: readonly Line[]): readonly Item[] {
  const first = lines.findIndex(({ text }) => /^[ \t]*[-+*](?:[ \t]|$)/.test(text));
  const indent = lines[first]?.text.search(/\S/) ?? 0;
  const rows: { line: Line; at: number }[][][] = [];
  let inner: number | undefined;
  for (const line of lines.slice(Math.max(0, first))) {
    if (isEmptyLine(line)) continue;
    let at = line.text.search(/\S/);
    if (at === indent && isMarker(line.text, at)) {
      rows.push([]);
      inner = undefined;
      at = afterMarker(line.text, at);
    }
    const row = rows.at(-1);
    if (at === line.text.length) continue;
    if (isMarker(line.text, at) && (inner === undefined || at === inner)) {
      inner = at;
      row?.push([{ line, at: afterMarker(line.text, at) }]);
    } else if (row?.length === 0) row.push([{ line, at }]);
    else row?.at(-1)?.push({ line, at });
  }
  return rows;
}

function isMarker(text: string, at: number): boolean {
  return /^[-+*](?:[ \t]|$)/.test(text.slice(at, at + 2));
}

function afterMarker(text: string, at: number): number {
  return at + 1 + (/^[ \t]*/.exec(text.slice(at + 1))?.[0].length ?? 0);
}

function readRow(cells: Item, section: 'head' | 'body'): RawRow {
  const read = cells.map((lines) => readCell(lines, section === 'head'));
  const [first, last] = [cells[0]?.[0], cells.at(-1)?.at(-1)];
  const span = { start: (first?.line.start ?? 0) + (first?.line.text.search(/\S/) ?? 0), end: last?.line.end ?? 0 };
  return { span, group: section === 'head' ? 0 : 1, section, cells: read };
}

function readCell(lines: Item[number], header: boolean): RawCell {
  const [first] = lines;
  const spans = /^\[\]\{([^}]*)\}[ \t]*/.exec(first?.line.text.slice(first.at) ?? '');
  const slots = lines.map(({ line, at }, i) => {
    const start = line.start + at + (i === 0 ? (spans?.[0].length ?? 0) : 0);
    const span: Span = { start, end: line.start + Math.max(start - line.start, line.text.trimEnd().length) };
    return { span, content: span };
  });
  const count = (name: string): number => Math.max(1, Number(new RegExp(`${name}="?(\\d{1,3})`).exec(spans?.[1] ?? '')?.[1] ?? 1));
  return linedCell(slots, { header, rowspan: count('rowspan'), colspan: count('colspan') });
}
