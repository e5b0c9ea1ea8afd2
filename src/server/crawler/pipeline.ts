import { canonical } from '../files/uris.ts';
import { failureLog } from '../guard.ts';
import type { Session } from '../session.ts';
import { createAnnouncer } from './announcer.ts';
import { createBacklog, type Backlog } from './backlog.ts';
import { createDigests, type Digests } from './digests.ts';
import { readGrounds } from './grounds.ts';
import { createListing, type Listing } from './chapter-list.ts';
import { createNews } from './news.ts';
import type { Queue } from './queue.ts';
import { createReader, type ReadingListener } from './reader.ts';

/** The way of a chapter into the index: it is listed, put to the others that are to be read, read, kept and told of. */
export interface Pipeline {
  readonly listing: Listing;
  readonly backlog: Backlog;
  readonly reader: Queue;
  readonly digests: Digests;
  /** The chapters that are open, by canonical URI. */
  openChapters(): readonly string[];
  /** Reads a chapter before all others. */
  readNow(uri: string): void;
  /** Reads no more chapters until somebody needs them. */
  cancel(): void;
}

/** A pipeline in which nothing moves until its listing begins, or it is told of a chapter. */
export function createPipeline(session: Session, heard: ReadingListener): Pipeline {
  const { connection, documents, host, service } = session;
  const digests = createDigests();
  const openChapters = (): readonly string[] => documents.keys().map(canonical);
  const readNow = (uri: string): void => {
    reader.add(uri, true);
  };
  const listing = createListing(host, () => readGrounds(session), {
    found(uri) {
      if (digests.all.has(uri)) reader.add(uri);
      else backlog.add(uri);
    },
    gone: readNow,
    listed() {
      openChapters().forEach(readNow);
      announcer.changed();
    },
    failed: failureLog(connection.console),
  });
  const reader = createReader(session, listing, (uri, reading) => {
    const changed = digests.put(uri, reading.kind === 'read' ? service.digest(reading.source, reading.settings) : undefined);
    heard(uri, reading);
    if (backlog.finish(uri) || changed) announcer.changed(changed ? uri : undefined);
  });
  const backlog = createBacklog(reader);
  const cancel = (): void => {
    backlog.putOff();
    announcer.changed();
  };
  const announcer = createAnnouncer(createNews(session, digests, backlog, cancel));
  return { listing, backlog, reader, digests, openChapters, readNow, cancel };
}
