import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FolderEntry } from '../protocol.ts';
import type { Host } from './host.ts';

/** Reads from the disk; anything that is not a readable file or folder is answered with undefined. */
export const nodeHost: Host = {
  reaches: (uri) => uri.startsWith('file:'),
  readFile: (uri) => orUndefined(async () => new TextDecoder().decode(await readFile(fileURLToPath(uri)))),
  listFolder: (uri) => orUndefined(() => listFolder(fileURLToPath(uri))),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};

async function listFolder(folder: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const kinds = await Promise.all(
    entries.map(async (entry) => (entry.isSymbolicLink() ? kindOfLink(`${folder}/${entry.name}`) : kindOf(entry))),
  );
  return entries.flatMap(({ name }, i) => {
    const kind = kinds[i];
    return kind ? [{ name, kind }] : [];
  });
}

/** Links to folders are not followed: git does not, nobody tells when something changes behind them, and they may lead in a circle. */
async function kindOfLink(link: string): Promise<FolderEntry['kind'] | undefined> {
  const target = await orUndefined(() => stat(link));
  return target?.isFile() ? 'file' : undefined;
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FolderEntry['kind'] | undefined {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : undefined;
}

async function orUndefined<Result>(job: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await job();
  } catch {
    return undefined;
  }
}
