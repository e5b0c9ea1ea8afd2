import type { WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { canonical, isAtOrBelow, nameOf } from './uris.ts';

/** The folders of the workspace. */
export interface Folders {
  /** Their URIs are canonical; none if a lone file is open. Another list after each change. */
  readonly all: readonly WorkspaceFolder[];
  /** The URI of the innermost folder that a file is in; undefined outside of all. */
  of(uri: string): string | undefined;
  change(event: WorkspaceFoldersChangeEvent): void;
}

/** What a client says of its folders in `initialize`; older ones know of one only. */
export interface FirstFolders {
  readonly workspaceFolders?: readonly WorkspaceFolder[] | null;
  readonly rootUri: string | null;
}

/** The folders with which a client begins. */
export function createFolders({ workspaceFolders, rootUri }: FirstFolders): Folders {
  const given = workspaceFolders ?? (typeof rootUri === 'string' ? [{ uri: rootUri, name: nameOf(rootUri) }] : []);
  let all = given.map(spelled);
  return {
    get all() {
      return all;
    },
    of(uri) {
      const around = all.filter((folder) => isAtOrBelow(canonical(uri), folder.uri));
      return around.sort((a, b) => b.uri.length - a.uri.length)[0]?.uri;
    },
    change({ added, removed }) {
      const changed = new Set([...added, ...removed].map(({ uri }) => canonical(uri)));
      all = [...all.filter(({ uri }) => !changed.has(uri)), ...added.map(spelled)];
    },
  };
}

function spelled({ uri, name }: WorkspaceFolder): WorkspaceFolder {
  return { uri: canonical(uri), name };
}
