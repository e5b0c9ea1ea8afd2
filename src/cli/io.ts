import path from 'node:path';
import type { Disk } from './input/disk.ts';

/** A stream that is written to: the terminal, a pipe, or a test's memory. */
export interface Sink {
  write(text: string): void;
  /** Whether a person watches: colours and progress are for people. */
  readonly isTTY: boolean;
  /** Width of the terminal in characters; undefined where there is none. */
  readonly columns: number | undefined;
}

/** What a run of git came to. */
export type GitOutcome =
  /** It ran to its end; `ok` is false where it says that something is not so. */
  | { readonly kind: 'ran'; readonly ok: boolean; readonly out: Uint8Array }
  /** There is no git, or it could not be run. */
  | { readonly kind: 'failed'; readonly error: Error };

/** The world as a run of the command line sees it. Nothing else is touched, so a test can stand in for all of it. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Everything on standard input. */
  stdin(): Promise<Uint8Array>;
  /** How this program was called, as it can be called again from the working folder: `tallymark`, or `node dist/cli.js` in a clone. */
  readonly program: string;
  /** Absolute path that relative ones start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly disk: Disk;
  /** Runs git in a folder. */
  readonly git: (args: readonly string[], folder: string) => Promise<GitOutcome>;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** The day where the author is, `2026-12-01`. */
  today(): string;
}

/**
 * The words by which a program can be called again: only what npm installs is found by its name alone.
 * @param script path of the file that Node was told to run
 */
export function programName(script: string, cwd: string): string {
  const name = path.basename(script, path.extname(script));
  if (name === 'tallymark' || script.split(/[\\/]/).includes('node_modules')) return 'tallymark';
  return `node ${quotedWord(path.relative(cwd, script))}`;
}

/** A word as a shell takes it for one. */
export function quotedWord(word: string): string {
  return /^[\p{L}\p{N}_./\\:=@%+-]+$/u.test(word) ? word : JSON.stringify(word);
}
