import type { DocumentUri, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** A chapter, open or not. */
export interface ChapterParams {
  readonly uri: DocumentUri;
}

/** A line of a chapter in a list for the author to read. */
export interface ChapterLine {
  readonly uri: DocumentUri;
  /** From 0. */
  readonly line: number;
  readonly text: string;
}

/** A place in an open chapter. */
export interface PlaceParams extends ChapterParams {
  readonly version: number;
  readonly position: Position;
}

/** What commands have to work on at a place. */
export interface Whereabouts {
  /** The form in which the table there is written; empty outside of tables. */
  readonly table: string;
  /** On the line of the place. */
  readonly hasTask: boolean;
  /** A total of the chapter disagrees. */
  readonly hasWrong: boolean;
  /** A total of the chapter can be corrected without a choice. */
  readonly hasFix: boolean;
}

/** What a check of all chapters found. */
export interface CheckWorkspaceResult {
  /** Chapters that were read. */
  readonly chapters: number;
  /** Chapters that could not be read. */
  readonly unreadable: number;
  readonly tables: number;
  readonly wrongTotals: number;
  /** All findings, the wrong totals among them. */
  readonly findings: number;
}

/** Which chapter to mend. */
export interface FixAllParams {
  readonly uri: DocumentUri;
  /** The version the author is looking at. */
  readonly version: number;
  /** Only findings of these rules; all rules when left out. */
  readonly rules?: readonly string[];
  /** Only findings in this table, by its place among those of the chapter; all tables when left out. */
  readonly table?: number;
}

/** The edit to apply, and how many findings it mends. */
export interface FixAllResult {
  /** Null when there is nothing to mend. */
  readonly edit: WorkspaceEdit | null;
  readonly fixed: number;
}

/** The committed text of an open chapter. */
export interface SetBaselineParams extends ChapterParams {
  readonly text: string | null;
}

/** With which text of it an open chapter is compared; null for none, so that it is held against the last commit, or the text that was opened. */
export interface CompareWithParams extends SetBaselineParams {
  readonly version: number;
}

/** Where summaries are to be worked out again. */
export interface RegenerateParams extends Partial<ChapterParams> {
  /** Also those that may be right: where not all rows may be shown, or the rows have changed rather than the figure. */
  readonly doubtful: boolean;
}

/** Summaries worked out again. */
export interface RegenerateResult {
  /** Null if there are none. */
  readonly edit: WorkspaceEdit | null;
  readonly figures: number;
  /** The totals that are mended, with what is said of each. */
  readonly mended: readonly ChapterLine[];
  /** The totals that disagree and are left as they are, with what is said of each. */
  readonly left: readonly ChapterLine[];
}

/** Which rule to explain. */
export interface ExplainParams {
  readonly rule: string;
}

/** What the author has selected in an open chapter. */
export interface FiguresParams extends ChapterParams {
  readonly version: number;
  readonly ranges: readonly Range[];
}

/** What selected amounts come to, in the author's own writing. */
export interface SelectedFigures {
  readonly count: number;
  /** With its unit: `267 min`. */
  readonly sum: string;
  readonly mean: string;
  readonly min: string;
  readonly max: string;
}

/** Something of a chapter that its rendering shows. */
export interface PreviewMark {
  readonly kind: 'agrees' | 'disagrees' | 'open' | 'done' | 'placeholder';
  /** What is marked, as written. */
  readonly text: string;
  /** The line in which it begins, and the character. */
  readonly line: number;
  readonly character: number;
  /** The place of its cell in a row, from 0; absent outside of tables. */
  readonly cell?: number;
  /** What the pointer tells of it, and of a box what is heard instead; empty if nothing. */
  readonly title: string;
}
