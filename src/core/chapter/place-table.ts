import type { Cell, Reading, Row, SummaryCell, Table } from '../model/index.ts';
import { shiftSourceText } from '../text/source-text.ts';
import { shift } from '../text/span.ts';

/** What a table has from its chapter alone. */
export type Surroundings = Pick<Table, 'index' | 'caption' | 'headings'>;

/** The tables of a chapter in their places, and what was found in each: kept while neither the table nor its surroundings change. */
export interface TablePlaces {
  /** Puts a table that was read by itself into its chapter: the same object as before, if it stands where it stood. */
  place(table: Table, target: Target): Table;
  /** The same table in a text that begins so much later. */
  move(table: Table, by: number): Table;
  /**
   * What was found in a table that has been placed, and else is found now.
   * @param question names what is sought
   * @param find looks at nothing but the table, its surroundings and its text
   * @param moved the same in a chapter in which the table stands `by` characters later
   */
  inTable<T>(table: Table, question: string, search: Search<T>): T;
}

/** How something is found in a table. */
export interface Search<T> {
  readonly find: () => T;
  readonly moved: (found: T, by: number) => T;
}

/** A table where it stood last, with what was found in it and where it stood then. */
interface Place {
  readonly start: number;
  readonly table: Table;
  /** The table read by itself. */
  readonly read: Table;
  /** The table as written, the marks of a quotation included. */
  readonly written: string;
  readonly found: Map<string, Find>;
}

/** What was found when the table's part of the source began at a place. */
interface Find {
  readonly start: number;
  readonly value: unknown;
}

/** Where a table comes to stand. */
interface Target {
  /** Where the part of the source that was read begins. */
  readonly start: number;
  readonly around: Surroundings;
  /** The chapter's source. */
  readonly source: string;
}

/** No table has a place yet. @param onFind is told of every search that nothing spares */
export function tablePlaces(onFind: () => void): TablePlaces {
  // One text may stand in a chapter several times: each of these tables has its number.
  const last = new WeakMap<Table, Map<number, Place>>();
  const placeOf = new WeakMap<Table, Place>();
  return {
    place(read, { start, around, source }) {
      const places = last.get(read) ?? new Map<number, Place>();
      last.set(read, places);
      const known = places.get(around.index);
      const same = known && isSame(known, read, { start, around, source }) ? known : undefined;
      if (same?.start === start) return same.table;
      const table = placeTable(read, start, around);
      const written = same?.written ?? ` ${source.slice(table.span.start, table.span.end)}`.slice(1);
      const place = { start, table, read, written, found: same?.found ?? new Map<string, Find>() };
      places.set(around.index, place);
      placeOf.set(table, place);
      return table;
    },
    move(table, by) {
      const { index, caption, headings } = table;
      const { read, start } = placeOf.get(table) ?? { read: table, start: 0 };
      return placeTable(read, start + by, { index, caption: caption && { ...caption, span: shift(caption.span, by) }, headings });
    },
    inTable<T>(table: Table, question: string, { find, moved }: Search<T>): T {
      const place = placeOf.get(table);
      const known = place?.found.get(question);
      if (place && known?.start === place.start) return known.value as T;
      if (!known) onFind();
      const value = place && known ? moved(known.value as T, place.start - known.start) : find();
      place?.found.set(question, { start: place.start, value });
      return value;
    },
  };
}

function isSame({ start: before, table, written }: Place, { span }: Table, { start, around, source }: Target): boolean {
  const { caption, headings } = table;
  const by = start - before;
  return (
    caption?.text === around.caption?.text &&
    (!caption || (caption.span.start + by === around.caption?.span.start && caption.span.end + by === around.caption.span.end)) &&
    headings.length === around.headings.length &&
    headings.every((heading, i) => heading === around.headings[i]) &&
    source.startsWith(written, start + span.start)
  );
}

/** The cells are placed when somebody asks for them. */
function placeTable(table: Table, start: number, around: Surroundings): Table {
  let parts: Pick<Table, 'rows' | 'summaryCells'> | undefined;
  const placed = (): Pick<Table, 'rows' | 'summaryCells'> => (parts ??= placeParts(table, start, around));
  return {
    ...table,
    ...around,
    span: shift(table.span, start),
    get rows() {
      return placed().rows;
    },
    get summaryCells() {
      return placed().summaryCells;
    },
  };
}

function placeParts(table: Table, start: number, around: Surroundings): Pick<Table, 'rows' | 'summaryCells'> {
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
  return { rows, summaryCells };
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
