import type { Chapter, Row, Table } from '../model/index.ts';
import type { Span } from '../text/span.ts';
import { trim } from '../text/span.ts';
import type { Draft, Rule } from './rule.ts';
import { dataTables } from './shared/cells.ts';

/** A row fills fewer or more columns than the header names: from there on its values stand under the wrong names. */
export const raggedRow: Rule = {
  id: 'ragged-row',
  severity: 'warning',
  summary: 'A row has fewer or more cells than the table has columns.',
  explanation: `Where a cell is missing, all cells after it slide under the wrong header, and totals are taken over the wrong column. In a pipe
table the cells beyond the header are not shown at all.

Cells that span columns or rows count for all the slots that they fill. A row of one single cell that names the rows below it is not
ragged. If all rows agree with each other but not with the header, only the header is reported.`,
  bad: `| Site  | Visits | Hours |
|-------|--------|-------|
| North | 12     | 3     |
| South | 7      |
| West  | 15     | 4     |
`,
  good: `| Site  | Visits | Hours |
|-------|--------|-------|
| North | 12     | 3     |
| South | 7      | 2     |
| West  | 15     | 4     |
`,
  messages: {
    'ragged-row': 'The table has {expected|{expected} column|{expected} columns}; this row fills {slots}.',
    'ragged-row.head': 'The header names {slots|{slots} column|{slots} columns}; the rows fill {expected}.',
  },
  check: (chapter) => dataTables(chapter).flatMap((table) => drafts(chapter, table)),
};

function drafts(chapter: Chapter, table: Table): readonly Draft[] {
  const rows = table.rows.filter(isFull);
  const head = rows.findLast(({ kind }) => kind === 'head');
  const others = rows.filter(({ kind }) => kind !== 'head');
  const usual = mostFrequent(others.map(({ slots }) => slots));
  const headAlone = head !== undefined && others.length > 1 && others.every(({ slots }) => slots === usual);
  const expected = headAlone ? usual : (head?.slots ?? usual);
  return rows
    .filter(({ slots }) => slots !== expected)
    .map((row) => {
      const data = { table: table.index, row: row.index, slots: row.slots, expected };
      return {
        span: firstLine(chapter.text, row.span),
        message: { id: row.kind === 'head' ? 'ragged-row.head' : 'ragged-row', data },
        data,
      };
    });
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
