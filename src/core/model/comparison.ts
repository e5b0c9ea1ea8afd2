import type { Report } from './finding.ts';
import type { Cell, Column, Table } from './table.ts';
import type { SummaryCell } from './total.ts';

/** Another text of a chapter, that the one at hand is held against. */
export interface Baseline {
  readonly report: Report;
  /**
   * Which text it is, so that messages can name it: the one last saved, the one that the author opened, the one last committed, or one that the author asked to have
   * compared. Only in the last case every sum that has changed is a finding; in the others a changed sum is everyday work.
   */
  readonly kind: 'saved' | 'opened' | 'committed' | 'compared';
}

/** A column under a total whose rows add up to something else than in an earlier text. */
export interface ChangedSum {
  /** The table and the column as they are now. */
  readonly table: Table;
  readonly column: Column;
  /** What states the column's sum now, the last one if several do; undefined if nothing does any more. */
  readonly summary: SummaryCell | undefined;
  /** `rows`: the rows add up to something else. `stated`: they do not, but the total states less than it did. */
  readonly kind: 'rows' | 'stated';
  /** The two sums, or the two figures stated, as the column writes its amounts. */
  readonly before: string;
  readonly after: string;
  /** After less before in the same writing, with its sign: `−283`. */
  readonly difference: string;
  readonly rows: readonly ChangedRow[];
}

/** A row whose amount is another than in an earlier text; or several rows with one amount for all of them. */
export interface ChangedRow {
  /** Empty if nothing in the table names it. */
  readonly name: string;
  /** Undefined if there was no such row, or no amount in it. */
  readonly before: string | undefined;
  /** Undefined if there is no such row, or no amount in it. */
  readonly after: string | undefined;
  /** How many rows share the amount. */
  readonly count: number;
  /** Where the amount stands, or stood; undefined if the row is gone. */
  readonly cell: Cell | undefined;
}
