import fc from 'fast-check';
import { written } from '../../values/support/written.ts';
import type { Tongue } from './tongues.ts';

/** Draws a value; see `fc.gen`. */
export type Draw = fc.GeneratorValue;

/** A figure and what stands around it in its cell. */
export interface Piece {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** A column of amounts, each a whole number of steps: cents, tenths of a percent, minutes. */
export interface AmountColumn {
  readonly kind: 'amount' | 'duration' | 'share' | 'rate';
  readonly name: string;
  /** Steps in the unit of the last place of its totals: 10 where they are written with one decimal less. */
  readonly coarseness: number;
  cell(steps: number): Piece;
  /** The same for a total, which may be written with fewer decimals. */
  total(steps: number): Piece;
  /** An amount such as the column holds. */
  draw(): number;
}

/** A column of whole numbers, of decimals or of money. */
export function amountColumn(g: Draw, tongue: Tongue, name: string): AmountColumn {
  const group = g(fc.constantFrom, ...tongue.groups);
  const decimals = g(fc.constantFrom, 0, 0, 1, 2);
  const [before, after] = g(fc.constantFrom, ...AROUND);
  const coarser = decimals > 0 && g(fc.integer, { min: 0, max: 5 }) === 0;
  const places = coarser ? decimals - 1 : decimals;
  const largest = g(fc.constantFrom, 99, 950, 45_000) * 10 ** decimals;
  const marks = { decimal: tongue.decimal, group };
  return {
    kind: 'amount',
    name,
    coarseness: coarser ? 10 : 1,
    cell: (steps) => ({ before, figure: written(steps, decimals, marks), after }),
    total: (steps) => ({ before, figure: written(coarser ? Math.floor((steps + 5) / 10) : steps, places, marks), after }),
    draw: () => notAYear(g(fc.integer, { min: 11, max: largest }), decimals),
  };
}

const AROUND: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ''],
  ['', ' €'],
  ['€ ', ''],
  ['$', ''],
  ['CHF ', ''],
  ['', ' kg'],
  ['', '\u00a0€'],
];

/** Two figures such as 1995 and 2004, and nothing else, would be taken for years. */
function notAYear(steps: number, decimals: number): number {
  return decimals === 0 && steps >= 1900 && steps <= 2100 ? steps - 300 : steps;
}

/** A column of durations; steps are minutes. */
export function durationColumn(g: Draw, tongue: Tongue): AmountColumn {
  const write = g(fc.constantFrom, ...DURATIONS);
  const wordy = g(fc.boolean) && write !== bare;
  const header = write === bare ? `${tongue.duration} (min)` : tongue.duration;
  return {
    kind: 'duration',
    name: header,
    coarseness: 1,
    cell: write,
    total: wordy ? hoursAndMinutes : write,
    draw: () => g(fc.integer, { min: 5, max: 190 }),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const bare = (minutes: number): Piece => ({ before: '', figure: String(minutes), after: '' });
const hoursAndMinutes = (minutes: number): Piece => ({
  before: '',
  figure: `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`,
  after: '',
});
const DURATIONS: readonly AmountColumn['cell'][] = [
  bare,
  hoursAndMinutes,
  (minutes) => ({ before: '', figure: String(minutes), after: ' min' }),
  (minutes) => ({ before: '', figure: `${Math.floor(minutes / 60)}h${two(minutes % 60)}`, after: '' }),
  (minutes) => ({ before: '', figure: `${Math.floor(minutes / 60)}:${two(minutes % 60)}`, after: '' }),
  (minutes) => ({ before: '', figure: `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`, after: '' }),
];

/** A column of percentages that do not add up to anything; steps are tenths of a percent. */
export function rateColumn(g: Draw, tongue: Tongue): AmountColumn {
  const cell = (steps: number): Piece => ({ before: '', figure: written(steps, 1, { decimal: tongue.decimal, group: '' }), after: ' %' });
  return { kind: 'rate', name: tongue.rate, coarseness: 1, cell, total: cell, draw: () => g(fc.integer, { min: 210, max: 990 }) };
}
