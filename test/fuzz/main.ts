/**
 * Looks for inputs that break a promise:  npm run fuzz -- [--minutes N] [--inputs N] [--target NAME] [--seed N]
 * Every target has its share of the time. What is found is printed, as small as it could be made, with the seed that leads to it again,
 * and kept beside this file in `crashers/` as a test.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { targets } from './targets.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    inputs: { type: 'string', default: 'Infinity' },
    target: { type: 'string' },
    seed: { type: 'string' },
  },
});
const names = values.target === undefined ? Object.keys(targets) : [values.target];
const unknown = names.find((name) => !(name in targets));
if (unknown !== undefined) throw new Error(`There is no target ${unknown}. There are: ${Object.keys(targets).join(', ')}.`);
const share = (Number(values.minutes) * 60_000) / names.length;
/** Of each target. */
const most = Number(values.inputs);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
let broken = 0;

for (const name of names) {
  const { promise, property } = targets[name] ?? {};
  if (!property) continue;
  process.stdout.write(`${name}: ${promise} (seed ${seed})\n`);
  const end = Date.now() + share;
  let tried = 0;
  for (let round = 0; Date.now() < end && tried < most; round += 1) {
    const limit = Math.max(1, end - Date.now());
    const details = await fc.check(property as fc.IAsyncProperty<unknown>, {
      seed: seed + round,
      numRuns: Math.min(200, most - tried),
      interruptAfterTimeLimit: limit,
      markInterruptAsFailure: false,
    });
    tried += details.numRuns;
    if (!details.failed) continue;
    broken += 1;
    const [input] = details.counterexample as readonly [string | readonly string[]];
    const isText = typeof input === 'string';
    const file = path.join(import.meta.dirname, 'crashers', `${name}-${seed + round}.${isText ? 'md' : 'json'}`);
    writeFileSync(file, isText ? input : JSON.stringify(input, null, 2));
    process.stdout.write(`  broken (seed ${seed + round}): ${String(details.errorInstance)}\n  the input is in ${file}\n`);
  }
  process.stdout.write(`  ${tried} inputs\n`);
}
process.exitCode = broken > 0 ? 1 : 0;
