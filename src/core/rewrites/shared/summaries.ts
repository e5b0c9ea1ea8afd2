import type { SummaryCell, Table } from '../../model.ts';
import type { Edit } from '../../text/edit.ts';

/** The edits that make the summary cells of a table that disagree say what their cells give, in the author's own format. */
export function summaryEdits({ summaryCells }: Table, confidence: readonly SummaryCell['confidence'][]): readonly Edit[] {
  return summaryCells
    .filter((cell) => cell.verdict === 'disagrees' && confidence.includes(cell.confidence))
    .flatMap(({ span, expectedText }) => (expectedText === undefined ? [] : [{ span, text: expectedText }]));
}
