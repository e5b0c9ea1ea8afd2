import type { Connection } from 'vscode-languageserver';
import type { ClientNotifications, IndexChanged } from '../../protocol.ts';
import { inBackground } from '../guard.ts';

/** How often the client is told of changes at most, in milliseconds. */
const pause = 100;

/** Tells the client what has changed in the index, many changes at once. */
export interface Announcer {
  /** The chapter's rows have changed; without one, only how much there is still to read. */
  changed(uri?: string): void;
}

/**
 * An announcer that has nothing to say.
 * @param figures how things stand when the client is told
 */
export function createAnnouncer(connection: Connection, figures: () => Omit<IndexChanged, 'changed'>): Announcer {
  const uris = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    timer = undefined;
    const news = { ...figures(), changed: [...uris] };
    uris.clear();
    inBackground(connection.console, () => notify(connection, 'tallymark/indexChanged', news));
  };
  return {
    changed(uri) {
      if (uri !== undefined) uris.add(uri);
      timer ??= setTimeout(send, pause);
    },
  };
}

function notify<Method extends keyof ClientNotifications>(
  connection: Connection,
  method: Method,
  params: ClientNotifications[Method],
): Promise<void> {
  return connection.sendNotification(method, params);
}
