import { Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { createExtension } from './extension.ts';

/** The extension in a browser: the server is a worker, a new one with every start. */
export const { activate, deactivate } = createExtension((context, options) => {
  const server = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  let worker: Worker | undefined;
  const startWorker = (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(server);
    return Promise.resolve(worker);
  };
  return new LanguageClient('tallymark', 'Tallymark', startWorker, options);
});
