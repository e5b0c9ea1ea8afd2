import { fold } from '../language/phrases.ts';
import type { Cell, Column, Row, Table } from '../model/index.ts';

/** A table before its totals are judged. */
export type UnjudgedTable = Omit<Table, 'summaryCells'>;

/** The data rows of a table. */
export function bodyRows({ rows }: Pick<Table, 'rows'>): readonly Row[] {
  return rows.filter(({ kind }) => kind === 'body');
}

/** The cells of some rows in one column, each once, however many rows it spans. */
export function columnCells(rows: readonly Row[], column: number): readonly Cell[] {
  return [...new Set(rows.flatMap((row) => row.cells[column] ?? []))];
}

/** The cells that begin in a row, from left to right, each once. */
export function ownCells({ index, cells }: Row): readonly Cell[] {
  return cells.filter((cell, column): cell is Cell => cell?.row === index && cell.column === column);
}

/** The value of a cell that stands elsewhere (a rowspan, a ditto mark), or the cell itself; undefined where the row has none. */
export function sayingCell(table: Table, row: Row, { index }: Column): { readonly cell: Cell; readonly covered: boolean } | undefined {
  const cell = row.cells[index];
  if (!cell) return undefined;
  const covered = cell.row !== row.index || cell.column !== index || cell.value.kind === 'covered';
  return { cell: cell.value.kind === 'covered' ? (lastSaid(table, row, index) ?? cell) : cell, covered };
}

function lastSaid({ rows }: Table, row: Row, column: number): Cell | undefined {
  for (let i = row.index - 1; i >= 0; i -= 1) {
    const cell = rows[i]?.kind === 'body' ? rows[i]?.cells[column] : undefined;
    if (cell && cell.value.kind !== 'covered') return cell;
  }
  return undefined;
}

/** Longest cell text that can serve as a row's name. */
const LONGEST_NAME = 60;

/** Names the rows of a table, so that a task in one of them can be told from the others. */
interface RowNames {
  /** Column, row and group of a place: `Transcribed? · Lyon · Group 2`. */
  contextOf(row: Row, column: number): string;
  /** Row and group: `Lyon · Group 2`; empty if nothing names the row. */
  nameOf(row: Row): string;
  /** Its number and what tells it from other rows, `6 · Lyon` beside `7 · Nantes` for towns; empty if nothing names the row. */
  shortNameOf(row: Row): string;
}

/**
 * Finds the column that names the rows best (short words, hardly ever the same) and the one that groups them.
 */
export function rowNames(table: Table): RowNames {
  const body = bodyRows(table);
  const naming = bestName(table, body);
  const grouping = table.columns.find((column) => column.kind === 'group' && column.index !== naming)?.index;
  const identifier = table.columns.find((column) => column.kind === 'identifier')?.index;
  const numbering = (naming ?? identifier) === undefined ? numberingColumn(table, body) : undefined;
  const partsOf = (row: Row): readonly (string | undefined)[] => [
    numbering ? `${numbering.name} ${textAt(row, numbering.index) ?? ''}`.trim() : textAt(row, naming ?? identifier),
    textAt(row, grouping),
  ];
  /** Only who lists rows asks for them. */
  let shared: ReadonlySet<string> | undefined;
  return {
    shortNameOf(row) {
      const [name = ''] = partsOf(row);
      const number = naming === undefined ? undefined : textAt(row, identifier);
      shared ??= sharedBeginnings(body.map((each) => textAt(each, naming) ?? ''));
      return [number, withoutBeginning(name, shared)].filter((part) => part !== undefined && part !== '').join(' · ');
    },
    contextOf(row, column) {
      const parts = [table.columns[column]?.name, ...(naming === column ? [] : partsOf(row))];
      return parts.filter((part) => part !== undefined && part !== '').join(' · ');
    },
    nameOf: (row) =>
      partsOf(row)
        .filter((part) => part !== undefined && part !== '')
        .join(' · '),
  };
}

/** The words with which several different names begin, as far as they are the same: `town` and `town of` tell none of them from another. */
function sharedBeginnings(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const name of new Set(names.map(fold))) {
    const words = name.split(' ');
    for (let count = 1; count < words.length; count += 1) {
      const beginning = words.slice(0, count).join(' ');
      if (seen.has(beginning)) shared.add(beginning);
      seen.add(beginning);
    }
  }
  return shared;
}

/** A name without the beginning that others have too; what is left has to say something by itself. */
function withoutBeginning(name: string, shared: ReadonlySet<string>): string {
  const words = name.split(/\s+/);
  let count = 0;
  while (count < words.length - 1 && shared.has(fold(words.slice(0, count + 1).join(' ')))) count += 1;
  const rest = words.slice(count).join(' ');
  return /\p{L}{3}/u.test(rest) ? rest : name;
}

/** A first column whose numbers tell the rows apart as `Week 48` does. */
function numberingColumn({ columns: [first] }: Table, body: readonly Row[]): Column | undefined {
  const texts = first ? body.map((row) => textAt(row, first.index) ?? '') : [];
  return texts.every((text) => /^\d+$/.test(text)) && new Set(texts).size === texts.length ? first : undefined;
}

function bestName(table: Table, body: readonly Row[]): number | undefined {
  const candidates = table.columns
    .filter(({ kind }) => kind === 'text' || kind === 'group')
    .map(({ index }) => ({ index, texts: body.map((row) => textAt(row, index) ?? '') }))
    .filter(({ texts }) => texts.every((text) => text !== '' && text.length <= LONGEST_NAME && !text.includes('\n')))
    .map(({ index, texts }) => ({ index, distinct: new Set(texts.map(fold)).size }))
    .filter(({ distinct }) => distinct > 1);
  return candidates.reduce<(typeof candidates)[number] | undefined>(
    (best, one) => (!best || one.distinct > best.distinct ? one : best),
    undefined,
  )?.index;
}

function textAt(row: Row, column: number | undefined): string | undefined {
  return column === undefined ? undefined : row.cells[column]?.text.text.split('\n')[0];
}
