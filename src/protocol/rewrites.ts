import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ChapterParams } from './chapters.ts';

/** For which table rewrites are wanted: the one at the position, else the nearest below it, else the one above. */
export interface RewriteOffersParams extends ChapterParams {
  readonly version: number;
  readonly position: Position;
  /** Only this one, even where there is no special reason for it. */
  readonly id?: string;
}

/** The rewrites of a table, before one is chosen. */
export interface RewriteOffers {
  /** The table, for people; null if the chapter has none. */
  readonly title: string | null;
  readonly offers: readonly RewriteOffer[];
}

/** A rewrite with its options, ready to be asked for. */
export interface RewriteWayOffer {
  readonly id: string;
  /** Index of the table. */
  readonly table: number;
  readonly options: Readonly<Record<string, string>>;
  readonly title: string;
  /** Under which heading it is listed; those of one heading stand together. */
  readonly group: string;
  /** What it would come to, or why it is refused. */
  readonly detail: string;
  readonly refused: boolean;
  /** What the author has to say first. */
  readonly questions: readonly RewriteQuestion[];
  /** The first cells of a group as they will be; empty where nothing of the kind can be shown. */
  readonly sample: string;
}

/** The same as a menu lists it. */
export interface RewriteOffer extends RewriteWayOffer {
  /** Several ways to do it, of which one is to be chosen next; none where it can be done as it stands. */
  readonly ways: readonly RewriteWayOffer[];
}

/** An option that a rewrite cannot do without. */
export interface RewriteQuestion {
  readonly option: string;
  readonly prompt: string;
  /** To choose from; left out where any text will do. */
  readonly choices?: readonly RewriteQuestionChoice[];
  /** The text of a file of the author's choice. */
  readonly fromFile?: boolean;
}

/** One answer to a question. */
export interface RewriteQuestionChoice {
  readonly value: string;
  readonly label: string;
  /** Further options that are chosen with it. */
  readonly also?: Readonly<Record<string, string>>;
}

/** Which table to rewrite, and how. */
export interface RewriteParams extends ChapterParams {
  readonly version: number;
  readonly id: string;
  readonly table: number;
  readonly options: Readonly<Record<string, string>>;
}

/** A text that was made of a table, for elsewhere. */
export interface GivenText {
  readonly content: string;
  /** As editors call it. */
  readonly language: string;
}

/** What is pasted into a chapter, and where. */
export interface PasteParams extends ChapterParams {
  readonly version: number;
  readonly range: Range;
  /** As plain text and as HTML; empty where the clipboard has none. */
  readonly text: string;
  readonly html: string;
}

/** What the rows in the clipboard become. */
export interface PasteResult {
  /** In a list of ways to paste. */
  readonly title: string;
  /** What takes the place of the range. */
  readonly text: string;
  /** What is changed elsewhere. */
  readonly edit: WorkspaceEdit | null;
}

/** What came of it: an edit, a text for elsewhere, or neither, and what there is to say. */
export interface RewriteResult {
  readonly edit: WorkspaceEdit | null;
  readonly text: GivenText | null;
  readonly message: string;
  /** The place that stands in the way, if it was refused. */
  readonly place: Location | null;
  /** What the author can say to have it done all the same: the answer, and the options to ask with once more. */
  readonly confirm?: { readonly answer: string; readonly options: Readonly<Record<string, string>> };
}
