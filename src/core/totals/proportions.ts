import type { Column, Row } from '../model/index.ts';
import { fraction, type Fraction } from './exact.ts';
import type { TableFacts } from './facts.ts';
import type { Outcome } from './rounding.ts';
import type { Amount } from './lines.ts';
import { limits } from './limits.ts';
import { measured, ownLabel, rowRun, single, wayOf, worth, type Way } from './ways.ts';

/** A factor as a decimal: `digits` × 10 to the power of `exponent`. */
interface Factor {
  readonly digits: bigint;
  readonly exponent: number;
}

/** How a column is proportional to another: a multiple of it (price with tax, hours at one rate), a part, or a constant divided by it. */
const shapes = [
  { id: 'times', apply: timesOf },
  { id: 'over', apply: overOf },
  { id: 'inverse', apply: inverseOf },
] as const;

type Shape = (typeof shapes)[number];

/** A row's two amounts. */
interface Pair {
  readonly row: Row;
  readonly x: Amount;
  readonly a: Amount;
}

/** Finds of which other columns a column is a constant multiple, or to which it is inversely proportional, as nearly all rows show. */
export function proportionsOf(facts: TableFacts, column: Column): readonly Way[] {
  return facts.once(`proportions ${column.index}`, () => {
    const others = facts.table.columns.filter(({ index, kind }) => index < column.index && kind === 'quantity');
    if (others.length > limits.relatedColumns) return [];
    return others
      .flatMap((other) => shapes.flatMap((shape) => proportion(facts, column, other, shape) ?? []))
      .sort((a, b) => worth(b) - worth(a))
      .slice(0, 1);
  });
}

function proportion(facts: TableFacts, column: Column, other: Column, shape: Shape): Way | undefined {
  const pairsIn = (rows: readonly Row[]): readonly Pair[] =>
    rows.flatMap((row) => {
      const [x, a] = [single(facts, row, column), single(facts, row, other)];
      return x && a && x.low === x.high && x.low !== 0n && a.low !== 0n ? [{ row, x, a }] : [];
    });
  const rangeFor = (pairs: readonly Pair[]): Range | undefined => commonRange(pairs.map((pair) => rangeOf(pair, shape, Number(facts.one))));
  // The first rows soon show that there is no such factor.
  const first = pairsIn(facts.body.slice(0, limits.sampledRows));
  if (first.length > limits.showingRows && !rangeFor(first)) return undefined;
  const pairs = pairsIn(facts.body);
  if (pairs.length < limits.showingRows || new Set(pairs.map(({ a }) => a.low)).size < limits.showingRows) return undefined;
  const range = rangeFor(pairs);
  const factor = range && simplest(range);
  // A column that says the same as another is no calculation.
  if (!factor || (factor.digits === 1n && factor.exponent === 0)) return undefined;
  const way = wayOf(facts, column, {
    id: `proportion/${shape.id}/${other.index}`,
    sort: 'relation',
    label: ownLabel(column, 'product'),
    cost: limits.unannounced,
    isFitted: true,
    extra: Math.log2(Number(factor.digits) + 1) + 2,
    at: (row) => shape.apply(facts, single(facts, row, other), factor, row, other),
  });
  // Rows that repeat a pair, or a figure that hardly changes, show nothing.
  const different = new Set(pairs.filter(({ row }) => way.shown.get(row.index)?.right).map(({ x }) => x.low)).size;
  return different >= limits.showingRows && way.wrong <= Math.max(1, way.right * limits.brokenRows) ? way : undefined;
}

type Range = readonly [low: number, high: number];

/** What the factor may be for one row, given that its amounts are rounded. */
function rangeOf({ x, a }: Pair, { id }: Shape, one: number): Range {
  const [xs, as] = [ends(x, Number(x.quantum) / 2), ends(a, measured(a).half)];
  const all = xs.flatMap((u) => as.map((v) => (id === 'times' ? u / v : id === 'over' ? v / u : (u * v) / one / one)));
  return [Math.min(...all), Math.max(...all)];
}

function ends({ low }: Amount, half: number): readonly [number, number] {
  return [Number(low) - half, Number(low) + half];
}

/** The range in which the factors of most rows lie; undefined if too many rows need another. Sweeps over the ends in n log n. */
function commonRange(ranges: readonly Range[]): Range | undefined {
  const ends = ranges
    .flatMap(([low, high]) => [
      { at: low, by: 1 },
      { at: high, by: -1 },
    ])
    .sort((p, q) => p.at - q.at || q.by - p.by);
  let [depth, most] = [0, 0];
  let best: Range | undefined;
  for (const [i, { at, by }] of ends.entries()) {
    depth += by;
    if (depth > most) [most, best] = [depth, [at, ends[i + 1]?.at ?? at]];
  }
  return ranges.length - most <= Math.max(1, ranges.length * limits.brokenRows) - (ranges.length < 4 ? 1 : 0) ? best : undefined;
}

/** The decimal with the fewest digits in a range; undefined where it would take too many. */
function simplest([low, high]: Range): Factor | undefined {
  if (!(low * high > 0) || !Number.isFinite(high)) return undefined;
  const first = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
  for (let exponent = first; exponent > first - limits.factorDigits; exponent -= 1) {
    const step = 10 ** exponent;
    const digits = Math.round((low + high) / 2 / step);
    const nearest = [digits, Math.ceil(low / step), Math.floor(high / step)].find((n) => n * step >= low && n * step <= high && n !== 0);
    if (nearest !== undefined) return { digits: BigInt(nearest), exponent };
  }
  return undefined;
}

function timesOf(facts: TableFacts, a: Amount | undefined, factor: Factor, row: Row, other: Column): Outcome | undefined {
  return a && outcome(facts, scaled(a.low, factor), measured(a).half * sizeOf(factor), row, other, 'product');
}

function overOf(facts: TableFacts, a: Amount | undefined, { digits, exponent }: Factor, row: Row, other: Column): Outcome | undefined {
  const part =
    a && fraction(exponent < 0 ? a.low * 10n ** BigInt(-exponent) : a.low, exponent < 0 ? digits : digits * 10n ** BigInt(exponent));
  return a && part && outcome(facts, part, measured(a).half / sizeOf({ digits, exponent }), row, other, 'ratio');
}

function inverseOf(facts: TableFacts, a: Amount | undefined, factor: Factor, row: Row, other: Column): Outcome | undefined {
  if (!a || a.low === 0n) return undefined;
  const top = scaled(facts.one * facts.one, factor);
  const result = fraction(top.top, top.bottom * a.low);
  return (
    result &&
    outcome(
      facts,
      result,
      (Math.abs(Number(result.top) / Number(result.bottom)) * measured(a).half) / Math.abs(Number(a.low)),
      row,
      other,
      'ratio',
    )
  );
}

function scaled(low: bigint, { digits, exponent }: Factor): Fraction {
  return exponent < 0
    ? { top: low * digits, bottom: 10n ** BigInt(-exponent) }
    : { top: low * digits * 10n ** BigInt(exponent), bottom: 1n };
}

function sizeOf({ digits, exponent }: Factor): number {
  return Math.abs(Number(digits)) * 10 ** exponent;
}

function outcome(facts: TableFacts, result: Fraction, slack: number, row: Row, other: Column, id: 'product' | 'ratio'): Outcome {
  return { function: id, result, second: undefined, operands: rowRun(facts, [row.cells[other.index]]), slack };
}
