import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** For how many milliseconds a lock counts: far longer than a file takes to be written. By then another process may have the id. */
const longestHold = 10_000;

/** After how many milliseconds one asks again, and how often. */
const [pause, turns] = [5, 2 * (longestHold / 5)];

/** What a file system says that knows no second names: nothing can be locked there. */
const unknown: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Does what two processes of one machine must not do at the same time. What a process that is no more has locked is free.
 * @param lock the same file for all of them
 * @param own a file of this process beside it
 * @throws when another process keeps it locked
 */
export function withLock<Result>(lock: string, own: string, work: () => Result): Result {
  const isLocked = take(lock, own);
  try {
    return work();
  } finally {
    if (isLocked) rmSync(lock, { force: true });
  }
}

/** The lock is there at once with the name of its owner in it, or not at all. */
function take(lock: string, own: string): boolean {
  writeFileSync(own, String(process.pid));
  try {
    for (let turn = 0; ; turn += 1) {
      try {
        linkSync(own, lock);
        return true;
      } catch (error) {
        if (isErrorOf(error, ...unknown)) return false;
        if (!isErrorOf(error, 'EEXIST') || turn === turns) throw error;
        if (isLeft(lock)) rmSync(lock, { force: true });
        else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Whether nobody holds the lock: its process is no more, or would have given it back. */
export function isLeft(lock: string): boolean {
  try {
    return !isAlive(Number(readFileSync(lock, 'utf8'))) || Date.now() - statSync(lock).mtimeMs > longestHold;
  } catch (error) {
    // It has just been given back.
    if (isErrorOf(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Whether there is a process with the id. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return !isErrorOf(error, 'ESRCH');
  }
}

/** Whether it is a system's error with one of the codes. */
export function isErrorOf(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
