import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { chapterName } from '../support/thesis.ts';
import { actUntil, waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';
import type { TablePage } from './table-page.ts';
import type { Workbench } from './workbench.ts';

/** A chapter with dates, whose every text would like to be markup. */
const hostileName = '9-<b onclick=x>.md';
const hostile = `# Visits <img src=x onerror=top.hit=1>

Table 9: <svg onload="top.hit=1">

| Day        | Town                                | Visits |
|------------|-------------------------------------|-------:|
| 2026-01-05 | \`<img src=x onerror=top.hit=1>\`     |     12 |
| 2026-02-09 | \`"><script>top.hit=1</script>\`      |     30 |
| 2026-03-02 | \`javascript:top.hit=1\`              |     21 |
| 2026-04-13 | [a](javascript:top.hit=1)           |     17 |
| Total      |                                     |     80 |
`;

/** What an author does with a table in a page of its own, in the real workbench. */
suite(`the page of a table in ${chosenRelease().name}`, function () {
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
    writeFileSync(join(tour.folder, 'these', hostileName), hostile);
    await workbench.waitUntilReady();
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(shotName('table-view-failed'));
  });

  test('the table at the caret is shown beside the chapter, with its verdicts and tasks', async () => {
    await workbench.openFile(chapterName, first);
    await workbench.command('Tallymark: Open Table');
    assert.equal((await page.column(4)).length, 15);
    assert.match(await (await page.find('tr.summary')).innerText(), /Total : 14\s*≠ 15[^]*Total : 866\s*✓/);
    assert.equal(await (await page.find('td input[type=checkbox]')).count(), 15);
    await workbench.pictures(shotName('table-view'));
    await page.inHighContrast(() => workbench.picture(shotName('table-view-contrast')));
  });

  test('a header sorts, and the totals stand at the foot', async () => {
    const first = async (): Promise<number> => Number((await page.column(4))[0]);
    const shortest = Math.min(...(await page.column(4)).map(Number));
    await page.press('Durée (min)', async () => (await first()) === shortest);
    await page.press('Durée (min)', async () => (await first()) === 104);
    await (await page.find('tfoot tr.summary')).waitFor();
    await page.press('Durée (min)', async () => (await first()) === 58);
  });

  test('words filter the rows, and what is left is added up', async () => {
    await (await page.find('input[type=search]')).fill('cote iles');
    await waitFor('the sum of the rows', async () => (await (await page.find('tfoot')).innerText()).includes('Rows shown'));
    const shown = (await page.column(4)).map(Number);
    assert.ok(shown.length > 1 && shown.length < 15);
    const sum = shown.reduce((total, one) => total + one, 0);
    assert.match(await (await page.find('tr.shown')).innerText(), new RegExp(`\\b${sum}\\b`));
    await (await page.find('input[type=search]')).fill('');
    await waitFor('all rows', async () => (await page.column(4)).length === 15);
  });

  test('groups have their subtotals, and the chart a bar for each', async () => {
    await page.choose(
      'Group by',
      (await (await page.find('.chooser option')).allInnerTexts()).find((text) => /group/i.test(text) && text !== 'No groups') ?? '',
    );
    await waitFor('five groups', async () => (await (await page.find('tr.group')).count()) === 5);
    assert.match(await (await page.find('tr.group')).filter({ hasText: /group 2/i }).innerText(), /267/);
    assert.equal(await (await page.find('.chart svg rect.hue-0')).count(), 5);
    await workbench.pictures(shotName('table-view-groups'));
    await page.inHighContrast(() => workbench.picture(shotName('table-view-groups-contrast')));
    await page.press('Shares', async () => (await (await page.find('.chart svg path')).count()) === 5);
    await workbench.pictures(shotName('table-view-shares'));
  });

  test('what is drawn is saved as SVG and PNG, the rows as CSV, where the author says', async () => {
    for (const [words, ending] of [
      ['Chart as SVG', 'svg'],
      ['Chart as PNG', 'png'],
      ['Rows as CSV', 'csv'],
    ] as const) {
      await page.save(words);
      const file = await waitFor(`the ${ending}`, () => savedFile(ending));
      const bytes = readFileSync(file);
      if (ending === 'svg') assert.match(bytes.toString(), /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^]*<\/svg>$/);
      if (ending === 'png') assert.deepEqual([...bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
      if (ending === 'csv')
        assert.equal(
          bytes
            .toString()
            .trimEnd()
            .split(/\n(?=\d+,)/).length,
          16,
        );
    }
  });

  test('a plain cell is changed by keyboard alone, and nothing else in the chapter', async () => {
    await page.choose('Group by', 'No groups');
    await actUntil(
      'the cell, selected',
      async () => {
        await (await page.cell(1, 4)).click({ timeout: 4000 });
        await workbench.focusEditor();
      },
      async () => (await workbench.caret()).startsWith(`Ln ${first}, Col 19 (2 selected)`),
    );
    await actUntil(
      'the box',
      async () => {
        await (await page.cell(1, 4)).click({ timeout: 4000 });
        await workbench.press('F2');
      },
      async () => (await page.find('input.editor')).isVisible(),
    );
    await (await page.find('input.editor')).fill('68');
    await workbench.press('Enter');
    await waitFor('the new text', async () => (await workbench.text()).includes('<td>68</td>'));
    await waitFor('the new verdict', async () => (await (await page.find('tr.summary')).innerText()).includes('≠ 876'));
    await workbench.focusEditor();
    await workbench.press('Control+Z');
    await waitFor('the verdict as before', async () => /866\s*✓/.test(await (await page.find('tr.summary')).innerText()));
    await workbench.press('Control+S');
    assert.equal(chapterOnDisk(), original);
  });

  test('a cell with more than a text says that it is changed elsewhere', async () => {
    await actUntil(
      'the reason',
      async () => (await page.cell(1, 2)).dblclick({ timeout: 4000 }),
      async () => (await page.told()).includes('in the chapter only'),
    );
  });

  test('a box is ticked in the chapter', async () => {
    const ticked = async (): Promise<number> => (await page.find('td input[type=checkbox]:checked')).count();
    const before = await ticked();
    await actUntil(
      'one box more',
      async () => (await page.find('td input[type=checkbox]:not(:checked)')).first().click({ timeout: 4000 }),
      async () => (await ticked()) === before + 1,
    );
    await workbench.focusEditor();
    await workbench.press('Control+Z');
    await waitFor('the boxes as before', async () => (await ticked()) === before);
  });

  test('the chart is put under the table as a picture', async () => {
    await page.save('Insert Chart as Image', 'durées (1).png');
    await workbench.focusEditor();
    await waitFor('the picture', async () => {
      await workbench.press('Control+S');
      return /\n\n!\[[^\]]+\]\(dur%C3%A9es%20%281%29\.png\)\n/.test(chapterOnDisk());
    });
    await workbench.press('Control+Z');
    await waitFor('the chapter as it was', async () => {
      await workbench.press('Control+S');
      return chapterOnDisk() === original;
    });
  });

  test('the page is there again after the window was loaded anew, as the author had left it, and so is the report', async () => {
    const showsReport = (): Promise<boolean> => workbench.showsInFrame('h1:text-is("Where the chapters stand")');
    const isSorted = async (): Promise<boolean> => (await (await page.find('th[aria-sort=ascending]')).count()) === 1;
    await page.press('Durée (min)', isSorted);
    await workbench.focusEditor();
    await workbench.command('Open Report');
    await waitFor('the report', showsReport);
    // In a browser VS Code writes what it keeps every five seconds.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    await page.reload();
    await workbench.waitUntilReady();
    await waitFor('the page, sorted', isSorted, 60_000);
    assert.equal((await page.column(4)).length, 15);
    await waitFor('the report', showsReport, 60_000);
    await workbench.press('Control+1');
    await workbench.command('View: Close Editor');
    await waitFor('the chapter', async () => !(await showsReport()));
  });

  test('it follows the caret to other tables; nothing that a table says is markup there', async () => {
    // A file opens where the focus is, and after the reload that is the page.
    await workbench.focusEditor();
    await workbench.openFile(hostileName, 7);
    await waitFor('the other table', async () => (await (await page.find('h1')).innerText()).includes('Table 9'));
    assert.deepEqual(await page.column(1), [
      '`<img src=x onerror=top.hit=1>`',
      '`"><script>top.hit=1</script>`',
      '`javascript:top.hit=1`',
      'a',
    ]);
    assert.equal(await (await page.find('main img, main script')).count(), 0);
  });

  function chapterOnDisk(): string {
    return readFileSync(join(tour.folder, 'these', chapterName), 'utf8');
  }

  function savedFile(ending: string): string | undefined {
    const file = join(tour.folder, 'these', `table-1.${ending}`);
    return existsSync(file) && statSync(file).size > 0 ? file : undefined;
  }
});
