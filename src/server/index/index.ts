import type { Digest } from '../../service/index.ts';
import { failureLog } from '../guard.ts';
import { createRests } from '../rests.ts';
import { canonical } from '../files/uris.ts';
import type { Session } from '../session.ts';
import { createAnnouncer } from './announcer.ts';
import { createDigests } from './digests.ts';
import { readGrounds } from './grounds.ts';
import { createListing } from './listing.ts';
import { createProgress } from './progress.ts';
import { createReader, type ReadingListener } from './reader.ts';

/** How long an open chapter rests before its rows follow, in milliseconds. */
const restBeforeReading = 150;

/** What all chapters of the workspace hold, and those that are open outside of it. Costs nothing until it is begun. */
export interface Index {
  /** What is known by now, by canonical URI. */
  readonly digests: ReadonlyMap<string, Digest>;
  readonly hasBegun: boolean;
  /** Lists and reads all chapters, if that has not been done. */
  begin(): void;
  /** Lists all folders again; what is listed already is not read again. */
  listAgain(): void;
  /** Reads all chapters again. */
  readAgain(): void;
  /** Reads a chapter that has changed in the editor once it rests. */
  touch(uri: string): void;
  /** Sees to places where files or folders have been made, changed, moved or removed. */
  look(uris: readonly string[]): void;
  /** When the chapter is known as it is now. */
  fresh(uri: string): Promise<void>;
  /** When all chapters are known as they are now. What was cancelled before is done after all. */
  settled(): Promise<void>;
  /** Reads no more chapters until somebody needs them. */
  cancel(): void;
  onRead(listener: ReadingListener): void;
  /** Who has to know when it begins. */
  onBegin(listener: () => void): void;
}

/** An index that has not begun. */
export function createIndex(session: Session): Index {
  const { connection, documents, host, service } = session;
  const [digests, unread] = [createDigests(), new Set<string>()];
  const [readers, starters]: [ReadingListener[], (() => void)[]] = [[], []];
  let [hasBegun, cancelled] = [false, false];
  const progress = createProgress(session, () => {
    cancel();
  });
  const figures = () => ({ ...digests.totals, chapters: new Set([...digests.all.keys(), ...unread]).size, unread: unread.size });
  const announcer = createAnnouncer(connection, figures);
  const announce = (uri?: string): void => {
    if (session.showsIndex) announcer.changed(uri);
    progress.show(cancelled ? 0 : unread.size, figures().chapters);
  };
  const heard: ReadingListener = (uri, reading) => {
    const digest = reading.kind === 'read' ? service.digest(reading.source, reading.settings) : undefined;
    for (const listener of readers) listener(uri, reading);
    const changed = digests.put(uri, digest);
    if (unread.delete(uri) || changed) announce(changed ? uri : undefined);
  };
  const listing = createListing(host, () => readGrounds(session), {
    found(uri) {
      if (!digests.all.has(uri)) unread.add(uri);
      if (!cancelled || digests.all.has(uri)) reader.add(uri);
    },
    gone(uri) {
      reader.add(uri, true);
    },
    listed() {
      for (const uri of openChapters()) reader.add(uri, true);
      announce();
    },
    failed: failureLog(connection.console),
  });
  const reader = createReader(session, listing, heard);
  const openChapters = (): readonly string[] => documents.keys().map(canonical);
  const rests = createRests(restBeforeReading, (uri) => {
    reader.add(uri, true);
  });
  const cancel = (): void => {
    cancelled = true;
    for (const uri of reader.clear()) unread.add(uri);
    announce();
  };
  const resume = (): void => {
    if (cancelled) for (const uri of unread) reader.add(uri);
    cancelled = false;
  };
  const begin = (): void => {
    if (hasBegun) return;
    hasBegun = true;
    for (const listener of starters) listener();
    listing.begin();
  };
  return {
    digests: digests.all,
    get hasBegun() {
      return hasBegun;
    },
    begin,
    listAgain: () => {
      if (hasBegun) listing.begin();
    },
    readAgain() {
      if (!hasBegun) return;
      for (const uri of new Set([...listing.chapters, ...digests.all.keys(), ...openChapters()])) {
        unread.add(uri);
        if (!cancelled) reader.add(uri);
      }
    },
    touch(uri) {
      if (hasBegun) rests.touch(canonical(uri));
    },
    look(uris) {
      if (hasBegun) listing.look(uris.map(canonical));
    },
    async fresh(uri) {
      reader.add(canonical(uri), true);
      await reader.done(canonical(uri));
    },
    async settled() {
      begin();
      resume();
      do {
        rests.flush();
        await listing.done();
        await reader.done();
      } while (rests.size > 0 || listing.busy || reader.length > 0);
    },
    cancel,
    onRead: (listener) => {
      readers.push(listener);
    },
    onBegin: (listener) => {
      starters.push(listener);
    },
  };
}
