import type { Connection } from 'vscode-languageserver';
import type { ClientNotifications } from '../../protocol.ts';
import { inBackground } from '../guard.ts';
import type { Session } from '../session.ts';
import type { Backlog } from './backlog.ts';
import type { Digests } from './digests.ts';
import { createProgress } from './progress.ts';

/**
 * Tells the client of chapters whose rows have changed and how things stand: one that shows the index, and one that shows how far work
 * has come.
 * @param cancel when the author wants no more chapters to be read
 */
export function createNews(session: Session, digests: Digests, backlog: Backlog, cancel: () => void): (changed: readonly string[]) => void {
  const { connection, showsIndex } = session;
  const progress = createProgress(session, cancel);
  return (changed) => {
    const unread = backlog.unread.size;
    const chapters = new Set([...digests.all.keys(), ...backlog.unread]).size;
    const news = { ...digests.totals, chapters, unread, changed };
    if (showsIndex) inBackground(connection.console, () => notify(connection, 'tallymark/indexChanged', news));
    progress.show(backlog.isPutOff ? 0 : unread, chapters);
  };
}

function notify<Method extends keyof ClientNotifications>(
  connection: Connection,
  method: Method,
  params: ClientNotifications[Method],
): Promise<void> {
  return connection.sendNotification(method, params);
}
