/**
 * The requests of our own between client and server, beside those of the Language Server Protocol. Types only: the method's
 * name is the key, its parameters and its answer are the two members.
 */
import type { DocumentUri, Location, Position, WorkspaceEdit } from 'vscode-languageserver-types';

/* ── To the server ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Requests that the client makes. */
export interface ServerRequests {
  /** Checks all chapters. Findings of those that are not open are published, so that they show among the problems. */
  'tallymark/checkWorkspace': { readonly params: null; readonly result: CheckWorkspaceResult };
  /** The edits that mend what can be mended without a choice. Refused with `ContentModified` when the version has moved on. */
  'tallymark/fixAll': { readonly params: FixAllParams; readonly result: FixAllResult };
  /** The nodes right below one of a view's nodes. */
  'tallymark/children': { readonly params: ChildrenParams; readonly result: readonly TreeNode[] };
  /** The nodes that lead to a chapter, from the top down to the chapter's own; none if the view does not show it. */
  'tallymark/pathToChapter': { readonly params: PathToChapterParams; readonly result: readonly TreeNode[] };
  /** How far a chapter has come; null if it is none of the workspace's. */
  'tallymark/progress': { readonly params: ChapterParams; readonly result: Progress | null };
  /** The edit that ticks a task, or opens it again. Refused with `ContentModified` when it is not there any more. */
  'tallymark/toggleTask': { readonly params: ItemReference; readonly result: WorkspaceEdit };
  /** The next open item after a place, or before it; null if nothing is open. */
  'tallymark/nextOpenItem': { readonly params: NextOpenItemParams; readonly result: Location | null };
  /** The completed tasks of a chapter, or of all, with the edit that removes them. */
  'tallymark/completedTasks': { readonly params: Partial<ChapterParams>; readonly result: CompletedTasks };
  /** The rewrites that make sense for the table at a place; of one kind only, where its id is given. */
  'tallymark/rewriteOffers': { readonly params: RewriteOffersParams; readonly result: RewriteOffers };
  /** Rewrites a table. Refused with `ContentModified` when the version has moved on. */
  'tallymark/rewrite': { readonly params: RewriteParams; readonly result: RewriteResult };
  /** Tells the text of an open chapter that was last committed, for wrong totals to be held against; null if there is none. */
  'tallymark/setBaseline': { readonly params: SetBaselineParams; readonly result: null };
  /** What is outstanding, as a Markdown report; its links are relative to the workspace's folder. */
  'tallymark/report': { readonly params: TreeOptions; readonly result: string };
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

/** A chapter, open or not. */
export interface ChapterParams {
  readonly uri: DocumentUri;
}

/** The committed text of an open chapter. */
export interface SetBaselineParams extends ChapterParams {
  readonly text: string | null;
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
  | 'task-overdue'
  | 'placeholder'
  | 'empty-cell'
  | 'empty-section'
  | 'missing-table'
  | 'total-agrees'
  | 'total-disagrees'
  | 'total-unverified'
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

/** Where to look on from, in which direction. Goes on in the next chapter, and around. */
export interface NextOpenItemParams extends ChapterParams {
  readonly position: Position;
  readonly direction: 'next' | 'previous';
}

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
export interface RewriteOffer {
  readonly id: string;
  /** Index of the table. */
  readonly table: number;
  readonly options: Readonly<Record<string, string>>;
  readonly title: string;
  /** What it would come to, or why it is refused. */
  readonly detail: string;
  readonly refused: boolean;
  /** What the author has to say first. */
  readonly questions: readonly RewriteQuestion[];
}

/** An option that a rewrite cannot do without. */
export interface RewriteQuestion {
  readonly option: string;
  readonly prompt: string;
  /** To choose from; left out where any text will do. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** The text of a file of the author's choice. */
  readonly fromFile?: boolean;
}

/** Which table to rewrite, and how. */
export interface RewriteParams extends ChapterParams {
  readonly version: number;
  readonly id: string;
  readonly table: number;
  readonly options: Readonly<Record<string, string>>;
}

/** What came of it: an edit, a text for elsewhere, or neither, and what there is to say. */
export interface RewriteResult {
  readonly edit: WorkspaceEdit | null;
  readonly text: string | null;
  readonly message: string;
  /** The place that stands in the way, if it was refused. */
  readonly place: Location | null;
}

/** Tasks that are done, before they are removed. */
export interface CompletedTasks {
  readonly removable: readonly TaskLine[];
  /** Those that stay: with open tasks or other text below them, or in a table. */
  readonly kept: readonly TaskLine[];
  /** Removes the removable ones; null if there are none. */
  readonly edit: WorkspaceEdit | null;
}

/** A task in a list for the author to read. */
export interface TaskLine {
  readonly uri: DocumentUri;
  /** From 0. */
  readonly line: number;
  readonly text: string;
}

/* ── To the client ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Requests that the server makes, to a client whose `InitializationOptions` announce them. */
export interface ClientRequests {
  /** The text of a file that the server cannot reach itself; null when there is none. */
  'tallymark/readFile': { readonly params: ReadFileParams; readonly result: string | null };
  /** What is in a folder that the server cannot reach itself; null when there is no such folder. */
  'tallymark/listFolder': { readonly params: ReadFileParams; readonly result: readonly FolderEntry[] | null };
}

/** What the server tells a client whose `InitializationOptions` say that it shows the index. */
export interface ClientNotifications {
  'tallymark/indexChanged': IndexChanged;
}

/** What a folder holds. A link to a file is a file; one to a folder is left out, as git leaves it: it may lead in a circle. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** The index of the workspace has changed. */
export interface IndexChanged extends Progress {
  readonly chapters: number;
  /** Chapters that are still to be read; 0 once the index is complete. */
  readonly unread: number;
  /** The chapters whose rows are to be asked for again; all when left out. */
  readonly changed?: readonly DocumentUri[];
}

/** Which file or folder. */
export interface ReadFileParams {
  readonly uri: DocumentUri;
}

/** What our own client says of itself in `initialize`. */
export interface InitializationOptions {
  /** It answers `tallymark/readFile`. */
  readonly readsFiles?: boolean;
  /** It shows the index of the workspace: the server keeps one, and says when it changes. */
  readonly showsIndex?: boolean;
}
