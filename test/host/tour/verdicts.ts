import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';
import type { Workbench } from './workbench.ts';

/** What an author sees of the verdicts without asking, in the real workbench. */
suite(`verdicts in ${chosenRelease().name}`, function () {
  this.timeout(90_000);
  let tour: Tour;
  let workbench: Workbench;
  let stop = async (): Promise<void> => Promise.resolve();
  /** The line of the first row with an amount, and that of the totals. */
  let first: number;
  let totals: number;

  suiteSetup(async () => {
    tour = await openTour();
    ({ stop, workbench } = tour);
    const text = readFileSync(join(tour.folder, 'these', chapterName), 'utf8');
    const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
    [first, totals] = [lineOf('<td>58</td>'), lineOf('Total : 14')];
    await workbench.waitUntilReady();
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(shotName('verdicts-failed'));
  });

  test('what the rows give stands behind the figure, and the status bar counts', async () => {
    await workbench.openFile(chapterName, totals);
    await waitFor('the figure that the rows give', async () => /14\W*≠ 15/.test(await workbench.text()));
    await waitFor('the status bar', async () => /✓ \d+\s+⚠ 1\s+☐ \d+/.test(await workbench.status('tallymark.progress')));
    await workbench.pictures(shotName('verdicts-figure'));
  });

  test('the cells behind a total are marked where the caret is on it', async () => {
    await workbench.caretTo(totals + 4, 22);
    await workbench.highlights.nth(2).waitFor();
    await workbench.picture(shotName('verdicts-highlights'));
  });

  test('the hover begins with the verdict and tells what each group adds', async () => {
    const said = await workbench.hoverOver('866');
    assert.match(said, /^✓ Agrees · 15 rows/);
    assert.match(said, /Focus group 2: 76 \+ 51 \+ 41 \+ 59 \+ 40 = 267/i);
    assert.match(said, /Read otherwise: the mean of 15 cells is 58/);
    assert.match(said, /Show the rows · Explain/);
    await workbench.pictures(shotName('verdicts-hover'));
  });

  test('its link selects the rows, and the status bar adds them up', async () => {
    const sum = 'Σ 866 min · 15 · ⌀ 57,7';
    await workbench.followHover('866', 'Show the rows', async () => (await workbench.status('tallymark.figures')) === sum);
    await workbench.picture(shotName('verdicts-sum'));
    await workbench.press('Escape');
  });

  test('the lens above the table says how many disagree', async () => {
    await workbench.caretTo(first - 30, 1);
    await workbench.lens('1 of 2 totals disagrees').waitFor();
    await workbench.lens('Rewrite…').waitFor();
    await workbench.pictures(shotName('verdicts-lens'));
  });

  test('beside it stands a way to the figure', async () => {
    await workbench.followLens('Show', async () => (await workbench.caret()).startsWith(`Ln ${totals}, `));
  });

  test('a sum that changes stands above the tables, with its rows, and above its table', async () => {
    await workbench.openFile(chapterName, first);
    await workbench.focusEditor();
    await workbench.caretTo(first, 17);
    await workbench.press('Control+Shift+ArrowRight');
    for (const key of '38') await workbench.press(key);
    await tour.sideBar.open();
    await tour.sideBar.fold('Outstanding');
    await tour.sideBar.fold('Tables');
    await tour.sideBar.row('Changed since it was opened', 'Tables').waitFor();
    await tour.sideBar.expand('Durée (min) 866 → 846', 'Tables');
    await tour.sideBar.row('58 → 38', 'Tables').waitFor();
    await workbench.pictures(shotName('verdicts-changes'));
    await workbench.focusEditor();
    await workbench.caretTo(first - 30, 1);
    await workbench.lens('−20 since it was opened').waitFor();
    await workbench.followLens('Show rows', () => tour.refactorings.choice('58 → 38').isVisible());
    await workbench.pictures(shotName('verdicts-changes-lens'));
    await workbench.press('Escape');
  });

  test('the preview shows boxes, verdicts and placeholders', async () => {
    await workbench.focusEditor();
    const { disagreeing, boxes, unheard } = await tour.refactorings.renderBeside('.tallymark-disagrees', async (found) => ({
      disagreeing: await found.count(),
      ...(await found.first().evaluate(boxesIn)),
    }));
    assert.deepEqual([disagreeing, unheard], [2, []]);
    assert.ok(boxes > 5, `${boxes} boxes`);
    await workbench.pictures(shotName('verdicts-preview'));
  });
});

/** Runs in the preview. */
function boxesIn(mark: Element): { readonly boxes: number; readonly unheard: readonly string[] } {
  const boxes = Array.from(mark.ownerDocument.querySelectorAll('.tallymark-box'));
  return { boxes: boxes.length, unheard: boxes.filter((box) => !box.getAttribute('aria-label')).map((box) => box.outerHTML) };
}
