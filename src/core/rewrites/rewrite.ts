import type { Memo } from '../chapter/memo.ts';
import type {
  AnalyseOptions,
  Column,
  Message,
  Refusal,
  Report,
  RewriteId,
  RewriteOption,
  RewriteOptions,
  RewriteWay,
  RewriteOutcome,
  Row,
  Table,
} from '../model/index.ts';
import { fitEdits } from '../parse/tables/fit.ts';
import { analyse } from '../rules/analyse.ts';
import { applyEdits, type Edit, normaliseEdits, type Span } from '../text/span.ts';

/** What is to be rewritten. */
export interface Target {
  readonly report: Report;
  readonly table: Table;
  /** What the report was made with. */
  readonly settings: AnalyseOptions;
  /** The chapter's: a rewrite is worked out and proved by analysing what it would make of the chapter. */
  readonly memo: Memo;
}

/** The options of a call, checked: each names something that is there. Undefined where the author left an option out. */
export interface RewriteArguments {
  column(name: string): Column | undefined;
  columns(name: string): readonly Column[] | undefined;
  row(name: string): Row | undefined;
  /** The value of a `choice`, a `file`, or a `text`. */
  text(name: string): string | undefined;
  /** Undefined where left out, so that a rewrite may have its own default. */
  flag(name: string): boolean | undefined;
}

/** What a rewrite proposes; `verify` holds it to the guarantees before anybody sees it. */
export type Draft = RewriteOutcome & {
  /** Guarantees that the rewrite knowingly does not keep. */
  readonly waives?: readonly Guarantee[];
  /** Places into which it writes what the author has handed in: a gap that vanishes there is filled, not lost. */
  readonly fills?: readonly Span[];
  /** Cells that are deleted, with what is to do in them, as the author has confirmed. */
  readonly drops?: readonly Span[];
  /** The column whose groups get one amount each. Sums of columns that cut across these groups are not compared. */
  readonly mergedBy?: Column;
};

/**
 * What every rewrite is held to. `sums`: the amounts of each column and group add up as before. `totals`: what the rows show to be right
 * they still do. `tasks`: nothing is to do twice. `bindings`: numbers in sentences that a binding holds to the table stay right; where that
 * is waived the author is told which do not. `findings`: nothing new is found.
 */
export type Guarantee = 'sums' | 'tasks' | 'totals' | 'bindings' | 'findings';

/** A choice of options that is worth offering for a table. */
export interface Suggestion {
  readonly options: RewriteOptions;
  readonly title: Message;
  /** What it would come to, in a few words. */
  readonly preview?: Message;
  readonly way?: RewriteWay;
}

/**
 * One way to rewrite a table: a pure function from a table to edits, a text, or a refusal. No sum, no total that is right, no open item and
 * no byte elsewhere changes, and nothing new is found. This is held by `verify.ts` for all of them. To add one, imitate `group-rows.ts`,
 * list it in `index.ts`, and say its sentences in French in `messages/fr/`.
 */
export interface Rewrite {
  readonly id: RewriteId;
  readonly options: readonly RewriteOption[];
  /** What menus call it, capitalised as titles are; with an ellipsis where it asks something. */
  readonly name: string;
  /** One sentence for lists. */
  readonly summary: string;
  /** It leaves the chapter as it is, and gives a text in this language. */
  readonly output?: 'csv' | 'markdown';
  /** English templates by message id; every id begins with the rewrite's. */
  readonly messages: Readonly<Record<string, string>>;
  /** Works on a table that may be edited. Where there is nothing to do it gives no edits, so that a second run changes nothing. */
  run(target: Target, chosen: RewriteArguments): Draft;
  /** The ways worth offering for a table, the best first; none where it makes no sense. */
  suggest(target: Target): readonly Suggestion[];
}

/** The report on the chapter as it would be after the edits, fitted into the columns of the table. */
export function reportAfter({ report, table, settings, memo }: Target, given: readonly Edit[]): Report {
  const { text } = report.chapter;
  const edits = fitEdits(text, [table], given) ?? given;
  return analyse(applyEdits(text, normaliseEdits(text, edits)), settings, memo);
}

/** A refusal: the message's id and data, and the place that stands in the way. */
export function refuse(span: Span, id: string, data: Message['data'] = {}): Refusal {
  return { kind: 'refusal', message: { id, data }, span };
}

/** A refusal because the call asks for what is not there. */
export function misused(span: Span, message: Message): Refusal {
  return { kind: 'refusal', message, span, misuse: true };
}

/** The edits that parts of a rewrite have made; the first refusal, if one was refused. */
export function allOf(parts: readonly (Edit | Refusal)[]): readonly Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const part of parts) {
    if (isRefusal(part)) return part;
    edits.push(part);
  }
  return edits;
}

/** Whether a part of a rewrite was refused rather than made. */
export function isRefusal(made: object): made is Refusal {
  return 'kind' in made && made.kind === 'refusal';
}
