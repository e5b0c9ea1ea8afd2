import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { shotsFolder } from '../support/paths.ts';
import { runInServer } from '../support/run-in-server.ts';

/** The tests of the extension prove nothing unless a run that goes wrong fails. */
suite('harness for the server', function () {
  this.timeout(90_000);

  suiteTeardown(() => {
    // The picture of a run that was meant to go wrong would mislead.
    rmSync(join(shotsFolder, 'broken-off.png'), { force: true });
  });

  const cases = [
    { entry: 'passes', code: 0, reason: /^$/ },
    { entry: 'fails', code: 1, reason: /failed/ },
    { entry: 'says-nothing', code: 3, reason: /without saying/ },
    { entry: 'dies', code: 3, reason: /Extension Host Process exited with code|without saying/ },
    { entry: 'hangs', code: 124, reason: /did not end within 10 s/ },
    { entry: 'spins', code: 124, reason: /did not end within 10 s/ },
  ];
  for (const { entry, code, reason } of cases) {
    test(`tests that end as "${entry}" give exit code ${code}`, async () => {
      const limit = code === 124 ? 10_000 : 60_000;
      const outcome = await runInServer(join(import.meta.dirname, 'entries', `${entry}.ts`), limit);
      assert.equal(outcome.code, code, outcome.reason);
      assert.match(outcome.reason, reason);
    });
  }
});
