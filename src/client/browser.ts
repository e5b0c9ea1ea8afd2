import { Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { createExtension } from './extension.ts';

/** The extension in a browser: the server is a worker, a new one with every start. */
export const { activate, deactivate } = createExtension((context, options) => {
  const server = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  let worker: Worker | undefined;
  // Not the worker itself: the `Worker` of an extension host is a stand-in, which the client would not recognise.
  const startWorker = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(server);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  return new LanguageClient('tallymark', 'Tallymark', startWorker, options);
});
