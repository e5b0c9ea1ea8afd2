// The build of mocha for browsers, which leaves itself in the global scope.
import 'mocha/mocha.js';
import { workspace } from 'vscode';
import { say, sayTotals } from '../support/in-host.ts';
import { waitFor } from '../support/wait.ts';

/** What the worker host calls: runs the suites that need neither Node nor a disk, reports, and fails when a test failed. */
export async function run(): Promise<void> {
  Object.assign(Mocha.reporters.Base, { consoleLog: say, useColors: false });
  mocha.setup({ ui: 'tdd', reporter: Mocha.reporters.Spec, timeout: 30_000, forbidOnly: true, forbidPending: true });
  // The extension that holds the workspace's files starts in this very host.
  await waitFor('the workspace', () => workspace.workspaceFolders?.length === 2);
  await import('../integration/suites.ts');
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => {
      sayTotals({ passed: runner.stats?.passes ?? 0, failed: failures });
      resolve(failures);
    });
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
