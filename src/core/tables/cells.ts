import type { Cell, SourceText } from '../model/index.ts';
import type { Grid, PlacedCell } from '../parse/grid.ts';
import { readInline } from '../parse/inline.ts';
import type { RawRow } from '../parse/raw-table.ts';
import { verbatim } from '../text/source-text.ts';

/** A cell with its text, before it is known what the text means. */
export interface TextCell extends Omit<Cell, 'value'> {
  readonly text: SourceText;
}

/** A row of such cells, slot by slot. */
export interface TextRow {
  readonly raw: RawRow;
  readonly index: number;
  /** The grid's slots of this row; undefined where it is too short. */
  readonly slots: readonly (TextCell | undefined)[];
  /** The cells that begin in this row, from left to right. */
  readonly own: readonly TextCell[];
}

/** Reads the text of every cell of a grid. A cell that spans slots is one object in all of them. */
export function readCells(source: string, rows: readonly RawRow[], grid: Grid): readonly TextRow[] {
  const known = new Map<PlacedCell, TextCell>();
  const read = (placed: PlacedCell | undefined): TextCell | undefined => {
    if (!placed) return undefined;
    const cell = known.get(placed) ?? readCell(source, placed);
    known.set(placed, cell);
    return cell;
  };
  return rows.map((raw, index) => {
    const slots = (grid.slots[index] ?? []).map(read);
    const own = slots.filter((cell, column): cell is TextCell => cell?.row === index && cell.column === column);
    return { raw, index, slots, own };
  });
}

function readCell(source: string, { raw, row, column, rowspan, colspan }: PlacedCell): TextCell {
  const { text, strong, items } = readInline(verbatim(source, raw.content, raw.nested));
  return { row, column, rowspan, colspan, header: raw.header, span: raw.span, content: raw.content, text, strong, items };
}
