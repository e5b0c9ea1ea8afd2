/*
 * What the modules of the client that are tested here need of the language client while they run, which could not do without VS Code.
 */

export { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export const CloseAction = { DoNotRestart: 1, Restart: 2 };
export const ErrorAction = { Continue: 1, Shutdown: 2 };
export const State = { Stopped: 1, Running: 2, Starting: 3 };
export { TextDocumentEdit } from 'vscode-languageserver';
