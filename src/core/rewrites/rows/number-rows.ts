import type { Cell, Column, Table } from '../../model/index.ts';
import { bodyCells, type BodyCell } from '../../rules/shared/cells.ts';
import { type Edit, normaliseEdits, shift } from '../../text/span.ts';
import { sourceSpan } from '../../text/source-text.ts';
import { columnReference } from '../options.ts';
import { refuse, type Draft, type Rewrite, type Target, reportAfter } from '../rewrite.ts';
import { writeCell } from '../table-edits/cell-text.ts';

/** Numbers the rows from 1 on, in the form that the author gives numbers. */
export const numberRows: Rewrite = {
  id: 'number-rows',
  name: 'Number Rows',
  summary: 'Number the rows from 1 on, in the way their numbers are written.',
  options: [{ name: 'column', kind: 'column', help: 'the column of numbers; the one that numbers the rows where it is left out' }],
  messages: {
    'number-rows.done': '{changes|One number|{changes} numbers} written; the rows have the numbers 1 to {rows}.',
    'number-rows.nothing': 'The rows are numbered from 1 to {rows}.',
    'number-rows.no-column': 'No column of this table numbers the rows; choose one.',
    'number-rows.not-a-number': '“{text}” is not a number with the same words around it as the others.',
    'number-rows.title': 'Number the rows in “{column}”',
    'number-rows.preview': '{first} to {last}',
  },
  run(target, chosen) {
    const column = chosen.column('column') ?? numberColumn(target.table);
    return column ? numbered(target, column) : refuse(target.table.span, 'number-rows.no-column');
  },
  suggest(target) {
    const column = numberColumn(target.table);
    const cells = column ? numberCells(target.table, column) : [];
    const form = formOf(cells);
    if (!column || !form || isNumbering(cells, form)) return [];
    return [
      {
        options: { column: columnReference(target.table, column) },
        title: { id: 'number-rows.title', data: { column: column.name } },
        preview: { id: 'number-rows.preview', data: { first: form.write(1), last: form.write(cells.length) } },
      },
    ];
  },
};

/** How the author writes the numbers of rows: `1.`, `n° 1`, `P01`. */
interface NumberForm {
  readonly before: string;
  readonly after: string;
  readonly digits: number;
  readonly write: (number: number) => string;
}

function numberColumn({ columns }: Table): Column | undefined {
  return columns.find(({ kind }) => kind === 'identifier');
}

/** The cells that a number belongs in: a ditto mark says that the row goes on with the one above. */
function numberCells(table: Table, column: Column): readonly BodyCell[] {
  return bodyCells(table, column.index).filter(({ cell }) => cell.value.kind !== 'covered' && cell.value.kind !== 'ellipsis');
}

function formOf(cells: readonly BodyCell[]): NumberForm | undefined {
  const texts = cells.map(({ cell }) => cell.text.text).filter((text) => text !== '');
  const parts = /^(?<before>[^\d\n]*)(?<digits>\d+)(?<after>[^\d\n]*)$/u;
  const found = texts.map((text) => parts.exec(text)?.groups).find((groups) => groups !== undefined);
  if (texts.length > 0 && !found) return undefined;
  const { before = '', digits = '', after = '' } = found ?? {};
  const padded = texts.some((text) => parts.exec(text)?.groups?.['digits']?.startsWith('0')) ? digits.length : 1;
  return { before, after, digits: padded, write: (number) => before + String(number).padStart(padded, '0') + after };
}

/** Each number from 1 to n once, in whatever order: nothing is to be mended. */
function isNumbering(cells: readonly BodyCell[], { write }: NumberForm): boolean {
  const texts = new Set(cells.map(({ cell }) => cell.text.text));
  return cells.length === 0 || cells.every((_, i) => texts.has(write(i + 1)));
}

function numbered(target: Target, column: Column): Draft {
  const cells = numberCells(target.table, column);
  const form = formOf(cells);
  const edits: Edit[] = [];
  for (const [i, { cell }] of cells.entries()) {
    const edit = form && numberEdit(target, cell, form, i + 1);
    if (!edit) return refuse(cell.span, 'number-rows.not-a-number', { text: cell.text.text });
    edits.push(...edit);
  }
  const all = [...edits, ...countEdits(target, column, edits)];
  const summary =
    all.length === 0
      ? { id: 'number-rows.nothing', data: { rows: cells.length } }
      : { id: 'number-rows.done', data: { rows: cells.length, changes: all.length } };
  return { kind: 'edits', edits: all, summary };
}

/** Replaces the digits alone where there are any; undefined where something else stands. */
function numberEdit(target: Target, cell: Cell, form: NumberForm, number: number): readonly Edit[] | undefined {
  const { text } = cell.text;
  if (text === '') return writeCell(target, cell, form.write(number)) ?? [];
  const { before, after, write } = form;
  if (text === write(number)) return [];
  const digits = text.slice(before.length, text.length - after.length);
  if (!text.startsWith(before) || !text.endsWith(after) || !/^\d+$/.test(digits)) return undefined;
  const span = sourceSpan(cell.text, before.length, text.length - after.length);
  return span && [{ span, text: write(number).slice(before.length, -after.length || undefined) }];
}

/**
 * The further edits that make the counts under a column right once others are made above them: what they then disagree with is known only
 * from the result.
 */
function countEdits(target: Target, column: Column, edits: readonly Edit[]): readonly Edit[] {
  const { report, table } = target;
  const made = normaliseEdits(report.chapter.text, edits);
  const wrong = reportAfter(target, made).chapter.tables[table.index]?.summaryCells.filter(
    (cell) => cell.column === column.index && cell.verdict === 'disagrees' && cell.function === 'count',
  );
  return (wrong ?? []).flatMap(({ span, expectedText }) =>
    expectedText === undefined ? [] : [{ span: shift(span, -movedBefore(made, span.start)), text: expectedText }],
  );
}

/** By how much the edits before a place of the result have moved it. */
function movedBefore(edits: readonly Edit[], place: number): number {
  let moved = 0;
  for (const { span, text } of edits) {
    if (span.start + moved >= place) break;
    moved += text.length - (span.end - span.start);
  }
  return moved;
}
