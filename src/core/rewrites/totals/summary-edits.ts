import type { Edit, SummaryCell, Table } from '../../model/index.ts';

/** The edits that make the summary cells of a table that disagree say what their cells give, in the author's own format. */
export function summaryEdits(table: Table, isMeant: (cell: SummaryCell, table: Table) => boolean = () => true): readonly Edit[] {
  return table.summaryCells
    .filter((cell) => cell.verdict === 'disagrees' && isMeant(cell, table))
    .flatMap(({ span, expectedText }) => (expectedText === undefined ? [] : [{ span, text: expectedText }]));
}
