import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';

const chapter = '7-formes.md';

/** Totals that are wrong, each in a table of another kind, with what the quick fix says and what it makes of the line. */
const MENDED = [
  { kind: 'multi-line', line: 34, fix: 'Change 32 to 33', stated: '32', was: '20        32', is: '20        33' },
  { kind: 'grid', line: 52, fix: 'Change 78 to 87', stated: '78', was: '|    78 |', is: '|    87 |' },
  { kind: 'latex', line: 67, fix: 'Change 2', stated: '060', was: '44 & 2\\,060', is: '44 & 2\\,006' },
] as const;

/** Tables whose columns can be aligned, with a line of each once they are. */
const ALIGNED = [
  { kind: 'simple', line: 13, is: 'Port-Lucé        4        51' },
  { kind: 'multi-line', line: 26, is: 'Décrire un        9        14' },
  { kind: 'grid', line: 46, is: '| A     | Lettres   |   41 |' },
] as const;

/** What an author does to tables of every kind, by hand, in the real workbench. Each step is undone by one. */
suite(`every kind of table in ${chosenRelease().name}`, function () {
  this.timeout(90_000);
  let tour: Tour;
  let stop = async (): Promise<void> => Promise.resolve();
  let file: string;
  let original: string;

  suiteSetup(async () => {
    tour = await openTour();
    stop = tour.stop;
    file = join(tour.folder, 'these', chapter);
    original = readFileSync(file, 'utf8');
    await tour.workbench.waitUntilReady();
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await tour.workbench.picture(shotName('tables-failed'));
  });

  for (const { kind, line, fix, stated, was, is } of MENDED) {
    test(`${kind}: the hover explains the total, and the quick fix changes its figure alone`, async () => {
      await tour.workbench.openFile(chapter, line);
      await tour.workbench.squiggles('warning').first().waitFor();
      const hover = await tour.workbench.hoverOver(stated);
      assert.match(hover, /add(?:s)? up to/);
      await tour.workbench.picture(shotName(`tables-${kind}-hover`));
      await tour.workbench.press('Escape');
      await tour.workbench.openQuickFixes(fix);
      await tour.workbench.picture(shotName(`tables-${kind}-fix`));
      await tour.workbench.press('Enter');
      await waitForFile(original.replace(was, is));
      await undone();
    });
  }

  for (const { kind, line, is } of ALIGNED) {
    test(`${kind}: Align Table moves nothing but blanks and dashes`, async () => {
      await tour.workbench.openFile(chapter, line);
      await aligned(is);
      await tour.workbench.picture(shotName(`tables-${kind}-aligned`));
      const letters = (text: string): string => text.replace(/[ =:-]+/g, '');
      assert.equal(letters(readFileSync(file, 'utf8')), letters(original));
      await undone();
    });
  }

  test('a simple table becomes one of pipes, and a simple one again', async () => {
    await tour.workbench.openFile(chapter, 13);
    await convert('pipe');
    await waitForText((text) => text.includes('| Port-Lucé |'));
    await tour.workbench.picture(shotName('tables-converted'));
    await convert('simple');
    await waitForText((text) => text.includes('---------') && !text.includes('| Port-Lucé |'));
    await tour.workbench.picture(shotName('tables-converted-back'));
    await tour.workbench.focusEditor();
    await tour.workbench.press('Control+Z');
    await waitForText((text) => text.includes('| Port-Lucé |'));
    await undone();
  });

  /** Aligns the table at the caret. */
  async function aligned(line: string): Promise<void> {
    await tour.workbench.command('Tallymark: Align Table');
    await waitForText((text) => text.split('\n').includes(line));
  }

  /** Writes the table at the caret in another form. */
  async function convert(form: string): Promise<void> {
    await tour.workbench.focusEditor();
    await tour.workbench.ask('Tallymark: Rewrite Table…');
    await tour.workbench.pick('Convert Table…');
    await tour.refactorings.choice(form).waitFor();
    await tour.workbench.pick(form);
  }

  /** One undo brings back every byte. */
  async function undone(): Promise<void> {
    await tour.workbench.focusEditor();
    await tour.workbench.press('Control+Z');
    await waitForFile(original);
  }

  async function waitForFile(expected: string): Promise<void> {
    await waitForText((text) => text === expected);
  }

  /** Saves until the file is as it should be: an edit may still be on its way. */
  async function waitForText(holds: (text: string) => boolean): Promise<void> {
    await waitFor('the file', async () => {
      await tour.workbench.press('Control+S');
      return holds(readFileSync(file, 'utf8'));
    });
  }
});
