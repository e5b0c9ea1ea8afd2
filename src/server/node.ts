import { constants, open, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { FolderEntry } from '../protocol.ts';
import { createFrameCheck } from './frames.ts';
import type { Host } from './host.ts';
import { inOrder } from './lifecycle.ts';
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

/** Serves an editor over standard input and output, until it says goodbye, goes away, or sends what are no messages. */
export function runStdioServer(): void {
  const { stdin, stdout, stderr } = process;
  const check = createFrameCheck();
  stdin.on('data', (piece: Buffer) => {
    const wrong = check(piece);
    if (wrong === undefined) return;
    stderr.write(`tallymark: not a message of the language server protocol: ${JSON.stringify(wrong)}\n`);
    process.exit(1);
  });
  // Who goes without a word has gone before the end.
  for (const event of ['end', 'close']) stdin.on(event, () => process.exit(1));
  serve(new StreamMessageReader(stdin), new StreamMessageWriter(stdout));
}

/** Serves the VS Code extension that forked this process. */
export function runIpcServer(): void {
  serve(new IPCMessageReader(process), new IPCMessageWriter(process));
}

function serve(reader: MessageReader, writer: MessageWriter): void {
  startServer(createConnection(inOrder(reader, writer), writer), nodeHost);
}
