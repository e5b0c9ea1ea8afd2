import { addSubtotals } from './add-subtotals.ts';
import { addSummaryRow } from './add-summary-row.ts';
import { addTotalColumn } from './add-total-column.ts';
import { dropColumn } from './drop-column.ts';
import { insertColumn } from './insert-column.ts';
import { moveRow } from './move-row.ts';
import { normaliseLabels } from './normalise-labels.ts';
import { numberRows } from './number-rows.ts';
import type { Rewrite } from './rewrite.ts';
import { sortRows } from './sort-rows.ts';

/** Every rewrite, in alphabetical order of their ids. */
export const rewrites: readonly Rewrite[] = [
  addSubtotals,
  addSummaryRow,
  addTotalColumn,
  dropColumn,
  insertColumn,
  moveRow,
  normaliseLabels,
  numberRows,
  sortRows,
];
