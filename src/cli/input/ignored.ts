import path from 'node:path';
import { type IgnoreChain, type IgnoringFolder, extendChain, startChain } from '../../project/index.ts';
import type { Disk } from './disk.ts';

/** The chain for a folder below that of `chain`, whose own `.gitignore` is read if it has one. */
export function enterFolder(disk: Disk, chain: IgnoreChain | undefined, folder: string): IgnoreChain | undefined {
  return extendChain(chain, readRules(disk, folder));
}

/** The chain for a folder where a walk begins, with the `.gitignore` files above it, up to the folder that holds `.git`. */
export function beginAt(disk: Disk, folder: string): IgnoreChain | undefined {
  return startChain([...foldersUpToRepository(disk, folder)].reverse().map((each) => readRules(disk, each)));
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

function readRules(disk: Disk, folder: string): IgnoringFolder {
  return { folder: toSlashes(folder), text: readIfThere(disk, path.join(folder, '.gitignore')) };
}

function readIfThere(disk: Disk, file: string): string | undefined {
  try {
    return new TextDecoder().decode(disk.read(file));
  } catch {
    return undefined;
  }
}
