/**
 * Measures the index of a workspace of 2,000 chapters with 20,000 tasks, in the real server over streams in memory, against two peers
 * that read the same files in the same run. Ratios count, not milliseconds: machines are noisy.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import type { IndexChanged, TreeNode } from '../src/protocol.ts';
import { nodeHost } from '../src/server/node.ts';
import { startServer } from '../src/server/server.ts';

const CHAPTERS = 2000;
const TASKS = 10;
const KEYSTROKES = 20;
/** Milliseconds between two refreshes of the view while chapters are read. */
const REFRESH = 500;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-bench-'));

try {
  const files = writeWorkspace();
  const lines = time(() => matchLines(files));
  const parsed = time(() => parseAll(files));
  await measure(files, lines, parsed);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(files: readonly string[], lines: number, parsed: number): Promise<void> {
  const before = heap();
  const client = await connect();
  const start = performance.now();
  await client.connection.sendNotification('initialized', {});
  let slowest = 0;
  let firstRows = 0;
  while (client.news()?.unread !== 0) {
    const asked = performance.now();
    const rows = await client.children();
    const now = performance.now();
    slowest = Math.max(slowest, now - asked);
    if (rows.length > 0) firstRows ||= now - start;
    await new Promise((resolve) => setTimeout(resolve, firstRows === 0 ? 20 : REFRESH));
  }
  const scan = performance.now() - start;
  const size = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  console.log(`${CHAPTERS} chapters with ${client.news()?.open} open tasks, ${(size / 1e6).toFixed(1)} MB`);
  line('first rows', firstRows, 'the whole scan', scan);
  line('whole scan', scan, 'reading, and matching a pattern line by line', lines);
  line('whole scan', scan, 'reading, remark-parse + remark-gfm', parsed);
  line('slowest answer meanwhile', slowest, 'the whole scan', scan);

  const [uri = ''] = files.map((file) => pathToFileURL(file).href);
  const [row] = await client.children();
  line('rows of all chapters', await median(() => client.children()), 'the whole scan', scan);
  line('rows of one chapter', await median(() => client.children(row?.id)), 'the whole scan', scan);
  await refreshes(client, uri, readFileSync(files[0] ?? '', 'utf8'), scan);
  client.stop();
  const held = heap() - before;
  console.log(
    `${'heap held by the index'.padEnd(28)} ${(held / 1e6).toFixed(1).padStart(9)} MB   ${(held / size).toFixed(2).padStart(8)} × the text`,
  );
}

/** One keystroke, until the rows of its chapter are known again; and how many chapters were analysed for it. */
async function refreshes(client: Client, uri: string, text: string, scan: number): Promise<void> {
  const { connection } = client;
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const next = (): Promise<unknown> =>
    connection.sendRequest('tallymark/nextOpenItem', { uri, position: { line: 0, character: 0 }, direction: 'next' });
  await next();
  let version = 1;
  const analysed = client.analysed();
  const keystroke = await median(async () => {
    version += 1;
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: 'x' }] });
    await next();
  }, KEYSTROKES);
  line('refresh after a keystroke', keystroke, 'the whole scan', scan);
  console.log(`${'chapters read for each'.padEnd(28)} ${((client.analysed() - analysed) / KEYSTROKES).toFixed(1).padStart(9)}`);
}

interface Client {
  readonly connection: MessageConnection;
  children(parent?: string): Promise<readonly TreeNode[]>;
  /** What the server has told of the index last. */
  news(): IndexChanged | undefined;
  /** How many chapters the index has analysed. */
  analysed(): number;
  stop(): void;
}

async function connect(): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  let analysed = 0;
  const pause = (): Promise<void> => {
    analysed += 1;
    return nodeHost.pause();
  };
  startServer(server, { ...nodeHost, pause });
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  let news: IndexChanged | undefined;
  connection.onNotification('tallymark/indexChanged', (last: IndexChanged) => {
    news = last;
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    initializationOptions: { showsIndex: true },
  });
  const options = { groupBy: 'chapter', filter: '', showDone: true };
  return {
    connection,
    children: (parent) =>
      connection.sendRequest('tallymark/children', { view: 'outstanding', options, ...(parent === undefined ? {} : { parent }) }),
    news: () => news,
    analysed: () => analysed,
    stop() {
      connection.dispose();
    },
  };
}

/** Chapters as theses have them: prose, tasks in lists and in a table, a table of figures. */
function writeWorkspace(): readonly string[] {
  return Array.from({ length: CHAPTERS }, (_, i) => {
    const part = path.join(folder, `part ${Math.floor(i / 50)}`);
    mkdirSync(part, { recursive: true });
    const file = path.join(part, `${i}.md`);
    writeFileSync(file, chapter(i));
    return file;
  });
}

function chapter(i: number): string {
  const prose = `The visits of week ${i} went as planned, and the notes were typed the same evening. Nobody was left out.\n\n`;
  const rows = Array.from(
    { length: 6 },
    (_, row) => `| ${row + 1} | Site ${(i * 7 + row) % 90} | ${row * 3 + 2} | [${row < TASKS - 6 ? ' ' : 'x'}] Typed |`,
  );
  const total = rows.reduce((sum, _, row) => sum + row * 3 + 2, 0);
  return [
    `# Chapter ${i}\n\n${prose.repeat(6)}`,
    `## To do\n\n${Array.from({ length: TASKS - 4 }, (_, task) => `- [ ] Call number ${task + 1}\n`).join('')}\n`,
    `## Visits\n\n${prose.repeat(4)}`,
    `| # | Site | Visits | Notes |\n|---|---|---|---|\n${rows.join('\n')}\n| | Total | ${total} | |\n\n${prose.repeat(4)}`,
  ].join('');
}

/** What task lists do that look at lines alone. */
function matchLines(files: readonly string[]): unknown {
  const pattern = /(?:<!--|\/\/|#|^\s*[-*+]|^\s*\d+\.)?\s*(TODO|FIXME|XXX|\[ \]|\[x\])(.*)/i;
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((text, line) => (pattern.test(text) ? [{ file, line, text }] : [])),
  );
}

/** What parsing alone costs. */
function parseAll(files: readonly string[]): unknown {
  const processor = unified().use(remarkParse).use(remarkGfm);
  return files.map((file) => processor.parse(readFileSync(file, 'utf8')).children.length);
}

function time(job: () => unknown): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}

/** The middle of several timings, in milliseconds. */
async function median(job: () => Promise<unknown>, rounds = 9): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    await job();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function line(what: string, ms: number, peer: string, other: number): void {
  console.log(
    `${what.padEnd(28)} ${ms.toFixed(1).padStart(9)} ms   ${(ms / other).toFixed(3).padStart(8)} × ${peer} (${other.toFixed(0)} ms)`,
  );
}
