import type { Row, Span } from '../../model/index.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import type { Target } from '../rewrite.ts';

/** What rewrites do to the rows and columns of a table that is neither HTML nor written with pipes. Undefined where it cannot be done. */
export interface TableWriter {
  /** What changes places when rows do. */
  unitOf(target: Target, row: Row): Span;
  /** Puts a row under another, written as a third one is; its texts are escaped already. */
  insertRow(target: Target, after: Row, like: Row, cells: readonly string[]): TableEdit | undefined;
  /** Puts a column in: a text into each row, escaped already. */
  insertColumn(target: Target, column: number, contentOf: (row: Row) => string): readonly TableEdit[] | undefined;
  dropColumn(target: Target, column: number): readonly TableEdit[] | undefined;
}
