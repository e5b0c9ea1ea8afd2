import { csvTable } from './csv-table.ts';
import { dashes } from './dashes.ts';
import { grid } from './grid.ts';
import { latex } from './latex.ts';
import { listTable } from './list-table.ts';
import type { TableSyntax } from './syntax.ts';

/** Every way to write a table beside HTML and pipes, in the order in which they are tried. */
export const syntaxes: readonly TableSyntax[] = [dashes, grid, latex, listTable, csvTable];
