import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';

const tables = '91-tables.md';
const sentences = '92-sentences.md';

/** The boats stand in a table of one chapter; both chapters speak of them. */
const written: Readonly<Record<string, string>> = {
  [tables]: `# Boats

Table 91: Boats of the fleet

| Boat | Crew |
|------|-----:|
| Alma |    2 |
| Bell |    3 |

The fleet has two<!--= boats: rows(table-91) --> boats.
`,
  [sentences]: `# Fleet

There are three reasons for the survey:

- the sea,
- the wind,
- the crews.

In all two<!--= boats --> boats came back.

They carried five people.
`,
};

/** What an author sees of numbers in sentences, by hand, in the real workbench. Each step builds on the one before. */
suite(`numbers in sentences in ${chosenRelease().name}`, function () {
  this.timeout(90_000);
  let tour: Tour;
  let stop = async (): Promise<void> => Promise.resolve();

  suiteSetup(async () => {
    tour = await openTour();
    stop = tour.stop;
    for (const [name, text] of Object.entries(written)) writeFileSync(pathOf(name), text);
    await tour.workbench.waitUntilReady();
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await tour.workbench.picture(shotName('numbers-failed'));
  });

  test('the hover tells what a number was held against', async () => {
    await tour.workbench.openFile(sentences, 3);
    assert.match(await tour.workbench.hoverOver('three'), /Verified: the list below has 3 items/);
    await tour.workbench.picture(shotName('numbers-hover'));
    await tour.workbench.press('Escape');
  });

  test('the quick fix binds it, and leaves every other byte', async () => {
    await tour.workbench.openFile(sentences, 3);
    for (let step = 0; step < 3; step += 1) await tour.workbench.press('Control+ArrowRight');
    await tour.workbench.openQuickFixes('Keep this number true');
    await tour.workbench.picture(shotName('numbers-keep'));
    await tour.workbench.press('Enter');
    await saved(sentences, (text) => text === original(sentences).replace('three', 'three<!--= list(below) -->'));
    await tour.workbench.picture(shotName('numbers-bound'));
    assert.match(await tour.workbench.hoverOver('three'), /Verified: list\(below\) is 3/);
    await tour.workbench.picture(shotName('numbers-bound-hover'));
    await tour.workbench.press('Escape');
  });

  test('when the table gets a row, the numbers of both chapters are found', async () => {
    await tour.workbench.openFile(tables, 8);
    await tour.workbench.press('End');
    await tour.workbench.insert('\n| Cora |    4 |');
    await tour.workbench.squiggles('warning').first().waitFor();
    await tour.workbench.openFile(sentences, 9);
    await tour.workbench.squiggles('warning').first().waitFor();
    assert.match(await tour.workbench.hoverOver('two'), /The text says two.*boats is now 3|The text says two; boats is 3/);
    await tour.workbench.picture(shotName('numbers-finding'));
    await tour.workbench.press('Escape');
  });

  test('inside a binding tables and columns are offered', async () => {
    await tour.workbench.openFile(sentences, 11);
    await tour.workbench.press('End');
    await tour.workbench.insert(' They are three<!--= ');
    await tour.workbench.press('Control+Space');
    await waitFor('the name', async () => (await tour.workbench.suggestions()).some((label) => label.startsWith('boats')));
    await tour.workbench.picture(shotName('numbers-completion'));
    await tour.workbench.press('Escape');
    await tour.workbench.insert('boats -->.');
    await saved(sentences, (text) => text.includes('They are three<!--= boats -->.'));
  });

  test('a name is renamed in both chapters', async () => {
    await tour.workbench.openFile(sentences, 9);
    for (let step = 0; step < 5; step += 1) await tour.workbench.press('Control+ArrowRight');
    await tour.workbench.rename('ships', () => tour.workbench.picture(shotName('numbers-rename')));
    await saved(sentences, (text) => text.includes('two<!--= ships --> boats') && text.includes('three<!--= ships -->.'));
    await tour.workbench.openFile(tables, 11);
    await saved(tables, (text) => text.includes('<!--= ships: rows(table-91) -->'));
    await tour.workbench.picture(shotName('numbers-renamed'));
  });

  test('a column is renamed in its header', async () => {
    await tour.workbench.openFile(tables, 11);
    await tour.workbench.press('End');
    await tour.workbench.insert(' They carry 9<!--= sum(table-91.Crew) --> people.');
    await tour.workbench.openFile(tables, 5);
    await tour.workbench.press('End');
    for (let step = 0; step < 4; step += 1) await tour.workbench.press('ArrowLeft');
    await tour.workbench.rename('Hands', () => tour.workbench.picture(shotName('numbers-rename-column')));
    await saved(tables, (text) => /\| Boat \| Hands +\|/.test(text) && text.includes('sum(table-91.Hands)'));
  });

  test('all of it in French', async () => {
    const { workbench } = await tour.openWindow(tour.workspace, 'fr');
    await workbench.waitUntilReady();
    await workbench.openFile(sentences, 3);
    assert.match(await workbench.hoverOver('three'), /Vérifié : list\(below\) donne 3/);
    await workbench.picture(shotName('numbers-french-hover'));
    await workbench.press('Escape');
    await workbench.openFile(sentences, 9);
    for (let step = 0; step < 3; step += 1) await workbench.press('Control+ArrowRight');
    await workbench.openQuickFixes('Remplacer');
    await workbench.picture(shotName('numbers-french-fix'));
    await workbench.press('Escape');
  });

  function pathOf(name: string): string {
    return join(tour.folder, 'these', name);
  }

  function original(name: string): string {
    return written[name] ?? '';
  }

  /** Saves until the file is as it should be. */
  async function saved(name: string, test: (text: string) => boolean): Promise<void> {
    await waitFor(`${name} as it should be`, async () => {
      await tour.workbench.press('Control+S');
      return test(readFileSync(pathOf(name), 'utf8'));
    });
  }
});
