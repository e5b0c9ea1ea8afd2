import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { createExtension } from './extension.ts';

/** The extension on the desktop and on remote machines: the server is a process of its own. */
export const { activate, deactivate } = createExtension((context, options) => {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('tallymark', 'Tallymark', { run: server, debug }, options);
});
