import Mocha from 'mocha';
import { writeTotals } from './totals.ts';

/** Mocha's usual report, which also leaves the totals for whoever started the suite. */
export default class TotalsReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      writeTotals({ passed: this.stats.passes, failed: this.stats.failures });
    });
  }
}
