import { containsPhrase, fold, phrasesOf } from '../language/phrases.ts';
import {
  isBoundHeader,
  isCountHeader,
  isNonAdditiveName,
  isPartName,
  isPeriod,
  isReductionName,
  isRunningTotalHeader,
  isWeightHeader,
  rateUnit,
  rowsInAll,
  saysPartial,
  withoutUnit,
} from '../language/headers.ts';
import type { Cell, Column, Quantity, Row } from '../model/index.ts';
import { bodyRows, type UnjudgedTable } from '../tables/query.ts';

const leftOut = phrasesOf(({ excludingWords, optionalWords }) => [...excludingWords, ...optionalWords]);

const optional = phrasesOf(({ optionalWords }) => optionalWords);

/** Slots of the header row; of the widest row where there is none. */
export function headWidth(table: UnjudgedTable): number {
  return table.rows.findLast((row) => row.kind === 'head')?.slots ?? table.width;
}

/** A line that is part of the line above it: `· of which …`, `dont …`, `– …`. */
export function isPartLine(row: Row | undefined): boolean {
  const stub = firstText(row);
  return (/^(?:[·•–—↳└…-]|\.{3})\s*\S/u.test(stub) && !/^[–—-]\s?\d/.test(stub)) || isPartName(stub.replace(/^[.…\s]+/u, ''));
}

/** A row of what went out, written without a minus. */
export function isReduction(row: Row | undefined): boolean {
  const stub = firstText(row);
  return /^[-–−]/.test(stub) || isReductionName(stub);
}

/** Whether a row says that it is left out of what the others add up to. */
export function isLeftOut(row: Row | undefined): boolean {
  return containsPhrase(textOf(row), leftOut);
}

/** Whether a cell says itself how its figure is made: `101 (= 104 - 3)`, `4 × 0.50 = 2.00`. */
export function isWorkedOut(cell: Cell | undefined): boolean {
  const text = cell?.text.text ?? '';
  // Without an equals sign the pattern would look for one from each operation on.
  return text.includes('=') && /\d\s*[-+−–×*\/÷:]\s*[\p{Sc}]?\s*\d[^=]*=|=[^=]*\d\s*[-+−–×*\/÷]\s*[\p{Sc}]?\s*\d/u.test(text);
}

/** Whether a row says that it may be left out. */
export function isOptional(row: Row): boolean {
  return containsPhrase(textOf(row), optional);
}

function textOf(row: Row | undefined): string {
  return row?.cells.map((cell) => cell?.text.text ?? '').join(' ') ?? '';
}

function firstText(row: Row | undefined): string {
  return row?.cells.find((cell) => cell && cell.text.text !== '')?.text.text ?? '';
}

/** A column of rates, scores, ages, extremes: its figures do not add up to a total. */
export function isNonAdditive(table: UnjudgedTable, column: Column): boolean {
  const known = nonAdditive.get(column) ?? saysNonAdditive(table, column);
  nonAdditive.set(column, known);
  return known;
}

/** Asked of a column for each of its figures. */
const nonAdditive = new WeakMap<Column, boolean>();

function saysNonAdditive(table: UnjudgedTable, column: Column): boolean {
  const { name } = column;
  if (isNonAdditiveName(name) || (isMinimum(name) && table.columns.some((other) => other !== column && isNonAdditiveName(other.name))))
    return true;
  const unit = rateUnit(name);
  return unit !== undefined && !isPeriod(unit);
}

/** Percentages with signs are changes, of which each has a base of its own. */
export function isOfChanges(table: UnjudgedTable, { index }: Column): boolean {
  const signs = bodyRows(table).filter(({ cells }) => /^[^\p{L}\p{N}]*[-+−–±]\s?\d/u.test(cells[index]?.text.text ?? ''));
  return signs.length * 2 > table.rows.filter(({ kind }) => kind === 'body').length;
}

/** `Min` beside `Max` or `Median`, `Warm min` beside `Warm max`, is a minimum; alone it may be minutes, which add up. */
function isMinimum(name: string): boolean {
  return /(?:^|\s)min\.?$/.test(fold(withoutUnit(name)));
}

/** Whether figures are percentages: they say so, or their header does. */
export function isPercentage({ dimension, name }: Column, stated?: Quantity): boolean {
  return dimension === 'percent' || stated?.dimension === 'percent' || /[%‰]|p(?:er|our|ro|or)[cz]ent/i.test(name);
}

/** Headed as weights or shares: its percentages are parts of a whole. */
export function isWeights({ name }: Column): boolean {
  return isWeightHeader(name);
}

/** Headed as a count of what each row stands for. */
export function isCounts({ name }: Column): boolean {
  return isCountHeader(name);
}

/** Headed as adding its amounts to those above. */
export function isRunning({ name }: Column): boolean {
  return isRunningTotalHeader(name);
}

/** Durations beside a beginning and an end may overlap: phases in parallel. */
export function mayOverlap({ columns }: UnjudgedTable): boolean {
  return columns.filter(({ name, kind }) => kind === 'quantity' && isBoundHeader(name)).length > 1;
}

/** Whether a row holds an ellipsis or the caption says that the table is an extract. */
export function isPartial(table: UnjudgedTable): boolean {
  return bodyRows(table).some((row) => row.cells.some((cell) => cell?.value.kind === 'ellipsis')) || saysPartial(captionOf(table));
}

/** How many rows there are in all, as the label or the caption announces: `Total (41 towns)`, `12 of 41`; 0 where neither does. */
export function rowsAnnounced(table: UnjudgedTable, label: string): number {
  const labelled = /\((\d{1,4}) \p{L}[^()]*\)/u.exec(label)?.[1];
  return labelled === undefined ? (rowsInAll(captionOf(table)) ?? 0) : Number(labelled);
}

function captionOf({ caption }: UnjudgedTable): string {
  return caption?.text ?? '';
}

/**
 * Some row of data is longer than the header, or shorter and without a figure in a column. Its cells may then stand in the wrong columns. A
 * row that only leaves out cells at its end moves none.
 */
export function isRagged(table: UnjudgedTable, { index }: Column): boolean {
  const width = headWidth(table);
  return bodyRows(table).some((row) => {
    const isShort = row.slots < width || row.cells.slice(0, width).includes(undefined);
    return row.slots > width || (isShort && row.cells[index]?.value.kind !== 'value');
  });
}
