import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { TablePage } from '../tour/table-page.ts';
import { Workbench } from '../tour/workbench.ts';
import { SideBar } from '../tour/side-bar.ts';
import { launchBrowser } from '../support/browser.ts';
import { shotsFolder } from '../support/paths.ts';
import { chapterName } from '../support/thesis.ts';
import { actUntil, waitFor } from '../support/wait.ts';
import { serveWorkbench } from './serve-workbench.ts';

/** What an author does in VS Code for the Web, where the server is a worker and pages come from other addresses. */
suite('the pages of the extension in VS Code for the Web', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let page: TablePage;
  let sideBar: SideBar;
  let stop = async (): Promise<void> => Promise.resolve();

  suiteSetup(async () => {
    mkdirSync(shotsFolder, { recursive: true });
    const server = await serveWorkbench();
    const browser = await launchBrowser();
    stop = async () => {
      await browser.close();
      await server.stop();
    };
    const window = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    window.setDefaultTimeout(20_000);
    await window.goto(`http://${server.authority}/`);
    workbench = new Workbench(window);
    page = new TablePage(window);
    sideBar = new SideBar(window);
    await workbench.waitUntilReady();
  });

  suiteTeardown(() => stop());

  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('web-tour-failed');
  });

  test('the page of a table shows its rows, verdicts and chart', async () => {
    await workbench.openFile(chapterName, 29);
    await workbench.command('Tallymark: Open Table');
    assert.equal((await page.column(4)).length, 15);
    assert.match(await (await page.find('tr.summary')).innerText(), /Total : 14\s*≠ 15[^]*Total : 866\s*✓/);
    assert.ok((await (await page.find('.chart svg rect')).count()) > 3);
    await workbench.pictures('web-table-view');
  });

  test('a header sorts, and a cell that is changed there is changed in the chapter', async () => {
    const first = async (): Promise<number> => Number((await page.column(4))[0]);
    const shortest = Math.min(...(await page.column(4)).map(Number));
    await page.press('Durée (min)', async () => (await first()) === shortest);
    await page.press('Durée (min)', async () => (await first()) === 104);
    await page.press('Durée (min)', async () => (await first()) === 58);
    await actUntil(
      'the box',
      async () => (await page.cell(1, 4)).dblclick({ timeout: 4000 }),
      async () => (await page.find('input.editor')).isVisible(),
    );
    await (await page.find('input.editor')).fill('68');
    await workbench.press('Enter');
    await waitFor('the new text', async () => (await workbench.text()).includes('<td>68</td>'));
    await waitFor('the new verdict', async () => (await (await page.find('tr.summary')).innerText()).includes('≠ 876'));
    await workbench.focusEditor();
    await workbench.press('Control+Z');
    await waitFor('the verdict as before', async () => /866\s*✓/.test(await (await page.find('tr.summary')).innerText()));
  });

  test('the report shows where the chapters stand, and leads to a line', async () => {
    await sideBar.open();
    await workbench.command('Open Report');
    await waitFor('the report', () => workbench.showsInFrame('h1:text-is("Where the chapters stand")'));
    await workbench.pictures('web-report');
    await workbench.clickInFrame(`section:has(h2:has-text("${chapterName}")) a:text-is("line 165")`);
    await waitFor('the line', async () => (await workbench.caret()).startsWith('Ln 165, Col 1'));
  });
});
