import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Disk } from './disk.ts';

/** The `.gitignore` files that hold for a folder, the nearest first. */
export interface IgnoreChain {
  readonly folder: string;
  readonly patterns: Ignore;
  readonly above: IgnoreChain | undefined;
}

/** Whether git would leave the path out. Folders above it are taken as not ignored: a walk never enters one that is. */
export function isIgnored(chain: IgnoreChain | undefined, file: string, isFolder: boolean): boolean {
  for (let link = chain; link; link = link.above) {
    const relative = toSlashes(path.relative(link.folder, file)) + (isFolder ? '/' : '');
    const { ignored, unignored } = link.patterns.test(relative);
    // The file nearest to the path has the last word.
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The chain for a folder below `chain`, whose own `.gitignore` is read if it has one. */
export function extendChain(disk: Disk, chain: IgnoreChain | undefined, folder: string): IgnoreChain | undefined {
  const text = readIfThere(disk, path.join(folder, '.gitignore'));
  if (text === undefined) return chain;
  return { folder, patterns: ignore({ allowRelativePaths: true }).add(text), above: chain };
}

/**
 * The chain for a folder where a walk begins, its own `.gitignore` included. Those above it hold up to the folder that holds `.git`;
 * without one, or when they would leave the folder itself out (the user asked for it by name), they do not.
 */
export function startChain(disk: Disk, folder: string): IgnoreChain | undefined {
  const above = foldersUpToRepository(disk, folder).slice(1).reverse();
  let chain: IgnoreChain | undefined;
  for (const [i, parent] of above.entries()) {
    chain = extendChain(disk, chain, parent);
    if (isIgnored(chain, above[i + 1] ?? folder, true)) return extendChain(disk, undefined, folder);
  }
  return extendChain(disk, chain, folder);
}

/** The folder and those above it up to the one that holds `.git`; the folder alone when none does. */
function foldersUpToRepository(disk: Disk, folder: string): readonly string[] {
  const passed: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    passed.push(at);
    if (exists(disk, path.join(at, '.git'))) return passed;
    if (at === path.dirname(at)) return [folder];
  }
}

/** A path with `/` between its parts, as patterns, reports and URIs have it. */
export function toSlashes(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

/** Whether anything stands at the path that can be seen. */
export function exists(disk: Disk, file: string): boolean {
  try {
    disk.kindOf(file);
    return true;
  } catch {
    return false;
  }
}

function readIfThere(disk: Disk, file: string): string | undefined {
  try {
    return new TextDecoder().decode(disk.read(file));
  } catch {
    return undefined;
  }
}
