import type { RewriteId, RewriteOptions } from '../../../core/index.ts';

/** A rewrite with the options that the author has chosen, and the table it is for. */
export interface RewriteChoice {
  readonly id: RewriteId;
  /** Index of the table in its chapter. */
  readonly table: number;
  readonly options: RewriteOptions;
  /** Where the task begins that asks for it and is ticked with it, as an offset; undefined if none does. */
  readonly task?: number;
}

/** A rewrite as a menu shows it. */
export interface Offer extends RewriteChoice {
  readonly title: string;
  /** What it would come to: `267 min in 5 rows`; empty if there is nothing to say. */
  readonly preview: string;
}
