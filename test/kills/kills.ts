import { spawn, type ChildProcess } from 'node:child_process';
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { createNodeDisk } from '../../src/cli/input/disk.ts';
import { builtProgram } from '../cli/program.ts';
import { visits } from '../cli/world.ts';

/** What is written when the process is killed: a file, one with a second name, or the chapters that `tallymark fix` goes through. */
export const kinds = ['file', 'linked file', 'folder of chapters'] as const;

/** What became of kills. */
export interface Tally {
  /** Real processes that were killed while they wrote. */
  killed: number;
  /** Files that held neither the old nor the new text, at once or after the next run, and anything left lying about after that. */
  readonly lost: string[];
  /** Files with two names that were cut off in the middle, and whole after the next run. */
  recovered: number;
}

/** Kills processes, one after the other, each at a moment that chance chooses. */
export function killAtRandom(kind: (typeof kinds)[number], times: number): Promise<Tally> {
  return inFolder(async (folder, tally) => {
    const once = kind === 'folder of chapters' ? await ofProgram(folder) : await ofWriter(folder, kind === 'linked file');
    for (let turn = 0; turn < times; turn += 1) await once(tally);
  });
}

/** Kills a process at every call of the system's that it makes to write a file, half of the text written where it is that call. */
export function killAtEveryCall(isLinked: boolean): Promise<Tally> {
  return inFolder(async (folder, tally) => {
    const once = await ofWriter(folder, isLinked);
    for (let step = 1; ; step += 1) {
      const before = tally.killed;
      await once(tally, step);
      if (tally.killed === before) return;
    }
  });
}

async function inFolder(work: (folder: string, tally: Tally) => Promise<void>): Promise<Tally> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-kills-'));
  const tally: Tally = { killed: 0, lost: [], recovered: 0 };
  try {
    await work(folder, tally);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return tally;
}

/** Texts of different lengths, large enough to be cut in the middle of a write. */
const texts = ['old', 'new '].map((word) => Buffer.from(`${word}\n`.repeat(200_000)));

/** @returns one kill: at a step of the writer, or after some time */
async function ofWriter(folder: string, isLinked: boolean): Promise<(tally: Tally, step?: number) => Promise<void>> {
  const bundle = path.join(folder, 'writer.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'writer.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: bundle,
  });
  const sources = texts.map((text, i) => {
    writeFileSync(path.join(folder, `${i}.txt`), text);
    return path.join(folder, `${i}.txt`);
  });
  const file = path.join(folder, 'chapter.md');
  writeFileSync(file, texts[0] ?? '');
  if (isLinked) linkSync(file, path.join(folder, 'second.md'));
  return async (tally, step) => {
    const args = [bundle, file, ...sources, ...(step === undefined ? [] : [String(step)])];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    if (step !== undefined) await once(child, 'close');
    else {
      await once(child, 'data');
      await killAfter(child, Math.random() * 40);
    }
    if (child.signalCode === 'SIGKILL') tally.killed += 1;
    look(file, folder, isLinked, tally);
  };
}

function look(file: string, folder: string, isLinked: boolean, tally: Tally): void {
  const isTorn = !isOneOf(file, texts);
  if (isTorn && !isLinked) tally.lost.push('a file was cut off');
  createNodeDisk().recover(folder);
  if (!isOneOf(file, texts)) tally.lost.push('a file was cut off, and stayed so');
  else if (isTorn) tally.recovered += 1;
  if (isLinked && statSync(file).nlink !== 2) tally.lost.push('a name was lost');
  tally.lost.push(...leftIn(folder));
}

/** So many chapters are mended by one run. */
const chapters = Array.from({ length: 30 }, (_, i) => `${i}.md`);

async function ofProgram(folder: string): Promise<(tally: Tally) => Promise<void>> {
  const program = await builtProgram();
  const filler = 'A sentence.\n\n'.repeat(2000);
  const [old, mended] = [visits, visits.replace('43', '34')].map((text) => Buffer.from(text + filler)) as [Buffer, Buffer];
  const fix = (): ChildProcess => spawn(process.execPath, [program, 'fix', '.'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const restore = (): void => {
    for (const name of chapters) writeFileSync(path.join(folder, name), old);
  };
  return async (tally) => {
    restore();
    const child = fix();
    // It says what it has mended as it goes.
    await once(child, 'data');
    await killAfter(child, Math.random() * 60);
    if (child.signalCode === 'SIGKILL') tally.killed += 1;
    for (const name of chapters) if (!isOneOf(path.join(folder, name), [old, mended])) tally.lost.push(`${name} was cut off`);
    await once(fix(), 'close');
    for (const name of chapters) if (!isOneOf(path.join(folder, name), [mended])) tally.lost.push(`${name} was not mended by the next run`);
    tally.lost.push(...leftIn(folder));
  };
}

/** Waits for the first output, or for the end. */
function once(child: ChildProcess, event: 'data' | 'close'): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      resolve();
    };
    child.on('error', reject).on('close', done);
    child.stdout?.on('data', event === 'data' ? done : () => undefined);
  });
}

async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  const end = once(child, 'close');
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await end;
}

function isOneOf(file: string, texts: readonly Buffer[]): boolean {
  const bytes = readFileSync(file);
  return texts.some((text) => text.equals(bytes));
}

function leftIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.tallymark'));
}
