import type { Cell, SourceText } from '../model/index.ts';
import type { Grid, PlacedCell } from '../parse/grid.ts';
import { readInline, type Inline } from '../parse/inline.ts';
import type { RawCell, RawRow, RawTable } from '../parse/tables/raw-table.ts';
import { readTex } from '../parse/tables/tex-text.ts';
import { sourceTextBuilder, verbatim } from '../text/source-text.ts';

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
export function readCells(source: string, { kind, rows }: Pick<RawTable, 'kind' | 'rows'>, grid: Grid): readonly TextRow[] {
  const readText = kind === 'latex' ? readTex : readInline;
  const known = new Map<PlacedCell, TextCell>();
  const read = (placed: PlacedCell | undefined): TextCell | undefined => {
    if (!placed) return undefined;
    const cell = known.get(placed) ?? readCell(source, placed, readText);
    known.set(placed, cell);
    return cell;
  };
  return rows.map((raw, index) => {
    const slots = (grid.slots[index] ?? []).map(read);
    const own = slots.filter((cell, column): cell is TextCell => cell?.row === index && cell.column === column);
    return { raw, index, slots, own };
  });
}

function readCell(source: string, { raw, row, column, rowspan, colspan }: PlacedCell, readText: (written: SourceText) => Inline): TextCell {
  const { text, strong, items } = readText(writtenIn(source, raw));
  const { header, span, content, continued } = raw;
  return { row, column, rowspan, colspan, header, span, content, continued, text, strong, items };
}

/** The characters of a cell, its lines one after the other. */
function writtenIn(source: string, { content, continued, nested }: RawCell): SourceText {
  if (continued.length === 0) return verbatim(source, content, nested);
  const out = sourceTextBuilder();
  for (const [i, { start, end }] of [content, ...continued].entries()) {
    if (i > 0) out.add('\n', start, start + 1);
    out.add(source.slice(start, end), start, end);
  }
  return out.build();
}
