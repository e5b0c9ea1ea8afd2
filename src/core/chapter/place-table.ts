import type { Cell, Reading, Row, SummaryCell, Table } from '../model/index.ts';
import { shiftSourceText } from '../text/source-text.ts';
import { shift } from '../text/span.ts';

/** What a table has from its chapter alone. */
export type Surroundings = Pick<Table, 'index' | 'caption' | 'headings'>;

/**
 * Puts a table that was read by itself into its chapter.
 * @param start where the part of the source that was read begins
 */
export function placeTable(table: Table, start: number, around: Surroundings): Table {
  const known = new Map<Cell, Cell>();
  const place = (cell: Cell): Cell => {
    const placed = known.get(cell) ?? placeCell(cell, start);
    known.set(cell, placed);
    return placed;
  };
  const rows = table.rows.map((row): Row => ({
    ...row,
    span: shift(row.span, start),
    cells: row.cells.map((cell) => cell && place(cell)),
  }));
  const summaryCells = table.summaryCells.map((cell): SummaryCell => {
    const reading = cell.reading && placeReading(cell.reading, place);
    return { ...cell, table: around.index, span: shift(cell.span, start), reading };
  });
  return { ...table, ...around, span: shift(table.span, start), rows, summaryCells };
}

function placeCell(cell: Cell, start: number): Cell {
  return {
    ...cell,
    span: shift(cell.span, start),
    content: shift(cell.content, start),
    continued: cell.continued.map((line) => shift(line, start)),
    text: shiftSourceText(cell.text, start),
  };
}

function placeReading(reading: Reading, place: (cell: Cell) => Cell): Reading {
  return { ...reading, operands: reading.operands.map(place) };
}
