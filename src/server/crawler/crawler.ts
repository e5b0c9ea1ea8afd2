import type { AnalyseOptions } from '../../core/index.ts';
import type { Progress } from '../../protocol.ts';
import type { Digest, Source } from '../../service/index.ts';
import { canonical } from '../files/uris.ts';
import { failureLog } from '../guard.ts';
import type { Session } from '../session.ts';
import { type ChapterList, createChapterList } from './chapter-list.ts';
import { readScopes } from './chapter-scope.ts';
import { createNotifier } from './notifications.ts';
import { createQueue, type Queue } from './queue.ts';

/** How many chapters are read from disk at a time; they are analysed one by one. */
const readsAtOnce = 8;

/** What came of reading a chapter. */
export type Reading =
  | { readonly kind: 'read'; readonly source: Source; readonly settings: AnalyseOptions; readonly project: string }
  /** There is no such chapter (any more), its project leaves it out, or it cannot be read. */
  | { readonly kind: 'gone' | 'left out' | 'unreadable' };

/** Whoever wants to know what is read. What is asked of the service meanwhile shares one analysis. */
export type ReadingListener = (uri: string, reading: Reading) => void;

/** The way of a chapter into the index: it is listed, put to the others that are to be read, read, kept and told of. */
export interface Crawler {
  readonly chapterList: ChapterList;
  readonly pending: PendingChapters;
  readonly readQueue: Queue;
  readonly digests: Digests;
  /** The chapters that are open, by canonical URI. */
  openChapters(): readonly string[];
  /** Reads a chapter before all others. */
  readonly readNow: (uri: string) => void;
  /** Reads no more chapters until somebody needs them. */
  readonly cancel: () => void;
}

/** A crawler at rest: nothing moves until listing begins, or it is told of a chapter. */
export function createCrawler(session: Session, listener: ReadingListener): Crawler {
  const { connection, documents, host, service } = session;
  const digests = createDigests();
  const openChapters = (): readonly string[] => documents.keys().map(canonical);
  const readNow = (uri: string): void => {
    readQueue.add(uri, true);
  };
  const chapterList = createChapterList(host, () => readScopes(session), {
    found(uri) {
      if (digests.all.has(uri)) readQueue.add(uri);
      else pending.add(uri);
    },
    gone: readNow,
    listed() {
      openChapters().forEach(readNow);
      notifier.changed();
    },
    failed: failureLog(connection.console),
  });
  const readQueue = createReadQueue(session, chapterList, (uri, reading) => {
    const wasUnread = pending.finish(uri);
    // The findings of other chapters first: the views are told a little later anyway.
    listener(uri, reading);
    const changed = digests.put(uri, reading.kind === 'read' ? service.digest(reading.source, reading.settings) : undefined);
    if (wasUnread || changed) notifier.changed(changed ? uri : undefined);
  });
  const pending = createPendingChapters(readQueue);
  const cancel = (): void => {
    pending.putOff();
    notifier.changed();
  };
  const notifier = createNotifier(
    session,
    () => ({
      ...digests.totals,
      chapters: new Set([...digests.all.keys(), ...pending.unread]).size,
      unread: pending.unread.size,
      isPutOff: pending.isPutOff,
    }),
    cancel,
  );
  return { chapterList, pending, readQueue, digests, openChapters, readNow, cancel };
}

/** Chapters that are still to be read, unless the author puts that off. */
interface PendingChapters {
  readonly unread: ReadonlySet<string>;
  readonly isPutOff: boolean;
  /** The chapter has to be read. */
  add(uri: string): void;
  /** It has been read. Tells whether that was still to be done. */
  finish(uri: string): boolean;
  putOff(): void;
  /** Goes on with what was put off. */
  resume(): void;
}

function createPendingChapters(readQueue: Queue): PendingChapters {
  const unread = new Set<string>();
  let isPutOff = false;
  return {
    unread,
    get isPutOff() {
      return isPutOff;
    },
    add(uri) {
      unread.add(uri);
      if (!isPutOff) readQueue.add(uri);
    },
    finish: (uri) => unread.delete(uri),
    putOff() {
      isPutOff = true;
      for (const uri of readQueue.clear()) unread.add(uri);
    },
    resume() {
      if (isPutOff) for (const uri of unread) readQueue.add(uri);
      isPutOff = false;
    },
  };
}

/** Reads chapters, open ones as they are in the editor, in the background: whatever the client asks for goes first. */
function createReadQueue(session: Session, chapterList: ChapterList, listener: ReadingListener): Queue {
  const { connection, host, service } = session;
  let last = Promise.resolve();
  /** One chapter at a time is analysed, however many have been read. */
  const inTurn = (job: () => void): Promise<void> => {
    const done = last.then(() => host.pause()).then(job);
    last = done.catch(() => undefined);
    return done;
  };
  const read = async (uri: string): Promise<void> => {
    const reading = await readChapter(session, chapterList, uri);
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

async function readChapter(session: Session, chapterList: ChapterList, uri: string): Promise<Reading> {
  const open = session.openChapter(uri);
  const counts = open && session.folders.of(uri) !== undefined ? await chapterList.admits(uri) : (open ?? chapterList.chapters.has(uri));
  if (!counts) return { kind: 'gone' };
  const settings = await session.settings.of(open?.uri ?? uri);
  if (!settings) return { kind: 'left out' };
  const source = open ?? (await session.readUnopened(uri));
  return source ? { kind: 'read', source, settings, project: await session.projectOf(uri) } : { kind: 'unreadable' };
}

/** What is kept of all chapters. */
interface Digests {
  /** By canonical URI. */
  readonly all: ReadonlyMap<string, Digest>;
  /** How far all of them have come together. */
  readonly totals: Progress;
  /**
   * Replaces what is kept of a chapter; nothing is kept any more if there is no digest.
   * @returns whether that makes a difference
   */
  put(uri: string, digest: Digest | undefined): boolean;
}

/** Nothing of no chapter. */
function createDigests(): Digests {
  const all = new Map<string, Digest>();
  let totals: Progress = { open: 0, done: 0, gaps: 0 };
  const add = ({ open, done, gaps }: Progress, sign: 1 | -1): void => {
    totals = { open: totals.open + sign * open, done: totals.done + sign * done, gaps: totals.gaps + sign * gaps };
  };
  return {
    all,
    get totals() {
      return totals;
    },
    put(uri, digest) {
      const before = all.get(uri);
      if (before === digest || (before && digest && JSON.stringify(before) === JSON.stringify(digest))) return false;
      if (before) add(before.progress, -1);
      if (digest) add(digest.progress, 1);
      if (digest) all.set(uri, digest);
      else all.delete(uri);
      return true;
    },
  };
}
