import { fold } from '../language/phrases.ts';
import type { Cell, Quantity } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import type { Amounts } from './functions.ts';
import { limits } from './limits.ts';

/** A cell's amount as whole units of the table. */
export interface Amount {
  readonly low: bigint;
  /** The upper end of a range, or what a score is out of; else the same as `low`. */
  readonly high: bigint;
  /** One unit of the last place written. */
  readonly quantum: bigint;
  readonly quantity: Quantity;
}

/** Cells in a row or a column, in order, with running sums: any run of them is added up by two look-ups. */
export interface Lines {
  readonly cells: readonly Cell[];
  /** Where each cell stands: its row, in a column. Ascending. */
  readonly places: readonly number[];
  readonly amounts: readonly Amount[];
  readonly amountPlaces: readonly number[];
  /** `sums[i]` is the sum of the amounts before the i-th. */
  readonly sums: readonly bigint[];
  /** The same for the upper ends; the very same array where no amount has one. */
  readonly highs: readonly bigint[];
  /** The last place of the amount that is written most finely. */
  readonly finest: number;
  /** Indices of the amounts, the smallest first. */
  readonly bySize: () => readonly number[];
  /** Where a running sum occurs, in ascending order. */
  readonly withSum: (sum: bigint) => readonly number[];
  /** For how many operands a change could have led to a figure this far off: the chance of each, added up. */
  readonly changes: (distance: number) => number;
  /** Places of cells about which something holds, found once and kept under its name. */
  readonly where: (trait: Trait) => readonly number[];
}

/** Some neighbouring cells among lines. */
export interface Run extends Amounts {
  readonly lines: Lines;
  /** Indices of the first amount and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly high: bigint;
  /** How many cells there are, with an amount or not. */
  readonly size: number;
  readonly cells: () => readonly Cell[];
  /** How many of the cells have a trait. */
  readonly having: (trait: Trait) => number;
}

/** What may be said of a cell among others. */
export type Trait = keyof typeof traits;

const traits = {
  blank: ({ value }: Cell) => value.kind === 'empty',
  ellipsis: ({ value }: Cell) => value.kind === 'ellipsis',
  /** Words, or figures that cannot be read. */
  unreadable: ({ value }: Cell) => value.kind === 'unreadable' || value.kind === 'checkbox',
  /** Another unit than that of the amount before it. */
  unitChange: (cell: Cell, before: Cell | undefined) =>
    before !== undefined && unitClass(quantityIn(cell)) !== unitClass(quantityIn(before)),
  amountChange: (cell: Cell, before: Cell | undefined) => {
    const [amount, other] = [quantityIn(cell)?.amount, quantityIn(before)?.amount];
    return amount !== undefined && other !== undefined && !amount.eq(other);
  },
  /** An amount that is measured or estimated, not counted. */
  measured: ({ value }: Cell) => {
    if (value.kind !== 'value') return false;
    const { dimension, format } = value.quantity;
    return dimension === 'percent' || format.decimals > 0 || (!format.scale.eq(1) && dimension !== 'duration');
  },
  estimated: (cell: Cell) => quantityIn(cell)?.approximate === true,
  percentage: (cell: Cell) => quantityIn(cell)?.dimension === 'percent',
  nonzero: (cell: Cell) => quantityIn(cell)?.amount.eq(0) === false,
  spanning: ({ rowspan }: Cell) => rowspan > 1,
  ditto: ({ value }: Cell) => value.kind === 'covered',
} satisfies Readonly<Record<string, (cell: Cell, before: Cell | undefined) => boolean>>;

/** The quantity that a cell states. */
export function quantityIn(cell: Cell | undefined): Quantity | undefined {
  return cell?.value.kind === 'value' ? cell.value.quantity : undefined;
}

/** Dimension and unit of an amount, as far as amounts of one kind share them; what a price is per does not count. */
export function unitClass(quantity: Quantity | undefined): string {
  if (!quantity) return '';
  const { dimension, unit } = quantity;
  if (dimension === 'duration') return dimension;
  const kind = dimension === 'currency' ? 'number' : dimension;
  return (
    kind +
    fold(unit)
      .replace(/ ?\/.*$/, '')
      .slice(0, 3)
  );
}

