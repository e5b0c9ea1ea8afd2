import { addSubtotals } from './totals/add-subtotals.ts';
import { addSummaryRow } from './totals/add-summary-row.ts';
import { addTotalColumn } from './totals/add-total-column.ts';
import { alignTable } from './convert/align-table.ts';
import { convertTable } from './convert/convert-table.ts';
import { dropColumn } from './columns/drop-column.ts';
import { exportCsv } from './csv/export-csv.ts';
import { groupRows } from './rows/group-rows.ts';
import { htmlToGrid } from './convert/html-to-grid.ts';
import { htmlToPipe } from './convert/html-to-pipe.ts';
import { importCsv } from './csv/import-csv.ts';
import { insertRow } from './rows/insert-row.ts';
import { insertColumn } from './columns/insert-column.ts';
import { mergeDurations } from './durations/merge-durations.ts';
import { moveRow } from './rows/move-row.ts';
import { normaliseLabels } from './rows/normalise-labels.ts';
import { numberRows } from './rows/number-rows.ts';
import { pipeToHtml } from './convert/pipe-to-html.ts';
import { regenerateSummary } from './totals/regenerate-summary.ts';
import { sortRows } from './rows/sort-rows.ts';
import { splitMerged } from './durations/split-merged.ts';
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
  insertRow,
  insertColumn,
  dropColumn,
  alignTable,
  htmlToPipe,
  pipeToHtml,
  htmlToGrid,
  convertTable,
  exportCsv,
  importCsv,
];
