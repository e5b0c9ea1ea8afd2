import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { waitFor } from '../support/wait.ts';
import { chapterName } from '../support/thesis.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';

/** What an author does with a wrong total, by hand, in the real workbench. Each step builds on the one before. */
suite(`tour of ${process.env['TALLYMARK_TEST_VSIX'] === undefined ? 'the source' : 'the package'} in ${chosenRelease().name}`, function () {
  this.timeout(90_000);
  let tour: Tour;
  let stop = async (): Promise<void> => Promise.resolve();
  let file: string;
  let original: Buffer;

  suiteSetup(async () => {
    tour = await openTour();
    stop = tour.stop;
    file = join(tour.folder, 'these', chapterName);
    original = readFileSync(file);
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await tour.workbench.picture(shotName('failed'));
  });

  test('the window opens', () => tour.workbench.waitUntilReady());

  test('the wrong total is underlined, its two digits and nothing else', async () => {
    await tour.workbench.openFile(chapterName, lineOfTotal());
    await tour.workbench.squiggles('warning').first().waitFor();
    await tour.workbench.picture(shotName('squiggle'));
    await waitFor('a squiggle under "14"', squiggleFits);
  });

  test('the Problems panel names both numbers', async () => {
    await tour.workbench.openProblems();
    await problem().waitFor();
    const text = await problem().innerText();
    assert.match(text, /\b14\b/);
    assert.match(text, /\b15\b/);
    assert.match(text, /wrong-total/);
    await tour.workbench.picture(shotName('problems'));
  });

  test('the problem leads to the total and selects its two digits', async () => {
    await tour.workbench.goToProblem(problem());
    const selected = `Ln ${lineOfTotal()}, Col ${columnOfTotal() + 2} (2 selected)`;
    await waitFor(selected, async () => (await tour.workbench.caret()) === selected);
  });

  test('Ctrl+. offers the right total first', async () => {
    await tour.workbench.openQuickFixes('Change 14 to 15');
    const [first] = await tour.workbench.quickFixes();
    assert.equal(first, 'Change 14 to 15');
    await tour.workbench.picture(shotName('quick-fix'));
  });

  test('the fix changes those two characters of the file and nothing else', async () => {
    await tour.workbench.press('Enter');
    await problem().waitFor({ state: 'detached' });
    await tour.workbench.press('Control+S');
    await waitFor('the corrected file', () => {
      const bytes = readFileSync(file);
      // A file that is being written is empty for a moment.
      return bytes.length > 0 && !bytes.equals(original);
    });
    assert.deepEqual(readFileSync(file), Buffer.from(original.toString().replace('>Total : 14<', '>Total : 15<')));
    await tour.workbench.picture(shotName('fixed'));
  });

  test('undo brings back every byte', async () => {
    await tour.workbench.press('Control+Z');
    await problem().waitFor();
    await tour.workbench.press('Control+S');
    await waitFor('the original file', () => readFileSync(file).equals(original));
  });

  /** The row of the wrong total; the panel lists other problems of the chapter too. */
  function problem(): ReturnType<Tour['workbench']['problems']['filter']> {
    return tour.workbench.problems.filter({ hasText: 'wrong-total' }).first();
  }

  async function squiggleFits(): Promise<boolean> {
    const digits = await tour.workbench.placeOf('14', 'Total : 14');
    const squiggle = await tour.workbench.squiggles('warning').first().boundingBox();
    if (!digits || !squiggle) return false;
    // The blank before what is shown behind the figure may be underlined too, but no character.
    const character = digits.width / 2;
    return (
      Math.abs(digits.x - squiggle.x) < 2 &&
      Math.abs(digits.width - squiggle.width) < character - 1 &&
      Math.abs(digits.y - squiggle.y) < digits.height
    );
  }

  function lineOfTotal(): number {
    return beforeTotal().split('\n').length;
  }

  function columnOfTotal(): number {
    return (beforeTotal().split('\n').at(-1)?.length ?? 0) + 1;
  }

  function beforeTotal(): string {
    const text = original.toString();
    return text.slice(0, text.indexOf('>Total : 14<') + '>Total : '.length);
  }
});
