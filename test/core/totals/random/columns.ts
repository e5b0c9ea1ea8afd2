import { written } from '../../values/support/written.ts';
import type { Draw } from './draw.ts';
import type { Tongue } from './tongues.ts';

/** A figure and what stands around it in its cell. */
export interface Piece {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

type Writer = (steps: number) => Piece;

/** What stands before and after a figure. */
type Around = readonly [string, string];

/** A column of amounts, each a whole number of steps: cents, tenths of a percent, minutes. */
export interface AmountColumn {
  readonly kind: 'amount' | 'duration' | 'share' | 'rate';
  readonly name: string;
  /** Steps in the unit of the last place of its totals: 10 where they are written with one decimal less. */
  readonly coarseness: number;
  readonly cell: Writer;
  /** The same for a total, which may be written with fewer decimals. */
  readonly total: Writer;
  /** An amount such as the column holds. */
  readonly draw: (mayBeNegative: boolean) => number;
}

/** A column of whole numbers, of decimals or of money. */
export function amountColumn(g: Draw, tongue: Tongue, name: string): AmountColumn {
  const group = g.pick(tongue.groups);
  const decimals = g.pick([0, 0, 1, 2]);
  const [before, after] = g.pick(AROUND);
  const coarser = decimals > 0 && g.integer(0, 5) === 0;
  const places = coarser ? decimals - 1 : decimals;
  const largest = g.pick([99, 950, 45_000]) * 10 ** decimals;
  const marks = { decimal: tongue.decimal, group };
  const sign = g.pick<Sign>(before === '' && after === '' ? ['none', 'none', '-', '−', 'brackets'] : ['none', 'none', '-', '−']);
  const figure = (steps: number, digits: number): string => signed(written(Math.abs(steps), digits, marks), steps < 0, sign);
  return {
    kind: 'amount',
    name,
    coarseness: coarser ? 10 : 1,
    cell: (steps) => ({ before, figure: figure(steps, decimals), after }),
    total: (steps) => ({
      before,
      figure: figure(coarser ? Math.sign(steps) * Math.floor((Math.abs(steps) + 5) / 10) : steps, places),
      after,
    }),
    draw(mayBeNegative) {
      const steps = notAYear(g.integer(11, largest), decimals);
      return mayBeNegative && sign !== 'none' && g.integer(0, 3) === 0 ? -steps : steps;
    },
  };
}

/** How negative amounts are written in a column, if there are any. */
type Sign = 'none' | '-' | '−' | 'brackets';

function signed(figure: string, negative: boolean, sign: Sign): string {
  if (!negative) return figure;
  return sign === 'brackets' ? `(${figure})` : `${sign === '−' ? sign : '-'}${figure}`;
}

const AROUND: readonly [Around, ...Around[]] = [
  ['', ''],
  ['', ''],
  ['', ' €'],
  ['€ ', ''],
  ['$', ''],
  ['CHF ', ''],
  ['', ' kg'],
  ['', '\u00a0€'],
  ['', ' k€'],
  ['$', 'M'],
  ['', 'k'],
];

/** Two figures such as 1995 and 2004, and nothing else, would be taken for years. */
function notAYear(steps: number, decimals: number): number {
  return decimals === 0 && steps >= 1900 && steps <= 2100 ? steps - 300 : steps;
}

/** A column of durations; steps are minutes. */
export function durationColumn(g: Draw, tongue: Tongue): AmountColumn {
  const write = g.pick(DURATIONS);
  const wordy = g.flip() && write !== bare;
  const header = write === bare ? `${tongue.duration} (min)` : tongue.duration;
  return {
    kind: 'duration',
    name: header,
    coarseness: 1,
    cell: write,
    total: wordy ? hoursAndMinutes : write,
    draw: () => g.integer(5, 190),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const bare = (minutes: number): Piece => ({ before: '', figure: String(minutes), after: '' });
const hoursAndMinutes = (minutes: number): Piece => ({
  before: '',
  figure: `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`,
  after: '',
});
const DURATIONS: readonly [Writer, ...Writer[]] = [
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
  return { kind: 'rate', name: tongue.rate, coarseness: 1, cell, total: cell, draw: () => g.integer(210, 990) };
}
