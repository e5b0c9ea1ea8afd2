import Big from 'big.js';
import { labelKey } from '../language/phrases.ts';
import type { Cell, Column, Row, Span, Table, TableFunction } from '../model/index.ts';
import { bodyRows, columnCells } from '../tables/query.ts';
import { aggregate } from '../totals/functions.ts';
import type { NumeralContext } from './doubts.ts';
import { stem, type Noun } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One of the numbers that a table gives. */
export interface TableReading {
  readonly function: TableFunction | 'percent';
  readonly table: Table;
  /** Undefined where the rows of the table are counted, whatever they hold. */
  readonly column: Column | undefined;
  /** The row of a cell. */
  readonly row: Row | undefined;
  /** What was counted or worked out. */
  readonly target: Span;
  readonly value: Big;
  /** Worked out rather than counted, so it may be rounded. */
  readonly percent?: boolean;
}

/** From here on a number is hardly ever met by chance. */
export const LARGE = 13;

/** So many digits that matter tell a figure from others. */
const TELLING_DIGITS = 3;

/** A number in a sentence, beside a column of a table. */
export interface BesideColumn {
  readonly context: NumeralContext;
  readonly numeral: Numeral;
  readonly table: Table;
  readonly column: Column;
  /** Of the unit of time behind the number; undefined without one. */
  readonly seconds: number | undefined;
}

/** What a number may say of a column that it shares a word with, the likeliest first. */
export function overColumn(place: BesideColumn): readonly TableReading[] {
  const { numeral, table, column } = place;
  if (column.kind === 'quantity') return amounts(place);
  const count = labelsOf(table, column).length;
  const distinct = distinctIn(table, column);
  const items = itemsIn(table, column);
  const rows = counted(table, column, 'rows', count);
  if (distinct.value.eq(count)) return [rows, ...items];
  // Where labels come back, a small number may be that of the rows by chance.
  return [distinct, ...(numeral.value.gte(LARGE) ? [rows] : []), ...items];
}

function counted(table: Table, column: Column, name: TableReading['function'], count: number): TableReading {
  return { function: name, table, column, row: undefined, value: new Big(count), target: table.span };
}

/** What each row of data has in the column, a cell that spans rows in each of them. */
function labelsOf(table: Table, { index }: Column): readonly Cell[] {
  return bodyRows(table)
    .flatMap(({ cells }) => cells[index] ?? [])
    .filter(isFilled);
}

function isFilled({ value, text }: Cell): boolean {
  return value.kind !== 'empty' && value.kind !== 'covered' && text.text !== '';
}

function filled(rows: readonly Row[], { index }: Column): readonly Cell[] {
  return columnCells(rows, index).filter(isFilled);
}

function distinctIn(table: Table, column: Column): TableReading {
  return counted(table, column, 'distinct', new Set(labelsOf(table, column).map(({ text }) => labelKey(text.text))).size);
}

/** The list items in the cells of a column that has more of them than cells. */
function itemsIn(table: Table, column: Column): readonly TableReading[] {
  const cells = filled(bodyRows(table), column);
  const items = cells.reduce((sum, cell) => sum + Math.max(1, cell.items), 0);
  return items > cells.length ? [counted(table, column, 'items', items)] : [];
}

/** The rows, and the labels of the first column that has labels which come back. */
export function rowsOf(table: Table): readonly TableReading[] {
  const first = table.columns.find(({ kind }) => kind !== 'empty');
  if (!first) return [];
  const rows = { ...counted(table, first, 'rows', bodyRows(table).length), column: undefined };
  return first.kind === 'group' ? [rows, distinctIn(table, first)] : [rows];
}

/** The list items of every column that has more of them than cells. */
export function listed(table: Table): readonly TableReading[] {
  return table.columns.flatMap((column) => (column.kind === 'task' ? [] : itemsIn(table, column)));
}

/** The sum, a total or the mean of a column, or the figure of a row that the sentence names. */
function amounts({ context, numeral, table, column, seconds }: BesideColumn): readonly TableReading[] {
  const cells = filled(bodyRows(table), column);
  const figures = cells.flatMap((cell) => figureOf(cell, seconds) ?? []);
  const isTelling = numeral.value.gte(LARGE) || numeral.decimals > 0;
  const [sum, mean] = figures.length === cells.length && figures.length > 1 ? [aggregate('sum', figures), aggregate('mean', figures)] : [];
  const worked = (name: 'sum' | 'mean', value: Big): TableReading => ({
    ...counted(table, column, name, 0),
    value,
    percent: name === 'mean',
  });
  const stated = table.rows.flatMap((row) => {
    const cell = row.kind === 'summary' ? row.cells[column.index] : undefined;
    const isNamed = row.kind === 'body' && isRowNamed(context, row, column);
    const own = isNamed || (row.kind === 'body' && digitsOf(numeral) >= TELLING_DIGITS) ? row.cells[column.index] : cell;
    const value = own && figureOf(own, seconds);
    return own && value ? [inCell({ table, column, row, cell: own }, value)] : [];
  });
  return [...(sum && isTelling ? [worked('sum', sum)] : []), ...stated, ...(mean && isTelling ? [worked('mean', mean)] : [])];
}

