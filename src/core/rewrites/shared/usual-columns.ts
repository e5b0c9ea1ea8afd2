import { fold } from '../../language/fold.ts';
import { locales } from '../../language/index.ts';
import type { Column, Table } from '../../model/index.ts';
import { readDates } from '../../values/dates.ts';
import { holdsWholeGroups, runsOf } from './groups.ts';

const GROUP_WORDS = locales.flatMap((locale) => locale.groupWords.map(fold));

/**
 * The column that says which rows belong together: one whose header says so and that has rows with one label, else the first whose labels
 * come back, days only if there is no other. Undefined where no column groups the rows.
 */
export function groupColumn(table: Table): Column | undefined {
  const candidates = table.columns.filter(({ kind }) => kind === 'group' || kind === 'text');
  const named = candidates.filter(({ name, index }) => isGroupName(name) && repeats(table, index));
  const grouping = table.columns.filter(({ kind, index }) => kind === 'group' && repeats(table, index));
  return named[0] ?? grouping.find(({ index }) => !holdsDates(table, index)) ?? grouping[0];
}

/** The column of amounts that is meant where none is named: the first of durations, else the only one. */
export function amountColumn({ columns }: Table): Column | undefined {
  const amounts = columns.filter(({ kind }) => kind === 'quantity');
  return amounts.find(({ dimension }) => dimension === 'duration') ?? (amounts.length === 1 ? amounts[0] : undefined);
}

function isGroupName(name: string): boolean {
  const folded = ` ${fold(name).replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  return GROUP_WORDS.some((word) => folded.includes(/\p{Script=Han}|\p{Script=Katakana}/u.test(word) ? word : ` ${word} `));
}

/** Another column whose groups, of things rather than of days, lie across those of the column. */
export function crossingColumn(table: Table, by: Column): Column | undefined {
  const others = table.columns.filter(({ kind, index }) => kind === 'group' && index !== by.index && !holdsDates(table, index));
  return others.find((column) => !holdsWholeGroups(table, column, by));
}

function holdsDates({ rows }: Table, column: number): boolean {
  const texts = rows.flatMap(({ kind, cells }) => (kind === 'body' ? (cells[column]?.text.text ?? []) : [])).filter((text) => text !== '');
  // Which of two figures is the month does not matter for their being dates.
  return readDates(texts, 'en') !== undefined;
}

/** Two rows or more share a label. */
function repeats(table: Table, column: number): boolean {
  const keys = runsOf(table, column).flatMap(({ key, rows }) => (key === '' ? [] : rows.map(() => key)));
  return new Set(keys).size < keys.length;
}
