import type {
  AnalyseOptions,
  Column,
  Message,
  Report,
  RewriteId,
  RewriteOption,
  RewriteOptions,
  RewriteOutcome,
  Row,
  Table,
} from '../model/index.ts';
import type { Span } from '../text/span.ts';

/** What is to be rewritten. */
export interface Target {
  readonly report: Report;
  readonly table: Table;
  /** What the report was made with. */
  readonly settings: AnalyseOptions;
}

/** The options of a call, checked: each names something that is there. Undefined where the author left an option out. */
export interface Chosen {
  column(name: string): Column | undefined;
  columns(name: string): readonly Column[] | undefined;
  row(name: string): Row | undefined;
  /** The value of a `choice`, a `file`, or a `text`. */
  text(name: string): string | undefined;
  /** Undefined where left out, so that a rewrite may have its own default. */
  flag(name: string): boolean | undefined;
}

/**
 * What a rewrite proposes: an outcome, which of the common promises it knowingly does not keep, the places into which it writes what the
 * author has handed in (a gap there is filled, not lost), the cells that go, with what is to do in them, as the author has confirmed, and the
 * column whose groups get one amount each: what other columns put together across these groups can have no sums of its own any more.
 */
export type Draft = RewriteOutcome & {
  readonly forgoes?: readonly Promise[];
  readonly fills?: readonly Span[];
  readonly drops?: readonly Span[];
  readonly mergedBy?: Column;
};

/**
 * What the guard holds every rewrite to. `sums`: the amounts of each column and group add up as before; `totals`: what the rows show to be
 * right they still do.
 */
export type Promise = 'sums' | 'totals';

/** A choice of options that is worth offering for a table. */
export interface Suggestion {
  readonly options: RewriteOptions;
  readonly title: Message;
  /** What it would come to, in a few words. */
  readonly preview?: Message;
}

/**
 * One way to rewrite a table: a pure function from a table to edits, a text, or a refusal. What it promises (no sum, no total that
 * is right, no open item and no byte elsewhere changes, no new finding) is held by `guard.ts` for all of them. To add one, imitate
 * `group-rows.ts`, list it in `index.ts`, and say its sentences in French in `locales/fr/`.
 */
export interface Rewrite {
  readonly id: RewriteId;
  readonly options: readonly RewriteOption[];
  /** One sentence for lists and menus. */
  readonly summary: string;
  /** It leaves the chapter as it is, and gives a text in this language. */
  readonly gives?: 'csv' | 'markdown';
  /** English templates by message id; every id begins with the rewrite's. */
  readonly messages: Readonly<Record<string, string>>;
  /** Works on a table that may be edited. Where there is nothing to do it gives no edits, so that a second run changes nothing. */
  run(target: Target, chosen: Chosen): Draft;
  /** The ways worth offering for a table, the best first; none where it makes no sense. */
  suggest(target: Target): readonly Suggestion[];
}

/** A refusal: the message's id and data, and the place that stands in the way. */
export function refuse(span: Span, id: string, data: Message['data'] = {}): Draft {
  return { kind: 'refusal', message: { id, data }, span };
}

/** A refusal because the call asks for what is not there. */
export function misused(span: Span, message: Message): Draft {
  return { kind: 'refusal', message, span, misuse: true };
}
