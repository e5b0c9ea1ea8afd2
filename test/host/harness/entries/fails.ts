import { sayTotals } from '../../support/in-host.ts';

/** One of two tests fails. */
export async function run(): Promise<void> {
  sayTotals({ passed: 1, failed: 1 });
  return Promise.reject(new Error('1 failed'));
}
