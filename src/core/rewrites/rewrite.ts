import type { AnalyseOptions, Message, Report, RewriteId, RewriteOption, RewriteOptions, RewriteOutcome, Table } from '../model.ts';

/** What is to be rewritten. */
export interface Target {
  readonly report: Report;
  readonly table: Table;
  /** What the report was made with. */
  readonly settings: AnalyseOptions;
}

/** A choice of options that is worth offering for a table. */
export interface Suggestion {
  readonly options: RewriteOptions;
  readonly title: Message;
  /** What it would come to, in a few words. */
  readonly preview?: Message;
}

/**
 * One way to rewrite a table: a pure function from a table to edits, a text, or a refusal. What it promises (no sum, no open item and no
 * byte elsewhere changes, no new finding) is held by `guard.ts` for all of them. To add one, write its file and list it in `index.ts`.
 */
export interface Rewrite {
  readonly id: RewriteId;
  readonly options: readonly RewriteOption[];
  /** One sentence for lists and menus. */
  readonly summary: string;
  /** English templates by message id; every id begins with the rewrite's. */
  readonly messages: Readonly<Record<string, string>>;
  run(target: Target, options: RewriteOptions): RewriteOutcome;
  /** The ways worth offering for a table, the best first; none where it makes no sense. */
  suggest(target: Target): readonly Suggestion[];
}
