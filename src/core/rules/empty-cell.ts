import type { Cell, Chapter, Column, Row, Table } from '../model/index.ts';
import { fold } from '../language/phrases.ts';
import { isRemarkName } from '../language/headers.ts';
import type { Draft, Rule } from './rule.ts';
import { type BodyCell, bodyCells } from './shared/cells.ts';

/** A blank among filled cells: perhaps something that was never filled in. */
export const emptyCell: Rule = {
  id: 'empty-cell',
  severity: 'hint',
  gaps: 'empty-cell',
  summary: 'A cell is empty in a column that is otherwise filled.',
  explanation: `Where all but a few cells of a table are filled, a blank is often a thing still to be looked up. Write \`n/a\` or a dash to say that
there is nothing to fill in. It is no more than a hint: many authors leave blank what does not apply.

The only blank of a column counts if the column has four rows or more, several only if they are fewer than one cell in six. The rest of
the row has to be filled, and nearly all of the rest of the table. Left alone are the first column, columns of labels, marks or remarks,
columns whose total is right without the cell, rows at or below a result, and rows that stand for others (\`…\`).`,
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
    'empty-cell': '“{column}” is empty here; it is filled in {filled} of {rows} rows.',
  },
  inTable: (table, chapter) => (table.layout ? [] : table.columns.flatMap((column) => gaps(chapter, table, column))),
};

/** Rows of a column with a single blank. */
const FEWEST_ROWS = 4;

/** The most blanks of a column for one of them to stand out, as a share; and of the other columns together. */
const MOST_BLANK = 1 / 6;
const MOST_BLANK_ELSEWHERE = 1 / 20;

function gaps(chapter: Chapter, table: Table, column: Column): readonly Draft[] {
  if (column.index === 0 || column.name === '' || !['quantity', 'text'].includes(column.kind) || isRemarkName(column.name)) return [];
  const cells = bodyCells(table, column.index);
  const [blank, filled] = partition(cells, ({ cell }) => isBlank(chapter, cell));
  if (!standsOut(blank.length, cells.length) || isColumnOfMarks(filled) || isRightWithout(table, column)) return [];
  if (blanksElsewhere(chapter, table, column) > MOST_BLANK_ELSEWHERE) return [];
  const isResult = resultRows(table);
  return blank
    .filter(({ row, cell }) => isFilledElsewhere(chapter, table, row, cell) && !standsForOthers(row))
    .filter(({ row }) => !isResult(row) && !isBesideResult(table, row, column))
    .map(({ row, cell }) => {
      const place = { table: table.index, row: row.index, column: column.index };
      const data = { ...place, column: column.name, filled: filled.length, rows: cells.length };
      return { span: cell.span, message: { id: 'empty-cell', data }, data: { ...data, ...place }, gap: { text: column.name, place } };
    });
}

function standsOut(blank: number, all: number): boolean {
  return blank === 1 ? all >= FEWEST_ROWS : blank > 0 && blank <= all * MOST_BLANK;
}

/** A total that takes the blank for nothing shows that the author does. */
function isRightWithout({ summaryCells }: Table, { index }: Column): boolean {
  return summaryCells.some(({ column, verdict, reading }) => column === index && verdict === 'agrees' && reading?.function === 'sum');
}

/** The share of blanks among the cells of the other columns, but for those of remarks. */
function blanksElsewhere(chapter: Chapter, table: Table, { index }: Column): number {
  const others = table.columns.filter(({ index: other, name }) => other !== index && !isRemarkName(name));
  const cells = others.flatMap(({ index: other }) => bodyCells(table, other));
  return cells.length === 0 ? 0 : cells.filter(({ cell }) => isBlank(chapter, cell)).length / cells.length;
}

function isFilledElsewhere(chapter: Chapter, { columns }: Table, { cells }: Row, cell: Cell): boolean {
  return columns.every(({ index, name }) => {
    const other = cells[index];
    return other === cell || isRemarkName(name) || (other !== undefined && !isBlank(chapter, other));
  });
}

/** An ellipsis in it: rows that are not shown. */
function standsForOthers({ cells }: Row): boolean {
  return cells.some((cell) => cell?.value.kind === 'ellipsis');
}

/** Tells the rows that state a result: those below the last total, and those in bold where most are not. What they leave blank does not apply. */
function resultRows({ rows }: Table): (row: Row) => boolean {
  const lastSummary = rows.findLastIndex(({ kind }) => kind === 'summary');
  const body = rows.filter(({ kind }) => kind === 'body');
  const bold = new Set(body.filter(({ cells }) => cells.some((cell) => cell?.strong)));
  return (row) => (lastSummary >= 0 && lastSummary < row.index) || (bold.has(row) && bold.size * 2 < body.length);
}

/** The row above or below leaves the column blank too: so does what belongs to a total (`+ 10 %` below a subtotal). */
function isBesideResult({ rows }: Table, { index: at }: Row, { index }: Column): boolean {
  return [rows[at - 1], rows[at + 1]].some(
    (row) => (row?.kind === 'summary' || row?.kind === 'body') && row.cells[index]?.value.kind === 'empty',
  );
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** A picture, a form element and what is struck out have no text, yet fill their cell. */
function isBlank({ text }: Chapter, { value, content }: Cell): boolean {
  if (value.kind !== 'empty' || value.word !== '') return false;
  return !/<(?:img|picture|svg|math|input|video|audio|object|iframe|canvas|s|del|strike)\b|!\[|~~/i.test(
    text.slice(content.start, content.end),
  );
}

/** Where every filled cell says the same (`X`, `oui`) or is a single sign, blank is an answer too. */
function isColumnOfMarks(filled: readonly BodyCell[]): boolean {
  const texts = new Set(filled.map(({ cell }) => fold(cell.text.text)));
  return texts.size < 2 || [...texts].every((text) => /^[^\d]$/u.test(text));
}
