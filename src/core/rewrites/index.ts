import { addSubtotals } from './add-subtotals.ts';
import { addSummaryRow } from './add-summary-row.ts';
import { addTotalColumn } from './add-total-column.ts';
import { dropColumn } from './drop-column.ts';
import { exportCsv } from './export-csv.ts';
import { groupRows } from './group-rows.ts';
import { htmlToGrid } from './html-to-grid.ts';
import { htmlToPipe } from './html-to-pipe.ts';
import { importCsv } from './import-csv.ts';
import { insertColumn } from './insert-column.ts';
import { mergeDurations } from './merge-durations.ts';
import { moveRow } from './move-row.ts';
import { normaliseLabels } from './normalise-labels.ts';
import { numberRows } from './number-rows.ts';
import { pipeToHtml } from './pipe-to-html.ts';
import { regenerateSummary } from './regenerate-summary.ts';
import { sortRows } from './sort-rows.ts';
import { splitMerged } from './split-merged.ts';
import type { Rewrite } from './rewrite.ts';

/** Every rewrite, in the order in which they are offered: what mends a table first, what gives it another form last. */
export const rewrites: readonly Rewrite[] = [
  regenerateSummary,
  mergeDurations,
  splitMerged,
  normaliseLabels,
  groupRows,
  addSubtotals,
  addSummaryRow,
  addTotalColumn,
  sortRows,
  numberRows,
  moveRow,
  insertColumn,
  dropColumn,
  htmlToPipe,
  pipeToHtml,
  htmlToGrid,
  exportCsv,
  importCsv,
];
