import type { Caption, Cell, CellValue, Column, DecimalMark, Row, RowKind } from '../model/index.ts';
import { layOut } from '../parse/grid.ts';
import type { RawTable } from '../parse/tables/raw-table.ts';
import type { UnjudgedTable } from './query.ts';
import { readValue, understandColumn } from '../values/column.ts';
import { needsDecimalMark } from '../values/numeral.ts';
import { readCells, rowKinds, type TextCell, type TextRow } from './rows.ts';

/** What the chapter says about a table. */
export interface TableSurroundings {
  readonly index: number;
  readonly caption: Caption | undefined;
  readonly headings: readonly string[];
  readonly selective: boolean;
  /** Decimal mark of the document's figures, else of its language. */
  readonly decimalMark: DecimalMark | undefined;
}

/** A table's cells as text, the first half of the work: what the document says of its figures is known only once every table is read so far. */
export interface TextTable {
  readonly raw: RawTable;
  readonly width: number;
  readonly rows: readonly TextRow[];
}

/** Lays a table out and reads the text of its cells. */
export function readTextTable(source: string, raw: RawTable): TextTable {
  const grid = layOut(raw.rows);
  return { raw, width: grid.width, rows: readCells(source, raw, grid) };
}

/** Understands a table: what its rows and columns are, what its cells say under a decimal mark. */
export function understandTable({ raw, width, rows }: TextTable, around: TableSurroundings): UnjudgedTable {
  const kinds = rowKinds(rows, raw.kind);
  return assemble({ raw, width, rows }, around, kinds, understandColumns(rows, kinds, width, around.decimalMark));
}

/** Some column holds figures such as `1,234`, and none that tell whether that is a thousand or one and a bit. */
export function isUndecided({ rows }: TextTable, { columns }: UnjudgedTable): boolean {
  const undecided = columns.filter(({ kind, decimalMark }) => kind === 'quantity' && decimalMark === undefined);
  return undecided.some(({ index }) => needsDecimalMark(rows.map((row) => row.slots[index]?.text.text ?? '')));
}

function assemble(
  { raw, width, rows }: TextTable,
  around: TableSurroundings,
  kinds: readonly RowKind[],
  columns: readonly Column[],
): UnjudgedTable {
  return {
    index: around.index,
    kind: raw.kind,
    span: raw.span,
    caption: around.caption,
    headings: around.headings,
    selective: around.selective,
    editable: raw.editable,
    layout: width < 2 || rows.length < 2,
    width,
    rows: readRows(rows, kinds, width, columns),
    columns,
  };
}

function understandColumns(
  rows: readonly TextRow[],
  kinds: readonly RowKind[],
  width: number,
  fallback: DecimalMark | undefined,
): readonly Column[] {
  const heads = rows.filter((_, i) => kinds[i] === 'head');
  const body = rows.filter((_, i) => kinds[i] === 'body');
  const summary = rows.filter((_, i) => kinds[i] === 'summary');
  return Array.from({ length: width }, (_, column) => {
    const cells = ownCells(body, column);
    const summaries = ownCells(summary, column).map((cell) => cell.text.text);
    const stub = cells.length > 0 && cells.every((cell) => cell.header);
    return understandColumn(
      { index: column, name: columnName(heads, column), texts: cells.map((cell) => cell.text.text), summaries, stub },
      fallback,
    );
  });
}

/** The cells that begin in this column, in these rows. */
function ownCells(rows: readonly TextRow[], column: number): readonly TextCell[] {
  return rows.flatMap(({ index, slots }) => {
    const cell = slots[column];
    return cell?.row === index && cell.column === column ? [cell] : [];
  });
}

/** The texts of the header cells above a column at the top of the table, each once, outermost first. */
function columnName(heads: readonly TextRow[], column: number): string {
  const top = heads.filter((row, i) => row.index === i);
  const texts = new Set(top.map((row) => row.slots[column]?.text.text ?? ''));
  return [...texts].filter((text) => text !== '').join(' ');
}

function readRows(rows: readonly TextRow[], kinds: readonly RowKind[], width: number, columns: readonly Column[]): readonly Row[] {
  const known = new Map<TextCell, Cell>();
  const read = (cell: TextCell | undefined): Cell | undefined => {
    if (!cell) return undefined;
    const seen = known.get(cell) ?? { ...cell, value: valueOf(cell, columns) };
    known.set(cell, seen);
    return seen;
  };
  return rows.map((row, i) => ({
    index: row.index,
    kind: kinds[i] ?? 'body',
    span: row.raw.span,
    slots: row.slots.length,
    cells: Array.from({ length: width }, (_, column) => read(row.slots[column])),
  }));
}

function valueOf(cell: TextCell, columns: readonly Column[]): CellValue {
  const column = columns[cell.column];
  return column ? readValue(cell.text.text, column.reading) : { kind: 'unreadable', why: 'text' };
}
