import type { Host } from '../host.ts';
import { parentOf } from './uris.ts';

/** Whether `.git` is in the folder: itself a folder, or a file in a worktree or submodule. */
export async function holdsRepository(host: Host, folder: string): Promise<boolean> {
  return [await host.readFile(`${folder}/.git/HEAD`), await host.readFile(`${folder}/.git`)].some((text) => text !== undefined);
}

/** The folders from the one that holds `.git` down to this one; this one alone when none does. */
export async function foldersFromRepository(host: Host, folder: string): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    passed.unshift(at);
    if (await holdsRepository(host, at)) return passed;
  }
  return [folder];
}
