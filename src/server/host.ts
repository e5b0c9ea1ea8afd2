import type { Connection } from 'vscode-languageserver';
import type { ClientRequests, InitializationOptions } from '../protocol.ts';

/** What the place the server runs in can do for it. */
export interface Host {
  /** The text of a file, without its byte order mark; undefined when it cannot be read here. */
  readFile(uri: string): Promise<string | undefined>;
}

/** Reads files through the host, else through a client that offers to: only it reaches virtual file systems. */
export function createReader(connection: Connection, host: Host, options: InitializationOptions): Host {
  return {
    async readFile(uri) {
      const text = await host.readFile(uri);
      if (text !== undefined || !options.readsFiles) return text;
      return (await ask(connection, 'tallymark/readFile', { uri })) ?? undefined;
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
