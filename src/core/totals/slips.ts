import type { Message } from '../model/index.ts';
import type { Outcome } from './rounding.ts';
import { amountsNear, type Amount } from './lines.ts';
import {
  differing,
  isEstimate,
  isSwapped,
  lostBySigns,
  meanWithoutOne,
  missOf,
  operandCause,
  repeatedIn,
  rowsAdded,
  type Miss,
  type SlipSetting,
} from './misses.ts';

/** One thing that goes wrong with totals. */
export interface Slip {
  readonly id: string;
  /** Its share of all slips. */
  readonly share: number;
  /** The probability that it leads to just this figure; 0 if it cannot. */
  readonly chance: (miss: Miss) => number;
  /** What is said of it to the author, where the figures show it. */
  readonly cause?: (miss: Miss) => Message | undefined;
}

/** Every slip that is known. To add one, add an entry; the shares are those of errors in real documents, rounded. */
const slips: readonly Slip[] = [
  {
    /** An operand changed after the total was made, or a row came or went. */
    id: 'stale',
    share: 0.3,
    chance: ({ outcome, by, count, stated }) => {
      if (outcome.function === 'count') return 0.5 ** Math.min(Math.abs(by), 40) / 2;
      const { lines } = outcome.operands;
      const mean = outcome.function === 'mean';
      const distance = Math.abs(by) * (mean ? count : 1) * Number(stated.quantum);
      const perOperand = lines.changes(distance) / Math.max(1, lines.amounts.length);
      return Math.min(1, perOperand * (Number(stated.quantum) / lines.finest) * (mean ? count : 1));
    },
  },
  {
    id: 'digit',
    share: 0.18,
    chance({ written, expected, adds, stated }) {
      // Of a single digit nothing is left that would show it.
      const enough = expected.length > 1 || (adds && stated.quantity.dimension === 'number');
      return enough && differing(written, expected).length === 1 ? 1 / (9 * Math.max(2, expected.length)) : 0;
    },
    cause: ({ expected }) => (expected.length > 2 ? { id: 'cause.one-digit', data: {} } : undefined),
  },
  {
    /** The last operand is left out more often than each other; without the first, a total is rather one that begins a row later. */
    id: 'left-out',
    share: 0.15,
    chance: ({ outcome, by, size, count, adds, operandsOf, stated }) => {
      if (outcome.function === 'mean' && count > 1) return meanWithoutOne(by, size, count, outcome, stated);
      if (!adds || count < 2) return 0;
      const { from, to } = outcome.operands;
      const each = (place: number): number => (place === to - 1 ? 0.4 : (place === from ? 0.15 : 0.6) / Math.max(1, count - 1));
      return operandsOf(-by).reduce((chance, place) => chance + each(place), 0) * (count < 3 ? 0.1 : 1);
    },
    cause: ({ outcome, by, operandsOf, adds }) => (adds ? operandCause('left-out', outcome.operands, operandsOf(-by)) : undefined),
  },
  {
    /** Rows were added below when the total had been made. */
    id: 'rows-added',
    share: 0.05,
    chance: (miss) => (miss.adds ? rowsAdded(miss).reduce((chance, rows) => chance + 0.5 ** rows, 0) : 0),
    cause: (miss) => ({ id: 'cause.rows-added', data: { count: rowsAdded(miss)[0] ?? 0 } }),
  },
  {
    id: 'off-by-one',
    share: 0.14,
    chance: ({ outcome, by, size, count, adds, tolerance, stated }) => {
      if (isEstimate(stated)) return 0;
      if (outcome.function === 'mean')
        return [count - 1, count + 1].filter((n) => n > 0 && Math.abs(size + by - (size * count) / n) <= 0.51).length / 2;
      const counted = outcome.function === 'count' || (adds && tolerance === 0.5);
      return counted && Math.abs(Math.abs(by) - 1) < 0.01 ? 0.5 : 0;
    },
  },
  {
    id: 'off-by-few',
    share: 0.03,
    chance: ({ outcome, by, adds, tolerance, stated }) => {
      if (isEstimate(stated)) return 0;
      const counted = outcome.function === 'count' || (adds && tolerance === 0.5);
      return counted && Math.abs(by) > 1.5 && Math.abs(by) < 3.5 ? 0.25 : 0;
    },
  },
  {
    id: 'swapped',
    share: 0.05,
    chance: ({ written, expected }) => (isSwapped(written, expected) ? 1 / Math.max(1, expected.length - 1) : 0),
    cause: ({ expected }) => (expected.length > 2 ? { id: 'cause.swapped', data: {} } : undefined),
  },
  {
    id: 'twice',
    share: 0.04,
    chance: ({ adds, by, count, operandsOf }) => (adds && count > 1 ? operandsOf(by).length / count : 0),
    cause: ({ outcome, by, operandsOf, totals }) =>
      outcome.operands.lines === totals?.lines
        ? { id: 'cause.subtotal-twice', data: {} }
        : operandCause('twice', outcome.operands, operandsOf(by)),
  },
  {
    /** A total above was counted, or left out. */
    id: 'subtotal',
    share: 0.03,
    chance: ({ adds, by, totals, stated, tolerance }) => {
      if (!adds || !totals || totals.count === 0) return 0;
      const found = [by, -by].flatMap((amount) => amountsNear(totals, amount * Number(stated.quantum), tolerance * Number(stated.quantum)));
      return (0.5 * found.length) / totals.count;
    },
    cause: ({ by }) => (by > 0 ? { id: 'cause.subtotal-twice', data: {} } : undefined),
  },
  {
    /** The decimal mark is a place or more beside where it belongs. */
    id: 'shifted',
    share: 0.02,
    chance: ({ by, size }) => {
      if (size === 0) return 0;
      const factor = Math.abs(Math.log10(Math.abs((size + by) / size)));
      const places = Math.round(factor);
      const meets = (size + by) / size > 0 && places > 0 && places < 4 && Math.abs(10 ** (factor - places) - 1) < 0.0006;
      return meets ? (places === 1 ? 0.35 : 0.1) : 0;
    },
    cause: () => ({ id: 'cause.shifted', data: {} }),
  },
  {
    /** The total's own sign, or an operand's. */
    id: 'sign',
    share: 0.02,
    chance: ({ by, size, adds, count, operandsOf, outcome, stated }) => {
      const own = size !== 0 && Math.abs(by / size + 2) < 1e-9 ? 0.5 : 0;
      const all = adds && Math.abs(by - lostBySigns(outcome.operands) / Number(stated.quantum)) < 0.01 ? 0.3 : 0;
      return own + (by > 0 ? all : 0) + (adds && by > 0 && count > 1 ? [...operandsOf(-by / 2)].length * (0.5 / count) : 0);
    },
    cause: ({ by, size }) => (size !== 0 && Math.abs(by / size + 2) < 1e-9 ? { id: 'cause.sign', data: {} } : undefined),
  },
  {
    /** Minutes carried as if an hour had a hundred of them, or an hour forgotten. */
    id: 'carried',
    share: 0.02,
    chance: ({ stated, by }) => {
      const seconds = stated.quantity.quantum.times(Math.abs(by).toFixed(6)).toNumber();
      return stated.quantity.dimension === 'duration' && CARRIES.has(Math.round(seconds)) ? 0.25 : 0;
    },
    cause: () => ({ id: 'cause.carried', data: {} }),
  },
  {
    /** A merged cell counted once for every row that it covers, or a ditto mark as what it repeats. */
    id: 'spanned',
    share: 0.02,
    chance: ({ outcome, by, stated }) => {
      const { operands, function: id } = outcome;
      if (id !== 'sum' || operands.having('spanning') + operands.having('ditto') === 0) return 0;
      const again = repeatedIn(operands) / Number(stated.quantum);
      return again !== 0 && Math.abs(by - again) < 0.01 ? 0.7 : 0;
    },
  },
  {
    /** Anything else of the same order of magnitude. */
    id: 'anything',
    share: 0.02,
    chance: ({ by, size }) => {
      const written = Math.abs(size + by);
      const ratio = size === 0 ? Infinity : written / Math.abs(size);
      return ratio < 3 && ratio > 1 / 3 ? 1 / (2.2 * written + 1) : 0.02 / (written + 1);
    },
  },
];

