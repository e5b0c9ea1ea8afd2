import type { DocumentUri, Location } from 'vscode-languageserver-types';
import type { Progress } from './views.ts';

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
  /** It has the commands that actions of the server call. */
  readonly hasCommands?: boolean;
  /** It outlines headings itself, and wants no more than the tables. */
  readonly outlinesHeadings?: boolean;
}

/** Where the author writes; asked for by a client whose author wants findings to wait until a line is left. */
export interface CaretMoved {
  /** Null where no chapter is in front, or findings are not to wait. */
  readonly uri: DocumentUri | null;
  /** From 0. */
  readonly line: number;
}

/** A row that has changed since an earlier text of the chapter. */
export interface ChangedRowPlace {
  /** What it said and says. */
  readonly label: string;
  readonly location: Location;
}
