/** How often is told of changes at most, in milliseconds. */
const pause = 100;

/** Tells of changes, many at once. */
export interface Announcer {
  /** The chapter's rows have changed; without one, only how much there is still to read. */
  changed(uri?: string): void;
}

/** An announcer that has nothing to tell. */
export function createAnnouncer(tell: (changed: readonly string[]) => void): Announcer {
  const uris = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    timer = undefined;
    const changed = [...uris];
    uris.clear();
    tell(changed);
  };
  return {
    changed(uri) {
      if (uri !== undefined) uris.add(uri);
      timer ??= setTimeout(send, pause);
    },
  };
}
