import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

/** Serves an editor over standard input and output, until it says goodbye. */
export function runStdioServer(): void {
  startServer(createConnection(process.stdin, process.stdout), nodeHost);
}

/** Serves the VS Code extension that forked this process. */
export function runIpcServer(): void {
  startServer(createConnection(new IPCMessageReader(process), new IPCMessageWriter(process)), nodeHost);
}

/** Reads from the disk; anything that is not a readable file is answered with undefined. */
const nodeHost: Host = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return new TextDecoder().decode(await readFile(fileURLToPath(uri)));
    } catch {
      return undefined;
    }
  },
};
