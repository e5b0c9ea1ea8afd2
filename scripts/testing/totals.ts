import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** How many tests a suite ran, and with which end. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** The file in which a suite leaves its totals when it has come to its end: the environment variable `TALLYMARK_TOTALS` names it. */
export function totalsFile(): string | undefined {
  return process.env['TALLYMARK_TOTALS'];
}

/** Leaves the totals where the one who started the suite looks for them; does nothing when nobody does. */
export function writeTotals(totals: Totals): void {
  const file = totalsFile();
  if (file !== undefined) writeFileSync(file, JSON.stringify(totals));
}

/** The totals left in a file; undefined when the suite did not come to its end. */
export function readTotals(file: string): Totals | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Totals) : undefined;
}

/** Removes what an earlier run left. */
export function forgetTotals(file: string): void {
  rmSync(file, { force: true });
}
