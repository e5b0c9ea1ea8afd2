import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

// A worker reaches no files; the client reads them for it.
const worker = { readFile: (): Promise<undefined> => Promise.resolve(undefined) };

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), worker);
