import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from '../vscode/cache.ts';
import { inCharge } from './process-group.ts';
import type { Suite } from './suites.ts';
import { forgetTotals, readTotals, type Totals } from './totals.ts';

/** How a suite went. */
export interface SuiteResult extends Totals {
  readonly suite: Suite;
  /** Why it counts as failed, unless its tests alone say so. */
  readonly trouble: string | undefined;
  readonly seconds: number;
  /** How often it was run: a suite in a window is run once more when it failed. */
  readonly runs: number;
}

const root = resolve(import.meta.dirname, '../..');

/** Takes what a suite prints. */
type Say = (text: string | Uint8Array) => void;

/**
 * Runs a suite in a process of its own and returns how it went; never throws, and never waits longer than the suite's limit. What is
 * returned is the last run of it.
 */
export async function runSuite(suite: Suite, say: Say): Promise<SuiteResult> {
  const start = performance.now();
  let judged = await runOnce(suite, say);
  let runs = 1;
  if (suite.runsAgain && judged.failed > 0) {
    say(`\n${suite.title} failed in its window, and is run once more.\n`);
    judged = await runOnce(suite, say);
    runs = 2;
  }
  return { suite, ...judged, runs, seconds: (performance.now() - start) / 1000 };
}

async function runOnce(suite: Suite, say: Say): Promise<ReturnType<typeof judge>> {
  const file = join(cacheFolder, 'totals', `${suite.id}.json`);
  mkdirSync(join(cacheFolder, 'totals'), { recursive: true });
  forgetTotals(file);
  const ending = await run(suite, { ...process.env, ...suite.env, TALLYMARK_TOTALS: file }, say);
  return judge(suite, ending, readTotals(file));
}

type Ending = { readonly code: number | null } | 'too late';

async function run({ command, minutes }: Suite, env: NodeJS.ProcessEnv, say: Say): Promise<Ending> {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true, env });
  for (const output of [child.stdout, child.stderr]) output.on('data', say);
  const stop = inCharge(child, 10_000);
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null }));
  const ending = await Promise.race([ended, sleep(minutes * 60_000, 'too late' as const, { ref: false })]);
  await stop();
  // Its last words may still be on their way.
  if (child.stdout.readable || child.stderr.readable) await Promise.race([once(child, 'close'), sleep(1000, undefined, { ref: false })]);
  return ending;
}

/** A suite that ends badly has failed, whatever its tests say; one that ends well without a report has not been run. */
function judge({ kind, minutes }: Suite, ending: Ending, totals: Totals | undefined): Totals & { readonly trouble: string | undefined } {
  const reported = totals ?? { passed: 0, failed: 0 };
  const broken = (trouble: string): ReturnType<typeof judge> => ({
    passed: reported.passed,
    failed: Math.max(1, reported.failed),
    trouble,
  });
  if (ending === 'too late') return broken(`did not end within ${minutes} minutes`);
  if (kind === 'step')
    return ending.code === 0 ? { passed: 1, failed: 0, trouble: undefined } : broken(`ended with exit code ${ending.code}`);
  if (totals === undefined) return broken('did not report how its tests went');
  if (totals.passed + totals.failed === 0) return broken('ran no test');
  if (ending.code !== 0 && totals.failed === 0) return broken(`ended with exit code ${ending.code}`);
  return { ...totals, trouble: undefined };
}
