import type { Cell, Column, Reading, Row } from '../model/index.ts';
import type { SummaryLabel } from '../tables/label.ts';
import type { UnjudgedTable } from '../tables/query.ts';

/** How every row of a column states an aggregate of other cells. To add one, imitate `across/share.ts` and list it in `across/index.ts`. */
export interface RowRule {
  readonly id: string;
  /** How to obtain the cells of the column, if its header announces this; undefined otherwise. */
  of(table: UnjudgedTable, column: Column): RowDerivation | undefined;
}

/** The derivation of one column, row by row. */
export interface RowDerivation {
  readonly label: SummaryLabel;
  /** What a row's cell should state; undefined where the row does not tell. */
  readonly reading: (row: Row, cell: Cell) => Reading | undefined;
}
