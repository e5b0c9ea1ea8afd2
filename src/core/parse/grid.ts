import type { RawCell, RawRow } from './tables/raw-table.ts';

/** A cell with its place in the grid. */
export interface PlacedCell {
  readonly raw: RawCell;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

/** A table's slots. */
export interface Grid {
  readonly width: number;
  /** `slots[row][column]`: the cell covering the slot; a row may be shorter than the width. */
  readonly slots: readonly (readonly (PlacedCell | undefined)[])[];
}

/**
 * Lays the rows out as the HTML standard's "forming a table" algorithm does: each cell takes the next free slots of its row, a rowspan
 * reaches down within its row group, `rowspan="0"` to the group's end. A cell that is alone in its row (`colspan="99"` over a section)
 * makes no columns beyond those of the other rows: browsers give them no room either.
 * @see https://html.spec.whatwg.org/multipage/tables.html#forming-a-table
 */
export function layOut(rows: readonly RawRow[]): Grid {
  const slots: (PlacedCell | undefined)[][] = rows.map(() => []);
  const groupEnds = endOfGroups(rows);
  rows.forEach((row, r) => {
    let column = 0;
    for (const raw of row.cells) {
      while (slots[r]?.[column]) column += 1;
      const room = (groupEnds[r] ?? r + 1) - r;
      const rowspan = raw.rowspan === 0 ? room : Math.min(raw.rowspan, room);
      const cell = { raw, row: r, column, rowspan, colspan: raw.colspan };
      occupy(slots, cell);
      column += cell.colspan;
    }
  });
  const width = widthOf(slots);
  return { width, slots: slots.map((row) => row.slice(0, width)) };
}

function widthOf(slots: Grid['slots']): number {
  const shared = slots.filter((row) => row.some((cell) => cell !== row[0]));
  return (shared.length > 0 ? shared : slots).reduce((width, row) => Math.max(width, row.length), 0);
}

function endOfGroups(rows: readonly RawRow[]): readonly number[] {
  const ends: number[] = [];
  for (let r = rows.length - 1; r >= 0; r -= 1) {
    ends[r] = rows[r]?.group === rows[r + 1]?.group ? (ends[r + 1] ?? r + 1) : r + 1;
  }
  return ends;
}

/** Where two cells want one slot, the first keeps it. */
function occupy(slots: (PlacedCell | undefined)[][], cell: PlacedCell): void {
  for (let r = cell.row; r < cell.row + cell.rowspan; r += 1) {
    const row = slots[r];
    for (let c = cell.column; row && c < cell.column + cell.colspan; c += 1) row[c] ??= cell;
  }
}
