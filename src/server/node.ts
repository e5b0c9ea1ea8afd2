import { constants, open, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import type { FolderEntry } from '../protocol.ts';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

/** Reads from the disk; anything that is not a readable file or folder is answered with undefined. */
export const nodeHost: Host = {
  reaches: (uri) => uri.startsWith('file:'),
  readFile: (uri) => orUndefined(async () => new TextDecoder().decode(await readPlainFile(fileURLToPath(uri)))),
  listFolder: (uri) => orUndefined(() => listFolder(fileURLToPath(uri))),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};

/** Largest file that is read, in bytes: more than any chapter. */
const mostBytes = 64 * 1024 * 1024;

/** A device has no end, and a pipe none until somebody writes: the server would wait, or fill its memory. */
async function readPlainFile(file: string): Promise<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size > mostBytes) throw new Error('no plain file, or too large');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

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

/** Serves an editor over standard input and output, until it says goodbye. */
export function runStdioServer(): void {
  startServer(createConnection(process.stdin, process.stdout), nodeHost);
}

/** Serves the VS Code extension that forked this process. */
export function runIpcServer(): void {
  startServer(createConnection(new IPCMessageReader(process), new IPCMessageWriter(process)), nodeHost);
}
