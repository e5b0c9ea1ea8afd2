import type { Cell, Column, Row, Table } from '../../model/index.ts';
import { readLabel, rowLabel } from '../../tables/label.ts';
import { derivationOf } from '../../totals/columns.ts';
import { isRefusal, refuse, type Draft, type Rewrite, type Target } from '../rewrite.ts';
import { additiveColumns, obstacleTo, figureOf, isFigure } from './figure.ts';
import { requireVerifiedTotals, requireRegularRows } from '../requirements.ts';
import { escapeText } from '../table-edits/cell-text.ts';
import { insertColumn } from '../columns/columns.ts';
import { summaryLabel } from './summary-label.ts';
import { bodyRows } from '../../tables/query.ts';

/** Adds a last column that states what the amounts of each row come to. */
export const addTotalColumn: Rewrite = {
  id: 'add-total-column',
  name: 'Add Total Column…',
  summary: 'Add a last column with the total of each row.',
  options: [{ name: 'columns', kind: 'columns', help: 'the columns to add up; all of one unit where they are left out' }],
  messages: {
    'add-total-column.done': '{rows|One total|{rows} totals} added.',
    'add-total-column.nothing': 'The table has a column of totals already.',
    'add-total-column.no-head': 'No row of this table names its columns, so the totals would have no name.',
    'add-total-column.too-few': 'Fewer than two columns of this table hold amounts of one unit that add up.',
    'add-total-column.units': '“{column}” and “{other}” do not hold amounts of one unit.',
    'add-total-column.unreadable': '“{text}” cannot be read as an amount.',
    'add-total-column.title': 'Add a column of totals',
    'add-total-column.preview': '{first} to {last}',
  },
  run(target, chosen) {
    const { table } = target;
    if (hasTotals(table)) return { kind: 'edits', edits: [], summary: { id: 'add-total-column.nothing', data: {} } };
    const parts = chosen.columns('columns') ?? defaultParts(table);
    const [first, second] = parts;
    if (!first || !second) return refuse(table.span, 'add-total-column.too-few');
    const stranger = parts.find((part) => !isLike(part, first));
    if (stranger) return refuse(table.span, 'add-total-column.units', { column: first.name, other: stranger.name });
    return requireRegularRows(target, () => requireVerifiedTotals(target, added(target, parts)));
  },
  suggest(target) {
    const parts = target.table.layout || hasTotals(target.table) || target.table.rows[0]?.kind !== 'head' ? [] : defaultParts(target.table);
    const texts = parts.length < 2 ? [] : bodyRows(target.table).flatMap((row) => totalOf(row, parts) ?? []);
    const [first, last] = [texts[0], texts.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      {
        options: {},
        title: { id: 'add-total-column.title', data: {} },
        preview: { id: 'add-total-column.preview', data: { first, last } },
      },
    ];
  },
};

/** The most columns of one kind; the first of them decide between equals. */
function defaultParts(table: Table): readonly Column[] {
  const additive = additiveColumns(table).filter((column) => standsAlone(table, column));
  const sets = additive.map((column) => additive.filter((other) => isLike(other, column)));
  return sets.reduce<readonly Column[]>((most, set) => (set.length > most.length ? set : most), []);
}

/** What follows from other columns is compared with them, not added to them: planned, spent and the difference; or is their total. */
function standsAlone(table: Table, column: Column): boolean {
  return derivationOf(table, column) === undefined;
}

function isLike(a: Column, b: Column): boolean {
  return a.kind === 'quantity' && a.dimension === b.dimension && a.unit === b.unit;
}

/** The last column is headed as a total, or another one that adds up the rows. */
function hasTotals(table: Table): boolean {
  const last = table.columns.at(-1);
  return table.columns.some(
    (column) => readLabel(column.name)?.function === 'sum' && (column === last || derivationOf(table, column) === 'total'),
  );
}

function added(target: Target, parts: readonly Column[]): Draft {
  const { table, report } = target;
  const obstacle = obstacleTo(bodyRows(table).flatMap((row) => cellsOf(row, parts)));
  if (obstacle) return refuse(obstacle.span, 'add-total-column.unreadable', { text: obstacle.text.text });
  const heads = table.rows.filter((row, i) => row.kind === 'head' && row.index === i);
  if (heads.length === 0) return refuse(table.rows[0]?.span ?? table.span, 'add-total-column.no-head');
  const contentOf = (row: Row): string => {
    const text = row === heads.at(-1) ? summaryLabel(report.chapter, 'sum') : totalOf(row, parts);
    return escapeText(table.kind, text ?? '');
  };
  const edits = insertColumn(target, table.width, contentOf);
  if (isRefusal(edits)) return edits;
  return { kind: 'edits', edits, summary: { id: 'add-total-column.done', data: { rows: bodyRows(table).length } } };
}

/** What the amounts of a row come to; of a row of totals only where these are sums. */
function totalOf(row: Row, parts: readonly Column[]): string | undefined {
  const [first] = parts;
  const label = row.kind === 'summary' ? rowLabel(row.cells.map((cell) => cell?.text.text ?? ''))?.label : undefined;
  if (!first || row.kind === 'head' || row.kind === 'section' || (label && label.function !== 'sum')) return undefined;
  const cells = cellsOf(row, parts);
  const figure = figureOf(first, 'sum', cells);
  // Where nothing is to be added up, that is what the row says of itself, too.
  const absent = cells.find(({ value }) => value.kind === 'empty' && value.word !== '');
  return isFigure(figure) ? figure.text : row.kind === 'body' ? absent?.text.text : undefined;
}

function cellsOf(row: Row, parts: readonly Column[]): readonly Cell[] {
  return parts.flatMap(({ index }) => row.cells[index] ?? []);
}
