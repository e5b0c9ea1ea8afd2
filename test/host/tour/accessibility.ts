import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';
import { faultsOf, stopIn, type Stop } from './page-faults.ts';
import type { TablePage } from './table-page.ts';
import type { Workbench } from './workbench.ts';

/** What somebody does who has no mouse, and what somebody meets who does not see the window. */
suite(`without a mouse, and without seeing, in ${chosenRelease().name}`, function () {
  this.timeout(90_000);
  let tour: Tour;
  let workbench: Workbench;
  let page: TablePage;
  let stop = async (): Promise<void> => Promise.resolve();
  let original: string;
  /** The line of the first row with an amount. */
  let first: number;

  suiteSetup(async () => {
    tour = await openTour();
    ({ stop, workbench, tablePage: page } = tour);
    original = chapterOnDisk();
    first = original.slice(0, original.indexOf('<td>58</td>')).split('\n').length;
    await workbench.waitUntilReady();
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(shotName('accessibility-failed'));
  });

  test('the page of a table has no fault, in any theme, flat or in groups', async () => {
    await workbench.openFile(chapterName, first);
    await workbench.command('Tallymark: Open Table');
    assert.equal((await page.column(4)).length, 15);
    await hasNoFaults('flat', () => page.frame());
    const labels = await (await page.find('.chooser option')).allInnerTexts();
    await page.choose('Group by', labels.find((label) => /group/i.test(label) && label !== 'No groups') ?? '');
    await waitFor('five groups', async () => (await (await page.find('tr.group')).count()) === 5);
    for (const kind of ['Shares', 'Distribution', 'By group']) {
      const button = (await page.find('.kinds button')).filter({ hasText: kind });
      if ((await button.count()) > 0) await button.first().click();
      await hasNoFaults(kind, () => page.frame());
    }
    await page.choose('Group by', 'No groups');
  });

  test('the tabulator leads through all of it in the order in which it is read, the grid being one stop, and shows where it is', async () => {
    await (await page.find('input[type=search]')).focus();
    const stops = await stopsUntil((stop) => stop.name.startsWith('Insert'));
    assert.deepEqual(
      stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name),
      [],
    );
    const tags = stops.map(({ tag }) => tag);
    assert.deepEqual(tags.slice(0, 3), ['input', 'select', 'button']);
    assert.equal(tags.filter((tag) => tag === 'td').length, 1);
    assert.equal(tags.indexOf('td'), 3);
    assert.ok(tags.slice(4).every((tag) => tag === 'button' || tag === 'select'));
    assert.ok(stops.every(({ name, tag }) => name !== '' || tag === 'td'));
  });

  test('the keys lead through the grid, sort it, show a cell in the chapter and change it; what happens is told', async () => {
    const frame = await page.frame();
    await frame.locator('td[tabindex="0"]').focus();
    await workbench.press('Control+Home');
    const header = await stopIn(frame);
    assert.equal(header.tag, 'button');
    assert.ok(header.isMarked);
    for (let column = 0; column < 4; column += 1) await workbench.press('ArrowRight');
    assert.match((await stopIn(frame)).name, /Durée/);
    await workbench.press('Enter');
    await waitFor('the order', async () => (await (await page.find('th[aria-sort=ascending]')).count()) === 1);
    // The key still stands on the header, though all of it was drawn anew.
    assert.match((await stopIn(frame)).name, /Durée/);
    await workbench.press('Enter');
    await workbench.press('Enter');
    await waitFor('the order of the chapter', async () => (await page.column(4))[0] === '58');
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    assert.ok((await stopIn(frame)).isMarked);
    await workbench.focusEditor();
    await waitFor('the cell, selected', async () => (await workbench.caret()).startsWith(`Ln ${first}, Col 19 (2 selected)`));
    await waitFor('the keyboard in the page', async () => {
      await workbench.press('Control+2');
      return waitFor('the keyboard', () => frame.evaluate('document.hasFocus()'), 3000).catch(() => false);
    });
    assert.equal((await stopIn(frame)).tag, 'td');
    await workbench.press('F2');
    await waitFor('the box', async () => (await stopIn(frame)).tag === 'input');
    assert.match((await stopIn(frame)).name, /Durée/);
    await workbench.press('Escape');
    await workbench.press('ArrowLeft');
    await workbench.press('ArrowLeft');
    await workbench.press('F2');
    await waitFor('the reason', async () => (await page.told()).includes('in the chapter only'));
    assert.equal(await (await page.find('.told')).getAttribute('role'), 'status');
    await (await page.find('input[type=search]')).focus();
    await workbench.insert('cote iles');
    await waitFor('how many rows are left', async () =>
      /\b[1-9] of 15\b/.test(await (await page.find('[role=status].counts')).innerText()),
    );
    await (await page.find('input[type=search]')).fill('');
    assert.equal(chapterOnDisk(), original);
  });

  test('the report has no fault, and its links are followed by keyboard', async () => {
    await workbench.command('Open Report');
    const frame = await waitFor('the report', () => workbench.frameWith('h1:text-is("Where the chapters stand")'));
    await hasNoFaults('the report', () => Promise.resolve(frame));
    await frame.locator(`section:has(h2:has-text("${chapterName}")) a`).first().focus();
    const link = await stopIn(frame);
    assert.deepEqual(link, { name: 'line 165', tag: 'a', isMarked: true });
    await workbench.press('Enter');
    await waitFor('the line', async () => (await workbench.caret()).startsWith('Ln 165, Col 1'));
  });

  test('the side bar is worked by keyboard, and every row is told in a sentence', async () => {
    const { sideBar } = tour;
    await waitFor('the keyboard in the list', async () => {
      await workbench.command('Tallymark: Focus on Outstanding View');
      await workbench.press('Home');
      return waitFor('the first row', () => sideBar.heard(), 3000).catch(() => false);
    });
    await workbench.press('ArrowRight');
    await sideBar.row("Val-d'Ambre").waitFor();
    const heard = new Set<string>();
    for (let row = 0; row < 12; row += 1) {
      heard.add((await sideBar.heard()) ?? '');
      await workbench.press('ArrowDown');
    }
    assert.ok(heard.size > 5, [...heard].join('\n'));
    for (const label of heard) assert.match(label, /^\S.{4,}/);
    assert.ok([...heard].some((label) => /open/i.test(label)));
  });

  /** Looks for faults in each theme, once the page has it; what fades in meanwhile is looked at once more. */
  async function hasNoFaults(what: string, frameOf: () => Promise<Frame>): Promise<void> {
    const marks = { light: 'vscode-light', contrast: 'vscode-high-contrast', dark: 'vscode-dark' };
    await workbench.inEachTheme(async (theme) => {
      const frame = await frameOf();
      await frame.locator(`body.${marks[theme]}`).waitFor();
      let faults = await faultsOf(frame);
      for (let left = 5; left > 0 && faults.length > 0; left -= 1) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        faults = await faultsOf(frame);
      }
      assert.deepEqual(faults, [], `${what}, ${theme}`);
    });
  }

  /** Presses the tabulator, and tells each stop, until one is what is looked for. */
  async function stopsUntil(isLast: (stop: Stop) => boolean): Promise<readonly Stop[]> {
    const frame = await page.frame();
    const stops = [await stopIn(frame)];
    while (!isLast(stops.at(-1) ?? { name: '', tag: '', isMarked: false })) {
      assert.ok(stops.length < 30, stops.map(({ name }) => name).join(' → '));
      await workbench.press('Tab');
      stops.push(await stopIn(frame));
    }
    return stops;
  }

  function chapterOnDisk(): string {
    return readFileSync(join(tour.folder, 'these', chapterName), 'utf8');
  }
});
