import { EventEmitter, type TextEditor, type Uri } from 'vscode';
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  State,
  type BaseLanguageClient,
  type CancellationToken,
  type Position,
} from 'vscode-languageclient';
import type { ClientNotifications, ServerNotifications, ServerRequests } from '../protocol.ts';

/** Asks the server, once it has started. Nobody's question starts one that was given up: that is for the author to say. */
export async function ask<Method extends keyof ServerRequests>(
  client: BaseLanguageClient,
  method: Method,
  params: ServerRequests[Method]['params'],
  token?: CancellationToken,
): Promise<ServerRequests[Method]['result']> {
  if (client.state === State.Stopped) throw new ResponseError(ErrorCodes.ConnectionInactive, 'the server is not running');
  await client.start();
  return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
}

/** What the server tells without being asked, for any number of listeners: of two that the client itself is given, it forgets the first. */
export function eventOf<Method extends keyof ClientNotifications>(
  client: BaseLanguageClient,
  method: Method,
): EventEmitter<ClientNotifications[Method]> {
  const emitter = new EventEmitter<ClientNotifications[Method]>();
  client.onNotification(method, (notice: ClientNotifications[Method]) => {
    emitter.fire(notice);
  });
  return emitter;
}

/** Tells the server, once it has started; nobody waits for it. */
export function tell<Method extends keyof ServerNotifications>(
  client: BaseLanguageClient,
  method: Method,
  params: ServerNotifications[Method],
): void {
  client.sendNotification(method, params).catch(() => undefined);
}

/** An address as the server writes it. */
export function addressOf(client: BaseLanguageClient, uri: Uri): string {
  return client.code2ProtocolConverter.asUri(uri);
}

/** The caret as the server reads it. VS Code's own position would reach a worker without its line and character, which are accessors. */
export function caretOf(client: BaseLanguageClient, { selection }: TextEditor): Position {
  return client.code2ProtocolConverter.asPosition(selection.active);
}

/** Whether the server refused because the chapter is no longer what the author saw. */
export function isStale(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
}

/** The same refusal, when it is ours. */
export function staleError(): Error {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the chapter has changed since');
}

/** Whether there was no server to ask. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof ResponseError && error.code === ErrorCodes.ConnectionInactive;
}

/** The caret in a chapter as it is now. */
export function placeOf(
  client: BaseLanguageClient,
  editor: TextEditor,
): { readonly uri: string; readonly version: number; readonly position: Position } {
  const { uri, version } = editor.document;
  return { uri: addressOf(client, uri), version, position: caretOf(client, editor) };
}
