import Big from 'big.js';
import { fold } from '../language/phrases.ts';
import type { Cell, Quantity, QuantityFormat, SummaryCell, Table } from '../model/index.ts';
import { parted } from '../values/forms/parted.ts';
import { writeQuantity } from '../values/read.ts';
import { addUp, amountsOf, figureIn } from './amounts.ts';

const [MINUTE, HOUR] = [60, 3600];

/** What the amounts of some cells come to, as their author writes amounts. */
export interface Figures {
  /** Cells that state an amount. */
  readonly count: number;
  /** Cells without a word. */
  readonly empty: number;
  readonly sum: string;
  readonly mean: string;
  readonly min: string;
  readonly max: string;
}

/** What cells come to that measure the same; undefined where they do not, or none states an amount. */
export function figuresOf(cells: readonly Cell[]): Figures | undefined {
  const amounts = amountsOf(cells);
  const like = finest(amounts);
  if (!like || amounts.some(({ dimension, unit }) => dimension !== like.dimension || (unit !== like.unit && dimension === 'currency')))
    return undefined;
  const values = amounts.map(({ amount }) => amount).sort((a, b) => a.cmp(b));
  const [sum, min = sum, max = sum] = [addUp(values), values[0], values.at(-1)];
  return {
    count: amounts.length,
    empty: cells.filter(({ value }) => value.kind === 'empty').length,
    sum: writeQuantity(sum, like),
    mean: writeMean(sum.div(amounts.length), like),
    min: writeQuantity(min, like),
    max: writeQuantity(max, like),
  };
}

/**
 * The unit in which cells of one column write their amounts, as a divisor: 60 where they are minutes; hours where they are written in parts,
 * `1 h 44`. What is drawn to a scale is drawn in it.
 */
export function unitWritten(cells: readonly Cell[]): Big {
  const like = finest(amountsOf(cells));
  if (like?.dimension !== 'duration') return new Big(1);
  if (isInParts(like.format)) return new Big(HOUR);
  return like.format.scale.gt(0) ? like.format.scale : new Big(1);
}

/** The amount written most finely: in its manner, no part of a sum is lost. */
function finest(amounts: readonly Quantity[]): Quantity | undefined {
  return amounts.reduce<Quantity | undefined>((best, one) => (best?.quantum.lte(one.quantum) ? best : one), undefined);
}

/** A mean says one place more than the amounts, where their form has places; else it is rounded to their last one. */
function writeMean(mean: Big, like: Quantity): string {
  const steps = mean.div(like.quantum);
  const isWhole = steps.eq(steps.round(0));
  if (isWhole || like.format.scale.lte(0) || !like.quantum.times(new Big(10).pow(like.format.decimals)).eq(like.format.scale))
    return writeQuantity(steps.round(0).times(like.quantum), like);
  if (like.format.reader === parted.id) return writeQuantity(steps.round(0).times(like.quantum), like);
  return writeQuantity(mean, { ...like, format: { ...like.format, decimals: like.format.decimals + 1 } });
}

/** What one group of rows adds to a total. */
export interface Share {
  readonly label: string;
  /** The amounts of its rows, as written. */
  readonly parts: readonly string[];
  readonly sum: string;
}

/** What each group of rows adds to a sum, in the order of the groups; none where there are no groups, or only one. */
export function sharesOf({ reading }: SummaryCell, { columns, rows }: Table): readonly Share[] {
  const by = columns.find(({ kind }) => kind === 'group');
  if (!by || reading?.function !== 'sum' || reading.scope === 'row') return [];
  const groups = new Map<string, { readonly label: string; readonly cells: Cell[] }>();
  for (const cell of reading.operands) {
    const label = rows[cell.row]?.cells[by.index]?.text.text.trim() ?? '';
    const key = fold(label).replace(/[^\p{L}\p{N}]+/gu, '');
    const group = groups.get(key) ?? { label, cells: [] };
    groups.set(key, group);
    group.cells.push(cell);
  }
  const shares = [...groups.values()].flatMap(({ label, cells }) => {
    const figures = figuresOf(cells);
    const parts = cells.flatMap((cell) => figureIn(cell) ?? []);
    return figures && label !== '' ? [{ label, parts, sum: figures.sum }] : [];
  });
  return shares.length > 1 && shares.length === groups.size ? shares : [];
}

/** A duration in other units than the one it is written in: `1 h 44 min`, `104 min`, `1.73 h`; none for any other amount. */
export function inOtherUnits({ dimension, amount, format }: Quantity): readonly string[] {
  if (dimension !== 'duration' || amount.lte(0)) return [];
  const decimal = (unit: number): string => amount.div(unit).round(2).toString().replace('.', format.decimalMark);
  const [hours, minutes] = [amount.div(HOUR).round(0, 0), amount.mod(HOUR).div(MINUTE)];
  const isParted = isInParts(format);
  return [
    ...(amount.gte(HOUR) && !isParted && minutes.eq(minutes.round(0))
      ? [minutes.eq(0) ? `${hours.toFixed()} h` : `${hours.toFixed()} h ${minutes.toFixed()} min`]
      : []),
    ...(isParted || !format.scale.eq(MINUTE) ? [`${decimal(MINUTE)} min`] : []),
    ...(amount.gte(HOUR) && (isParted || !format.scale.eq(HOUR)) && !minutes.eq(0) ? [`${decimal(HOUR)} h`] : []),
  ];
}

/** Whether a duration is written in hours and minutes rather than as one figure. */
function isInParts({ reader }: QuantityFormat): boolean {
  return ['parted', 'clock', 'iso'].includes(reader);
}
