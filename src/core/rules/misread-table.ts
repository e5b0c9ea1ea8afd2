import type { Cell, Row } from '../model/index.ts';
import type { Draft, Rule } from './rule.ts';
import { shorten } from './shared/shorten.ts';

/** A text runs over the edge of its column in a table ruled by dashes, and is cut there. */
export const misreadTable: Rule = {
  id: 'misread-table',
  severity: 'warning',
  summary: 'A text runs over the edge of its column, and Pandoc cuts it in two.',
  explanation: `In Pandoc’s simple and multi-line tables the line of dashes says where each column begins. A text that is longer than its
column is cut there, without a word: its end stands in the next column, before what belongs there, and a figure is no figure any more.

Make the dashes longer, and move what stands to the right of them, or write the text on two lines of a multi-line table.`,
  bad: `Item     Sum
-------- ---
Apples and pears 12
Plums    5
`,
  good: `Item             Sum
---------------- ---
Apples and pears 12
Plums            5
`,
  messages: { 'misread-table': 'Pandoc cuts “{text}” after “{part}”: the column ends there.' },
  *check({ text, tables }) {
    for (const { kind, rows } of tables) if (kind === 'simple' || kind === 'multiline') for (const row of rows) yield* cutsIn(text, row);
  },
};

function* cutsIn(text: string, { cells }: Row): Iterable<Draft> {
  for (const [i, cell] of cells.entries()) {
    const next = cells[i + 1];
    if (!cell || !next || !isCut(text, cell, next)) continue;
    const start = cell.content.start;
    const end = next.content.start + text.slice(next.content.start, next.content.end).search(/\s|$/);
    const data = { text: shorten(text.slice(start, end)), part: shorten(text.slice(start, cell.content.end)) };
    yield { span: { start, end }, message: { id: 'misread-table', data }, data };
  }
}

/** The two stand on one line, and characters that are no blanks meet at their edge. */
function isCut(text: string, { span, content }: Cell, next: Cell): boolean {
  const meet = content.end === span.end && next.content.start === next.span.start && next.content.end > next.content.start;
  return span.end === next.span.start && meet && /^\S\S$/.test(text.slice(span.end - 1, span.end + 1));
}
