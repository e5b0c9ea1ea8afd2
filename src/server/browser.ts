import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Host } from './host.ts';
import { inOrder } from './lifecycle.ts';
import { startServer } from './server.ts';

// A worker reaches no files; the client reads them for it.
const worker: Host = {
  reaches: () => false,
  readFile: () => Promise.resolve(undefined),
  listFolder: () => Promise.resolve(undefined),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};

const writer = new BrowserMessageWriter(self);
startServer(createConnection(inOrder(new BrowserMessageReader(self), writer), writer), worker);
