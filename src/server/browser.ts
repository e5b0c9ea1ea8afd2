import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

// A worker reaches no files; the client reads them for it.
const worker: Host = {
  reaches: () => false,
  readFile: () => Promise.resolve(undefined),
  listFolder: () => Promise.resolve(undefined),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), worker);
