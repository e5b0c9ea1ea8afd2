import Big from 'big.js';
import { labelKey } from '../language/fold.ts';
import { locales } from '../language/index.ts';
import type { Block, Cell, Chapter, Column, Row, Table, TableFunction } from '../model/index.ts';
import { indexSections } from '../parse/headings.ts';
import { bodyRows, columnCells } from '../tables/query.ts';
import type { Span } from '../text/span.ts';
import { aggregate } from '../totals/functions.ts';
import { announcementIn } from './announcement.ts';
import { findTable, nameOfColumn, nameOfTable, type TableHolder } from './bindings/references.ts';
import { numeralDoubt, type NumeralContext } from './doubts.ts';
import { nounAfter, stem, type Noun } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import type { Paragraph, Reading } from './paragraph.ts';
import { phrases, tokensOf, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A number that a table beside its paragraph gives. */
export interface TableMatch {
  readonly numeral: Numeral;
  readonly function: TableFunction | 'percent';
  readonly table: Table;
  /** Undefined where the rows of the table are counted, whatever they hold. */
  readonly column: Column | undefined;
  /** The row of a cell. */
  readonly row: Row | undefined;
  /** What was counted or worked out. */
  readonly target: Span;
}

/** The tables of a chapter, to be asked which of them stand beside a block. */
export interface TablesBeside {
  /** The nearest first. */
  of(block: Block): readonly Table[];
}

/** A table more blocks away than this is not spoken of. */
const REACH = 8;

/** Indexes the tables of a chapter: those in the section of a block, not far from it. */
export function tablesBeside({ blocks, tables }: Pick<Chapter, 'blocks' | 'tables'>): TablesBeside {
  const sectionAt = indexSections(blocks);
  const places = new Map(blocks.map((block, at) => [block, at]));
  const placed = tables
    .filter(({ layout }) => !layout)
    .map((table) => {
      const at = blocks.findIndex(({ span }) => span.start >= table.span.start);
      return { table, at: at < 0 ? blocks.length : at, section: sectionAt(table.span.start) };
    });
  return {
    of(block) {
      const at = places.get(block) ?? 0;
      const distance = (place: number): number => (place > at ? place - at - 1 : at - place);
      return placed
        .filter((one) => one.section === sectionAt(block.span.start) && distance(one.at) <= REACH)
        .sort((a, b) => distance(a.at) - distance(b.at))
        .map(({ table }) => table);
    },
  };
}

/**
 * The numbers of a paragraph that a table beside it gives, told by the name of the column that they share a word with. Where the nearest
 * table with such a column gives another number nothing is found: tables are excerpts, or of something else.
 * @param isAbove whether the paragraph stands right above the first table
 */
export function numbersOfTables(paragraph: Paragraph, reading: Reading, tables: readonly Table[], isAbove: boolean): readonly TableMatch[] {
  if (tables.length === 0) return [];
  const announced = isAbove ? announcementIn(paragraph, reading).announcement : undefined;
  const { vocabulary, sentences } = reading;
  return sentences.flatMap((sentence) => {
    const context = { paragraph, vocabulary, sentence };
    return sentence.numerals.flatMap((numeral) => {
      const isAnnounced = announced?.firm === true && announced.numeral === numeral;
      const readings = possible(context, numeral, tables, isAnnounced);
      const match = readings.find(({ value, percent }) => agrees(numeral, value, percent));
      return match ? [{ ...match, numeral }] : [];
    });
  });
}

interface TableReading extends Omit<TableMatch, 'numeral'> {
  readonly value: Big;
  /** Worked out rather than counted, so it may be rounded. */
  readonly percent?: boolean;
}

/** What the number may stand for, the likeliest first. */
function possible(context: NumeralContext, numeral: Numeral, tables: readonly Table[], isAnnounced: boolean): readonly TableReading[] {
  const { sentence, vocabulary } = context;
  if (isPercentage(context, numeral)) return tables.slice(0, 1).flatMap((table) => shares(context, table));
  if (numeralDoubt(context, numeral) !== undefined) return [];
  const noun = nounAfter(sentence.tokens, numeral, vocabulary);
  const unit = secondsOf(sentence.tokens[numeral.to]);
  for (const table of tables) {
    const linked = table.columns.filter((column) => (noun && sharesWord(noun, column, vocabulary)) || isInUnit(column, unit, numeral));
    if (linked.length > 0) return linked.flatMap((column) => overColumn(context, numeral, table, column, unit));
  }
  const [nearest] = tables;
  if (!nearest) return [];
  if (isAnnounced) return rowsOf(nearest);
  const isLarge = numeral.value.gte(LARGE) && noun !== undefined;
  return isLarge && namesTable(sentence.tokens) ? [...rowsOf(nearest), ...listed(nearest)] : [];
}

/** From here on a number is hardly ever met by chance. */
const LARGE = 13;

/** So many digits that matter tell a figure from others. */
const TELLING_DIGITS = 3;

function agrees({ value, decimals }: Numeral, actual: Big, isRounded = false): boolean {
  return isRounded ? actual.round(decimals, Big.roundHalfUp).eq(value) : actual.eq(value);
}

function sharesWord({ words, of }: Noun, { name }: Column, vocabulary: Vocabulary): boolean {
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

const SECONDS: ReadonlyMap<string, number> = new Map(
  locales.flatMap(({ durationUnits }) =>
    Object.entries(durationUnits).map(([unit, seconds]): [string, number] => [labelKey(unit), seconds]),
  ),
);

/** Seconds of the unit of time that a word names. */
function secondsOf(token: Token | undefined): number | undefined {
  return token && SECONDS.get(token.folded);
}

/** A large number of a unit in which the column is measured. */
function isInUnit({ dimension }: Column, seconds: number | undefined, { value }: Numeral): boolean {
  return dimension === 'duration' && seconds !== undefined && value.gte(LARGE);
}

function overColumn(
  context: NumeralContext,
  numeral: Numeral,
  table: Table,
  column: Column,
  seconds: number | undefined,
): readonly TableReading[] {
  if (column.kind === 'quantity') return amounts(context, numeral, table, column, seconds);
  const count = labelsOf(table, column).length;
  const distinct = distinctIn(table, column);
  const items = itemsIn(table, column);
  const rows = counted(table, column, 'rows', count);
  if (distinct.value.eq(count)) return [rows, ...items];
  // Where labels come back, a small number may be that of the rows by chance.
  return [distinct, ...(numeral.value.gte(LARGE) ? [rows] : []), ...items];
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

function counted(table: Table, column: Column, name: TableMatch['function'], count: number): TableReading {
  return { function: name, table, column, row: undefined, value: new Big(count), target: table.span };
}

/** The list items in the cells of a column that has more of them than cells. */
function itemsIn(table: Table, column: Column): readonly TableReading[] {
  const cells = filled(bodyRows(table), column);
  const items = cells.reduce((sum, cell) => sum + Math.max(1, cell.items), 0);
  return items > cells.length ? [counted(table, column, 'items', items)] : [];
}

function listed(table: Table): readonly TableReading[] {
  return table.columns.flatMap((column) => (column.kind === 'task' ? [] : itemsIn(table, column)));
}

/** The rows, and the labels of the first column that has labels which come back. */
function rowsOf(table: Table): readonly TableReading[] {
  const first = table.columns.find(({ kind }) => kind !== 'empty');
  if (!first) return [];
  const rows = { ...counted(table, first, 'rows', bodyRows(table).length), column: undefined };
  return first.kind === 'group' ? [rows, distinctIn(table, first)] : [rows];
}

function distinctIn(table: Table, column: Column): TableReading {
  return counted(table, column, 'distinct', new Set(labelsOf(table, column).map(({ text }) => labelKey(text.text))).size);
}

/** The sum, a total or the mean of a column, or the figure of a row that the sentence names. */
function amounts(
  context: NumeralContext,
  numeral: Numeral,
  table: Table,
  column: Column,
  seconds: number | undefined,
): readonly TableReading[] {
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
    return own && value ? [inCell(table, column, row, own, value)] : [];
  });
  return [...(sum && isTelling ? [worked('sum', sum)] : []), ...stated, ...(mean && isTelling ? [worked('mean', mean)] : [])];
}

function inCell(table: Table, column: Column, row: Row, cell: Cell, value: Big): TableReading {
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

/** The sentence has every word of the row's label. */
function isRowNamed(context: NumeralContext, row: Row, { index }: Column): boolean {
  const label = row.cells.find((cell, at) => at !== index && cell !== undefined && /\p{L}{3}/u.test(cell.text.text));
  return label !== undefined && isNamed(context, label.text.text);
}

/** Most words of a label that a sentence can name. */
const LONGEST_LABEL = 5;

function isNamed({ sentence: { tokens }, vocabulary }: NumeralContext, label: string): boolean {
  const words = tokensOf(label).filter(({ kind }) => kind !== 'sign');
  const said = new Set(tokens.map((token) => stem(token, vocabulary)));
  const isWord = words.some(({ kind, folded }) => kind === 'word' && folded.length >= SHORTEST_WORD);
  return isWord && words.length <= LONGEST_LABEL && words.every((token) => said.has(stem(token, vocabulary)));
}

function isPercentage({ paragraph: { text }, vocabulary, sentence: { tokens } }: NumeralContext, { to, end }: Numeral): boolean {
  return /^\s?%/.test(text.slice(end, end + 2)) || vocabulary.percentWords.at(tokens, to) > 0;
}

/** Of each label that the sentence names, the share of the rows that have it; of each row that it names, that of the sum of a named column. */
function shares(context: NumeralContext, table: Table): readonly TableReading[] {
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
    if (column.dimension === 'percent' || column.unit === '%') return [{ ...inCell(table, column, row, cell, figure), percent: true }];
    const value = sum?.gt(0) ? figure.times(HUNDRED).div(sum) : undefined;
    return value ? [{ ...inCell(table, column, row, cell, value), function: 'percent', percent: true }] : [];
  });
}

