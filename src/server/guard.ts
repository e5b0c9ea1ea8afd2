import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection, type RemoteConsole } from 'vscode-languageserver';
import type { ServerRequests } from '../protocol.ts';

/**
 * A request handler that cannot bring the server down: a request that was cancelled while it waited is not begun, and a bug is
 * logged and answered with `empty`. A `ResponseError` that the handler throws is its answer.
 */
export function guard<Params, Result>(
  log: RemoteConsole,
  empty: (params: Params) => Result,
  handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return await handle(params, token);
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      log.error(describe(error));
      return empty(params);
    }
  };
}

/** Answers one of our own requests, guarded. */
export function onRequest<Method extends keyof ServerRequests>(
  connection: Connection,
  method: Method,
  empty: ServerRequests[Method]['result'],
  handle: (params: ServerRequests[Method]['params'], token: CancellationToken) => Promise<ServerRequests[Method]['result']>,
): void {
  connection.onRequest(
    method,
    guard(connection.console, () => empty, handle),
  );
}

/** Runs work that nobody waits for; a failure is logged. */
export function inBackground(log: RemoteConsole, work: () => Promise<unknown>): void {
  Promise.resolve().then(work).catch(failureLog(log));
}

/** Writes failures that are nobody's answer into the log. */
export function failureLog(log: RemoteConsole): (error: unknown) => void {
  return (error) => {
    try {
      log.error(describe(error));
    } catch {
      // The connection is closed: there is nobody left to tell.
    }
  };
}

/** The refusal of a request made for a version of the chapter that is no more. */
export function stale(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.ContentModified, 'the chapter has changed since');
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
