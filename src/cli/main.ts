#!/usr/bin/env node
/**
 * The program `tallymark`: ties a process to `run`. The only file of the command line that touches `process`.
 * @packageDocumentation
 */
import { createNodeDisk } from './input/disk.ts';
import { runGit } from './input/git.ts';
import { programName, type Io, type Sink } from './io.ts';
import { createProblemReporter, systemLanguage } from './output/terminal.ts';
import { run } from './run.ts';

const cwd = workingFolder();

const io: Io = {
  program: programName(process.argv[1] ?? '', cwd),
  stdout: sinkOf(process.stdout),
  stderr: sinkOf(process.stderr),
  stdin: readAll,
  cwd,
  env: process.env,
  disk: createNodeDisk(),
  git: runGit,
  now: () => performance.now(),
  today,
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may go before everything is written; what is left has no one to read it.
  if (error.code !== 'EPIPE') complain('output-failed', error);
  process.exit(2);
});

// Whom could one tell?
process.stderr.on('error', () => process.exit(2));

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

/** The folder may have been removed since the shell went there. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    complain('no-working-folder', error);
    process.exit(2);
  }
}

function complain(id: 'output-failed' | 'no-working-folder', error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  createProblemReporter(sinkOf(process.stderr), systemLanguage(process.env)).report(undefined, id, { error: reason });
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
