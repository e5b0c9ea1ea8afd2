import { fold } from '../language/phrases.ts';
import type { Baseline, ChangedRow, Chapter, SummaryCell, Table } from '../model/index.ts';
import { changedRows } from './changed-rows.ts';
import { matchTables } from './compare-totals.ts';
import { pairTables, type TablePair } from './pairing.ts';

/** What the rows under a total added up to in an earlier text, and which of them have changed since. */
export interface SumBefore {
  /** As the author writes it; the same as the total states now. */
  readonly sum: string;
  readonly rows: readonly ChangedRow[];
  /** Which text it was. */
  readonly kind: Baseline['kind'];
}

/** Answers for one total of a chapter. */
export type SumsBefore = (table: Table, summary: SummaryCell) => SumBefore | undefined;

/** Asks several earlier texts, in their order: the first in which the rows added up to what is stated answers. */
export function earlierSums(baselines: readonly Baseline[], chapter: Chapter): SumsBefore {
  const before = baselines.map((baseline) => sumsBefore(baseline, chapter));
  return (table, summary) => before.flatMap((sumBefore) => sumBefore(table, summary) ?? [])[0];
}

/**
 * Tells of totals that disagree whether it is their rows that have changed: in the earlier text they added up to exactly what is stated.
 * Undefined where they did not, or where the two texts cannot be compared. The earlier text is not looked at before the first question.
 */
function sumsBefore({ kind, ...baseline }: Baseline, chapter: Chapter): SumsBefore {
  let known: readonly TablePair[] | undefined;
  return (table, summary) => {
    known ??= pairTables(baseline.report.chapter.tables, chapter.tables);
    const tables = known.find(({ after }) => after === table);
    const before = tables && sumBefore(tables, summary);
    return before && { ...before, kind };
  };
}

/** Tells of a total what its rows added up to in an earlier text of its table, if that is what it states. */
export function sumBefore(tables: TablePair, summary: SummaryCell): Omit<SumBefore, 'kind'> | undefined {
  const { reading, statedText } = summary;
  const matched = reading?.function === 'sum' && reading.scope !== 'row' ? matchTables(tables) : undefined;
  const columns = matched?.columns.find(({ after }) => after.index === summary.about);
  if (!reading || !matched || !columns) return undefined;
  const earlier = counterpart(summary, tables, columns.before.index);
  if (earlier?.reading?.function !== 'sum' || earlier.expectedText !== statedText) return undefined;
  const rows = changedRows(tables, columns, matched.rows).filter(({ cell }) => cell === undefined || reading.operands.includes(cell));
  return rows.length > 0 ? { sum: earlier.expectedText, rows } : undefined;
}

/** The cell that said the same of the column in the earlier text: with the same label, and as many such above it. */
function counterpart(summary: SummaryCell, { before, after }: TablePair, column: number): SummaryCell | undefined {
  const alike = ({ summaryCells }: Table, index: number): readonly SummaryCell[] =>
    summaryCells.filter((cell) => cell.about === index && fold(cell.label) === fold(summary.label));
  return alike(before, column)[alike(after, summary.about).indexOf(summary)];
}
