import type Mocha from 'mocha';
import { say, sayTotals } from '../support/in-host.ts';
import { writeTotals, type Totals } from '../../../scripts/testing/totals.ts';

/** What the extension host calls: runs the suites, reports, and fails when a test failed. */
export async function run(): Promise<void> {
  // An ES module, which the bundle cannot require; the call stays a true import.
  const { default: Runner } = await import('mocha');
  Object.assign(Runner.reporters.Base, { consoleLog: say });
  const mocha = new Runner({ ui: 'tdd', color: false, timeout: 60_000, forbidOnly: true, forbidPending: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // Only now: the suites need mocha's functions when they are loaded.
  await import('./suites.ts');
  // Not in a browser, where there is no git.
  await import('./git.ts');
  const totals = await runAll(mocha);
  sayTotals(totals);
  writeTotals(totals);
  if (totals.failed > 0) throw new Error(`${totals.failed} failed`);
}

async function runAll(mocha: Mocha): Promise<Totals> {
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed });
    });
  });
}
