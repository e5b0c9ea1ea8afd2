import { fold } from '../locales/fold.ts';
import type { Row, Table } from '../model.ts';

/** Longest cell text that can serve as a row's name. */
const LONGEST_NAME = 60;

/** Names the rows of a table, so that a task in one of them can be told from the others. */
export interface RowNames {
  /** Column, row and group of a place: `Transcribed? · Lyon · Group 2`. */
  contextOf(row: Row, column: number): string;
  /** Row and group: `Lyon · Group 2`; empty if nothing names the row. */
  nameOf(row: Row): string;
}

/**
 * Finds the column that names the rows best (short words, hardly ever the same) and the one that groups them.
 */
export function rowNames(table: Table): RowNames {
  const body = table.rows.filter((row) => row.kind === 'body');
  const naming = bestName(table, body);
  const grouping = table.columns.find((column) => column.kind === 'group' && column.index !== naming)?.index;
  const identifier = table.columns.find((column) => column.kind === 'identifier')?.index;
  return {
    contextOf(row, column) {
      const parts = [table.columns[column]?.name, ...[naming ?? identifier, grouping].map((index) => textAt(row, index))];
      return parts.filter((part, i) => part !== undefined && part !== '' && !(i > 0 && naming === column)).join(' · ');
    },
    nameOf(row) {
      const parts = [naming ?? identifier, grouping].map((index) => textAt(row, index));
      return parts.filter((part) => part !== undefined && part !== '').join(' · ');
    },
  };
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
