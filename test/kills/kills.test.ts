import assert from 'node:assert/strict';
import { killAtEveryCall, killAtRandom, kinds } from './kills.ts';

suite('a process that is killed while it writes', function () {
  if (process.platform === 'win32') this.pending = true;
  this.timeout(300_000);

  test('leaves the old text or the new, at whichever call of the system it dies', async () => {
    const { killed, lost } = await killAtEveryCall(false);
    assert.deepEqual(lost, []);
    assert.ok(killed > 10, `${killed} kills`);
  });

  test('leaves both texts beside a file with two names, and the next run finishes it', async () => {
    const { killed, lost, recovered } = await killAtEveryCall(true);
    assert.deepEqual(lost, []);
    assert.ok(killed > 20 && recovered > 0, `${killed} kills, ${recovered} recovered`);
  });

  for (const kind of kinds) {
    test(`leaves the old text or the new, and nothing else after the next run, whenever it dies: ${kind}`, async () => {
      const { killed, lost } = await killAtRandom(kind, 10);
      assert.deepEqual(lost, []);
      assert.ok(killed > 5, `${killed} were still at work when they were killed`);
    });
  }
});
