import type { TableKind } from '../../model/index.ts';
import { csvWriter, listWriter } from './directives.ts';
import { dashWriter, gridWriter } from './drawn.ts';
import { latexWriter } from './latex.ts';
import type { TableWriter } from './table-writer.ts';

/** The writers of the kinds of tables that have one. */
export const writers: Readonly<Partial<Record<TableKind, TableWriter>>> = {
  simple: dashWriter,
  multiline: dashWriter,
  grid: gridWriter,
  latex: latexWriter,
  'list-table': listWriter,
  'csv-table': csvWriter,
};