/** Lays cells out with their amounts. @param places where they stand, ascending */
export function layLines(cells: readonly Cell[], amountOf: (cell: Cell) => Amount | undefined, places?: readonly number[]): Lines {
  const at = places ?? [...cells.keys()];
  const known = cells.flatMap((cell, i) => {
    const amount = amountOf(cell);
    return amount ? [{ amount, place: at[i] ?? i }] : [];
  });
  const amounts = known.map(({ amount }) => amount);
  const sums = running(
    amounts.map(({ low }) => low),
    0n,
    (a, b) => a + b,
  );
  const quanta = amounts.map(({ quantum }) => Number(quantum));
  const kept = new Map<Trait, readonly number[]>();
  const finest = quanta.reduce((least, quantum) => Math.min(least, quantum), Infinity);
  const bySize = lazily(() => [...amounts.keys()].sort((a, b) => Number((amounts[a]?.low ?? 0n) - (amounts[b]?.low ?? 0n))));
  const bySum = lazily(() => placesBySum(sums));
  const changeable = lazily(() => changeTable(amounts, finest));
  return {
    cells,
    places: at,
    amounts,
    amountPlaces: known.map(({ place }) => place),
    sums,
    highs: amounts.some(({ low, high }) => high !== low)
      ? running(
          amounts.map(({ high }) => high),
          0n,
          (a, b) => a + b,
        )
      : sums,
    finest,
    bySize,
    withSum: (sum) => bySum().get(sum) ?? [],
    changes(distance) {
      const { sizes, chances } = changeable();
      return chances[firstFrom(sizes, distance)] ?? 0;
    },
    where(trait) {
      const found = kept.get(trait) ?? at.filter((_, i) => holds(trait, cells, i));
      kept.set(trait, found);
      return found;
    },
  };
}

/** The cells whose places are from `start` to before `end`. */
export function runOf(lines: Lines, start = -Infinity, end = Infinity): Run {
  const [from, to] = [firstFrom(lines.amountPlaces, start), firstFrom(lines.amountPlaces, end)];
  const [first, last] = [firstFrom(lines.places, start), firstFrom(lines.places, end)];
  return {
    lines,
    from,
    to,
    count: to - from,
    sum: (lines.sums[to] ?? 0n) - (lines.sums[from] ?? 0n),
    high: (lines.highs[to] ?? 0n) - (lines.highs[from] ?? 0n),
    first: lines.amounts[from]?.low ?? 0n,
    sorted: lazily(() =>
      lines.amounts
        .slice(from, to)
        .map(({ low }) => low)
        .sort((a, b) => Number(a - b)),
    ),
    size: Math.max(0, last - first),
    cells: () => lines.cells.slice(first, last),
    having(trait) {
      const places = lines.where(trait);
      // A change is one between two cells of the run.
      const inside = trait === 'unitChange' || trait === 'amountChange' ? (lines.amountPlaces[from] ?? 0) + 1 : start;
      return Math.max(0, firstFrom(places, end) - firstFrom(places, inside));
    },
  };
}

/** Index of the first number that is not below the given one, in numbers sorted from the smallest. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Indices of amounts of a run that are within a distance of the given number of units, a few of them; never of zeros. */
export function amountsNear({ lines, from, to }: Run, amount: number, tolerance: number): readonly number[] {
  const order = lines.bySize();
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(lines.amounts[order[middle] ?? 0]?.low ?? 0n) < amount - tolerance) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < order.length && found.length < limits.suspects; i += 1) {
    const place = order[i] ?? 0;
    const size = Number(lines.amounts[place]?.low ?? 0n);
    if (size > amount + tolerance) break;
    if (size !== 0 && place >= from && place < to) found.push(place);
  }
  return found;
}

function holds(trait: Trait, cells: readonly Cell[], i: number): boolean {
  const cell = cells[i];
  const compared = trait === 'unitChange' || trait === 'amountChange';
  if (!cell || (compared && !quantityIn(cell))) return false;
  let before = i - 1;
  while (compared && before >= 0 && !quantityIn(cells[before])) before -= 1;
  return traits[trait](cell, cells[before]);
}

function running<T>(values: readonly T[], none: T, add: (a: T, b: T) => T): readonly T[] {
  const sums = [none];
  let sum = none;
  for (const value of values) sums.push((sum = add(sum, value)));
  return sums;
}

function placesBySum(sums: readonly bigint[]): ReadonlyMap<bigint, readonly number[]> {
  const places = new Map<bigint, number[]>();
  for (const [i, sum] of sums.entries()) {
    const known = places.get(sum);
    if (!known) places.set(sum, [i]);
    else if (known.length < limits.samePlaces) known.push(i);
  }
  return places;
}

/**
 * Amounts by absolute size, and for each the chance, added up over it and all larger ones: that a change of that amount leads to one
 * certain other figure: any change up to the amount itself is as likely.
 */
function changeTable(amounts: readonly Amount[], finest: number): { sizes: readonly number[]; chances: readonly number[] } {
  const sizes = amounts.map(({ low }) => Math.max(Math.abs(Number(low)), finest)).sort((a, b) => a - b);
  const chances = [0];
  for (const size of sizes.toReversed()) chances.push((chances.at(-1) ?? 0) + finest / (2 * size + finest));
  return { sizes, chances: chances.reverse() };
}
