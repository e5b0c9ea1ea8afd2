import { figuresOf, runsOf, unitWritten, type Cell, type Column, type Row, type Table } from '../../core/index.ts';
import type { TableGroups, TableGroupsParams, ViewFigures, ViewGroup } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { oneLine } from '../markdown.ts';
import { withUnit } from './hover.ts';

/** The rows that are shown, put together by the labels of a column, each group with what its columns come to; null without the table. */
export function tableGroups({ report }: Analysis, params: Pick<TableGroupsParams, 'table' | 'by' | 'rows'>): TableGroups | null {
  const table = report.chapter.tables[params.table];
  if (!table) return null;
  const wanted = new Set(params.rows);
  const shown = table.rows.filter(({ index, kind }) => kind === 'body' && wanted.has(index));
  const groups = params.by === null ? [] : groupsBy(table, params.by, shown);
  return {
    groups: groups.map(({ label, rows }) => groupView(table, oneLine(label), rows)),
    all: groupView(table, '', shown),
  };
}

interface LabelledRows {
  readonly label: string;
  readonly rows: Row[];
}

/** All rows with one label are one group, wherever they stand. */
function groupsBy(table: Table, column: number, shown: readonly Row[]): readonly LabelledRows[] {
  const groups = new Map<string, LabelledRows>();
  const wanted = new Set(shown);
  for (const { key, label, rows } of runsOf(table, column)) {
    const here = rows.filter((row) => wanted.has(row));
    if (here.length === 0) continue;
    const group = groups.get(key) ?? { label, rows: [] };
    groups.set(key, group);
    group.rows.push(...here);
  }
  return [...groups.values()];
}

function groupView(table: Table, label: string, rows: readonly Row[]): ViewGroup {
  const figures = table.columns.map((column) => (column.kind === 'quantity' ? figuresIn(table, column, rows) : null));
  return { label, rows: rows.map(({ index }) => index), figures };
}

/** An amount that stands for several rows counts once. */
function figuresIn(table: Table, { index, name, unit }: Column, rows: readonly Row[]): ViewFigures | null {
  const cellsOf = (some: readonly Row[]): readonly Cell[] => [...new Set(some.flatMap((row) => row.cells[index] ?? []))];
  const cells = cellsOf(rows);
  const figures = figuresOf(cells);
  if (!figures) return null;
  const divisor = unitWritten(cellsOf(table.rows.filter(({ kind }) => kind === 'body')));
  const amounts = cells.flatMap(({ value }) => (value.kind === 'value' ? [Number(value.quantity.amount.div(divisor))] : []));
  const { count, sum, mean } = figures;
  // Under a header that names the unit the cells do not say it either.
  const shown = name.includes(unit) ? '' : unit;
  return { count, sum: withUnit(sum, shown), mean: withUnit(mean, shown), length: amounts.reduce((total, amount) => total + amount, 0) };
}
