import type { Chapter, Row, Table } from '../model/index.ts';
import { codeSpans } from '../parse/backticks.ts';
import { type Span, trim } from '../text/span.ts';
import type { Draft, Rule } from './rule.ts';

/** A row fills other columns than the header names: its values stand under the wrong names, or under none. */
export const raggedRow: Rule = {
  id: 'ragged-row',
  severity: 'warning',
  summary: 'A row has more cells than the table has columns, or, in HTML, fewer.',
  explanation: `In a pipe table the cells beyond the header are not shown at all. Cells that are left out at the end of a row are empty ones,
and no defect. In an HTML table nothing fills in for a missing cell: all cells after it slide under the wrong header, and totals are taken
over the wrong column.

Cells that span columns or rows count for all the slots that they fill. A row that fills less than half of the columns is a heading or a
remark among the rows, and not ragged. Where an HTML table names no column and states no amounts, as one of pictures, its rows may end where
they like. If all rows agree with each other but not with the header, only the header is reported. A bar
within code (\`a | b\`) parts cells for GitHub but not for Pandoc: such a row is a hint.`,
  bad: `| Site  | Visits | Hours |
|-------|--------|-------|
| North | 12     | 3     |
| South | 7      | 2     | calm |
| West  | 15     | 4     |
`,
  good: `| Site  | Visits | Hours |
|-------|--------|-------|
| North | 12     | 3     |
| South | 7      | 2     |
| West  | 15     |
`,
  messages: {
    'ragged-row': 'The table has {expected|{expected} column|{expected} columns}; this row fills {slots}.',
    'ragged-row.head': 'The header names {slots|{slots} column|{slots} columns}; the rows fill {expected}.',
  },
  inTable: (table, chapter) => (table.layout ? [] : drafts(chapter, table)),
};

function drafts(chapter: Chapter, table: Table): readonly Draft[] {
  const rows = table.rows.filter(isFull);
  const head = rows.findLast(({ kind }) => kind === 'head');
  const others = rows.filter(({ kind }) => kind !== 'head');
  const usual = mostFrequent(others.map(({ slots }) => slots));
  const headAlone = head !== undefined && others.length > 1 && others.every(({ slots }) => slots === usual);
  const expected = headAlone ? usual : (head?.slots ?? usual);
  if (table.kind === 'html' && !head && table.columns.every(({ kind }) => kind !== 'quantity')) return [];
  return rows
    .filter((row) => (table.kind === 'pipe' ? losesCells(row, head, expected) : slides(row, expected)))
    .map((row) => {
      const data = { table: table.index, row: row.index, slots: row.slots, expected };
      const message = { id: row.kind === 'head' ? 'ragged-row.head' : 'ragged-row', data };
      const isPartedInCode = table.kind === 'pipe' && barsOutsideCode(chapter.text, row) <= expected + 1;
      return { span: firstLine(chapter.text, row.span), message, data, ...(isPartedInCode ? { atMost: 'hint' } : {}) };
    });
}

/** Whether cells of a pipe table are not shown: those of the row itself, or those of the rows below a header that is too short. */
function losesCells(row: Row, head: Row | undefined, expected: number): boolean {
  if (row === head) return row.slots < expected;
  return row.slots > expected && row.cells.slice(expected).some((cell) => cell !== undefined && cell.text.text !== '');
}

function slides({ slots, kind }: Row, expected: number): boolean {
  return slots !== expected && (kind === 'head' || slots * 2 >= expected);
}

/** The bars of the row, its outer ones counted whether they are written or not. */
function barsOutsideCode(source: string, { span }: Row): number {
  const text = source.slice(span.start, span.end);
  const codeAt = codeSpans(text);
  const sign = /\\[^]|`+|\|/g;
  let bars = [/^\s*\|/, /(?<!\\)\|\s*$/].filter((outer) => !outer.test(text)).length;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === '|') bars += 1;
    else if (found[0].startsWith('`')) sign.lastIndex = codeAt(found.index)?.end ?? sign.lastIndex;
  }
  return bars;
}

/** Neither empty, nor a single cell that names a section or closes the table with a remark. */
function isFull(row: Row): boolean {
  return row.kind !== 'section' && new Set(row.cells.filter((cell) => cell?.row === row.index)).size > 1;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** A row of HTML is written over many lines; its first one is enough to find it, and leaves the rest readable. */
function firstLine(text: string, span: Span): Span {
  const end = text.slice(span.start, span.end).search(/[\r\n]/);
  return trim(text, { start: span.start, end: end < 0 ? span.end : span.start + end });
}
