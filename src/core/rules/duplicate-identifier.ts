import type { Table } from '../model.ts';
import { fold } from '../locales/fold.ts';
import type { Draft, Rule } from './rule.ts';
import { type BodyCell, bodyCells, dataTables, isFilled } from './shared/cells.ts';

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
  check: (chapter) =>
    dataTables(chapter).flatMap((table) =>
      table.columns.filter(({ kind }) => kind === 'identifier').flatMap(({ index }) => duplicates(table, index)),
    ),
};

function duplicates(table: Table, column: number): readonly Draft[] {
  const cells = bodyCells(table, column).filter(({ cell }) => isFilled(cell));
  const found: Draft[] = [];
  let seen = new Map<string, BodyCell>();
  cells.forEach((entry, i) => {
    if (beginsAnew(table, column, cells[i - 1], entry, cells[0])) seen = new Map();
    const key = fold(entry.cell.text.text);
    const first = seen.get(key);
    if (first) found.push(draft(table, column, entry, first));
    else seen.set(key, entry);
  });
  return found.length * 3 > cells.length ? [] : found;
}

/** Whether numbering starts over here: rows of another kind lie between, or the first value returns in another group. */
function beginsAnew(table: Table, column: number, previous: BodyCell | undefined, entry: BodyCell, first: BodyCell | undefined): boolean {
  if (!previous || !first) return false;
  const between = table.rows.slice(previous.row.index + 1, entry.row.index);
  if (between.some(({ kind }) => kind !== 'body')) return true;
  return fold(first.cell.text.text) === fold(entry.cell.text.text) && changesGroup(table, column, previous, entry);
}

function changesGroup(table: Table, column: number, previous: BodyCell, entry: BodyCell): boolean {
  return table.columns.some(({ index, kind }) => {
    const [above, here] = [previous.row.cells[index], entry.row.cells[index]];
    return index !== column && kind === 'group' && above !== here && fold(above?.text.text ?? '') !== fold(here?.text.text ?? '');
  });
}

function draft(table: Table, column: number, { row, cell }: BodyCell, first: BodyCell): Draft {
  const text = cell.text.text;
  const data = { table: table.index, row: row.index, column, text };
  const related = [{ span: first.cell.content, message: { id: 'duplicate-identifier.first', data: { text } } }];
  return { span: cell.content, message: { id: 'duplicate-identifier', data }, data, related };
}
