import fc from 'fast-check';
import { amountColumn, durationColumn, rateColumn, type AmountColumn, type Draw } from './columns.ts';
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
  /** One block, or several that each end in a subtotal. */
  readonly blocks: readonly (readonly BodyRow[])[];
}

const NAMES = ['Arles', 'Brest', 'Cahors', 'Dole', 'Elne', 'Foix', 'Gap', 'Hyères', 'Istres', 'Jarnac', 'Kembs', 'Lyon'];
const THEMES = ['access', 'use', 'care', 'use', 'trust'];

/** Rows of each block. */
const SIZES: readonly (readonly number[])[] = [[2], [3], [5], [8], [12], [2, 2], [3, 4], [2, 3, 2], [4, 2, 5]];

/** Draws a table with 2 to 12 rows and 1 to 6 columns besides the totals across. */
export function drawTable(g: Draw, tongue: Tongue): RandomTable {
  const crossed = g(fc.integer, { min: 0, max: 3 }) === 0;
  const amounts = drawAmounts(g, tongue, crossed);
  const numbered = g(fc.boolean);
  const words = tongue.words.slice(0, g(fc.integer, { min: 1, max: 2 }));
  const sizes = g(fc.constantFrom, ...SIZES);
  let row = 0;
  const blocks = sizes.map((size: number) =>
    Array.from({ length: size }, (_, i): BodyRow => {
      row += 1;
      const slots = amounts.map((column) => drawSlot(g, column, i, crossed));
      const name = NAMES[row - 1] ?? '';
      const numbers = slots.filter((slot) => typeof slot === 'number');
      return {
        number: row * 3 + (row % 2),
        words: words.map((_, column) => (column === 0 ? name : g(fc.constantFrom, ...THEMES))),
        slots,
        across: crossed ? numbers.reduce((sum, steps) => sum + steps, 0) : undefined,
      };
    }),
  );
  const [first] = amounts;
  return { tongue, numbered, words, amounts, across: crossed && first ? { ...first, name: 'Total' } : undefined, blocks };
}

function drawAmounts(g: Draw, tongue: Tongue, crossed: boolean): readonly AmountColumn[] {
  if (crossed) {
    const one = amountColumn(g, tongue, '');
    const same = { ...one, coarseness: 1, total: one.cell };
    return tongue.amounts.slice(0, g(fc.integer, { min: 2, max: 3 })).map((name) => ({ ...same, name }));
  }
  const count = g(fc.integer, { min: 1, max: 4 });
  return Array.from({ length: count }, (_, i) => {
    const kind = g(fc.constantFrom, 'amount', 'amount', 'duration', 'rate');
    if (kind === 'duration') return durationColumn(g, tongue);
    return kind === 'rate' && i > 0 ? rateColumn(g, tongue) : amountColumn(g, tongue, tongue.amounts[i] ?? '');
  });
}

/** The first two rows of a block hold amounts, so that there is something to add up. */
function drawSlot(g: Draw, column: AmountColumn, row: number, crossed: boolean): Slot {
  const kind = row < 2 ? 'amount' : g(fc.constantFrom, 'amount', 'amount', 'amount', 'amount', 'blank', 'dash', 'ditto');
  if (kind === 'ditto') return crossed ? 'blank' : kind;
  return kind === 'amount' ? column.draw() : kind;
}

/** The sum of a column over some rows. */
export function sumOf(rows: readonly BodyRow[], column: number | 'across'): number {
  return rows.reduce((sum, { slots, across }) => {
    const slot = column === 'across' ? across : slots[column];
    return typeof slot === 'number' ? sum + slot : sum;
  }, 0);
}
