/**
 * The requests of our own between client and server, beside those of the Language Server Protocol. Types only: the method's
 * name is the key, its parameters and its answer are the two members.
 */
import type { DocumentUri, WorkspaceEdit } from 'vscode-languageserver-types';

/* ── To the server ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Requests that the client makes. */
export interface ServerRequests {
  /** Checks chapters, open or not. Findings of those that are not open are published, so that they show among the problems. */
  'tallymark/checkWorkspace': { readonly params: CheckWorkspaceParams; readonly result: CheckWorkspaceResult };
  /** The edits that mend what can be mended without a choice. Refused with `ContentModified` when the version has moved on. */
  'tallymark/fixAll': { readonly params: FixAllParams; readonly result: FixAllResult };
}

/** Which chapters to check. The client finds them, because only it can search a virtual workspace. */
export interface CheckWorkspaceParams {
  readonly uris: readonly DocumentUri[];
}

/** What a check of several chapters found. */
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
}

/** The edit to apply, and how many findings it mends. */
export interface FixAllResult {
  /** Null when there is nothing to mend. */
  readonly edit: WorkspaceEdit | null;
  readonly fixed: number;
}

/* ── To the client ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Requests that the server makes, to a client whose `InitializationOptions` announce them. */
export interface ClientRequests {
  /** The text of a file that the server cannot reach itself; null when there is none. */
  'tallymark/readFile': { readonly params: ReadFileParams; readonly result: string | null };
}

/** Which file to read. */
export interface ReadFileParams {
  readonly uri: DocumentUri;
}

/** What our own client says of itself in `initialize`. */
export interface InitializationOptions {
  /** It answers `tallymark/readFile`. */
  readonly readsFiles?: boolean;
}
