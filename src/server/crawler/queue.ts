/** Work that is done a few at a time, each thing once, however often it is asked for meanwhile. Nothing is done twice at the same time. */
export interface Queue {
  /** Puts a thing to the end, or before all that are not urgent. What is being done is done again afterwards. */
  add(key: string, urgent?: boolean): void;
  /** Whether it will be done (again). */
  waits(key: string): boolean;
  /** How many are waiting or being done. */
  readonly length: number;
  /** Takes out everything that waits and is not urgent, and says what. */
  clear(): readonly string[];
  /** When the thing, or everything, is neither waiting nor being done. */
  done(key?: string): Promise<void>;
}

/**
 * An empty queue.
 * @param limit how many things are done at a time
 * @param fail is told why a thing could not be done
 */
export function createQueue(limit: number, work: (key: string) => Promise<void>, fail: (error: unknown) => void): Queue {
  const [urgently, waiting, running] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const waiters = new Set<Waiter>();
  const take = (): string | undefined => {
    const key = firstFree(urgently, running) ?? firstFree(waiting, running);
    if (key === undefined) return undefined;
    urgently.delete(key);
    waiting.delete(key);
    running.add(key);
    return key;
  };
  const go = (): void => {
    while (running.size < limit) {
      const key = take();
      if (key === undefined) break;
      void work(key)
        .catch(fail)
        .finally(() => {
          running.delete(key);
          go();
        });
    }
    for (const waiter of waiters) if (isDone(waiter.key)) finish(waiter);
  };
  const waits = (key: string): boolean => urgently.has(key) || waiting.has(key);
  const isDone = (key: string | undefined): boolean => (key === undefined ? running.size === 0 : !waits(key) && !running.has(key));
  const finish = (waiter: Waiter): void => {
    waiters.delete(waiter);
    waiter.resolve();
  };
  return {
    add(key, urgent = false) {
      (urgent ? urgently : waiting).add(key);
      go();
    },
    waits,
    get length() {
      return new Set([...urgently, ...waiting, ...running]).size;
    },
    clear() {
      const left = [...waiting];
      waiting.clear();
      return left;
    },
    done: (key) =>
      new Promise((resolve) => {
        waiters.add({ key, resolve });
        go();
      }),
  };
}

interface Waiter {
  readonly key: string | undefined;
  readonly resolve: () => void;
}

function firstFree(keys: ReadonlySet<string>, running: ReadonlySet<string>): string | undefined {
  for (const key of keys) if (!running.has(key)) return key;
  return undefined;
}
