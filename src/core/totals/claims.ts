import type { Cell, Column, Quantity, ReadingContext, Row } from '../model/index.ts';
import { labelAt, rowLabel, type SummaryLabel } from '../tables/label.ts';
import { bodyRows, columnCells, type UnjudgedTable } from '../tables/query.ts';
import { shift } from '../text/span.ts';
import { readQuantity } from '../values/read.ts';
import { inUnitOf, unitProfile, type UnitProfile } from './units.ts';
import { headWidth } from './wording.ts';

/** A figure to be judged, with all that its meaning depends on. */
export interface Claim {
  readonly table: UnjudgedTable;
  readonly row: Row;
  readonly cell: Cell;
  readonly label: SummaryLabel;
  readonly stated: Quantity;
  /** The column whose cells it speaks of: not its own where the row is too short. */
  readonly column: Column;
  /** Label and figure share the cell. */
  readonly labelled: boolean;
}

/** The figures that the summary rows of a table state, row by row, each with the column it is about. */
export function claimsOf(table: UnjudgedTable): readonly (readonly Claim[])[] {
  const profiles = new Map<number, UnitProfile>();
  const body = bodyRows(table);
  const profileOf = (column: number): UnitProfile => {
    const profile = profiles.get(column) ?? unitProfile(columnCells(body, column));
    profiles.set(column, profile);
    return profile;
  };
  const context = { table, width: headWidth(table), profileOf };
  return table.rows.filter(({ kind }) => kind === 'summary').map((row) => rowClaims(context, row));
}

/** What the claims of all rows share. */
interface ClaimContext {
  readonly table: UnjudgedTable;
  /** Slots of the header row. */
  readonly width: number;
  readonly profileOf: (column: number) => UnitProfile;
}

function rowClaims(context: ClaimContext, row: Row): readonly Claim[] {
  const { table, profileOf } = context;
  const cells = row.cells.filter((cell, i): cell is Cell => cell?.row === row.index && cell.column === i);
  const texts = cells.map((cell) => cell.text.text);
  const headers = cells.map(({ column }) => table.columns[column]?.name ?? '');
  const heading = rowLabel(texts, headers);
  return cells.flatMap((cell, i): readonly Claim[] => {
    const own = labelAt(texts, i);
    const labelled = own?.figureAt !== undefined;
    const label = labelled ? own : heading && i > heading.at ? heading.label : undefined;
    const column = columnMeant(context, row, cell);
    const read = label && column ? readStated(cell, labelled ? own.figureAt : 0, column.reading) : undefined;
    if (!label || !read || !column) return [];
    const stated = label.function === 'count' ? read : (inUnitOf(profileOf(column.index), read) ?? read);
    return [{ table, row, cell, label, stated, column, labelled }];
  });
}

/** The figure of a summary cell, its place counted in the cell's whole text. */
function readStated(cell: Cell, figureAt: number, context: ReadingContext): Quantity | undefined {
  const stated = readQuantity(cell.text.text.slice(figureAt), context);
  if (stated === undefined || stated === 'ambiguous') return undefined;
  return {
    ...stated,
    at: shift(stated.at, figureAt),
    second: stated.second && { ...stated.second, at: shift(stated.second.at, figureAt) },
  };
}

/**
 * A summary row that lacks cells puts its figures too far to the left: a figure under words then belongs to the one column of amounts
 * that the missing cells would have moved it to.
 */
function columnMeant({ table, width }: ClaimContext, row: Row, cell: Cell): Column | undefined {
  const own = table.columns[cell.column];
  const missing = width - row.slots;
  if (missing <= 0 || own?.kind === 'quantity' || own?.kind === 'identifier') return own;
  const candidates = table.columns.filter(
    ({ index, kind }) => index > cell.column && index <= cell.column + missing && kind === 'quantity',
  );
  return candidates.length === 1 ? candidates[0] : own;
}
