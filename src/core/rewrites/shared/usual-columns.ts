import { fold } from '../../locales/fold.ts';
import { locales } from '../../locales/index.ts';
import type { Column, Table } from '../../model.ts';
import { runsOf } from './groups.ts';

const GROUP_WORDS = locales.flatMap((locale) => locale.groupWords.map(fold));

/**
 * The column that says which rows belong together: one whose header says so and that has rows with one label, else the first whose labels
 * come back. Undefined where no column groups the rows.
 */
export function groupColumn(table: Table): Column | undefined {
  const candidates = table.columns.filter(({ kind }) => kind === 'group' || kind === 'text');
  const named = candidates.filter(({ name, index }) => isGroupName(name) && repeats(table, index));
  return named[0] ?? table.columns.find(({ kind, index }) => kind === 'group' && repeats(table, index));
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

/** Two rows or more share a label. */
function repeats(table: Table, column: number): boolean {
  const keys = runsOf(table, column).flatMap(({ key, rows }) => (key === '' ? [] : rows.map(() => key)));
  return new Set(keys).size < keys.length;
}
