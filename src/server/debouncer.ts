/** Things that change again and again, each of which is seen to once it rests. */
export interface Rests {
  /** It has changed (again). */
  touch(key: string): void;
  /** It need not be seen to any more. */
  drop(key: string): void;
  /** Sees to all that do not rest yet at once. */
  flush(): void;
  readonly size: number;
}

/**
 * Nothing that changes yet.
 * @param rest how long each has to rest, in milliseconds
 */
export function createRests(rest: number, act: (key: string) => void): Rests {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const drop = (key: string): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
  };
  const settle = (key: string): void => {
    drop(key);
    act(key);
  };
  return {
    touch(key) {
      drop(key);
      timers.set(key, setTimeout(settle, rest, key));
    },
    drop,
    flush() {
      for (const key of [...timers.keys()]) settle(key);
    },
    get size() {
      return timers.size;
    },
  };
}
