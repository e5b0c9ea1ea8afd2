import assert from 'node:assert/strict';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';
import type { Workbench } from './workbench.ts';

/** The first minutes of a new author, in the real workbench. */
suite(`beginnings in ${chosenRelease().name}`, function () {
  this.timeout(90_000);
  let tour: Tour;
  let workbench: Workbench;
  let stop = async (): Promise<void> => Promise.resolve();

  suiteSetup(async () => {
    tour = await openTour();
    ({ stop, workbench } = tour);
    await workbench.waitUntilReady();
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(shotName('beginnings-failed'));
  });

  test('the walkthrough has four steps, each with a picture', async () => {
    await workbench.ask('Welcome: Open Walkthrough...');
    await workbench.pick('Keep your totals true');
    await workbench.steps.nth(3).waitFor();
    assert.equal(await workbench.steps.count(), 4);
    await waitFor('the picture', () => workbench.showsInFrame('svg text'));
    await workbench.pictures(shotName('beginnings-walkthrough'));
  });

  test('its first button opens the example, in which a total disagrees at once', async () => {
    await workbench.stepButton('Open the Example').click();
    await waitFor('the figure that the rows give', async () => /3\W*≠ 4/.test(await workbench.text()));
    await workbench.lens('1 of 2 totals disagrees').waitFor();
    await workbench.picture(shotName('beginnings-example'));
  });

  test('the step is done then, and the next one mends the total', async () => {
    await workbench.ask('Welcome: Open Walkthrough...');
    await workbench.pick('Keep your totals true');
    await workbench.doneSteps.first().waitFor();
    assert.equal(await workbench.doneSteps.count(), 1);
  });
});
