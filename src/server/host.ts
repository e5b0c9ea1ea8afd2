import type { Connection } from 'vscode-languageserver';
import type { ClientRequests, FolderEntry, InitializationOptions } from '../protocol.ts';

/** What the place the server runs in can do for it. */
export interface Host {
  /** Whether it reaches the file or folder itself. */
  reaches(uri: string): boolean;
  /** The text of a file, without its byte order mark; undefined when there is none that can be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** What is in a folder; undefined when there is none that can be listed. */
  listFolder(uri: string): Promise<readonly FolderEntry[] | undefined>;
  /** Lets what has arrived meanwhile go first. */
  pause(): Promise<void>;
}

/** Reaches files through the host, else through a client that offers to: only it reaches virtual file systems. */
export function createReader(connection: Connection, host: Host, { readsFiles = false }: InitializationOptions): Host {
  return {
    ...host,
    readFile: async (uri) => {
      if (host.reaches(uri) || !readsFiles) return host.readFile(uri);
      return (await ask(connection, 'tallymark/readFile', { uri })) ?? undefined;
    },
    listFolder: async (uri) => {
      if (host.reaches(uri) || !readsFiles) return host.listFolder(uri);
      return (await ask(connection, 'tallymark/listFolder', { uri })) ?? undefined;
    },
  };
}

function ask<Method extends keyof ClientRequests>(
  connection: Connection,
  method: Method,
  params: ClientRequests[Method]['params'],
): Promise<ClientRequests[Method]['result']> {
  return connection.sendRequest(method, params);
}