const CARRIES: ReadonlySet<number> = new Set([40, 60, 2400, 3600]);

/** The probability of just this figure if something had gone wrong, and what most likely did. */
export interface SlipFit {
  readonly chance: number;
  readonly slip: Slip | undefined;
  readonly cause: () => Message | undefined;
  /** Operands without which the figure would be right, by their places; minus the number of the last ones that are missing together. */
  readonly leftOut: readonly number[];
  /** No more is missing, or too much, than one operand may be. */
  readonly small: boolean;
}

/** Weighs what may have gone wrong where a figure is not what a formula gives. */
export function slipsOf(stated: Amount, outcome: Outcome, { one, totals, upper = false }: SlipSetting): SlipFit {
  const miss = missOf(stated, outcome, { one, totals, upper });
  let [chance, best, likely] = [0, 0, undefined as Slip | undefined];
  for (const slip of slips) {
    const part = slip.share * slip.chance(miss);
    chance += part;
    if (part > best) [best, likely] = [part, slip];
  }
  const summed = miss.adds && miss.count > 2 && outcome.function === 'sum';
  const { lines, from, to } = outcome.operands;
  const omitted = summed ? miss.operandsOf(-miss.by).map((i) => lines.amountPlaces[i] ?? i) : [];
  const added = summed ? rowsAdded(miss).map((rows) => -rows) : [];
  const largest = Math.max(0, ...[lines.bySize()[0], lines.bySize().at(-1)].map((i) => Math.abs(Number(lines.amounts[i ?? 0]?.low ?? 0n))));
  const small = to > from && Math.abs(miss.by) * Number(stated.quantum) <= largest;
  return { chance, slip: likely, cause: () => likely?.cause?.(miss), leftOut: [...omitted, ...added], small };
}
