import type { AnalyseOptions } from '../../core/index.ts';
import type { Source } from '../../service/index.ts';
import { failureLog } from '../guard.ts';
import type { Session } from '../session.ts';
import type { Listing } from './chapter-list.ts';
import { createQueue, type Queue } from './queue.ts';

/** How many chapters are read from disk at a time; they are analysed one by one. */
const readsAtOnce = 8;

/** What came of reading a chapter. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly source: Source;
      readonly settings: AnalyseOptions;
    }
  /** There is no such chapter (any more), its project leaves it out, or it cannot be read. */
  | { readonly kind: 'gone' | 'left out' | 'unreadable' };

/** Whoever wants to know what is read. What is asked of the service meanwhile shares one analysis. */
export type ReadingListener = (uri: string, reading: Reading) => void;

/** Reads chapters, open ones as they are in the editor, in the background: whatever the client asks for goes first. */
export function createReader(session: Session, listing: Listing, listener: ReadingListener): Queue {
  const { connection, host, service } = session;
  let turn = Promise.resolve();
  /** One chapter at a time is analysed, however many have been read. */
  const inTurn = (job: () => void): Promise<void> => {
    const done = turn.then(() => host.pause()).then(job);
    turn = done.catch(() => undefined);
    return done;
  };
  const read = async (uri: string): Promise<void> => {
    const reading = await readChapter(session, listing, uri);
    await inTurn(() => {
      // It has changed meanwhile: it is read again.
      if (queue.waits(uri)) return;
      listener(uri, reading);
      if (!session.openChapter(uri)) service.forget(uri);
    });
  };
  const queue = createQueue(readsAtOnce, read, failureLog(connection.console));
  return queue;
}

async function readChapter(session: Session, listing: Listing, uri: string): Promise<Reading> {
  const open = session.openChapter(uri);
  const counts = open && session.folders.of(uri) !== undefined ? await listing.admits(uri) : (open ?? listing.chapters.has(uri));
  if (!counts) return { kind: 'gone' };
  const settings = await session.settings.of(open?.uri ?? uri);
  if (!settings) return { kind: 'left out' };
  const source = open ?? (await session.readUnopened(uri));
  return source ? { kind: 'read', source, settings } : { kind: 'unreadable' };
}
