import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { nodeHost } from './node-host.ts';
import { startServer } from './server.ts';

/** Serves an editor over standard input and output, until it says goodbye. */
export function runStdioServer(): void {
  startServer(createConnection(process.stdin, process.stdout), nodeHost);
}

/** Serves the VS Code extension that forked this process. */
export function runIpcServer(): void {
  startServer(createConnection(new IPCMessageReader(process), new IPCMessageWriter(process)), nodeHost);
}
