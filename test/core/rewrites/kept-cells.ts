import { fold, type Cell, type RewriteId, type RewriteOptions, type Row, type Table } from '../../../src/core/index.ts';

/** What is read in each slot of each row. */
export type Grid = readonly (readonly string[])[];

/** Whether the cells that a rewrite does not name say after it what they said before. */
export function keepsCells(id: RewriteId, options: RewriteOptions, before: Table, after: Table): boolean {
  return (checks[id] ?? (() => true))(before, after, options);
}

/** What is read in each slot of a table, nameless empty columns at its end aside. */
export function grid({ rows }: Table): Grid {
  return withoutEmptyEnd(rows.map(({ cells }) => cells.map((cell) => cell?.text.text ?? '')));
}

/** The same in any form: the marks of code, which HTML writes as an element, and blanks after blanks, which HTML shows as one, aside. */
function gridInAnyForm(table: Table): Grid {
  return grid(table).map((row) => row.map((text) => text.replace(/`/g, '').replace(/ +/g, ' ')));
}

function withoutEmptyEnd(texts: Grid): Grid {
  const width = Math.max(...texts.map((row) => row.findLastIndex((text) => text !== '') + 1));
  return texts.map((row) => row.slice(0, width));
}

/** A column as options name it: `#4` where a header says 4. */
function placeOf(column: string | undefined): number {
  return Number(column?.replace('#', ''));
}

type Check = (before: Table, after: Table, options: RewriteOptions) => boolean;

const areSame: Check = (before, after) => isEqual(grid(after), grid(before));

const areConverted: Check = (before, after) => isEqual(gridInAnyForm(after), gridInAnyForm(before));

/** Every row is still there, in order, between those that are new. */
const areRowsAdded: Check = (before, after) => {
  const [rows, now] = [before, after].map((table) => grid(table).map((row) => JSON.stringify(withoutEmptyEnd([row]))));
  let next = 0;
  for (const row of now ?? []) if (row === rows?.[next]) next += 1;
  return next === rows?.length;
};

/** The rows are those that there were; what is no data stays where it is. */
const areReordered: Check = (before, after) => {
  const texts = (table: Table): readonly string[] => grid(table).map((row) => JSON.stringify(row));
  const fixed = (table: Table): readonly unknown[] => texts(table).map((row, i) => (before.rows[i]?.kind === 'body' ? '' : row));
  return isEqual(texts(after).toSorted(), texts(before).toSorted()) && isEqual(fixed(after), fixed(before));
};

/** The rows of data in all columns but some, and in cells that reach into these; the rows in any order. */
const areSameBut =
  (...columns: readonly string[]): Check =>
  (before, after, options) => {
    const named = columns.map((name) => options[name]);
    const isNamed = (cell: Cell | undefined, i: number): boolean =>
      named.some((column) => placeOf(column) >= (cell?.column ?? i) && placeOf(column) < (cell ? cell.column + cell.colspan : i + 1));
    const othersOf = ({ cells }: Row): string =>
      JSON.stringify(cells.map((cell, i) => (isNamed(cell, i) ? '' : fold(cell?.text.text ?? ''))));
    const data = before.rows.filter(({ kind }) => kind === 'body').map(othersOf);
    const kept = after.rows.map(othersOf);
    return columns.some((name) => options[name] === undefined) || isContained(data, kept);
  };

/** Whether each text is there as often as it has to be. */
function isContained(texts: readonly string[], all: readonly string[]): boolean {
  const left = [...all];
  return texts.every((text) => left.includes(text) && left.splice(left.indexOf(text), 1).length > 0);
}

const checks: Partial<Record<RewriteId, Check>> = {
  'add-subtotals': areRowsAdded,
  'add-summary-row': (before, after, options) => after.rows.length === before.rows.length || areRowsAdded(before, after, options),
  'add-total-column': (before, after) => isEqual(withoutColumn(grid(after), before.width), grid(before)),
  'align-table': areSame,
  'convert-table': areConverted,
  'drop-column': (before, after, { column }) => isEqual(grid(after), withoutColumn(grid(before), placeOf(column))),
  'group-rows': areReordered,
  'html-to-pipe': areConverted,
  'insert-column': (before, after, options) => {
    const last = options['after'] === undefined ? before.width - 1 : placeOf(options['after']);
    const place = options['before'] === undefined ? last + 1 : placeOf(options['before']);
    return isEqual(withoutColumn(grid(after), place), grid(before));
  },
  'insert-row': areRowsAdded,
  'merge-durations': areSameBut('column', 'by'),
  'move-row': areReordered,
  'normalise-labels': (before, after) => isEqual(folded(after), folded(before)),
  'number-rows': areSameBut('column'),
  'pipe-to-html': areConverted,
  'regenerate-summary': (before, after) => isEqual(bodyOf(after), bodyOf(before)),
  'sort-rows': areReordered,
  'split-merged': areSameBut('column'),
};

function withoutColumn(rows: Grid, column: number): Grid {
  return withoutEmptyEnd(rows.map((row) => row.toSpliced(column, 1)));
}

/** Spellings of one label differ in blanks as well. */
function folded(table: Table): Grid {
  return grid(table).map((row) => row.map((text) => fold(text).replace(/\s+/g, '')));
}

function bodyOf(table: Table): Grid {
  return grid(table).filter((_, row) => table.rows[row]?.kind === 'body');
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
