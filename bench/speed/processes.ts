import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chapterOf } from './chapters.ts';
import { processTime, type Row } from './measure.ts';
import type { Peers } from './peers.ts';

const CLI = path.resolve('dist/cli.js');

/** Reads what the command line reads, and does nothing with it. */
const READING = `
const { readdirSync, readFileSync } = require('node:fs');
for (const name of readdirSync(process.argv[1])) readFileSync(process.argv[1] + '/' + name, 'utf8');`;

/** A language server that finds nothing, with the library that ours is built on. */
const BARE_SERVER = `
const { createConnection, TextDocuments, TextDocumentSyncKind } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document: { uri } }) => connection.sendDiagnostics({ uri, diagnostics: [] }));
documents.listen(connection);
connection.listen();`;

/** Whole programs, from their start to their end. @param folder where files may be written */
export function processRows(folder: string, { program }: Peers): readonly Row[] {
  const [one, small, many] = [written(folder, 'one', 1, 10), written(folder, 'small', 200, 20), written(folder, 'many', 1000, 10)];
  const check = (place: string) => (): number => processTime('node', [CLI, 'check', place, '--no-config', '--fail-on', 'off']);
  const node =
    (script: string, ...args: readonly string[]) =>
    (): number =>
      processTime('node', ['-e', script, ...args]);
  const session = sessionOf(readFileSync(path.join(one, readdirSync(one)[0] ?? ''), 'utf8'));
  return [
    {
      job: 'the version, whole process',
      rounds: 5,
      ours: () => processTime('node', [CLI, '--version']),
      peers: { 'node -e 0': node('0') },
    },
    {
      job: 'check of a file of 10 KB, whole process',
      rounds: 5,
      ours: check(one),
      peers: {
        'node -e 0': node('0'),
        rumdl: () => processTime(program('rumdl'), ['check', '--no-cache', one]),
        'markdownlint-cli2': () => processTime(program('markdownlint-cli2'), [`${one}/*.md`]),
      },
      goal: ['node -e 0', 2],
    },
    {
      job: 'a language server, from its start to the diagnostics of a chapter of 10 KB and its end',
      rounds: 5,
      ours: () => processTime('node', [CLI, 'lsp', '--stdio'], session),
      peers: { 'a bare one': () => processTime('node', ['-e', BARE_SERVER], session) },
      goal: ['a bare one', 1.3],
    },
    {
      job: 'check of 200 files of 20 KB, whole process',
      rounds: 1,
      ours: check(small),
      peers: { reading: node(READING, small), rumdl: () => processTime(program('rumdl'), ['check', '--no-cache', small]) },
      goal: ['reading', 3],
    },
    {
      job: 'check of 1000 files of 10 KB, whole process',
      rounds: 1,
      ours: check(many),
      peers: { reading: node(READING, many), rumdl: () => processTime(program('rumdl'), ['check', '--no-cache', many]) },
      goal: ['reading', 2.5],
    },
  ];
}

/** Writes different parts of chapters. @returns the folder in which they are */
function written(folder: string, name: string, count: number, kilobytes: number): string {
  const place = path.join(folder, name);
  mkdirSync(place);
  const size = kilobytes * 1024;
  const text = chapterOf(2 * 1024);
  for (let i = 0; i < count; i += 1) {
    const from = (i * 7919) % (text.length - size);
    writeFileSync(path.join(place, `${i}.md`), text.slice(from, from + size));
  }
  return place;
}

/** What a client says that opens one chapter, waits for nothing and goes: the answers come in order. */
function sessionOf(text: string): string {
  const uri = 'file:///chapter.md';
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } },
    { id: 2, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 0, character: 0 } } },
    { id: 3, method: 'shutdown' },
    { method: 'exit' },
  ];
  return messages
    .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    .join('');
}
