import { bin, extent, thresholdSturges } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { TableGroups, TableView, ViewGroup, ViewRow } from '../../protocol.ts';
import type { Measure } from '../choices.ts';
import type { Say } from '../words.ts';
import { dateColumn, figuresIn, type ChartChoice } from './offers.ts';

/** An amount with what it belongs to. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The amount as the author writes it. */
  readonly text: string;
}

/** How many amounts lie from one figure up to another. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** An amount on a day. */
export interface Point {
  readonly day: Date;
  readonly value: number;
}

/** What is drawn. */
export type Series =
  | { readonly kind: 'bars'; readonly title: string; readonly bars: readonly Bar[] }
  | { readonly kind: 'share'; readonly title: string; readonly bars: readonly Bar[] }
  | { readonly kind: 'distribution'; readonly title: string; readonly bins: readonly Bin[]; readonly unit: string }
  | { readonly kind: 'time'; readonly title: string; readonly points: readonly Point[]; readonly unit: string };

/** What is shown, with the groups of its rows where there are any. */
export interface Drawn {
  readonly view: TableView;
  readonly rows: readonly ViewRow[];
  readonly by: number | null;
  readonly groups: TableGroups | null;
  readonly say: Say;
}

/** More bars than these nobody counts. */
const MOST_BARS = 200;
/** More parts of a whole than these cannot be told apart. */
const MOST_PARTS = 8;

/** What is to be drawn for a choice. */
export function seriesOf(drawn: Drawn, { kind, measure }: ChartChoice): Series {
  const { view, rows, say } = drawn;
  const column = view.columns[measure.column];
  const name = column?.name ?? '';
  const unit = measure.as === 'rows' ? '' : (column?.unit ?? '');
  if (kind === 'distribution')
    return { kind, title: say('chart-spread', { column: name }), bins: binsOf(figuresIn(rows, measure.column)), unit };
  if (kind === 'time') {
    const dates = dateColumn(drawn) ?? 0;
    const title = say('chart-dates', { measure: measureName(drawn, measure), column: view.columns[dates]?.name ?? '' });
    return { kind, title, points: pointsOf(rows, dates, measure), unit };
  }
  const all = barsOf(drawn, measure);
  const bars = kind === 'share' ? partsOf(all, say) : all.slice(0, MOST_BARS);
  return { kind, title: barsTitle(drawn, measure), bars };
}

function barsTitle({ view, by, say }: Drawn, measure: Measure): string {
  const name = measureName({ view, say }, measure);
  return by === null
    ? say('chart-each', { measure: view.columns[measure.column]?.name ?? name })
    : say('chart-by', { measure: name, column: view.columns[by]?.name ?? '' });
}

/** What a measure is called in lists and titles. */
export function measureName({ view, say }: Pick<Drawn, 'view' | 'say'>, { as, column }: Measure): string {
  return say(`measure-${as}`, { column: view.columns[column]?.name ?? '' });
}

/** One bar for each group; without groups one for each row that states an amount. */
function barsOf({ rows, by, groups, say }: Drawn, measure: Measure): readonly Bar[] {
  if (by !== null) return (groups?.groups ?? []).flatMap((group) => barOf(group, measure, say) ?? []);
  return rows.flatMap(({ name, cells }) => {
    const cell = cells[measure.column];
    return cell && cell.figure !== null ? [{ label: name === '' ? say('no-label') : name, value: cell.figure, text: cell.text }] : [];
  });
}

function barOf({ label, rows, figures }: ViewGroup, { as, column }: Measure, say: Say): Bar | undefined {
  const name = label === '' ? say('no-label') : label;
  if (as === 'rows') return { label: name, value: rows.length, text: String(rows.length) };
  const figure = figures[column];
  if (!figure) return undefined;
  return as === 'sum'
    ? { label: name, value: figure.length, text: figure.sum }
    : { label: name, value: figure.length / figure.count, text: figure.mean };
}

/** The largest parts, the largest first, and all others as one. */
function partsOf(bars: readonly Bar[], say: Say): readonly Bar[] {
  const parts = bars.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  if (parts.length <= MOST_PARTS) return parts;
  const rest = parts.slice(MOST_PARTS - 1);
  const value = rest.reduce((sum, part) => sum + part.value, 0);
  return [...parts.slice(0, MOST_PARTS - 1), { label: say('others', { number: rest.length }), value, text: '' }];
}

/** Amounts counted in steps of round figures. */
function binsOf(figures: readonly number[]): readonly Bin[] {
  const [low = 0, high = 0] = extent(figures);
  const count = thresholdSturges([...figures]);
  const scale = scaleLinear().domain([low, high]).nice(count);
  const [from = low, to = high] = scale.domain();
  const bins = bin().domain([from, to]).thresholds(scale.ticks(count))([...figures]);
  return bins.flatMap((one) => {
    const [x0 = from, x1 = to] = [one.x0, one.x1];
    return x0 < x1 || one.length > 0 ? [{ from: x0, to: x1, count: one.length }] : [];
  });
}

/** The amounts of each day, in the order of the days. */
function pointsOf(rows: readonly ViewRow[], dates: number, { as, column }: Measure): readonly Point[] {
  const days = new Map<number, number[]>();
  for (const { cells } of rows) {
    const day = cells[dates]?.figure ?? null;
    const figure = as === 'rows' ? 1 : (cells[column]?.figure ?? null);
    if (day !== null && figure !== null) days.set(day, [...(days.get(day) ?? []), figure]);
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, figures]) => {
      const sum = figures.reduce((total, figure) => total + figure, 0);
      return { day: dateOf(day), value: as === 'mean' ? sum / figures.length : sum };
    });
}

/** The day that a figure such as 20241203 stands for; a month or a year alone is its beginning. */
export function dateOf(figure: number): Date {
  const [year, month, day] = [Math.floor(figure / 10_000), Math.floor(figure / 100) % 100, figure % 100];
  return new Date(Date.UTC(year, Math.max(0, month - 1), Math.max(1, day)));
}
