import type { Position } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Message } from './finding.ts';
import type { Baseline } from './comparison.ts';
import type { LanguageTag } from './chapter.ts';
import type { Dimension, Quantity } from './value.ts';

/** A comment right behind a number that says what the number is: `nineteen<!--= items(table-2."People") -->`. */
export interface Binding {
  /** The comment with its marks. */
  readonly span: Span;
  /** The name that the binding defines; undefined if it defines none. */
  readonly name: Word | undefined;
  /** What the number has to be; undefined where that is not written as it must be. */
  readonly expression: Expression | undefined;
  /** Ends in `~`: the number may be rounded as far as its last figure that is not 0. */
  readonly rough: boolean;
  /** Why the comment cannot be read, and where. */
  readonly problem: { readonly span: Span; readonly message: Message } | undefined;
  /** The number before the comment; undefined if there is none. */
  readonly number: BoundNumber | undefined;
  /** The comment is the first thing on its line, where it begins a block of HTML and ends the paragraph. */
  readonly atLineStart: boolean;
}

/** A number with a binding behind it. */
export interface BoundNumber {
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** What it may say, the longest reading first: `2 000` says two thousand rather than none. */
  readonly readings: readonly NumberReading[];
}

/** One way to read a number. */
export type NumberReading = { readonly span: Span } & (
  | { readonly written: 'figures'; readonly quantity: Quantity }
  | {
      readonly written: 'words';
      readonly value: number;
      /** Of the unit of time behind it; undefined where there is none. */
      readonly seconds: number | undefined;
      readonly language: LanguageTag;
      /** The word behind it, folded: the gender of the number may depend on it. */
      readonly noun: string;
    }
);

/** A word of a binding, or a text in quotation marks, without these. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** What stands in a binding. */
export type Expression =
  | { readonly kind: 'integer'; readonly value: string; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'operation'; readonly sign: Sign; readonly left: Expression; readonly right: Expression; readonly span: Span }
  | {
      readonly kind: 'share';
      readonly function: 'percent' | 'ratio';
      readonly part: Expression;
      readonly whole: Expression;
      readonly span: Span;
    }
  | TableCall;

/** What joins two terms. */
export type Sign = '+' | '-' | '*' | '/';

/** A function over a table, or over a list. */
export interface TableCall {
  readonly kind: 'call';
  readonly function: TableFunction;
  readonly table: TableReference;
  readonly column: Word | undefined;
  /** The label of a row, for `cell`. */
  readonly row: Word | undefined;
  readonly conditions: readonly Condition[];
  readonly span: Span;
}

/** What can be worked out from a table; `list` counts the items of a list instead. */
export type TableFunction = 'rows' | 'distinct' | 'items' | 'sum' | 'mean' | 'median' | 'min' | 'max' | 'cell' | 'list';

/** Which table is meant. */
export interface TableReference {
  /** The path of another chapter, from this one's folder. */
  readonly path: Word | undefined;
  /** An id, the number of a caption, a slug; or `above` and `below`. */
  readonly id: Word;
}

/** Which rows count. */
export interface Condition {
  readonly column: Word;
  /** `over`: the cell is more than the value, which stands first. */
  readonly test: '=' | '!=' | '<' | '<=' | '~' | 'over' | 'from';
  readonly value: Word;
}

/** A place in another chapter. */
export interface ForeignPlace {
  /** The address of the chapter, as whoever knows of it writes it. */
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
}

/** What an expression comes to as far as its own chapter can tell; `Place` is how it points at cells. Plain data. */
export type Outcome<Place> =
  | Amount<Place>
  /** It cannot be worked out. `fault`: because of how it is written, rather than of what stands in the table. */
  | { readonly kind: 'problem'; readonly message: Message; readonly fault: boolean; readonly place: Place | undefined }
  | { readonly kind: 'name'; readonly name: string; readonly place: Place }
  | { readonly kind: 'operation'; readonly sign: Sign; readonly left: Outcome<Place>; readonly right: Outcome<Place> }
  | { readonly kind: 'share'; readonly function: 'percent' | 'ratio'; readonly part: Outcome<Place>; readonly whole: Outcome<Place> };

/** What an expression comes to. */
export interface Amount<Place> {
  readonly kind: 'amount';
  /** A decimal figure, in seconds for a duration. */
  readonly value: string;
  /** `ratio`: a part divided by its whole, which may be stated as a percentage too. */
  readonly dimension: Dimension | 'ratio';
  /** What one of the units is in which its column is written: 60 for minutes; `1` for what is counted. */
  readonly scale: string;
  /** What it was worked out from. */
  readonly operands: readonly Place[];
}

/** A name that a chapter defines. */
export interface NameDefinition<Place> {
  readonly name: string;
  /** Where the name stands in its binding. */
  readonly place: Place;
  readonly outcome: Outcome<Place>;
}

/** What other chapters of the same project say, as far as the bindings of one chapter need it. */
export interface Elsewhere {
  /** All chapters are known: a name that is not found is unknown. */
  readonly isComplete: boolean;
  /** What other chapters define. */
  definitions(): readonly NameDefinition<ForeignPlace>[];
  /** The definitions of a name in other chapters. */
  definitionsOf(name: string): readonly NameDefinition<ForeignPlace>[];
  /** Whether another chapter uses a name. */
  isUsed(name: string): boolean;
  /**
   * What a call comes to in another chapter.
   * @param path of that chapter, from this one's folder
   * @param call as written, without the path
   * @returns undefined while it is not known
   */
  answerOf(path: string, call: string): Outcome<ForeignPlace> | undefined;
  /** The calls of bindings in other chapters about tables of this one. */
  asked(): readonly ForeignCall[];
  /** What the other chapters said in their earlier texts of a kind; as now where no such text is known. */
  earlier(kind: Baseline['kind']): Sayings;
}

/** What is looked up in other chapters to work out a binding. */
export type Sayings = Pick<Elsewhere, 'definitionsOf' | 'answerOf'>;

/** A call in a binding of another chapter. */
export interface ForeignCall {
  /** The address of that chapter. */
  readonly uri: string;
  /** As written, without the path of the chapter that is asked. */
  readonly call: string;
  /** Where it names columns, from left to right, with their quotation marks. */
  readonly columns: readonly ForeignPlace[];
}
