import { execFile } from 'node:child_process';
import path from 'node:path';
import type { GitOutcome, Io } from '../io.ts';

/** Largest output that is taken: more than any chapter. */
const mostBytes = 256 * 1024 * 1024;

/**
 * With these git reads what is there: it fetches no content that a partial clone lacks, asks nobody, writes nothing, and is not itself
 * looked for in the repository, as Windows would.
 */
const offline = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  NoDefaultCurrentDirectoryInExePath: '1',
};

/** Whatever the repository's own settings name, none of it is run; and no repository is taken that lies about in a folder of another. */
const inert = [
  '--no-pager',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'safe.bareRepository=explicit'].flatMap((setting) => ['-c', setting]),
];

/** Runs the git of the system. No shell comes between, so that no name is ever a command. */
export function runGit(args: readonly string[], folder: string): Promise<GitOutcome> {
  return new Promise((resolve) => {
    execFile(
      'git',
      [...inert, ...args],
      { cwd: folder, env: { ...process.env, ...offline }, encoding: 'buffer', maxBuffer: mostBytes, windowsHide: true },
      (error, out) => {
        // A status is a number; a text is the system's reason why nothing was run.
        if (error && typeof error.code !== 'number') resolve({ kind: 'failed', error });
        else resolve({ kind: 'ran', ok: error === null, out });
      },
    );
  });
}

/** What a revision holds of a file. */
export type InRevision =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** The revision does not hold the file: it is new. */
  | { readonly kind: 'none' }
  /** The revision holds the file, but this clone has left its content at another place. */
  | { readonly kind: 'content-elsewhere' }
  | NoRevision;

type NoRevision = { readonly kind: 'not-a-repository' | 'no-such-revision' } | { readonly kind: 'failed'; readonly error: Error };

/** Reads files, by their absolute paths, as they are in a revision of the repository that holds them. */
export function createRevisionReader(git: Io['git'], revision: string): (file: string) => Promise<InRevision> {
  const commits = new Map<string, Promise<string | NoRevision>>();
  return async (file) => {
    const folder = path.dirname(file);
    const commit = commits.get(folder) ?? commitOf(git, folder, revision);
    commits.set(folder, commit);
    const known = await commit;
    return typeof known === 'string' ? readBlob(git, folder, path.basename(file), known) : known;
  };
}

async function commitOf(git: Io['git'], folder: string, revision: string): Promise<string | NoRevision> {
  const inside = await git(['rev-parse', '--is-inside-work-tree'], folder);
  if (inside.kind === 'failed') return inside;
  if (!inside.ok) return { kind: 'not-a-repository' };
  const commit = await ask(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], folder);
  // `^HEAD` is answered with what is not meant.
  return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? commit : { kind: 'no-such-revision' };
}

async function readBlob(git: Io['git'], folder: string, name: string, commit: string): Promise<InRevision> {
  const entry = await ask(git, ['ls-tree', '-z', commit, '--', `./${name}`], folder);
  if (entry === undefined) return { kind: 'content-elsewhere' };
  const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(entry)?.[1];
  if (blob === undefined) return { kind: 'none' };
  const content = await git(['cat-file', 'blob', blob], folder);
  if (content.kind === 'failed') return content;
  return content.ok ? { kind: 'file', bytes: content.out } : { kind: 'content-elsewhere' };
}

/** What git answers, without the line's end; undefined if it says no. */
async function ask(git: Io['git'], args: readonly string[], folder: string): Promise<string | undefined> {
  const outcome = await git(args, folder);
  return outcome.kind === 'ran' && outcome.ok ? new TextDecoder().decode(outcome.out).trimEnd() : undefined;
}
