import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where everything is kept that the tests bring or leave behind; git ignores it, and it can be deleted at any time. */
export const cacheFolder = resolve(import.meta.dirname, '../../.vscode-test');

const mark = '.complete';

/**
 * A folder of the cache that is there whole or not at all. When it is missing, `fill` makes it under another name and it is renamed
 * into place, so that an interrupted installation leaves nothing half done and two runs at once do not disturb each other.
 * @param fill receives the folder to fill and the path at which it will stand afterwards
 * @returns the folder's absolute path
 */
export async function cached(name: string, fill: (folder: string, finalPath: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(join(folder, mark))) return folder;
  const draft = `${folder}.draft-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    await fill(draft, folder);
    writeFileSync(join(draft, mark), '');
    putInPlace(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function putInPlace(draft: string, folder: string): void {
  // Another run may have been faster: its folder is as good as ours, and may be in use already.
  if (existsSync(join(folder, mark))) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}
