import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createNodeDisk, type Disk } from '../../src/cli/input/disk.ts';
import { runGit } from '../../src/cli/input/git.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a run of the command line left behind. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A temporary folder, and a command line that works in it with no terminal, no environment and an empty standard input. */
export interface World {
  readonly folder: string;
  /** Writes a file, its folders included. */
  write(name: string, content: string | Uint8Array): void;
  /** The bytes of a file, as Latin-1 text. */
  bytes(name: string): string;
  run(argv: readonly string[], changes?: Changes): Promise<Outcome>;
  remove(): void;
}

/** How a run differs from the usual. */
export interface Changes {
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  readonly disk?: Partial<Disk>;
  readonly git?: Io['git'];
  readonly cwd?: string;
  /** Columns of a terminal that both streams go to. */
  readonly terminal?: number;
  readonly now?: () => number;
  readonly today?: string;
}

/** A chapter with one wrong total (line 8, 43 for 34), an open task and a done one. */
export const visits = `# Visits

| # | Site  | Visits |
|---|-------|--------|
| 1 | North | 12     |
| 2 | South | 7      |
| 3 | West  | 15     |
|   | Total | 43     |

- [ ] Ask the mayor
- [x] Write the letter
`;

/** The same with the right total and no open task. */
export const clean = visits.replace('43', '34').replace('[ ]', '[x]');

export function createWorld(): World {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tallymark-')));
  return {
    folder,
    write(name, content) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    },
    bytes: (name) => readFileSync(path.join(folder, name), 'latin1'),
    async run(argv, changes = {}) {
      const written = { out: '', err: '' };
      const status = await run(argv, ioOf(folder, changes, written));
      return { status, ...written };
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function ioOf(folder: string, changes: Changes, written: { out: string; err: string }): Io {
  const terminal = { isTTY: changes.terminal !== undefined, columns: changes.terminal };
  const { stdin = '' } = changes;
  return {
    stdout: { ...terminal, write: (text) => (written.out += text) },
    stderr: { ...terminal, write: (text) => (written.err += text) },
    stdin: () => Promise.resolve(typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    program: 'tallymark',
    cwd: changes.cwd === undefined ? folder : path.join(folder, changes.cwd),
    env: changes.env ?? {},
    disk: { ...createNodeDisk(), ...changes.disk },
    git: changes.git ?? runGit,
    now: changes.now ?? (() => 0),
    today: () => changes.today ?? '2026-11-30',
  };
}
