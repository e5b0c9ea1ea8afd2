import type { DocumentUri, Location, Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ChapterLine, ChapterParams } from './chapters.ts';

/** The views of the side bar. */
export type ViewId = 'outstanding' | 'tables' | 'progress';

/** What the author has chosen to see. The server remembers none of it. */
export interface TreeOptions {
  readonly groupBy: 'chapter' | 'kind' | 'person' | 'due';
  /** Words, all of which an item has to hold; empty for all items. */
  readonly filter: string;
  readonly showDone: boolean;
  /** Only what this chapter holds. */
  readonly only?: DocumentUri;
  /** Tasks that were ticked a moment ago: they are shown though they are done. */
  readonly justTicked?: readonly ItemReference[];
}

/** What a report is to hold, and as what it is written. */
export interface ReportParams extends TreeOptions {
  /**
   * `list` has tasks and gaps alone, grouped as the view is, in Markdown. The others tell where the chapters stand: `panel` is the page of
   * `html` as VS Code shows it, in its colours and with links that open the lines.
   */
  readonly format: 'list' | 'markdown' | 'html' | 'panel';
}

/** Whose children are asked for. */
export interface ChildrenParams {
  readonly view: ViewId;
  readonly options: TreeOptions;
  /** The id of a node; left out for the top. */
  readonly parent?: string;
}

/** Which chapter to find in a view. */
export interface PathToChapterParams extends ChapterParams {
  readonly view: ViewId;
  readonly options: TreeOptions;
}

/** One row of a view. */
export interface TreeNode {
  /** The same as long as the node stands for the same thing; unique within its view. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly children: 'none' | 'collapsed' | 'expanded';
  /** With a check box. */
  readonly checked?: boolean;
  /** Where a click leads. */
  readonly location?: Location;
  /** What a check box changes, and *toggle* in its menu. */
  readonly item?: ItemReference;
  /** The table that the menu's commands are about. */
  readonly table?: TableReference;
}

/** What a row stands for; decides its icon and its menu. */
export type NodeKind =
  | 'chapter'
  | 'heading'
  | 'table'
  | 'group'
  | 'task'
  | 'task-done'
  | 'task-ticked'
  | 'task-overdue'
  | 'placeholder'
  | 'empty-cell'
  | 'empty-section'
  | 'missing-table'
  | 'total-agrees'
  | 'total-disagrees'
  | 'total-unverified'
  | 'total-silenced'
  | 'changed'
  | 'table-agrees'
  | 'table-disagrees'
  | 'table-unverified';

/** A task, by where it stands and what it says: if either has changed, it is not the same any more. */
export interface ItemReference {
  readonly uri: DocumentUri;
  /** The version that the author is looking at; left out if the chapter is not open. */
  readonly version?: number;
  readonly position: Position;
  /** Left out when the task is whatever stands on the position's line. */
  readonly text?: string;
}

/** A table, by its place among those of its chapter. */
export interface TableReference {
  readonly uri: DocumentUri;
  readonly index: number;
}

/** How far a chapter, or the workspace, has come. */
export interface Progress {
  /** Tasks that are not ticked. */
  readonly open: number;
  readonly done: number;
  /** Pending items that are no tasks. */
  readonly gaps: number;
}

/** How a chapter stands: how far it has come, and what is thought of its totals and bound numbers. */
export interface ChapterProgress extends Progress {
  readonly verified: number;
  readonly disagreeing: number;
  readonly numbersVerified: number;
  readonly numbersDisagreeing: number;
}

/** Where to look on from, in which direction. Goes on in the next chapter, and around. */
export interface NextOpenItemParams extends ChapterParams {
  readonly position: Position;
  readonly direction: 'next' | 'previous';
}

/** Tasks that are done, before they are removed. */
export interface CompletedTasks {
  readonly removable: readonly ChapterLine[];
  /** Those that stay: with open tasks or other text below them, or in a table. */
  readonly kept: readonly ChapterLine[];
  /** Removes the removable ones; null if there are none. */
  readonly edit: WorkspaceEdit | null;
}
