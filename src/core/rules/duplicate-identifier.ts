import type { Table } from '../model/index.ts';
import { fold } from '../language/phrases.ts';
import { type Draft, type Rule, shorten } from './rule.ts';
import { type BodyCell, bodyCells, isFilled, textSpan } from './shared/cells.ts';

/** Two rows bear the same number or name in a column that is there to tell them apart. */
export const duplicateIdentifier: Rule = {
  id: 'duplicate-identifier',
  severity: 'warning',
  summary: 'Two rows have the same value in a column that identifies them.',
  explanation: `A column headed \`#\`, \`N°\` or \`id\` tells the rows apart. The same value twice is mostly a row that was copied and not renumbered,
or counted twice.

Numbering may begin anew under a section row, after a subtotal or in the next group. A column in which many values come back is not
taken for an identifier at all.`,
  bad: `| # | Name | Town  |
|---|------|-------|
| 1 | Ana  | Lyon  |
| 2 | Bo   | Tours |
| 3 | Cem  | Lille |
| 3 | Dee  | Brest |
`,
  good: `| # | Name | Town  |
|---|------|-------|
| 1 | Ana  | Lyon  |
| 2 | Bo   | Tours |
| 3 | Cem  | Lille |
| 4 | Dee  | Brest |
`,
  messages: {
    'duplicate-identifier': '“{text}” identifies two rows.',
    'duplicate-identifier.first': 'The other row with “{text}”',
  },
  inTable: (table) =>
    table.layout ? [] : table.columns.filter(({ kind }) => kind === 'identifier').flatMap(({ index }) => duplicates(table, index)),
};

function duplicates(table: Table, column: number): readonly Draft[] {
  return blocks(table, column).flatMap((cells) => {
    const distinct = new Set(cells.map(keyOf)).size;
    return (cells.length - distinct) * 3 > cells.length ? [] : duplicatesIn(table, column, cells);
  });
}

function duplicatesIn(table: Table, column: number, cells: readonly BodyCell[]): readonly Draft[] {
  const found: Draft[] = [];
  let seen = new Map<string, BodyCell>();
  cells.forEach((entry, i) => {
    const key = keyOf(entry);
    const previous = cells[i - 1];
    if (previous && cells[0] && key === keyOf(cells[0]) && changesGroup(table, column, previous, entry)) seen = new Map();
    const first = seen.get(key);
    if (first) found.push(draft(table, column, entry, first));
    else seen.set(key, entry);
  });
  return found;
}

/** The filled cells of the column, parted where rows of another kind lie between: numbering may begin anew there. */
function blocks(table: Table, column: number): readonly (readonly BodyCell[])[] {
  const found: BodyCell[][] = [];
  let previous = -2;
  for (const entry of bodyCells(table, column)) {
    const parted = table.rows.slice(Math.max(0, previous), entry.row.index).some(({ kind }) => kind !== 'body');
    if (previous < 0 || parted) found.push([]);
    if (isFilled(entry.cell)) found.at(-1)?.push(entry);
    previous = entry.row.index;
  }
  return found;
}

function keyOf({ cell }: BodyCell): string {
  return fold(cell.text.text);
}

function changesGroup(table: Table, column: number, previous: BodyCell, entry: BodyCell): boolean {
  return table.columns.some(({ index, kind }) => {
    const [above, here] = [previous.row.cells[index], entry.row.cells[index]];
    return index !== column && kind === 'group' && above !== here && fold(above?.text.text ?? '') !== fold(here?.text.text ?? '');
  });
}

function draft(table: Table, column: number, { row, cell }: BodyCell, first: BodyCell): Draft {
  const text = shorten(cell.text.text);
  const data = { table: table.index, row: row.index, column, text };
  const related = [{ span: textSpan(first.cell), message: { id: 'duplicate-identifier.first', data: { text } } }];
  return { span: textSpan(cell), message: { id: 'duplicate-identifier', data }, data, related };
}
