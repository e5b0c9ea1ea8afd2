import type { Digest } from '../../service/index.ts';
import { canonical } from '../files/uris.ts';
import { createDebouncer, type Debouncer } from '../debouncer.ts';
import type { Session } from '../session.ts';
import { type Crawler, createCrawler, type ReadingListener } from './crawler.ts';

/** How long an open chapter is quiet before its rows and the findings of other chapters follow, in milliseconds. */
const quietBeforeReading = 100;

/** What all chapters of the workspace hold, and those that are open outside of it. Costs nothing until it is begun. */
export interface Index {
  /** What is known by now, by canonical URI. */
  readonly digests: ReadonlyMap<string, Digest>;
  /** Lists and reads all chapters, if that has not been done. */
  begin(): void;
  /** Lists all folders again; what is listed already is not read again. */
  listAgain(): void;
  /** Reads all chapters again. */
  readAgain(): void;
  /** Reads a chapter (again) before those that wait: what it is checked with has changed. */
  readSoon(uri: string): void;
  /** Whether every chapter has been read. */
  readonly isComplete: boolean;
  /** Reads a chapter that has changed in the editor once it is quiet. */
  touch(uri: string): void;
  /** Sees to places where files or folders have been made, changed, moved or removed. */
  look(uris: readonly string[]): void;
  /** When the chapter is known as it is now. */
  fresh(uri: string): Promise<void>;
  /** When all chapters are known as they are now, if need be read for it. What was cancelled before is done after all. */
  settled(): Promise<void>;
  /** Reads no more chapters until somebody needs them. */
  cancel(): void;
  onRead(listener: ReadingListener): void;
  /** Who has to know when it begins. */
  onBegin(listener: () => void): void;
}

/** An index that has not begun. */
export function createIndex(session: Session): Index {
  const [readers, starters]: [ReadingListener[], (() => void)[]] = [[], []];
  const crawler = createCrawler(session, tellingAll(readers));
  const { chapterList, pending, readQueue, digests } = crawler;
  let hasBegun = false;
  const edits = createDebouncer(quietBeforeReading, (uri) => {
    crawler.readNow(uri);
  });
  const listAgain = (): void => {
    if (hasBegun) chapterList.begin();
  };
  const readAgain = (): void => {
    if (!hasBegun) return;
    for (const uri of new Set([...chapterList.chapters, ...digests.all.keys(), ...crawler.openChapters()])) pending.add(uri);
  };
  const begin = (): void => {
    if (hasBegun) return;
    hasBegun = true;
    for (const listener of starters) listener();
    chapterList.begin();
  };
  return {
    digests: digests.all,
    begin,
    listAgain,
    readAgain,
    readSoon: crawler.readNow,
    get isComplete() {
      return hasBegun && !chapterList.busy && pending.unread.size === 0;
    },
    touch(uri) {
      if (hasBegun) edits.touch(canonical(uri));
    },
    look(uris) {
      if (hasBegun) chapterList.look(uris.map(canonical));
    },
    async fresh(uri) {
      crawler.readNow(canonical(uri));
      await readQueue.done(canonical(uri));
    },
    async settled() {
      // Nobody tells of changes where files are not watched.
      if (!session.traits.registersWatchers) {
        listAgain();
        readAgain();
      }
      begin();
      pending.resume();
      await atRest(crawler, edits);
    },
    cancel: crawler.cancel,
    onRead(listener) {
      readers.push(listener);
    },
    onBegin(listener) {
      starters.push(listener);
    },
  };
}

/** Tells every listener, those that come later too. */
function tellingAll(listeners: readonly ReadingListener[]): ReadingListener {
  return (uri, reading) => {
    for (const listener of listeners) listener(uri, reading);
  };
}

/** When nothing is left to do, what has come up meanwhile included. */
async function atRest({ chapterList, readQueue }: Crawler, edits: Debouncer): Promise<void> {
  do {
    edits.flush();
    await chapterList.done();
    await readQueue.done();
  } while (edits.size > 0 || chapterList.busy || readQueue.length > 0);
}
