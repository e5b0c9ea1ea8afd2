import assert from 'node:assert/strict';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';
import type { Workbench } from './workbench.ts';

const expenses = 'expenses.md';

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

  test('the first total ever that disagrees is told once, with the way to it and to what the extension does', async () => {
    await tour.refactorings.told('The total says 3; 4 rows are counted.').waitFor();
    await tour.refactorings.holdTold();
    await workbench.picture(shotName('beginnings-first-disagreement'));
    await tour.refactorings.said('Show').waitFor();
    await tour.refactorings.answer('What Tallymark Does', () => workbench.steps.first().isVisible());
    await tour.refactorings.said('What Tallymark Does').waitFor({ state: 'detached' });
  });

  test('the step is done then, and the next one mends the total', async () => {
    await workbench.ask('Welcome: Open Walkthrough...');
    await workbench.pick('Keep your totals true');
    await workbench.doneSteps.first().waitFor();
    assert.equal(await workbench.doneSteps.count(), 1);
  });

  test('Go to Next Cell selects the text of the next cell, and goes on in the row below', async () => {
    await workbench.openFile(expenses, 6);
    await workbench.caretTo(6, 3);
    await workbench.command('Go to Next Cell');
    await waitFor('the amount', async () => (await workbench.caret()) === 'Ln 6, Col 19 (3 selected)');
    await workbench.command('Go to Next Cell');
    await waitFor('the next row', async () => (await workbench.caret()) === 'Ln 7, Col 11 (8 selected)');
  });

  test('rows of a spreadsheet are pasted as rows of the table at the caret, in one step', async () => {
    await workbench.caretTo(7, 3);
    await workbench.paste({
      'text/plain': 'Paper\t12\nStamps\t8\n',
      'text/html': '<table><tr><td>Paper</td><td>12</td></tr><tr><td>Stamps</td><td>8</td></tr></table>',
    });
    await waitFor('the rows', async () => /\| Paper +\| 12 +\|\s+\| Stamps +\| 8 +\|/.test(await workbench.text()));
    await workbench.picture(shotName('beginnings-paste'));
    await workbench.focusEditor();
    await workbench.press('Control+Z');
    await waitFor('the table as it was', async () => !/Paper|Stamps/.test(await workbench.text()));
  });

  test('the palette lists what is about a table only in a table, and what corrects only where a total is wrong', async () => {
    await workbench.caretTo(1, 1);
    await waitFor('no table', async () =>
      (await workbench.listed('Tallymark Table')).every((name) => !/Align Table|Rewrite Table|Open Table/.test(name)),
    );
    await workbench.caretTo(6, 3);
    await waitFor('the table', async () => {
      const names = (await workbench.listed('Tallymark Table')).join('\n');
      return names.includes('Align Table') && names.includes('Rewrite Table') && !names.includes('HTML');
    });
  });

  test('in a window in French, what the extension says is French: verdicts, hover, fixes, report', async () => {
    const french = await tour.openWindow(tour.workspace, 'fr');
    await french.workbench.waitUntilReady();
    await french.workbench.openFile(chapterName, 15);
    await french.workbench.lens('1 total sur 2 en désaccord').waitFor();
    await french.workbench.openFile(chapterName, 165);
    assert.match(await french.workbench.hoverOver('866'), /Juste/);
    await french.workbench.picture(shotName('beginnings-french'));
    await french.workbench.press('Escape');
    await french.workbench.caretTo(165, 25);
    await french.workbench.openQuickFixes('Remplacer 14 par 15');
    await french.workbench.press('Escape');
    await french.workbench.command('Open Report');
    await waitFor('the report', async () => (await french.workbench.textInFrame('h1')) === 'Où en sont les chapitres');
    await french.workbench.picture(shotName('beginnings-french-report'));
  });

  test('the item in the status bar says in words what its signs say', async () => {
    await workbench.openFile(chapterName, 1);
    const label = await waitFor('the words', async () => (await workbench.statusLabel('tallymark.progress')) || false);
    assert.match(
      label,
      /Totals verified: 1\. Totals that disagree: 1\. Bound numbers verified: 1\. Bound numbers that disagree: 0\. Tasks done: 10 of 16\. Gaps: 7\./,
    );
  });
});
