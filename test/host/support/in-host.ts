import type { Totals } from '../../../scripts/testing/totals.ts';

/*
 * The extension host's console is all that connects the tests inside it with whoever started them, and the workbench writes there as
 * well: what the tests say is marked.
 */

/** Stands before every message that is meant for the reader of the test run. */
export const messageMark = 'tallymark: ';

/** Stands before the totals, which are said once, when all tests have ended. */
export const totalsMark = 'tallymark totals: ';

/** Says something to the reader of the test run. */
export function say(pattern = '', ...values: readonly unknown[]): void {
  console.log(messageMark + pattern, ...values);
}

/** Says how the tests went; without it the run counts as broken off. */
export function sayTotals(totals: Totals): void {
  console.log(totalsMark + JSON.stringify(totals));
}
