import type { Draw } from './draw.ts';
import type { Cell } from './layout.ts';

/** Leaves a row out and says so, takes a cell from a row, or puts a word in the place of an amount. */
export function addNoise(g: Draw, rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const at = g.integer(0, rows.length - 1);
  const row = rows[at] ?? [];
  const isTotal = row.some(({ text }) => text.includes('⟦'));
  switch (g.pick(['word', 'ellipsis', 'ragged'])) {
    case 'word':
      return isTotal ? rows : rows.with(at, [...row.slice(0, -1), { text: g.pick(['TBD', 'included', '12 or 15', '???', '2.3.1']) }]);
    case 'ragged':
      return isTotal ? rows : rows.with(at, row.slice(0, -1));
    case 'ellipsis':
      return isTotal || row.length < 2 || row.some(({ rowspan = 1 }) => rowspan > 1)
        ? rows
        : rows.with(
            at,
            row.map(() => ({ text: '…' })),
          );
  }
}
