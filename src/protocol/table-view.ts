import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ChapterParams } from './chapters.ts';

/** Which table of an open chapter to look at. */
export interface TableViewParams extends ChapterParams {
  /** The caret: the table there is meant. */
  readonly position?: Position;
  /** The id of the table that is looked at on where none is at the caret. */
  readonly shown?: string;
}

/** A table to look at: its rows with what is thought of them, and the words around it. */
export interface TableView {
  readonly uri: string;
  /** The version it was read from; whoever changes something names it. */
  readonly version: number;
  /** The same as long as it is the same table, in whatever place of the chapter. */
  readonly id: string;
  /** Its place among the tables of the chapter, from 0. */
  readonly index: number;
  /** Its caption, else its number. */
  readonly title: string;
  /** The headings above it, and how many totals agree. */
  readonly details: string;
  readonly range: Range;
  readonly columns: readonly ViewColumn[];
  /** All rows but those that name the columns. */
  readonly rows: readonly ViewRow[];
  /** What the page says, by its ids, in the author's language. */
  readonly words: Readonly<Record<string, string>>;
  /** The author's language, as a tag. */
  readonly language: string;
}

/** One column. */
export interface ViewColumn {
  readonly name: string;
  /** The name as a field of CSV, where a spreadsheet would take it for a formula. */
  readonly field?: string;
  readonly kind: 'identifier' | 'quantity' | 'group' | 'text' | 'task' | 'empty';
  /** Unit of its amounts; empty if none. */
  readonly unit: string;
  /** All that it says are dates: then `figure` of its cells is a day, such as 20241203. */
  readonly dated: boolean;
  /** Its amounts are shares or rates, which nobody adds up. */
  readonly rated: boolean;
  /** Labels come back in it. */
  readonly groups: boolean;
}

/** One row. */
export interface ViewRow {
  /** Its place in the table, header rows counted. */
  readonly index: number;
  readonly kind: 'body' | 'summary' | 'section';
  /** What the row is called; empty if nothing names it. */
  readonly name: string;
  /** One for each column; null where the row is too short. */
  readonly cells: readonly (ViewCell | null)[];
}

/** What stands in one slot. */
export interface ViewCell {
  readonly text: string;
  /** The text as a field of CSV, where a spreadsheet would take it for a formula. */
  readonly field?: string;
  /** Columns from here on that it covers. */
  readonly colspan: number;
  /** The value stands in another slot: it is repeated here. */
  readonly covered: boolean;
  /** Its text can be changed here. */
  readonly editable: boolean;
  /** The amount in the unit of its column, or the day; null where it states neither. For order and length only. */
  readonly figure: number | null;
  /** Its place in the order of the column, from 0; null if it says nothing. */
  readonly rank: number | null;
  /** Where it stands in the chapter. */
  readonly range: Range;
  readonly verdict?: ViewVerdict;
  /** The tasks in it. */
  readonly tasks?: readonly ViewTask[];
  /** It is a gap: a text to come, or nothing where something is expected. */
  readonly gap?: 'placeholder' | 'empty-cell';
}

/** What is thought of a figure that states an aggregate. */
export interface ViewVerdict {
  readonly verdict: 'agrees' | 'disagrees' | 'unverified' | 'silenced';
  /** What the cells give, if it is something else; empty if not. */
  readonly expected: string;
  /** How it comes about. */
  readonly note: string;
}

/** A box to tick. */
export interface ViewTask {
  readonly text: string;
  readonly done: boolean;
  readonly position: Position;
}

/** Which rows to put together by a column, or all of them as one where it is null. */
export interface TableGroupsParams extends ChapterParams {
  readonly version: number;
  readonly table: number;
  readonly by: number | null;
  /** The rows that are shown. */
  readonly rows: readonly number[];
}

/** Rows with one label. */
export interface ViewGroup {
  readonly label: string;
  readonly rows: readonly number[];
  /** What each column comes to; null where it holds no amounts that are one thing. */
  readonly figures: readonly (ViewFigures | null)[];
}

/** What the amounts of a column come to, as the author writes them. */
export interface ViewFigures {
  readonly count: number;
  readonly sum: string;
  readonly mean: string;
  /** The sum in the unit of the column, for length only. */
  readonly length: number;
}

/** The groups in the order in which they first appear, and all rows together. */
export interface TableGroups {
  readonly groups: readonly ViewGroup[];
  readonly all: ViewGroup;
}

/** What a cell is to say. */
export interface EditCellParams extends ChapterParams {
  readonly version: number;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Which picture to put under a table. */
export interface InsertPictureParams extends ChapterParams {
  readonly version: number;
  readonly table: number;
  /** Seen from the chapter. */
  readonly path: string;
  readonly description: string;
}

/** The edit, or why there is none; both null and empty where there is nothing to do. */
export interface TableEditResult {
  readonly edit: WorkspaceEdit | null;
  readonly refusal: string;
}
