/** Debouncer by key: each key's action runs once it was quiet for a while. */
export interface Debouncer {
  /** It has changed (again). */
  touch(key: string): void;
  /** Its action need not run any more. */
  drop(key: string): void;
  /** Runs the actions of all that are not quiet yet at once. */
  flush(): void;
  readonly size: number;
}

/**
 * A debouncer without keys.
 * @param quiet how long each key has to be quiet, in milliseconds
 */
export function createDebouncer(quiet: number, act: (key: string) => void): Debouncer {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const drop = (key: string): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
  };
  const run = (key: string): void => {
    drop(key);
    act(key);
  };
  return {
    touch(key) {
      drop(key);
      timers.set(key, setTimeout(run, quiet, key));
    },
    drop,
    flush() {
      for (const key of [...timers.keys()]) run(key);
    },
    get size() {
      return timers.size;
    },
  };
}
