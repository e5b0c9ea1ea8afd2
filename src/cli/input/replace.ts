import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { isAlive, isErrorOf, isLeft, withLock } from './lock.ts';

/** A text of a file, and the one that takes its place. */
interface Change {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Replaces the bytes of a file all at once, as `Disk.replace` promises.
 * @param target a path without links: renaming onto a symbolic link would replace the link
 */
export function replaceFile(target: string, change: Change): boolean {
  // Renaming asks for rights on the folder only, and would get round a file that its owner made read-only.
  accessSync(target, constants.W_OK);
  const stats = statSync(target);
  const [draft, own] = [ownFile(target), ownFile(target)];
  try {
    const hasSameOwner = writeDraft(draft, change.after, stats);
    return withLock(neighbour(target, `${stats.ino}.lock`), own, () => {
      if (!readFileSync(target).equals(change.before)) return false;
      // A file that has several names, or an owner that cannot be given to another, is written where it is.
      if (stats.nlink > 1 || !hasSameOwner) writeInPlace(target, change, stats);
      else renameSync(draft, target);
      syncFolder(path.dirname(target));
      return true;
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Drafts and all that stands beside them say which machine wrote them. */
const mark = `.tallymark-${hostname().replace(/[^\w.]+/g, '_')}-`;

function neighbour(file: string, name: string): string {
  return path.join(path.dirname(file), mark + name);
}

function ownFile(target: string): string {
  return neighbour(target, `${process.pid}-${crypto.randomUUID()}.tmp`);
}

/** Writes a new file down to the disk, with the mode and the owner of another. @returns false if it could not be given that owner */
function writeDraft(draft: string, bytes: Uint8Array, { mode, uid, gid }: Stats): boolean {
  const handle = openSync(draft, 'wx', mode);
  try {
    writeAll(handle, bytes);
    const made = fstatSync(handle);
    if (made.uid !== uid || made.gid !== gid) chownSync(draft, uid, gid);
    // The mode given at creation is narrowed by the process's mask, and a change of owner takes bits away.
    chmodSync(draft, mode);
    return true;
  } catch (error) {
    if (isErrorOf(error, 'EPERM')) return false;
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** Both texts are put down beside the file first: whoever comes after a crash finishes what was begun. */
function writeInPlace(target: string, { before, after }: Change, stats: Stats): void {
  const [old, next] = ['old', 'new'].map((ending) => neighbour(target, `${process.pid}-${stats.ino}.${ending}`)) as [string, string];
  try {
    writeDraft(old, before, stats);
    writeDraft(next, after, stats);
    syncFolder(path.dirname(target));
    overwrite(target, after);
  } catch (error) {
    overwrite(target, before);
    throw error;
  } finally {
    // In this order: without its counterpart nothing is finished.
    rmSync(next, { force: true });
    rmSync(old, { force: true });
  }
}

function overwrite(target: string, bytes: Uint8Array): void {
  const handle = openSync(target, 'r+');
  try {
    writeAll(handle, bytes);
    ftruncateSync(handle, bytes.length);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at, bytes.length - at, at);
  fsyncSync(handle);
}

/** Has the new name written down too; a system that cannot do that to a folder does it by itself. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file itself has been written down.
  }
}

/** Finishes what processes that are no more had begun to write in a folder, and removes their drafts. What cannot be done is left. */
export function recoverFolder(folder: string): void {
  try {
    const left = readdirSync(folder).filter((name) => name.startsWith(mark));
    // First what is begun, which needs what stands beside it.
    for (const name of left.filter((each) => each.endsWith('.new'))) if (isAbandoned(folder, name)) finish(folder, name);
    for (const lock of left.filter((each) => each.endsWith('.lock')).map((each) => path.join(folder, each)))
      if (isLeft(lock)) rmSync(lock, { force: true });
    for (const name of left.filter((each) => /\.(?:tmp|old)$/.test(each))) {
      const isNeeded = name.endsWith('.old') && left.includes(name.replace(/old$/, 'new'));
      if (!isNeeded && isAbandoned(folder, name)) rmSync(path.join(folder, name), { force: true });
    }
  } catch {
    // A folder that may only be read holds nothing that was begun there.
  }
}

function finish(folder: string, name: string): void {
  const [next, old] = [name, name.replace(/new$/, 'old')].map((each) => path.join(folder, each)) as [string, string];
  const [before, after] = [readFileSync(old), readFileSync(next)];
  const node = /-(\d+)\.new$/.exec(name)?.[1];
  const target = filesIn(folder).find((file) => String(statSync(file).ino) === node);
  const now = target === undefined ? undefined : readFileSync(target);
  if (target !== undefined && now && !now.equals(before) && !now.equals(after)) {
    // The author may have written meanwhile: then both texts stay where they are.
    if (!isMixed(now, { before, after })) return;
    overwrite(target, after);
  }
  rmSync(next);
  rmSync(old);
}

function filesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith(mark));
  return files.map(({ name }) => path.join(folder, name));
}

/** Whether every byte is from one of the two texts, at its place. */
function isMixed(now: Uint8Array, { before, after }: Change): boolean {
  const [shorter = 0, longer = 0] = [before.length, after.length].sort((a, b) => a - b);
  return now.length >= shorter && now.length <= longer && now.every((byte, at) => byte === before[at] || byte === after[at]);
}

/** A draft is not worked on for so many milliseconds: by then another process may have the id. */
const longestWork = 3_600_000;

function isAbandoned(folder: string, name: string): boolean {
  const writer = Number(/^\d+(?=-)/.exec(name.slice(mark.length))?.[0]);
  return writer > 0 && (!isAlive(writer) || Date.now() - statSync(path.join(folder, name)).mtimeMs > longestWork);
}
