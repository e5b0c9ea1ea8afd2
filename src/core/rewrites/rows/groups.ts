import type { Column, Row, Table } from '../../model/index.ts';
import { labelKey } from '../../language/phrases.ts';
import { asSeen, shortest } from '../../rules/shared/labels.ts';
import { isGroupHeader } from '../../language/headers.ts';
import { readDates } from '../../values/dates.ts';
import { bodyRows } from '../../tables/query.ts';

/** Rows that follow each other and belong to one group. */
export interface Run {
  /** What spellings of the group's label have in common. */
  readonly key: string;
  /** The label as its first row writes it. */
  readonly label: string;
  readonly rows: readonly Row[];
}

/** Spellings that `inconsistent-label` takes for one label are one group, whatever the marks of code; a short label may differ in case. */
function groupKey(label: string): string {
  const seen = asSeen(label).replace(/`/g, '');
  const key = labelKey(seen);
  return key.length < shortest ? seen.toLowerCase() : key;
}

/**
 * The data rows of a table in runs with one label in the column. A covered cell continues the run above; so does an empty one, unless
 * the column repeats its labels in row after row: then nothing says what an empty one means, and its row is a run of its own.
 */
export function runsOf(table: Table, column: number): readonly Run[] {
  const body = bodyRows(table);
  const repeats = body.some((row, i) => i > 0 && keyAt(row, column) !== '' && keyAt(row, column) === keyAt(body[i - 1], column));
  const runs: { key: string; label: string; rows: Row[] }[] = [];
  let previous: Row | undefined;
  for (const row of body) {
    const value = row.cells[column]?.value;
    const covered = value?.kind === 'covered' || (value?.kind === 'empty' && value.word === '' && !repeats);
    const key = covered ? '' : keyAt(row, column);
    const last = runs.at(-1);
    const goesOn = last && previous?.index === row.index - 1 && (covered || (key !== '' && key === last.key));
    if (goesOn) last.rows.push(row);
    else runs.push({ key, label: row.cells[column]?.text.text ?? '', rows: [row] });
    previous = row;
  }
  return runs;
}

/** Whether each group of the other column lies in one group of this one. Rows without a label are no group. */
export function holdsWholeGroups(table: Table, column: Column, other: Column): boolean {
  const keys = new Map(runsOf(table, column.index).flatMap(({ key, rows }) => rows.map((row) => [row, key] as const)));
  const around = new Map<string, string | undefined>();
  for (const { key, rows } of runsOf(table, other.index).filter(({ key }) => key !== '')) {
    for (const row of rows) {
      if (around.has(key) && around.get(key) !== keys.get(row)) return false;
      around.set(key, keys.get(row));
    }
  }
  return true;
}

function keyAt(row: Row | undefined, column: number): string {
  return groupKey(row?.cells[column]?.text.text ?? '');
}

/**
 * The column that says which rows belong together: one whose header says so and that has rows with one label, else the first whose labels
 * come back. Days count only if there is no other. Undefined where no column groups the rows.
 */
export function groupColumn(table: Table): Column | undefined {
  const candidates = table.columns.filter(({ kind }) => kind === 'group' || kind === 'text');
  const named = candidates.filter(({ name, index }) => isGroupHeader(name) && repeats(table, index));
  const grouping = table.columns.filter(({ kind, index }) => kind === 'group' && repeats(table, index));
  return named[0] ?? grouping.find(({ index }) => !holdsDates(table, index)) ?? grouping[0];
}

/** The column of amounts that is meant where none is named: the first of durations, else the only one. */
export function amountColumn({ columns }: Table): Column | undefined {
  const amounts = columns.filter(({ kind }) => kind === 'quantity');
  return amounts.find(({ dimension }) => dimension === 'duration') ?? (amounts.length === 1 ? amounts[0] : undefined);
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
