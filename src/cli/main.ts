#!/usr/bin/env node
/**
 * The program `tallymark`: ties a process to `run`. The only file of the command line that touches `process`.
 * @packageDocumentation
 */
import { nodeDisk } from './input/disk.ts';
import { runGit } from './input/git.ts';
import type { Io, Sink } from './io.ts';
import { run } from './run.ts';

const io: Io = {
  stdout: sinkOf(process.stdout),
  stderr: sinkOf(process.stderr),
  stdin: readAll,
  cwd: process.cwd(),
  env: process.env,
  disk: nodeDisk,
  git: runGit,
  now: () => performance.now(),
  today,
};

// A reader such as `head` may go before everything is written; what is left has no one to read it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(2);
});

// Set, not called: what is still on its way to a pipe is written first.
process.exitCode = await run(process.argv.slice(2), io);

function sinkOf(stream: NodeJS.WriteStream): Sink {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTTY: stream.isTTY,
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
  };
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
