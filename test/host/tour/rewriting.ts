import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';
import type { Refactorings } from './refactorings.ts';
import type { Workbench } from './workbench.ts';

/** What an author does to a table, by hand, in the real workbench. Each step builds on the one before. */
suite(`rewriting in ${chosenRelease().name}`, function () {
  this.timeout(90_000);
  let tour: Tour;
  let workbench: Workbench;
  let refactorings: Refactorings;
  let stop = async (): Promise<void> => Promise.resolve();
  let file: string;
  let original: Buffer;
  /** A line in the table. */
  let line: number;

  suiteSetup(async () => {
    tour = await openTour();
    ({ stop, workbench, refactorings } = tour);
    file = join(tour.folder, 'these', chapterName);
    original = readFileSync(file);
    const text = original.toString();
    line = text.slice(0, text.indexOf('<td>58</td>')).split('\n').length;
    await workbench.waitUntilReady();
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(shotName('rewriting-failed'));
  });

  test('the palette lists the rewrites of the table, each with what it comes to', async () => {
    await workbench.openFile(chapterName, line);
    await openChoices();
    await workbench.pictures(shotName('rewriting-choices'));
    await workbench.press('Escape');
    await refactorings.choice('267 min').waitFor({ state: 'hidden' });
  });

  test('merged as cells that span rows, the table renders with five of them', async () => {
    await openChoices();
    await workbench.pick('267 min');
    await refactorings.choice('104 │ "').waitFor();
    await workbench.pictures(shotName('rewriting-ways'));
    await workbench.pick('One spanning cell');
    await refactorings.told('5 groups, 15 rows. Total 866 unchanged. Also changed: 14 → 15.').waitFor();
    await workbench.pictures(shotName('rewriting-merged'));
    await waitForFile((text) => text.match(/<td rowspan="\d">/g)?.length === 5);
    const merged = await refactorings.renderBeside('td[rowspan]', (found) =>
      found.evaluateAll((cells) => cells.map((cell) => [cell.textContent.trim(), (cell as HTMLTableCellElement).rowSpan])),
    );
    const expected = [
      ['104', 2],
      ['267', 5],
      ['123', 2],
      ['99', 2],
      ['273', 4],
    ];
    assert.deepEqual(merged, expected);
    await workbench.picture(shotName('rewriting-preview'));
    await workbench.focusEditor();
    await workbench.command('View: Close Editors in Other Groups');
    await workbench.press('Control+Z');
    await waitForFile((text) => text === original.toString());
  });

  test('the menu of the editor leads to the same list', async () => {
    await refactorings.chooseInEditor('Valmorin', 'Rewrite Table…');
    await refactorings.choice('267 min').waitFor();
    await workbench.press('Escape');
  });

  test('what a table does not allow is shown with its reason', async () => {
    await workbench.focusEditor();
    await refactorings.openWithRefused('Write the table with pipes');
    await workbench.picture(shotName('rewriting-refactor'));
    await workbench.press('Escape');
  });

  test('more than a screen of changes is made at once, said, and taken back by the button beside it', async () => {
    await openChoices();
    await workbench.pick('Sort the rows');
    await waitForFile((text) => text !== original.toString());
    await refactorings.said('Undo').waitFor();
    await refactorings.holdTold();
    await workbench.pictures(shotName('rewriting-done'));
    await refactorings.answer('Undo', async () => !(await refactorings.said('Undo').isVisible()));
    await waitForFile((text) => text === original.toString());
  });

  /** Opens the list, if it is not open: it closes when the window has something else to do. */
  async function openChoices(): Promise<void> {
    if (!(await refactorings.choice('267 min').isVisible())) await workbench.ask('Tallymark: Rewrite Table…');
    await refactorings.choice('267 min').waitFor();
  }

  /** Saves until the file is as it should be: an edit may still be on its way. */
  async function waitForFile(holds: (text: string) => boolean): Promise<void> {
    await waitFor('the file', async () => {
      await workbench.press('Control+S');
      return holds(readFileSync(file, 'utf8'));
    });
  }
});
