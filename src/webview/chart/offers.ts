import type { TableView, ViewRow } from '../../protocol.ts';
import { chartKinds, type ChartKind, type Choices, type Measure } from '../choices.ts';

/** What is drawn: a kind of chart, and what it shows. */
export interface ChartChoice {
  readonly kind: ChartKind;
  readonly measure: Measure;
}

/** What is shown of a table at the moment. */
export interface Shown {
  readonly view: Pick<TableView, 'columns'>;
  readonly rows: readonly ViewRow[];
  readonly by: number | null;
}

/** So few amounts have no distribution. */
const FEWEST = 5;

/** Columns of amounts of which some are shown. */
function amountColumns({ view, rows }: Shown): readonly number[] {
  return view.columns.flatMap(({ kind }, i) => (kind === 'quantity' && figuresIn(rows, i).length > 0 ? [i] : []));
}

/** The amounts, or days, that some rows state in a column. */
export function figuresIn(rows: readonly ViewRow[], column: number): readonly number[] {
  return rows.flatMap(({ cells }) => cells[column]?.figure ?? []);
}

/** The first column of dates that names more than one day; undefined if there is none. */
export function dateColumn({ view, rows }: Shown): number | undefined {
  const found = view.columns.findIndex(({ dated }, i) => dated && new Set(figuresIn(rows, i)).size > 1);
  return found < 0 ? undefined : found;
}

/** What can be shown of a table, the most likely first: sums before means, those of rates the other way round, then the number of rows. */
export function measuresOf(shown: Shown): readonly Measure[] {
  const { columns } = shown.view;
  const amounts = amountColumns(shown);
  const plain = amounts.filter((column) => columns[column]?.rated !== true);
  const isGrouped = shown.by !== null;
  return [
    ...plain.map((column): Measure => ({ as: 'sum', column })),
    ...(isGrouped ? amounts : amounts.filter((column) => columns[column]?.rated)).map((column): Measure => ({ as: 'mean', column })),
    ...(isGrouped || dateColumn(shown) !== undefined ? [{ as: 'rows', column: 0 } as const] : []),
  ];
}

/** The kinds of charts that make sense for what is shown, in their usual order. */
export function chartsOf(shown: Shown, measure: Measure | undefined): readonly ChartKind[] {
  if (!measure) return [];
  const { rows, by } = shown;
  const figures = measure.as === 'rows' ? [] : figuresIn(rows, measure.column);
  const isPart = measure.as !== 'mean' && figures.every((figure) => figure >= 0) && (by !== null || figures.length > 1);
  const makesSense: Readonly<Record<ChartKind, boolean>> = {
    bars: by !== null || figures.length > 0,
    share: isPart && (measure.as === 'rows' ? by !== null : figures.some((figure) => figure > 0)),
    distribution: figures.length >= FEWEST && new Set(figures).size > 2,
    time: dateColumn(shown) !== undefined,
  };
  return chartKinds.filter((kind) => makesSense[kind]);
}

/** What the author has chosen to draw, if it makes sense, else what suits best: dates over time, groups and few rows as bars. Undefined for nothing to draw. */
export function chartChoice(shown: Shown, { chart, measure }: Pick<Choices, 'chart' | 'measure'>): ChartChoice | undefined {
  const measures = measuresOf(shown);
  const chosen = measures.find(({ as, column }) => as === measure?.as && (as === 'rows' || column === measure.column)) ?? measures[0];
  const kinds = chartsOf(shown, chosen);
  const kind = kinds.find((one) => one === chart) ?? bestOf(shown, kinds);
  return chosen && kind && { kind, measure: chosen };
}

/** So many rows are bars that nobody reads. */
const MANY = 40;

function bestOf({ rows, by }: Shown, kinds: readonly ChartKind[]): ChartKind | undefined {
  const wanted: readonly ChartKind[] = by !== null ? ['bars'] : rows.length > MANY ? ['time', 'distribution'] : ['time', 'bars'];
  return wanted.find((kind) => kinds.includes(kind)) ?? kinds[0];
}
