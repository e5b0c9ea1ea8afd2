import type { Column } from '../model/index.ts';
import { bodyRows, columnCells, type UnjudgedTable } from './query.ts';
import { understandColumn } from '../values/column.ts';
import type { ReadingContext } from '../values/form.ts';

/**
 * How the figures of a column are read.
 * @param name the header to read them under, where it is not the column's own
 */
export function readingContext(table: UnjudgedTable, { index, name: own, decimalMark }: Column, name = own): ReadingContext {
  const texts = columnCells(bodyRows(table), index).map(({ text }) => text.text);
  return understandColumn({ index, name, texts, summaries: [], stub: false }, decimalMark).context;
}
