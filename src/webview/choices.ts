import type { TableView } from '../protocol.ts';

/** The ways to draw a table. */
export const chartKinds = ['bars', 'share', 'distribution', 'time'] as const;

/** One of these ways. */
export type ChartKind = (typeof chartKinds)[number];

/** What a bar or point stands for: amounts of a column added up or averaged, or how many rows there are. */
export interface Measure {
  readonly as: 'sum' | 'mean' | 'rows';
  /** Of no account for the number of rows. */
  readonly column: number;
}

/** What the author has chosen to see of a table. */
export interface Choices {
  readonly sort: { readonly column: number; readonly descending: boolean } | null;
  readonly filter: string;
  /** The column that groups the rows. */
  readonly by: number | null;
  /** Null for what suits the table best. */
  readonly chart: ChartKind | null;
  readonly measure: Measure | null;
}

/** Nothing chosen: the table as it is written, with the chart that suits it best. */
export const noChoices: Choices = { sort: null, filter: '', by: null, chart: null, measure: null };

/** Reads choices that were kept, as far as they make sense for a table; everything else is as if never chosen. */
export function readChoices(kept: unknown, { columns }: Pick<TableView, 'columns'>): Choices {
  const { sort, filter, by, chart, measure } = fieldsOf(kept);
  const isColumn = (value: unknown): value is number => Number.isInteger(value) && columns[Number(value)] !== undefined;
  const sorted = fieldsOf(sort);
  const measured = fieldsOf(measure);
  const as = (['sum', 'mean', 'rows'] as const).find((known) => known === measured['as']);
  return {
    sort: isColumn(sorted['column']) ? { column: sorted['column'], descending: sorted['descending'] === true } : null,
    filter: typeof filter === 'string' ? filter : '',
    by: isColumn(by) ? by : null,
    chart: chartKinds.find((known) => known === chart) ?? null,
    measure: as && isColumn(measured['column']) ? { as, column: measured['column'] } : null,
  };
}

/** The fields of anything; none of what is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
