import type { Cell, Column, Message, Quantity, Reading, Row } from '../model/index.ts';
import type { SummaryLabel } from '../tables/label.ts';
import type { UnjudgedTable } from '../tables/query.ts';

/** A figure to be judged, with all that its meaning depends on. */
export interface Claim {
  readonly table: UnjudgedTable;
  readonly row: Row;
  readonly cell: Cell;
  readonly label: SummaryLabel;
  readonly stated: Quantity;
  /** The column whose cells it speaks of: not its own where the row is too short (see `claims.ts`). */
  readonly column: Column;
  /** Label and figure share the cell. */
  readonly labelled: boolean;
}

/** What can be said of a claim. */
export type Judgement =
  | { readonly verdict: 'agrees'; readonly reading: Reading }
  | { readonly verdict: 'disagrees'; readonly reading: Reading; readonly confidence: 'certain' | 'likely' }
  | { readonly verdict: 'unverified'; readonly reason: Message };

/** The message of a claim about which nothing can be said. */
export function unverified(why: string, data: Message['data'] = {}): Message {
  return { id: `verdict.unverified.${why}`, data };
}

/** Slots of the header row; of the widest row where there is none. */
export function headWidth(table: UnjudgedTable): number {
  return table.rows.findLast((row) => row.kind === 'head')?.slots ?? table.width;
}
