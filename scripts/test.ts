/**
 * Runs all tests, or those suites whose names are given: `npm test`, `npm test -- unit tour`. The last line says how many tests passed
 * and failed, over all suites; the exit code is 1 when any failed or any suite did not report.
 */
import { availableParallelism } from 'node:os';
import { beside } from './testing/beside.ts';
import { inTurn } from './testing/in-turn.ts';
import { runSuite, type SuiteResult } from './testing/run-suite.ts';
import { suites, type Suite } from './testing/suites.ts';

/** A window, its server and its extension host are three processes that wait for each other: more than two windows are in each other's way. */
const most = Math.min(2, availableParallelism());

const newVoice = inTurn((text) => process.stdout.write(text));
const results = await beside(
  chosenSuites(process.argv.slice(2)),
  most,
  ({ prepares, alone }) => prepares ?? alone ?? false,
  async (suite) => {
    const voice = newVoice();
    const say = (text: string | Uint8Array): void => {
      voice.say(text);
    };
    say(`\n━━ ${suite.title} (${suite.id}) ━━\n`);
    const result = await runSuite(suite, say);
    if (result.trouble !== undefined) say(`${suite.title}: ${result.trouble}\n`);
    voice.end();
    return result;
  },
);
print('');
for (const result of results) print(summary(result));
const failed = sum(results.map((result) => result.failed));
print(`\n${sum(results.map((result) => result.passed))} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function chosenSuites(names: readonly string[]): readonly Suite[] {
  const unknown = names.find((name) => !suites.some(({ id }) => id === name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no suite "${unknown}". There are: ${suites.map(({ id }) => id).join(', ')}.\n`);
    process.exit(2);
  }
  if (names.length === 0) return suites;
  const last = suites.findLastIndex(({ id }) => names.includes(id));
  return suites.filter(({ id, prepares }, index) => names.includes(id) || (prepares === true && index < last));
}

function summary({ suite, passed, failed: failures, trouble, seconds, runs }: SuiteResult): string {
  const verdict = failures === 0 ? '✔' : '✘';
  const count = suite.kind === 'step' ? '' : `: ${passed} of ${passed + failures} tests`;
  const notes = [...(runs > 1 ? ['at the second run'] : []), ...(trouble === undefined ? [] : [trouble])];
  return `${verdict} ${suite.title}${count}, ${seconds.toFixed(1)} s${notes.map((note) => ` (${note})`).join('')}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
