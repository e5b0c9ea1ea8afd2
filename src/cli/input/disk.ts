import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { recoverFolder, replaceFile } from './replace.ts';

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
  /** Finishes what runs that were killed had begun to write in a folder, once, and clears their drafts away. */
  readonly recover: (folder: string) => void;
  /** The path with all links followed. */
  readonly realPath: (file: string) => string;
  /**
   * Replaces the bytes of a file all at once: a reader sees the old or the new, and a crash leaves one of them. Mode, owner and links
   * stay. Only a file with several names, or of an owner that cannot be kept, is written where it is; what a crash leaves is recovered.
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
  const recovered = new Set<string>();
  return {
    kindOf: (file) => kindOf(statSync(file)),
    list: (folder) =>
      readdirSync(folder, { withFileTypes: true })
        .map((entry): Entry => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: readPlainFile,
    realPath: (file) => realpathSync(file),
    recover(folder) {
      if (recovered.has(folder)) return;
      recovered.add(folder);
      recoverFolder(folder);
    },
    // Renaming onto a symbolic link would replace the link.
    replace: (file, before, after) => replaceFile(realpathSync(file), { before, after }),
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
