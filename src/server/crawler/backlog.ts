import type { Queue } from './queue.ts';

/** Chapters that are still to be read, unless the author puts that off. */
export interface Backlog {
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

/** Nothing to read yet. */
export function createBacklog(reader: Queue): Backlog {
  const unread = new Set<string>();
  let isPutOff = false;
  return {
    unread,
    get isPutOff() {
      return isPutOff;
    },
    add(uri) {
      unread.add(uri);
      if (!isPutOff) reader.add(uri);
    },
    finish: (uri) => unread.delete(uri),
    putOff() {
      isPutOff = true;
      for (const uri of reader.clear()) unread.add(uri);
    },
    resume() {
      if (isPutOff) for (const uri of unread) reader.add(uri);
      isPutOff = false;
    },
  };
}
