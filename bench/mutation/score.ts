import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from './bundle.ts';
import type { Mutant } from './mutants.ts';
import type { Answer, Question } from './worker.ts';

/** How many of the mutants tried the tests of a folder have noticed. */
export interface Score {
  readonly folder: string;
  /** How many there are. */
  readonly mutants: number;
  readonly tried: number;
  readonly killed: number;
  readonly survivors: readonly Mutant[];
}

/** Which mutants are tried. */
export interface Choice {
  /** How many at most; which these are follows from the seed. */
  readonly sample: number;
  readonly seed: number;
  /** Only files with this in their path; all for the empty text. */
  readonly file: string;
}

/** A mutant that makes its tests take so much longer than all tests together took without it goes round for ever. */
const PATIENCE_MS = 60_000;

/** A test that takes longer without any mutant is left out. */
const SLOWEST_TEST_MS = 4_000;

/** Tries the mutants of a folder of the core, each against the tests that reach it, the quickest first. */
export async function scoreOf(folder: string, tests: readonly string[], { sample, seed, file }: Choice): Promise<Score> {
  const { code, mutants } = await bundle(`src/core/${folder}`, tests);
  const place = mkdtempSync(path.join(tmpdir(), 'tallymark-mutation-'));
  const script = path.join(place, 'tests.cjs');
  writeFileSync(script, code);
  const pool = startPool(script);
  try {
    const { reached, atLoad, killedBy } = (await pool.ask({ mutant: undefined, tests: undefined }, Infinity)) ?? {
      reached: [],
      atLoad: [],
    };
    if (killedBy !== undefined) throw new Error(`${folder}: a test fails without any mutant: ${killedBy}`);
    const quick = reached.filter(({ milliseconds }) => milliseconds <= SLOWEST_TEST_MS);
    const everywhere = new Set(atLoad);
    const testsFor = (id: number): readonly string[] =>
      quick.filter(({ mutants: met }) => everywhere.has(id) || met.includes(id)).map(({ test }) => test);
    const chosen = shuffled(
      mutants.filter((mutant) => mutant.file.includes(file)),
      seed,
    ).slice(0, sample);
    const survivors: Mutant[] = [];
    for (const mutant of chosen) {
      const titles = testsFor(mutant.id);
      const answer = titles.length > 0 ? await pool.ask({ mutant: mutant.id, tests: titles }, PATIENCE_MS) : NOT_REACHED;
      // No answer is a loop without end, or a crash: a test that does not end is one that fails.
      if (answer && answer.killedBy === undefined) survivors.push(mutant);
    }
    return { folder, mutants: mutants.length, tried: chosen.length, killed: chosen.length - survivors.length, survivors };
  } finally {
    pool.end();
    rmSync(place, { recursive: true, force: true });
  }
}

const NOT_REACHED: Answer = { killedBy: undefined, reached: [], atLoad: [] };

/** A process that answers questions; another one takes its place when it does not. */
interface Pool {
  /** The answer; undefined where none came in time. */
  ask(question: Question, patience: number): Promise<Answer | undefined>;
  end(): void;
}

function startPool(script: string): Pool {
  let worker: ChildProcess | undefined;
  const start = (): ChildProcess => fork(path.join(import.meta.dirname, 'worker.ts'), [script], { execArgv: ['--import', 'tsx'] });
  return {
    ask: (question, patience) =>
      new Promise((resolve) => {
        const asked = (worker ??= start());
        const settle = (answer: Answer | undefined): void => {
          clearTimeout(timer);
          asked.removeAllListeners();
          if (!answer) {
            asked.kill('SIGKILL');
            worker = undefined;
          }
          resolve(answer);
        };
        const timer = setTimeout(settle, Math.min(patience, 2 ** 31 - 1), undefined);
        asked.once('message', (answer: Answer) => {
          settle(answer);
        });
        asked.once('exit', () => {
          settle(undefined);
        });
        asked.send(question);
      }),
    end: () => worker?.kill(),
  };
}

/** The list in an order that follows from the seed. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const left = [...list];
  let state = seed;
  for (let i = left.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (i + 1));
    [left[i], left[other]] = [left[other] as T, left[i] as T];
  }
  return left;
}
