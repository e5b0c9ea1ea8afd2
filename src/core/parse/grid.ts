import type { RawCell, RawRow, RawTable } from './tables/raw-table.ts';

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
  const shared = sharedWidth(rows) || Infinity;
  rows.forEach((row, r) => {
    let column = 0;
    const isAlone = row.cells.length === 1 && slots[r]?.length === 0;
    for (const raw of row.cells) {
      while (slots[r]?.[column]) column += 1;
      const room = (groupEnds[r] ?? r + 1) - r;
      const rowspan = raw.rowspan === 0 ? room : Math.min(raw.rowspan, room);
      const cell = { raw, row: r, column, rowspan, colspan: raw.colspan };
      occupy(slots, cell, isAlone ? Math.min(cell.colspan, shared) : cell.colspan);
      column += cell.colspan;
    }
  });
  const width = widthOf(slots);
  return { width, slots: slots.map((row) => row.slice(0, width)) };
}

/** How many slots a table may have beside those that its text accounts for: every one costs time and memory. */
const FREE_SLOTS = 10_000;

/** More slots for each character than any table has that somebody reads. */
const SLOTS_PER_CHARACTER = 8;

/** Decides whether spans, or a header that is wider than all rows, make a table so large that laying it out would take long. */
export function isTooLarge({ rows, span }: Pick<RawTable, 'rows' | 'span'>): boolean {
  const widest = Math.max(0, ...rows.map(({ cells }) => (cells.length === 1 ? (cells[0]?.colspan ?? 0) : 0)));
  return (sharedWidth(rows) || widest) * rows.length > FREE_SLOTS + SLOTS_PER_CHARACTER * (span.end - span.start);
}

/** The most slots that a row takes which several cells share, those that reach into it from above included; 0 if no row is shared. */
function sharedWidth(rows: readonly RawRow[]): number {
  const groupEnds = endOfGroups(rows);
  const ending = new Map<number, number>();
  let above = 0;
  let width = 0;
  for (const [r, { cells }] of rows.entries()) {
    above -= ending.get(r) ?? 0;
    const own = cells.reduce((sum, { colspan }) => sum + colspan, 0);
    if (cells.length > 1 || above > 0) width = Math.max(width, above + own);
    for (const { rowspan, colspan } of cells) {
      if (rowspan === 1) continue;
      const end = rowspan === 0 ? (groupEnds[r] ?? r + 1) : Math.min(r + rowspan, groupEnds[r] ?? r + 1);
      ending.set(end, (ending.get(end) ?? 0) + colspan);
      above += colspan;
    }
  }
  return width;
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
function occupy(slots: (PlacedCell | undefined)[][], cell: PlacedCell, colspan: number): void {
  for (let r = cell.row; r < cell.row + cell.rowspan; r += 1) {
    const row = slots[r];
    for (let c = cell.column; row && c < cell.column + colspan; c += 1) row[c] ??= cell;
  }
}
