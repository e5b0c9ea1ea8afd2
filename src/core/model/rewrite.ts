import type { Edit, Span } from '../text/span.ts';
import type { Message } from './finding.ts';

/** Id of a rewrite: the name of a file in `rewrites/`. */
export type RewriteId =
  | 'add-subtotals'
  | 'add-summary-row'
  | 'add-total-column'
  | 'align-table'
  | 'convert-table'
  | 'drop-column'
  | 'export-csv'
  | 'group-rows'
  | 'html-to-grid'
  | 'html-to-pipe'
  | 'import-csv'
  | 'insert-column'
  | 'insert-row'
  | 'merge-durations'
  | 'move-row'
  | 'normalise-labels'
  | 'number-rows'
  | 'pipe-to-html'
  | 'regenerate-summary'
  | 'sort-rows'
  | 'split-merged';

/** What the author chose, by the option's name, as written on the command line: `{ style: 'ditto', column: 'Durée' }`. */
export type RewriteOptions = Readonly<Record<string, string>>;

/** What an author asks for. */
export interface RewriteCall {
  readonly id: RewriteId;
  /** The table's number among all tables of the chapter. */
  readonly table: number;
  readonly options: RewriteOptions;
}

/** A rewrite refused rather than done wrong: why, and the place that stands in the way. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly message: Message;
  readonly span: Span;
  /** The call itself is at fault: it names a table, a column, a row or a value that is not there. */
  readonly misuse?: true;
}

/** What a rewrite comes to. */
export type RewriteOutcome =
  /** Nothing is to be changed where there are no edits; `summary` tells what was done, or that nothing was to be done. */
  | { readonly kind: 'edits'; readonly edits: readonly Edit[]; readonly summary: Message }
  /** A text for elsewhere; the chapter stays as it is. */
  | { readonly kind: 'text'; readonly text: string }
  | Refusal;

/** One option of a rewrite. */
export interface RewriteOption {
  readonly name: string;
  /**
   * `choice` is one of `choices`; `column` takes a header's text or a number from 0, `columns` several with commas between them; `row`
   * takes a number as in the report; `flag` is `yes` or `no`; `file` is the text of a file, which the caller has read.
   */
  readonly kind: 'choice' | 'column' | 'columns' | 'file' | 'flag' | 'row' | 'text';
  readonly choices?: readonly string[];
  readonly required?: true;
  /** What it is for, in a few words of English. In other languages it is the message `<rewrite>.option.<name>`. */
  readonly help: string;
}

/** One way to rewrite a table, ready to be offered: its options are chosen. */
export interface RewriteProposal {
  readonly id: RewriteId;
  readonly options: RewriteOptions;
  /** What the author reads in a menu. */
  readonly title: Message;
  /** What it would come to, in a few words: `267 min in 5 rows`. */
  readonly preview: Message | undefined;
  /** Where the rewrite has several ways to write the same. */
  readonly way: RewriteWay | undefined;
}

/** One of several ways to write the same, which a menu may list under one heading. */
export interface RewriteWay {
  /** What all of them do. */
  readonly heading: Message;
  /** What this one is called below the heading. */
  readonly name: Message;
  /** The first cells of a group as they will be, from top to bottom, with `│` between them: `104 │ "`. */
  readonly sample: string;
}