const TABLE_WORDS = phrases(locales.flatMap(({ captionWords }) => captionWords));

/** The sentence speaks of the table itself: "The table below shows …". */
function namesTable(tokens: readonly Token[]): boolean {
  return TABLE_WORDS.within(tokens, 0, tokens.length);
}

/**
 * The binding that says the same of a number, as it stands between the marks of its comment; undefined where table, column or row cannot
 * be named.
 * @param at where the number stands
 */
export function bindingOf(chapter: TableHolder, { function: name, table, column, row }: TableMatch, at: number): string | undefined {
  const tableName = nameOfTable(chapter, table) ?? NEAREST.find((id) => isMeant(chapter, id, table, at));
  if (tableName === undefined || name === 'percent') return undefined;
  if (!column) return `${name}(${tableName})`;
  const columnName = nameOfColumn(table, column);
  if (columnName === undefined) return undefined;
  const label = row?.cells.find((cell, i) => i !== column.index && /\p{L}/u.test(cell?.text.text ?? ''))?.text.text;
  if (name !== 'cell') return `${name}(${tableName}.${columnName})`;
  return label === undefined || /["|\n]|--/.test(label) ? undefined : `cell(${tableName}.${columnName}, "${label}")`;
}

const NEAREST = ['below', 'above'] as const;

function isMeant(chapter: TableHolder, text: string, table: Table, at: number): boolean {
  const found = findTable(chapter, { path: undefined, id: { text, span: table.span } }, at);
  return 'one' in found && found.one === table;
}

/** Whether a paragraph stands right above a table. */
export function isRightAbove(source: string, block: Block, table: Table | undefined): boolean {
  const end = table && table.span.start > block.span.end ? table.span.start : undefined;
  return end !== undefined && /^[\s>]*$/.test(source.slice(block.span.end, end));
}