interface CellPlace {
  readonly table: Table;
  readonly column: Column;
  readonly row: Row;
  readonly cell: Cell;
}

function inCell({ table, column, row, cell }: CellPlace, value: Big): TableReading {
  return { function: 'cell', table, column, row, value, target: cell.content };
}

/** Figures of a number but for the zeros at its ends. */
function digitsOf({ value }: Numeral): number {
  return value.c.join('').replace(/0+$/, '').length;
}

/** The figure as written in its own unit, or in a unit of time. */
function figureOf({ value }: Cell, seconds: number | undefined): Big | undefined {
  if (value.kind !== 'value' || value.quantity.second || value.quantity.approximate) return undefined;
  const { amount, dimension, format } = value.quantity;
  return dimension === 'duration' && seconds !== undefined ? amount.div(seconds) : amount.div(format.scale);
}

/** Of each label that the sentence names, the share of the rows that have it; of each row that it names, that of the sum of a named column. */
export function shares(context: NumeralContext, table: Table): readonly TableReading[] {
  return table.columns.flatMap((column) => {
    if (column.kind === 'group') return labelShares(context, table, column, labelsOf(table, column));
    return column.kind === 'quantity' && isInSentence(context, column) ? figureShares(context, table, column) : [];
  });
}

function labelShares(context: NumeralContext, table: Table, column: Column, cells: readonly Cell[]): readonly TableReading[] {
  const keys = cells.map(({ text }) => labelKey(text.text));
  return cells.flatMap((cell, at) => {
    const key = keys[at];
    if (keys.indexOf(key ?? '') !== at || !isNamed(context, cell.text.text)) return [];
    const value = new Big(keys.filter((other) => other === key).length).times(HUNDRED).div(keys.length);
    return [{ ...counted(table, column, 'percent', 0), value, percent: true, target: cell.content }];
  });
}

const HUNDRED = 100;

function figureShares(context: NumeralContext, table: Table, column: Column): readonly TableReading[] {
  const cells = filled(bodyRows(table), column);
  const figures = cells.flatMap((cell) => figureOf(cell, undefined) ?? []);
  const sum = figures.length === cells.length ? aggregate('sum', figures) : undefined;
  return bodyRows(table).flatMap((row) => {
    const cell = row.cells[column.index];
    const figure = cell && figureOf(cell, undefined);
    if (!cell || !figure || !isRowNamed(context, row, column)) return [];
    if (column.dimension === 'percent' || column.unit === '%') return [{ ...inCell({ table, column, row, cell }, figure), percent: true }];
    const value = sum?.gt(0) ? figure.times(HUNDRED).div(sum) : undefined;
    return value ? [{ ...inCell({ table, column, row, cell }, value), function: 'percent', percent: true }] : [];
  });
}

/** The sentence has every word of the row's label; what stands in brackets at its end need not be said. */
function isRowNamed(context: NumeralContext, row: Row, { index }: Column): boolean {
  const label = row.cells.find((cell, at) => at !== index && cell !== undefined && /\p{L}{3}/u.test(cell.text.text));
  return label !== undefined && [label.text.text, label.text.text.replace(/\s\([^()]*\)$/, '')].some((name) => isNamed(context, name));
}

/** Most words of a label that a sentence can name. */
const LONGEST_LABEL = 5;

function isNamed({ sentence: { tokens }, vocabulary }: NumeralContext, label: string): boolean {
  const words = tokensOf(label).filter(({ kind }) => kind !== 'sign');
  const said = new Set(tokens.map((token) => stem(token, vocabulary)));
  const isWord = words.some(({ kind, folded }) => kind === 'word' && folded.length >= SHORTEST_WORD);
  return isWord && words.length <= LONGEST_LABEL && words.every((token) => said.has(stem(token, vocabulary)));
}

/** Whether a noun and the header of a column have a word in common, whatever their endings. */
export function sharesWord({ words, of }: Noun, { name }: Column, vocabulary: Vocabulary): boolean {
  const header = new Set(stemsOf(tokensOf(name), vocabulary));
  return stemsOf([...words, ...of], vocabulary).some((word) => header.has(word));
}

function isInSentence({ sentence: { tokens }, vocabulary }: NumeralContext, column: Column): boolean {
  return sharesWord({ words: tokens, of: [] }, column, vocabulary);
}

/** Shorter words tell nothing. */
const SHORTEST_WORD = 3;

function stemsOf(tokens: readonly Token[], vocabulary: Vocabulary): readonly string[] {
  const nouns = tokens.filter(
    ({ kind, folded }, at) => kind === 'word' && folded.length >= SHORTEST_WORD && vocabulary.stopWords.at(tokens, at) === 0,
  );
  return nouns.map((token) => stem(token, vocabulary));
}
