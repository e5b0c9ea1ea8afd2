import Big from 'big.js';
import { isPartName } from '../language/headers.ts';
import type { Cell, Row, Scope } from '../model/index.ts';
import { companionRows } from './companion-rows.ts';
import { bodyRows, columnCells, type UnjudgedTable } from '../tables/query.ts';

/** The cells that a total might be about. */
export interface Operands {
  readonly scope: Scope;
  readonly cells: readonly Cell[];
}

/**
 * The sets of cells of a column that a summary row might speak of, the most likely first: the block above it, the whole column, the
 * subtotals above, the last subtotal with the rows after it (subtotal, tax, total), the main lines without those that are part of
 * another, the run of like amounts right above, the block below.
 */
export function columnScopes(table: UnjudgedTable, summary: Row, column: number): readonly Operands[] {
  const previous = previousSummary(table, summary, column);
  const above = bodyRows(table).filter((row) => row.index < summary.index);
  const block = above.filter((row) => previous === undefined || row.index > previous.index);
  const subtotals = table.rows.filter((row) => row.kind === 'summary' && row.index < summary.index);
  const next = table.rows.find((row) => row.kind === 'summary' && row.index > summary.index);
  const below = bodyRows(table).filter((row) => row.index > summary.index && (!next || row.index < next.index));
  const companions = companionRows(block);
  const scopes: Operands[] = [
    { scope: 'block-above', cells: columnCells(block, column) },
    { scope: 'column', cells: columnCells(bodyRows(table), column) },
    { scope: 'subtotals', cells: columnCells(subtotals, column) },
    { scope: 'chain', cells: previous ? columnCells([previous, ...block], column) : [] },
    {
      scope: 'main-lines',
      cells: columnCells(
        block.filter((row) => !isPartLine(row) && !companions.has(row)),
        column,
      ),
    },
    { scope: 'without-subtotals', cells: withoutSubtotals(columnCells(block, column)) },
    { scope: 'run-above', cells: runAbove(columnCells(block, column)) },
    { scope: 'block-below', cells: columnCells(below, column) },
  ];
  return scopes.filter(({ cells }, i) => cells.length > 0 && !scopes.slice(0, i).some((earlier) => sameCells(earlier.cells, cells)));
}

/** The nearest summary row above that states something in the column. */
export function previousSummary(table: UnjudgedTable, summary: Row, column: number): Row | undefined {
  return table.rows.findLast((row) => row.kind === 'summary' && row.index < summary.index && row.cells[column]?.value.kind === 'value');
}

/** A line that is part of the line above it: `· of which …`, `dont …`, `– …`. */
export function isPartLine(row: Row): boolean {
  const stub = row.cells.find((cell) => cell && cell.text.text !== '')?.text.text ?? '';
  return (/^[·•–—↳└-]\s*\S/u.test(stub) && !/^[–—-]\s?\d/.test(stub)) || isPartName(stub);
}

/**
 * The block without the cells that are subtotals of the cells above them, whatever their label: each is the sum of the cells since the
 * last such one, the first of three cells at least, lest `10, 20, 30` be taken for one. Empty where there is none.
 */
function withoutSubtotals(cells: readonly Cell[]): readonly Cell[] {
  const kept: Cell[] = [];
  let sum = new Big(0);
  let count = 0;
  for (const [i, cell] of cells.entries()) {
    const amount = cell.value.kind === 'value' ? cell.value.quantity.amount : undefined;
    const enough = kept.length < i ? 1 : 2;
    const subtotal = amount !== undefined && count > enough && amount.eq(sum) && !amount.eq(0);
    if (!subtotal) kept.push(cell);
    sum = subtotal || !amount ? new Big(subtotal ? 0 : sum) : sum.plus(amount);
    count = subtotal ? 0 : count + (amount ? 1 : 0);
  }
  return kept.length < cells.length ? kept : [];
}

/** The cells right above that hold amounts of the last one's kind: in a list of facts, the figures that a total closes. */
function runAbove(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.at(-1)?.value;
  if (last?.kind !== 'value') return [];
  const start = cells.findLastIndex(({ value }) => value.kind !== 'value' || value.quantity.dimension !== last.quantity.dimension);
  const run = cells.slice(start + 1);
  return run.length > 1 ? run : [];
}

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.length === b.length && a.every((cell, i) => cell === b[i]);
}
