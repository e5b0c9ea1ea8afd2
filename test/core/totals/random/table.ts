import { amountColumn, durationColumn, rateColumn, type AmountColumn } from './columns.ts';
import type { Draw } from './draw.ts';
import type { Tongue } from './tongues.ts';

/** What stands in a body cell of a column of amounts. */
export type Slot = number | 'blank' | 'dash' | 'ditto';

/** A body row. */
export interface BodyRow {
  readonly number: number;
  readonly words: readonly string[];
  readonly slots: readonly Slot[];
  /** The total across, where the table has such a column. */
  readonly across: number | undefined;
}

/** A table before it is written down. */
export interface RandomTable {
  readonly tongue: Tongue;
  /** With a column that numbers the rows. */
  readonly numbered: boolean;
  /** Columns of words: the first names the rows. */
  readonly words: readonly string[];
  readonly amounts: readonly AmountColumn[];
  /** The last columns of amounts are added up across by a column headed as a total. */
  readonly across: AmountColumn | undefined;
  /** The first column of amounts is followed by its shares of the whole. */
  readonly shared: boolean;
  /** One block, or several that each end in a subtotal. */
  readonly blocks: readonly (readonly BodyRow[])[];
}

const NAMES = ['Arles', 'Brest', 'Cahors', 'Dole', 'Elne', 'Foix', 'Gap', 'Hyères', 'Istres', 'Jarnac', 'Kembs', 'Lyon'];
const THEMES: readonly [string, ...string[]] = ['access', 'use', 'care', 'use', 'trust'];

/** Rows of each block. */
type Sizes = readonly number[];
const SIZES: readonly [Sizes, ...Sizes[]] = [[2], [3], [5], [8], [12], [2, 2], [3, 4], [2, 3, 2], [4, 2, 5]];

/** Draws a table with 2 to 12 rows and 1 to 6 columns besides the totals across. */
export function drawTable(g: Draw, tongue: Tongue): RandomTable {
  const crossed = g.integer(0, 3) === 0;
  const amounts = drawAmounts(g, tongue, crossed);
  const numbered = g.flip();
  const words = tongue.words.slice(0, g.integer(1, 2));
  const sizes = g.pick(SIZES);
  let row = 0;
  const blocks = sizes.map((size) =>
    Array.from({ length: size }, (_, i): BodyRow => {
      row += 1;
      const slots = amounts.map((column) => drawSlot(g, column, i, crossed));
      const name = NAMES[row - 1] ?? '';
      const numbers = slots.filter((slot) => typeof slot === 'number');
      return {
        number: row * 3 + (row % 2),
        words: words.map((_, column) => (column === 0 ? name : g.pick(THEMES))),
        slots,
        across: crossed ? numbers.reduce((sum, steps) => sum + steps, 0) : undefined,
      };
    }),
  );
  const [first] = amounts;
  const positive = blocks.flat().every(({ slots: [slot] }) => typeof slot !== 'number' || slot >= 0);
  const shared = !crossed && first?.kind === 'amount' && positive && g.integer(0, 3) === 0;
  return { tongue, numbered, words, amounts, across: crossed && first ? { ...first, name: 'Total' } : undefined, shared, blocks };
}

function drawAmounts(g: Draw, tongue: Tongue, crossed: boolean): readonly AmountColumn[] {
  if (crossed) {
    const one = amountColumn(g, tongue, '');
    const same = { ...one, coarseness: 1, total: one.cell };
    return tongue.amounts.slice(0, g.integer(2, 3)).map((name) => ({ ...same, name }));
  }
  const count = g.integer(1, 4);
  return Array.from({ length: count }, (_, i) => {
    const kind = g.pick(['amount', 'amount', 'duration', 'rate']);
    if (kind === 'duration') return durationColumn(g, tongue);
    return kind === 'rate' && i > 0 ? rateColumn(g, tongue) : amountColumn(g, tongue, tongue.amounts[i] ?? '');
  });
}

/** The first two rows of a block hold amounts, so that there is something to add up. */
function drawSlot(g: Draw, column: AmountColumn, row: number, crossed: boolean): Slot {
  const kind = row < 2 ? 'amount' : g.pick(['amount', 'amount', 'amount', 'amount', 'blank', 'dash', 'ditto']);
  if (kind === 'ditto') return crossed ? 'blank' : kind;
  return kind === 'amount' ? column.draw(row > 1) : kind;
}

/** The sum of a column over some rows. */
export function sumOf(rows: readonly BodyRow[], column: number | 'across'): number {
  return numbersOf(rows, column).reduce((sum, steps) => sum + steps, 0);
}

/** Whether some amount happens to be the sum of those above it, and may be taken for a subtotal. */
export function holdsSum(rows: readonly BodyRow[], column: number | 'across'): boolean {
  const numbers = numbersOf(rows, column);
  return numbers.some(
    (steps, i) => i > 1 && numbers.slice(0, i).some((_, from) => steps === numbers.slice(from, i).reduce((sum, one) => sum + one, 0)),
  );
}

/** The sums of the amounts right above the end, up to the first cell without one: in a list of facts these would be what is totalled. */
export function sumsOfLastRun(rows: readonly BodyRow[], column: number | 'across'): readonly number[] {
  const slots = rows.map((row) => (column === 'across' ? row.across : row.slots[column]));
  return [slots, slots.filter((slot) => slot !== 'ditto')].map((all) => {
    const run = all.slice(all.findLastIndex((slot) => typeof slot !== 'number') + 1);
    return run.reduce<number>((sum, slot) => (typeof slot === 'number' ? sum + slot : sum), 0);
  });
}

function numbersOf(rows: readonly BodyRow[], column: number | 'across'): readonly number[] {
  return rows.map(({ slots, across }) => (column === 'across' ? across : slots[column])).filter((slot) => typeof slot === 'number');
}
