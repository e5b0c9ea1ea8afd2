import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInServer } from '../support/run-in-server.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { Measured } from './measure.ts';

/** Milliseconds that the extension may take from the extension host, which all extensions share. */
const limit = 100;
const tries = 12;

/** One activation, in milliseconds. */
interface Activation {
  /** What the profile says of reading the code and of the call of `activate`: the time that VS Code shows as the activation time. */
  readonly load: number;
  readonly call: number;
  /** The profile's third time, until the activation is complete; the extension host is free meanwhile. */
  readonly finish: number;
  readonly cpu: number;
}

suite('activation time', function () {
  this.timeout(280_000);

  test(`activation adds less than ${limit} ms`, async () => {
    let best = Infinity;
    for (let left = tries; left > 0 && best >= limit; left--) best = Math.min(best, added(await measure()));
    assert.ok(best < limit, `${best} ms`);
  });
});

/**
 * The profile's time goes by the clock, and on a busy machine most of it is other people's: then the processor's time tells more. Of
 * several tries the fastest counts, for whatever else goes on can only add to it.
 */
function added({ load, call, finish, cpu }: Activation): number {
  process.stdout.write(`    load ${load} + call ${call} ms, finished ${finish} ms later; ${cpu} ms of processor time\n`);
  return Math.min(load + call, cpu);
}

async function measure(): Promise<Activation> {
  const file = join(temporaryFolder('measured'), 'measured.json');
  const { code, reason } = await runInServer(join(import.meta.dirname, 'measure.ts'), 60_000, { TALLYMARK_MEASURED: file });
  assert.equal(code, 0, reason);
  const { profile, cpu } = JSON.parse(readFileSync(file, 'utf8')) as Measured;
  return { ...readRow(profile), cpu };
}

/** The extension's row: its name, whether it is started with VS Code, and the three times. */
function readRow(profile: string): Omit<Activation, 'cpu'> {
  const row = /\| tallymark\.tallymark +\| (?:true|false) +\| (\d+) +\| (\d+) +\| (\d+)/.exec(profile);
  assert.ok(row, 'the profile does not name the extension');
  const [load, call, finish] = row.slice(1).map(Number);
  return { load: load ?? NaN, call: call ?? NaN, finish: finish ?? NaN };
}
