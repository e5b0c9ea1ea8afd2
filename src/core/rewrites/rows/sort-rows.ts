import { compareTexts } from '../../language/order.ts';
import type { Cell, Column, Row, Table } from '../../model/index.ts';
import { readDates } from '../../values/dates.ts';
import { columnReference } from '../options.ts';
import { isRefusal, type Draft, type Rewrite, type Target } from '../rewrite.ts';
import { blocksOf } from '../table-edits/lines.ts';
import { moveRows } from './move-rows.ts';
import { bodyRows } from '../../tables/query.ts';

/** Sorts the rows between two totals, sections or headers by the values of one or more columns. */
export const sortRows: Rewrite = {
  id: 'sort-rows',
  name: 'Sort Rows…',
  summary: 'Sort the rows by the values of a column; totals, sections and headers stay where they are.',
  options: [
    { name: 'columns', kind: 'columns', required: true, help: 'the column to sort by, then those that decide between equal rows' },
    { name: 'descending', kind: 'flag', help: 'from the largest to the smallest, and from Z to A' },
  ],
  messages: {
    'sort-rows.done': '{rows|One row|{rows} rows} moved.',
    'sort-rows.nothing': 'The rows are in this order already.',
    'sort-rows.title': 'Sort the rows by “{column}”',
    'sort-rows.preview': '{first} to {last}',
  },
  run(target, chosen) {
    const orders = (chosen.columns('columns') ?? []).map((column) => orderOf(target, column, chosen.flag('descending') ?? false));
    return sorted(target, orders);
  },
  suggest(target) {
    return target.table.columns.flatMap((column) => {
      if (column.kind !== 'identifier' || blocksOf(target).length > 1) return [];
      const order = orderOf(target, column, false);
      const rows = bodyRows(target.table);
      const inOrder = [...rows].sort(order);
      const [first, last] = [inOrder[0], inOrder.at(-1)].map((row) => row?.cells[column.index]?.text.text ?? '');
      if (inOrder.every((row, i) => row === rows[i]) || !first || !last) return [];
      return [
        {
          options: { columns: columnReference(target.table, column) },
          title: { id: 'sort-rows.title', data: { column: column.name } },
          preview: { id: 'sort-rows.preview', data: { first, last } },
        },
      ];
    });
  },
};

/** Which of two rows comes first: below 0 if the first one does, 0 if either may. */
type RowOrder = (a: Row, b: Row) => number;

function sorted(target: Target, orders: readonly RowOrder[]): Draft {
  const edits = [];
  for (const rows of blocksOf(target)) {
    const order = [...rows].sort((a, b) => orders.reduce((found, compare) => found || compare(a, b), 0));
    const moved = moveRows(target, rows, order);
    if (isRefusal(moved)) return moved;
    edits.push(...moved);
  }
  return {
    kind: 'edits',
    edits,
    summary: { id: edits.length === 0 ? 'sort-rows.nothing' : 'sort-rows.done', data: { rows: edits.length } },
  };
}

/** The order that a column gives its rows; those that say nothing in it come last, whatever the direction. */
function orderOf({ report, table }: Target, column: Column, descending: boolean): RowOrder {
  const { language } = report.chapter;
  const days = daysOf(table, column, language);
  const compare = (a: Cell, b: Cell): number => {
    const [day, other] = [days?.get(a), days?.get(b)];
    if (day !== undefined && other !== undefined) return day - other;
    return compareValues(a, b) ?? compareTexts(a.text.text, b.text.text, language);
  };
  return (a, b) => {
    const [mine, theirs] = [a.cells[column.index], b.cells[column.index]];
    const gaps = Number(saysNothing(mine)) - Number(saysNothing(theirs));
    if (gaps !== 0 || !mine || !theirs || saysNothing(mine)) return gaps;
    return descending ? compare(theirs, mine) : compare(mine, theirs);
  };
}

function daysOf(
  table: Table,
  { index, kind }: Column,
  language: Target['report']['chapter']['language'],
): ReadonlyMap<Cell, number> | undefined {
  const cells = bodyRows(table).flatMap((row) => row.cells[index] ?? []);
  const dated = kind === 'quantity' || kind === 'identifier' ? [] : cells.filter((cell) => !saysNothing(cell));
  const days = readDates(
    dated.map((cell) => cell.text.text),
    language,
  );
  return days && new Map(dated.map((cell, i) => [cell, days[i] ?? 0]));
}

function saysNothing(cell: Cell | undefined): boolean {
  return cell === undefined || cell.value.kind === 'empty' || cell.value.kind === 'ellipsis';
}

/** Amounts before words, boxes that are not checked before those that are; undefined where only the words tell. */
function compareValues({ value: a }: Cell, { value: b }: Cell): number | undefined {
  if (a.kind === 'checkbox' && b.kind === 'checkbox') return Number(a.done) - Number(b.done);
  if (a.kind === 'value' && b.kind === 'value') {
    const { amount, second } = a.quantity;
    return amount.cmp(b.quantity.amount) || (second?.amount ?? amount).cmp(b.quantity.second?.amount ?? b.quantity.amount);
  }
  return a.kind === 'value' || b.kind === 'value' ? Number(b.kind === 'value') - Number(a.kind === 'value') : undefined;
}
