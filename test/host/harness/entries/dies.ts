import { sayTotals } from '../../support/in-host.ts';

/** The extension host ends in the middle of the tests; what it said before does not count. */
export async function run(): Promise<void> {
  sayTotals({ passed: 1, failed: 0 });
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}
