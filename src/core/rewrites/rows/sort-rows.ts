import { rowOrder, type RowOrder } from '../../tables/order.ts';
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
    const orders = (chosen.columns('columns') ?? []).map((column) =>
      rowOrder(target.table, column, target.report.chapter.language, chosen.flag('descending') ?? false),
    );
    return sorted(target, orders);
  },
  suggest(target) {
    return target.table.columns.flatMap((column) => {
      if (column.kind !== 'identifier' || blocksOf(target).length > 1) return [];
      const order = rowOrder(target.table, column, target.report.chapter.language);
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
