import { addSubtotals } from './add-subtotals.ts';
import { addSummaryRow } from './add-summary-row.ts';
import { addTotalColumn } from './add-total-column.ts';
import { dropColumn } from './drop-column.ts';
import { groupRows } from './group-rows.ts';
import { insertColumn } from './insert-column.ts';
import { mergeDurations } from './merge-durations.ts';
import { moveRow } from './move-row.ts';
import { normaliseLabels } from './normalise-labels.ts';
import { numberRows } from './number-rows.ts';
import { regenerateSummary } from './regenerate-summary.ts';
import type { Rewrite } from './rewrite.ts';
import { sortRows } from './sort-rows.ts';
import { splitMerged } from './split-merged.ts';

/** Every rewrite, in alphabetical order of their ids. */
export const rewrites: readonly Rewrite[] = [
  addSubtotals,
  addSummaryRow,
  addTotalColumn,
  dropColumn,
  groupRows,
  insertColumn,
  mergeDurations,
  moveRow,
  normaliseLabels,
  numberRows,
  regenerateSummary,
  sortRows,
  splitMerged,
];
