import type { Cell, Chapter, Column, Row, Table } from '../model/index.ts';
import { fold } from '../language/fold.ts';
import type { Draft, Rule } from './rule.ts';
import { type BodyCell, bodyCells, dataTables } from './shared/cells.ts';

/** A blank among filled cells: perhaps something that was never filled in. */
export const emptyCell: Rule = {
  id: 'empty-cell',
  severity: 'hint',
  gaps: 'empty-cell',
  summary: 'A cell is empty in a column that is otherwise filled.',
  explanation: `Where at least three quarters of a column's rows are filled, a blank is often a thing still to be looked up. Write \`n/a\` or a dash
to say that there is nothing to fill in.

A blank that stands for the label above it, a column of marks in which blank means no, and the rows of totals are left alone.`,
  bad: `| Site  | Visits | Contact |
|-------|--------|---------|
| North | 12     | Ana     |
| South | 7      | Bo      |
| West  | 15     |         |
| East  | 8      | Dee     |
`,
  good: `| Site  | Visits | Contact |
|-------|--------|---------|
| North | 12     | Ana     |
| South | 7      | Bo      |
| West  | 15     | n/a     |
| East  | 8      | Dee     |
`,
  messages: {
    'empty-cell': 'This cell is empty; the column is filled in {filled} of {rows} rows.',
    'empty-cell.named': '“{column}” is empty here; it is filled in {filled} of {rows} rows.',
  },
  check: (chapter) => dataTables(chapter).flatMap((table) => table.columns.flatMap((column) => gaps(chapter, table, column))),
};

function gaps(chapter: Chapter, table: Table, column: Column): readonly Draft[] {
  if (column.kind === 'empty' || column.kind === 'task') return [];
  const cells = bodyCells(table, column.index);
  const [blank, filled] = partition(cells, ({ cell }) => isBlank(chapter, cell));
  if (blank.length === 0 || blank.length * 4 > cells.length || isColumnOfMarks(filled)) return [];
  return blank
    .filter(({ row }) => !repeatsLabel(column, row, filled) && isMostlyFilled(chapter, row))
    .map(({ row, cell }) => {
      const place = { table: table.index, row: row.index, column: column.index };
      const data = { ...place, column: column.name, filled: filled.length, rows: cells.length };
      const id = column.name === '' ? 'empty-cell' : 'empty-cell.named';
      return { span: cell.span, message: { id, data }, data: { ...data, ...place }, gap: { text: column.name, place } };
    });
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** A picture or a form element has no text, yet fills its cell. */
function isBlank({ text }: Chapter, { value, content }: Cell): boolean {
  if (value.kind !== 'empty' || value.word !== '') return false;
  return !/<(?:img|picture|svg|math|input|video|audio|object|iframe|canvas)\b|!\[/i.test(text.slice(content.start, content.end));
}

/** Where every filled cell says the same (`X`, `oui`) or is a single sign, blank is an answer too. */
function isColumnOfMarks(filled: readonly BodyCell[]): boolean {
  const texts = new Set(filled.map(({ cell }) => fold(cell.text.text)));
  return texts.size < 2 || [...texts].every((text) => /^[^\d]$/u.test(text));
}

/** Under a label, blank means the same label. */
function repeatsLabel({ index, kind }: Column, row: Row, filled: readonly BodyCell[]): boolean {
  return (kind === 'group' || index === 0) && filled.some((above) => above.row.index < row.index);
}

/** A row that is half blank names the rows below it, separates others, or goes on with the one above. */
function isMostlyFilled(chapter: Chapter, row: Row): boolean {
  const cells = row.cells.filter((cell) => cell !== undefined);
  return cells.filter((cell) => isBlank(chapter, cell)).length * 2 < cells.length;
}
