import Big from 'big.js';
import { labelKey } from '../language/phrases.ts';
import { locales } from '../language/index.ts';
import type { Block, Chapter, Column, Table } from '../model/index.ts';
import { indexSections } from '../parse/headings.ts';
import { announcementIn } from './announcement.ts';
import { findTable, nameOfColumn, nameOfTable, type TableHolder } from './bindings/references.ts';
import { currencyOf } from './attached.ts';
import { moneyDoubt, numeralDoubt, type NumeralContext } from './doubts.ts';
import { nounAfter } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import type { Paragraph, Reading } from './paragraph.ts';
import { LARGE, listed, overColumn, rowsOf, shares, sharesWord, type TableReading } from './table-readings.ts';
import { phrases, type Token } from './tokens.ts';

/** A number that a table beside its paragraph gives. */
export interface TableMatch extends TableReading {
  readonly numeral: Numeral;
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
      const isOfEach = isCountOfEach(context, numeral);
      const match = readings.find(
        ({ function: name, value, percent }) => !(isOfEach && OF_ALL.has(name)) && agrees(numeral, value, percent),
      );
      return match ? [{ ...match, numeral }] : [];
    });
  });
}

/** What is counted or worked out of all rows together. */
const OF_ALL: ReadonlySet<TableReading['function']> = new Set(['rows', 'distinct', 'items', 'sum']);

/** "Two boats for each port": the same clause says that there are so many of each of other things. */
function isCountOfEach({ sentence: { tokens }, vocabulary }: NumeralContext, { to }: Numeral): boolean {
  const sign = tokens.findIndex(({ kind }, at) => at >= to && kind === 'sign');
  return vocabulary.eachWords.within(tokens, to, sign < 0 ? tokens.length : sign);
}

/** What the number may stand for, the likeliest first. */
function possible(context: NumeralContext, numeral: Numeral, tables: readonly Table[], isAnnounced: boolean): readonly TableReading[] {
  const { sentence, vocabulary } = context;
  if (isPercentage(context, numeral)) return tables.slice(0, 1).flatMap((table) => shares(context, table));
  const isPlain = numeralDoubt(context, numeral) === undefined;
  const currency = moneyDoubt(context, numeral) === undefined ? currencyOf(context.paragraph.text, numeral) : undefined;
  if (!isPlain && currency === undefined) return [];
  const noun = isPlain ? nounAfter(sentence.tokens, numeral, vocabulary) : undefined;
  const unit = secondsOf(sentence.tokens[numeral.to]);
  for (const table of tables) {
    const linked = table.columns.filter(
      (column) => (noun !== undefined && sharesWord(noun, column, vocabulary)) || isInUnit(column, unit ?? currency, numeral),
    );
    if (linked.length > 0) return linked.flatMap((column) => overColumn({ context, numeral, table, column, seconds: unit }));
  }
  const [nearest] = tables;
  if (!nearest) return [];
  if (isAnnounced) return rowsOf(nearest);
  const isLarge = numeral.value.gte(LARGE) && noun !== undefined;
  return isLarge && namesTable(sentence.tokens) ? [...rowsOf(nearest), ...listed(nearest)] : [];
}

function agrees({ value, decimals }: Numeral, actual: Big, isRounded = false): boolean {
  return isRounded ? actual.round(decimals, Big.roundHalfUp).eq(value) : actual.eq(value);
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

/**
 * A large number of a unit in which the column is measured.
 * @param unit the seconds of a unit of time, or a currency
 */
function isInUnit(column: Column, unit: number | string | undefined, { value }: Numeral): boolean {
  return unit !== undefined && value.gte(LARGE) && (typeof unit === 'number' ? column.dimension === 'duration' : column.unit === unit);
}

function isPercentage({ paragraph: { text }, vocabulary, sentence: { tokens } }: NumeralContext, { to, end }: Numeral): boolean {
  return /^\s?%/.test(text.slice(end, end + 2)) || vocabulary.percentWords.at(tokens, to) > 0;
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
