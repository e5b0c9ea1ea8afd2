import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';
import type { Workbench } from './workbench.ts';

/** So often a server that ends by itself is started again. */
const most = 5;

/** The language server's process is killed, as a system does that runs out of memory. */
suite(`a server that is killed, in ${chosenRelease().name}`, function () {
  this.timeout(240_000);
  let tour: Tour;
  let workbench: Workbench;
  let stop = async (): Promise<void> => Promise.resolve();

  suiteSetup(async () => {
    tour = await openTour();
    ({ stop, workbench } = tour);
    await workbench.waitUntilReady();
    await workbench.openFile(chapterName, 164);
    await workbench.squiggles('warning').first().waitFor({ timeout: 60_000 });
    await workbench.command('Notifications: Clear All Notifications');
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(shotName('restarts-failed'));
  });

  test('goes on by itself, five times, and nothing disturbs the author', async () => {
    for (let killed = 0; killed < most; killed++) {
      const [before] = await kill();
      const after = await waitFor('another server', () => tour.languageServers().find((pid) => pid !== before));
      assert.notEqual(after, before);
      // It knows the chapter again: the window asks for what was found, and shows it.
      await answers();
    }
    assert.equal(await tour.refactorings.told('').isVisible(), false);
    await workbench.picture(shotName('restarts-again'));
  });

  test('is given up the sixth time, which is said, and stays so while the author goes on', async () => {
    await kill();
    await tour.refactorings.told('has ended several times and is not started again').waitFor();
    await workbench.picture(shotName('restarts-given-up'));
    for (const line of [165, 20, 164]) await workbench.caretTo(line, 1);
    await workbench.command('Tallymark: Check Workspace');
    await tour.refactorings.told('server is not running').waitFor();
    await sleep(500);
    assert.deepEqual(tour.languageServers(), []);
  });

  test('is started from the message that says so', async () => {
    await tour.refactorings.answer('Restart Server', () => Promise.resolve(tour.languageServers().length > 0));
    await answers();
  });

  test('or, where it hangs, from the palette', async () => {
    const [hanging] = tour.languageServers();
    process.kill(hanging ?? NaN, 'SIGSTOP');
    await workbench.command('Tallymark: Restart Server');
    await waitFor('another server', () => tour.languageServers().some((pid) => pid !== hanging));
    await answers();
    assert.equal(tour.languageServers().length, 1);
  });

  /** Waits until a server tells what it thinks of the total. */
  async function answers(): Promise<void> {
    await waitFor('what is said of the total', async () => (await workbench.hoverOver('14')).includes('15'));
  }

  /** Kills the server, and waits until it is gone. */
  async function kill(): Promise<readonly number[]> {
    const running = await waitFor('the server', () => {
      const servers = tour.languageServers();
      return servers.length > 0 && servers;
    });
    for (const pid of running) process.kill(pid, 'SIGKILL');
    await waitFor('its end', () => tour.languageServers().every((pid) => !running.includes(pid)));
    return running;
  }
});
