import { itemsOf } from '../../items/items.ts';
import type { Cell, Column, Item, Refusal, Table } from '../../model/index.ts';
import { shorten } from '../../rules/rule.ts';
import { columnReference } from '../options.ts';
import { isRefusal, refuse, type Draft, type Rewrite, type Target } from '../rewrite.ts';
import { dropColumn as dropEdits } from './columns.ts';
import { requireRegularRows } from '../requirements.ts';
import { ownCells } from '../../tables/query.ts';

/** Takes a column away; what would be lost with it is listed first. */
export const dropColumn: Rewrite = {
  id: 'drop-column',
  name: 'Drop Column…',
  summary: 'Remove a column. What is written or still to do in it is listed, and goes only once you confirm.',
  options: [
    { name: 'column', kind: 'column', required: true, help: 'the column to remove' },
    { name: 'confirm', kind: 'flag', help: 'remove it although something is written in it' },
  ],
  messages: {
    'drop-column.done': 'Column “{column}” removed.',
    'drop-column.values': '“{column}” holds {values|one value|{values} values} that would be lost: {list}.',
    'drop-column.items': '“{column}” holds {values|one value|{values} values} that would be lost: {list}. Still to do: {open}.',
    'drop-column.alone': 'This row has no other cell of its own.',
    'drop-column.title': 'Remove the empty column “{column}”',
  },
  run(target, chosen) {
    const column = chosen.column('column');
    if (!column) return refuse(target.table.span, 'rewrite.failed');
    return requireRegularRows(target, () => dropped(target, column, chosen.flag('confirm') ?? false));
  },
  suggest: ({ table }) =>
    table.columns
      .filter(
        (column) =>
          column.kind === 'empty' && !table.layout && cellsOf(table, column).every((cell) => cell.content.start === cell.content.end),
      )
      .map((column) => ({
        options: { column: columnReference(table, column) },
        title: { id: 'drop-column.title', data: { column: column.name || String(column.index) } },
      })),
};

function dropped(target: Target, column: Column, confirmed: boolean): Draft {
  const loss = confirmed ? undefined : lossOf(target, column);
  if (loss) return loss;
  const edits = dropEdits(target, column.index);
  if (isRefusal(edits)) return edits;
  if ('cells' in edits) return refuse(edits.span, 'drop-column.alone');
  const summary = { id: 'drop-column.done', data: { column: column.name } };
  if (!confirmed) return { kind: 'edits', edits, summary };
  return { kind: 'edits', edits, summary, waives: ['totals'], drops: cellsOf(target.table, column).map(({ span }) => span) };
}

/** How many of the things that would go are named. */
const NAMED = 5;

function lossOf({ report, table }: Target, column: Column): Refusal | undefined {
  const filled = cellsOf(table, column).filter(({ text }) => text.text !== '');
  const open = itemsOf(report).filter(({ done, place }) => !done && place?.table === table.index && place.column === column.index);
  const [first] = filled;
  if (!first) return undefined;
  const data = { column: column.name, values: filled.length, list: listed(filled.map((cell) => cell.text.text)) };
  if (open.length === 0) return refuse(first.span, 'drop-column.values', data);
  return refuse(open[0]?.span ?? first.span, 'drop-column.items', { ...data, items: open.length, open: listed(open.map(nameOf)) });
}

/** The cells of the column below the header that fill no other column as well. */
function cellsOf({ rows }: Table, { index }: Column): readonly Cell[] {
  return rows
    .filter(({ kind }) => kind !== 'head')
    .flatMap((row) => ownCells(row).filter((cell) => cell.column === index && cell.colspan === 1));
}

function listed(texts: readonly string[]): string {
  const distinct = [...new Set(texts.map(shorten))];
  return distinct.slice(0, NAMED).join(', ') + (distinct.length > NAMED ? '…' : '');
}

function nameOf({ text, context }: Item): string {
  return context === '' ? text : `${text} (${context})`;
}
