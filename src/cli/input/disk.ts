import { accessSync, closeSync, constants, fsyncSync, lstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { chmodSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** What stands at a path, links followed. */
export type Kind = 'file' | 'folder' | 'other';

/** A name in a folder; `link` is a symbolic link, wherever it leads. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind | 'link';
}

/** The few things that the command line does to a disk. Every function may throw the system's own error. */
export interface Disk {
  /** @throws when nothing is there */
  readonly kindOf: (file: string) => Kind;
  /** In the order of the names' code units, so that every run reports in the same order. */
  readonly list: (folder: string) => readonly Entry[];
  readonly read: (file: string) => Uint8Array;
  /**
   * Replaces the bytes of a file all at once: a reader sees the old or the new, and a crash leaves one of them. Mode and links are kept.
   * @returns false, and nothing is written, when the file does not hold `before` any more
   */
  readonly replace: (file: string, before: Uint8Array, after: Uint8Array) => boolean;
}

/** The real disk. */
export const nodeDisk: Disk = {
  kindOf: (file) => kindOf(statSync(file)),
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .map((entry): Entry => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  read: (file) => readFileSync(file),
  replace,
};

function kindOf(it: { isFile(): boolean; isDirectory(): boolean }): Kind {
  if (it.isFile()) return 'file';
  return it.isDirectory() ? 'folder' : 'other';
}

function replace(file: string, before: Uint8Array, after: Uint8Array): boolean {
  // Renaming onto a symbolic link would replace the link.
  const target = realpathSync(file);
  // Renaming asks for rights on the folder only, and would get round a file that its owner made read-only.
  accessSync(target, constants.W_OK);
  const draft = path.join(path.dirname(target), `.tallymark-${randomUUID()}.tmp`);
  try {
    writeWhole(draft, after, lstatSync(target).mode);
    if (!readFileSync(target).equals(before)) return false;
    renameSync(draft, target);
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeWhole(file: string, bytes: Uint8Array, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  // The mode given at creation is narrowed by the process's mask.
  chmodSync(file, mode);
}
