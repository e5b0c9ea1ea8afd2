/*
 * What the modules of the client that are tested here need of the language client while they run, which could not do without VS Code.
 */

export { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export const CloseAction = { DoNotRestart: 1, Restart: 2 };
export const ErrorAction = { Continue: 1, Shutdown: 2 };
