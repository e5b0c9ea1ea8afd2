import type { SummaryCell, Table } from '../model/index.ts';
import { fold } from '../language/phrases.ts';
import { type Draft, type Rule, shorten } from './rule.ts';
import { bodyCells, textSpan } from './shared/cells.ts';

/** A cell that a total needs cannot be read as an amount, so the total cannot be checked. */
export const unreadableValue: Rule = {
  id: 'unreadable-value',
  severity: 'information',
  summary: 'A cell that a total needs cannot be read as an amount.',
  explanation: `A total is checked only when every cell that it covers is understood; a cell is never taken for zero, nor for the part of it that
happens to be a number. This rule points at the cells that keep a total from being checked. Empty cells, dashes, \`n/a\`, ditto marks
and placeholders are understood, and columns without a total are left alone.

So are single words (\`off\`, \`negligible\`) and texts that come back: they say that there is no amount. And so are columns that hold
other things than amounts in more than a third of their rows.`,
  bad: `| Site  | Visits     |
|-------|------------|
| North | 12         |
| South | about nine |
| West  | 15         |
| East  | 8          |
| Total | 44         |
`,
  good: `| Site  | Visits |
|-------|--------|
| North | 12     |
| South | 9      |
| West  | 15     |
| East  | 8      |
| Total | 44     |
`,
  messages: {
    'unreadable-value.text': '“{text}” is not read as an amount, so “{label}” cannot be checked.',
    'unreadable-value.ambiguous': '“{text}” can be read as two different numbers, so “{label}” cannot be checked.',
  },
  inTable: (table) => [...undecided(table)].flatMap(([column, summary]) => unreadable(table, column, summary)),
};

/** The columns about which a summary cell can say nothing because of such a cell, each with the first such summary. */
function undecided(table: Table): ReadonlyMap<number, SummaryCell> {
  const found = new Map<number, SummaryCell>();
  for (const summary of table.summaryCells) {
    const isQuantity = table.columns[summary.about]?.kind === 'quantity';
    if (isQuantity && summary.reason.id === 'verdict.unverified.unreadable' && !found.has(summary.about)) found.set(summary.about, summary);
  }
  return found;
}

function unreadable(table: Table, column: number, { label }: SummaryCell): readonly Draft[] {
  const cells = bodyCells(table, column).filter(({ cell }) => cell.text.text !== '');
  const found = cells.filter(({ cell: { value } }) => value.kind === 'unreadable' && value.why !== 'placeholder');
  if (found.length * 3 > cells.length) return [];
  const once = new Map<string, boolean>();
  for (const { cell } of found) once.set(fold(cell.text.text), !once.has(fold(cell.text.text)));
  return found.flatMap(({ row, cell }) => {
    const { value, text } = cell;
    const isSlip = isLonger(text.text) && once.get(fold(text.text));
    if (value.kind !== 'unreadable' || (value.why === 'text' && !isSlip)) return [];
    const data = { table: table.index, row: row.index, column, text: shorten(text.text), label };
    return [{ span: textSpan(cell), message: { id: `unreadable-value.${value.why}`, data }, data }];
  });
}

/** More than a single word without a figure, which says that there is no amount. */
function isLonger(text: string): boolean {
  return /\p{N}|\S\s+\S/u.test(text);
}
