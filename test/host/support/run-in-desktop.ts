import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { bundleForNode } from './bundle.ts';
import { outcomeOf, timedOut, type Outcome } from './outcome.ts';
import { extensionFolder } from './paths.ts';
import { settings } from './settings.ts';
import { temporaryFolder } from './temporary.ts';
import { readTotals, writeTotals } from '../../../scripts/testing/totals.ts';
import { copyWorkspace } from './workspace.ts';

/**
 * Runs a test module in a desktop VS Code, on a copy of the test workspace.
 * @param program VS Code's executable
 * @param entry path of a module that exports `run`
 * @param limit in milliseconds
 */
export async function runInDesktop(program: string, entry: string, limit: number): Promise<Outcome> {
  const extensionTestsPath = await bundleForNode(entry);
  const userData = temporaryFolder('desktop');
  mkdirSync(join(userData, 'User'));
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(settings));
  const totals = join(userData, 'totals.json');
  const run = runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: extensionFolder,
    extensionTestsPath,
    extensionTestsEnv: { TALLYMARK_TOTALS: totals },
    launchArgs: [copyWorkspace(), `--user-data-dir=${userData}`, `--extensions-dir=${join(userData, 'extensions')}`],
  });
  const ended = run
    .then(() => 0, exitCodeOf)
    .then((exitCode) => {
      const left = readTotals(totals);
      if (left) writeTotals(left);
      return outcomeOf(exitCode, left);
    });
  return Promise.race([ended, sleep(limit, timedOut(limit), { ref: false })]);
}

function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof TestRunFailedError) return error.code;
  throw error;
}
