import { randomUUID } from 'node:crypto';
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
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** What stands at a path, links followed. */
type Kind = 'file' | 'folder' | 'other';

/** A name in a folder; `link` is a symbolic link, wherever it leads. */
interface Entry {
  readonly name: string;
  readonly kind: Kind | 'link';
}

/** The few things that the command line does to a disk. Every function may throw the system's own error. */
export interface Disk {
  /** @throws when nothing is there */
  readonly kindOf: (file: string) => Kind;
  /** In the order of the names' code units, so that every run reports in the same order. */
  readonly list: (folder: string) => readonly Entry[];
  /** @throws NotReadable for anything but a plain file (another may have no end, or never begin), and for one beyond all measure */
  readonly read: (file: string) => Uint8Array;
  /** The path with all links followed. */
  readonly realPath: (file: string) => string;
  /**
   * Replaces the bytes of a file all at once: a reader sees the old or the new, and a crash leaves one of them. Mode, owner and links
   * stay. Drafts of runs that were killed are cleared away.
   * @returns false, and nothing is written, when the file does not hold `before` any more
   */
  readonly replace: (file: string, before: Uint8Array, after: Uint8Array) => boolean;
}

/** Why a file is not read. */
class NotReadable extends Error {
  readonly code: 'NOT_PLAIN' | 'TOO_LARGE';

  constructor(code: NotReadable['code']) {
    super(code);
    this.code = code;
  }
}

/** The real disk. */
export function createNodeDisk(): Disk {
  const swept = new Set<string>();
  return {
    kindOf: (file) => kindOf(statSync(file)),
    list: (folder) =>
      readdirSync(folder, { withFileTypes: true })
        .map((entry): Entry => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: readPlainFile,
    realPath: (file) => realpathSync(file),
    replace(file, before, after) {
      // Renaming onto a symbolic link would replace the link.
      const target = realpathSync(file);
      const folder = path.dirname(target);
      if (!swept.has(folder)) sweep(folder);
      swept.add(folder);
      return replace(target, before, after);
    },
  };
}

/** Largest file that is read: more than any chapter. */
const mostBytes = 256 * 1024 * 1024;

function kindOf(it: { isFile(): boolean; isDirectory(): boolean }): Kind {
  if (it.isFile()) return 'file';
  return it.isDirectory() ? 'folder' : 'other';
}

function readPlainFile(file: string): Uint8Array {
  // Opened without waiting for whoever writes to a pipe, and asked through the handle: by its name it may be another thing a moment later.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile() && !stats.isDirectory()) throw new NotReadable('NOT_PLAIN');
    if (stats.size > mostBytes) throw new NotReadable('TOO_LARGE');
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

function replace(target: string, before: Uint8Array, after: Uint8Array): boolean {
  // Renaming asks for rights on the folder only, and would get round a file that its owner made read-only.
  accessSync(target, constants.W_OK);
  const stats = statSync(target);
  const draft = path.join(path.dirname(target), `${draftStart}${process.pid}-${randomUUID()}${draftEnd}`);
  try {
    const hasSameOwner = writeDraft(draft, after, stats);
    if (!readFileSync(target).equals(before)) return false;
    // A file that has several names, or an owner that cannot be given to another, is written where it is.
    if (stats.nlink > 1 || !hasSameOwner) writeInPlace(target, after);
    else renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(path.dirname(target));
  return true;
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

function writeInPlace(target: string, bytes: Uint8Array): void {
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

/** Drafts say which process of which machine writes them. */
const draftStart = `.tallymark-${hostname().replace(/[^\w.]+/g, '_')}-`;
const draftEnd = '.tmp';

/** Removes the drafts of processes that are no more. */
function sweep(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.startsWith(draftStart) || !entry.name.endsWith(draftEnd)) continue;
    const writer = Number(/^\d+/.exec(entry.name.slice(draftStart.length))?.[0]);
    if (writer > 0 && !isAlive(writer)) rmSync(path.join(folder, entry.name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !isErrorOf(error, 'ESRCH');
  }
}

function isErrorOf(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** What a file's bytes are: text in UTF-8, or the reason why they are not. */
type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** `binary` holds NUL bytes; `utf-16` announces itself; `not-utf-8` is text in some older encoding. */
  | { readonly kind: 'binary' | 'utf-16' | 'not-utf-8' };

/** Decodes strictly: what is returned as text gives the same bytes when encoded again, a byte order mark included. */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { kind: 'utf-16' };
  if (bytes.includes(0)) return { kind: 'binary' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'not-utf-8' };
  }
}
