import { csvFence, csvTable } from './csv-table.ts';
import { dashes } from './dashes.ts';
import { grid } from './grid.ts';
import { htmlTable } from './html.ts';
import { latex } from './latex.ts';
import { listTable } from './list-table.ts';
import { pipeTable } from './pipe.ts';
import type { DrawnSyntax, TableSyntax } from './syntax.ts';

/** The ways to write a table that are found by a sign, in the order in which they are tried. */
export const drawnSyntaxes: readonly DrawnSyntax[] = [dashes, grid, latex, listTable, csvTable, csvFence];

/** Every way to write a table. */
export const syntaxes: readonly TableSyntax[] = [htmlTable, pipeTable, ...drawnSyntaxes];
