/**
 * The requests of our own between client and server, beside those of the Language Server Protocol. Types only: the method's
 * name is the key, its parameters and its answer are the two members.
 */
import type { DocumentUri, Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type {
  ChapterParams,
  CheckWorkspaceResult,
  CompareWithParams,
  ExplainParams,
  FiguresParams,
  FixAllParams,
  FixAllResult,
  PlaceParams,
  PreviewMark,
  RegenerateParams,
  RegenerateResult,
  SelectedFigures,
  SetBaselineParams,
  Whereabouts,
} from './protocol/chapters.ts';
import type { CaretMoved, ChangedRowPlace, FolderEntry, IndexChanged, ReadFileParams } from './protocol/client.ts';
import type {
  GivenText,
  PasteParams,
  PasteResult,
  RewriteOffers,
  RewriteOffersParams,
  RewriteParams,
  RewriteResult,
} from './protocol/rewrites.ts';
import type {
  EditCellParams,
  InsertPictureParams,
  TableEditResult,
  TableGroups,
  TableGroupsParams,
  TableView,
  TableViewParams,
} from './protocol/table-view.ts';
import type {
  ChapterProgress,
  ChildrenParams,
  CompletedTasks,
  ItemReference,
  NextOpenItemParams,
  PathToChapterParams,
  ReportParams,
  TreeNode,
} from './protocol/views.ts';

export type * from './protocol/chapters.ts';
export type * from './protocol/client.ts';
export type * from './protocol/rewrites.ts';
export type * from './protocol/table-page.ts';
export type * from './protocol/table-view.ts';
export type * from './protocol/views.ts';

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
  /** How a chapter stands; null if it is none of the workspace's. */
  'tallymark/progress': { readonly params: ChapterParams; readonly result: ChapterProgress | null };
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
  /** What rows of a spreadsheet become where they are pasted; null for what holds no rows, or another version by now. */
  'tallymark/paste': { readonly params: PasteParams; readonly result: PasteResult | null };
  /** The place in the next cell of a table; null outside of tables. */
  'tallymark/nextCell': { readonly params: PlaceParams; readonly result: Range | null };
  /** Works out the summaries again that disagree: in a chapter, or in all. */
  'tallymark/regenerate': { readonly params: RegenerateParams; readonly result: RegenerateResult };
  /** Compares an open chapter with another text of it, from now on; the answer is how many sums are not what they were. */
  'tallymark/compareWith': { readonly params: CompareWithParams; readonly result: number };
  /** Tells the text of an open chapter that was last committed, for wrong totals to be held against; null if there is none. */
  'tallymark/setBaseline': { readonly params: SetBaselineParams; readonly result: null };
  /** The page of a rule, as Markdown; empty where no rule has the id. */
  'tallymark/explain': { readonly params: ExplainParams; readonly result: string };
  /** What the amounts at some places of a chapter come to; null where fewer than two amounts stand there, or they measure different things. */
  'tallymark/figures': { readonly params: FiguresParams; readonly result: SelectedFigures | null };
  /** What commands have to work on at a place of an open chapter; null where it is none, or another version by now. */
  'tallymark/whereabouts': { readonly params: PlaceParams; readonly result: Whereabouts | null };
  /** What is to be marked of an open chapter where it is rendered, in source order. */
  'tallymark/previewMarks': { readonly params: ChapterParams; readonly result: readonly PreviewMark[] };
  /** The table at a place of an open chapter, to be looked at; null if none is there. */
  'tallymark/tableView': { readonly params: TableViewParams; readonly result: TableView | null };
  /** Rows put together, with what they come to; null without the table. Refused with `ContentModified` when the version has moved on. */
  'tallymark/tableGroups': { readonly params: TableGroupsParams; readonly result: TableGroups | null };
  /** Makes a cell say something else. Refused with `ContentModified` when the version has moved on. */
  'tallymark/editCell': { readonly params: EditCellParams; readonly result: TableEditResult };
  /** Puts a picture under a table. Refused with `ContentModified` when the version has moved on. */
  'tallymark/insertPicture': { readonly params: InsertPictureParams; readonly result: TableEditResult };
  /** What is outstanding, or where the chapters stand, as a text to hand on. */
  'tallymark/report': { readonly params: ReportParams; readonly result: string };
}

/** Requests that the server makes, to a client whose `InitializationOptions` announce them. */
export interface ClientRequests {
  /** The text of a file that the server cannot reach itself; null when there is none. */
  'tallymark/readFile': { readonly params: ReadFileParams; readonly result: string | null };
  /** What is in a folder that the server cannot reach itself; null when there is no such folder. */
  'tallymark/listFolder': { readonly params: ReadFileParams; readonly result: readonly FolderEntry[] | null };
}

/** What the client tells the server. */
export interface ServerNotifications {
  'tallymark/caretMoved': CaretMoved;
}

/** What the server tells a client whose `InitializationOptions` say that it shows the index. */
export interface ClientNotifications {
  'tallymark/indexChanged': IndexChanged;
}

/** Commands of the client that actions of the server call, with their arguments. */
export interface ClientCommands {
  /** Says why nothing was done. */
  'tallymark.tell': readonly [sentence: string];
  /** Says what a rewrite has done, with a way back. */
  'tallymark.tellRewritten': readonly [sentence: string];
  /** Shows a text in an editor of its own. */
  'tallymark.showText': readonly [text: GivenText];
  /** Selects places of a chapter, all at once. */
  'tallymark.showPlaces': readonly [places: readonly Location[]];
  /** Lists the rewrites of the table at a place. */
  'tallymark.rewriteAt': readonly [uri: DocumentUri, position: Position];
  /** Shows the page of a rule. */
  'tallymark.explain': readonly [rule: string];
  /** Lists the rows of a total that have changed, each with its place. */
  'tallymark.showChanges': readonly [title: string, rows: readonly ChangedRowPlace[]];
}
