import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { chapterName } from '../support/thesis.ts';
import { actUntil, waitFor } from '../support/wait.ts';
import { openTour, shotName, type Tour } from './open-tour.ts';
import type { Refactorings } from './refactorings.ts';
import type { SideBar } from './side-bar.ts';
import type { Workbench } from './workbench.ts';

const worksite = '5-chantiers.md';
const openAtFirst = 20;

/** What an author does with the side bar, by hand, in the real workbench. Each step builds on the one before. */
suite(
  `side bar of ${process.env['TALLYMARK_TEST_VSIX'] === undefined ? 'the source' : 'the package'} in ${chosenRelease().name}`,
  function () {
    this.timeout(90_000);
    let tour: Tour;
    let workbench: Workbench;
    let sideBar: SideBar;
    let refactorings: Refactorings;
    let stop = async (): Promise<void> => Promise.resolve();
    let file: string;
    let original: Buffer;

    suiteSetup(async () => {
      tour = await openTour();
      ({ stop, workbench, sideBar, refactorings } = tour);
      file = join(tour.folder, 'these', chapterName);
      original = readFileSync(file);
      await workbench.waitUntilReady();
    });

    suiteTeardown(() => stop());

    teardown(async function () {
      if (this.currentTest?.state === 'failed') await workbench.picture(shotName('sidebar-failed'));
    });

    test('the example thesis is shown without a chapter being open, and the badge counts its open tasks', async () => {
      await sideBar.open();
      await sideBar.row(chapterName).waitFor();
      await sideBar.row(worksite).waitFor();
      await waitForBadge(openAtFirst);
      await shows(sideBar.row(chapterName), '6 open');
    });

    test('its rows open lazily, from the heading to the table to the item', async () => {
      await sideBar.expand(chapterName);
      await sideBar.row('Les personnes réunies').waitFor();
      await sideBar.row("Région Val-d'Ambre").waitFor();
      await workbench.pictures(shotName('sidebar-outstanding'));
    });

    test('a tick in a chapter that is not open changes one character of the file and leaves no tab', async () => {
      await sideBar.setTicked('Réunir les durées', () => Promise.resolve(readFileSync(file).equals(withTick(original))));
      await waitForBadge(openAtFirst - 1);
      await shows(sideBar.row(chapterName), '5 open');
      await sideBar.row('Réunir les durées').waitFor({ state: 'detached' });
      // So long VS Code waits before it opens an editor for a changed text that has none.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      assert.equal(await workbench.tabs('all').count(), 0);
    });

    test('when the chapter is opened, undo takes the tick back', async () => {
      await workbench.openFile(chapterName, 13);
      assert.equal(await workbench.tabs('unsaved').count(), 0);
      await workbench.press('Control+Z');
      await waitForBadge(openAtFirst);
      await sideBar.row('Réunir les durées').waitFor();
      await workbench.press('Control+S');
      await waitForFile(original);
    });

    test('a tick in an open chapter changes the editor and leaves the file to the author', async () => {
      await sideBar.setTicked('Réunir les durées', () => showsBox('[X]'));
      await waitForBadge(openAtFirst - 1);
      await waitFor('the status bar to follow', async () => (await sideBar.status.innerText()).includes('☐ 5'));
      await workbench.tabs('unsaved').first().waitFor();
      assert.deepEqual(readFileSync(file), original);
      await workbench.focusEditor();
      await workbench.press('Control+Z');
      await waitFor('the empty box', () => showsBox('[ ]'));
      await waitForBadge(openAtFirst);
      await waitFor('an unchanged tab', async () => (await workbench.tabs('unsaved').count()) === 0);
    });

    test('Space ticks the row that is selected; it stays, struck through, and can be opened again where it stands', async () => {
      const reopen = async (): Promise<void> => {
        // It stays for five seconds, which a busy machine may need for the way to it: then it has to be ticked once more.
        if (await showsBox('[X]')) await undoTick();
        await pressSpaceOn('Réunir les durées');
        await sideBar.pressInline(sideBar.struck.first(), 'Reopen');
      };
      await actUntil('the task, open again', reopen, () => showsBox('[ ]'));
      await sideBar.row('Réunir les durées').waitFor();
      await pressSpaceOn('Réunir les durées');
      await workbench.pictures(shotName('sidebar-struck'));
      await sideBar.struck.first().waitFor({ state: 'detached' });
      assert.equal(await sideBar.row('Réunir les durées').count(), 0);
      await workbench.focusEditor();
      await workbench.press('Control+Z');
      await sideBar.row('Réunir les durées').waitFor();
      await workbench.press('Control+S');
      await waitForFile(original);
    });

    test('completed tasks are shown on demand, and a box can be emptied again', async () => {
      await workbench.command('Show Completed Tasks');
      await sideBar.setTicked('Réunir les durées', () => showsBox('[X]'));
      await workbench.pictures(shotName('sidebar-done'));
      // The view is ahead of the editor: saved too early, the file would keep the tick.
      await sideBar.setTicked('Réunir les durées', () => showsBox('[ ]'));
      await workbench.press('Control+S');
      await waitForFile(original);
      await waitFor('an unchanged tab', async () => (await workbench.tabs('unsaved').count()) === 0);
      await workbench.command('Hide Completed Tasks');
    });

    test('the status bar says how far the chapter in front has come, and leads to it', async () => {
      await workbench.openFile(worksite, 1);
      await waitFor('the status', async () => (await sideBar.status.innerText()).includes('☐ 14'));
      await sideBar.followStatus(async () => (await sideBar.row(worksite).getAttribute('aria-selected')) === 'true');
      await workbench.openFile('1-introduction.md', 1);
      // Its one total agrees, and nothing is open in it.
      await waitFor('the status of the chapter in front', async () => (await sideBar.status.innerText()).trim() === '✓ 1');
    });

    test('the filter works while it is typed, and Escape takes it back', async () => {
      await workbench.ask('Tallymark: Filter…');
      await workbench.type('serve');
      await sideBar.row('Haute-Serve').waitFor();
      await sideBar.row("Val-d'Ambre").waitFor({ state: 'detached' });
      await sideBar.row(worksite).waitFor({ state: 'detached' });
      await workbench.pictures(shotName('sidebar-filter'));
      await workbench.press('Escape');
      await sideBar.row(worksite).waitFor();
      assert.equal(await sideBar.description('Outstanding'), '');
    });

    test('a filter that is kept stands beside the name of the view, and what it hides is said', async () => {
      await workbench.ask('Tallymark: Filter…');
      await workbench.type('zzz');
      await workbench.press('Enter');
      await sideBar.welcome().getByText('Clear Filter').waitFor();
      assert.match(await sideBar.description('Outstanding'), /zzz/);
      await workbench.pictures(shotName('sidebar-filtered-away'));
      await actUntil(
        'all chapters',
        () => sideBar.welcome().getByText('Clear Filter').click({ timeout: 4000 }),
        () => sideBar.row(worksite).isVisible(),
      );
    });

    test('items can be grouped by person and by due date', async () => {
      await group('Person');
      await sideBar.row('camille').waitFor();
      await waitFor('the grouping beside the name', async () => (await sideBar.description('Outstanding')) === 'by person');
      await workbench.pictures(shotName('sidebar-by-person'));
      await group('Due Date');
      await sideBar.row('No date').waitFor();
      await workbench.pictures(shotName('sidebar-by-due-date'));
      await group('Kind');
      await sideBar.row('Placeholders').waitFor();
      await workbench.pictures(shotName('sidebar-by-kind'));
      await group('Chapter');
      await sideBar.row(chapterName).waitFor();
    });

    test('only the chapter in front can be shown, and the view follows', async () => {
      await workbench.openFile(worksite, 1);
      await workbench.command('Show Only This Chapter');
      await sideBar.row(chapterName).waitFor({ state: 'detached' });
      await workbench.openFile(chapterName, 1);
      await sideBar.row(chapterName).waitFor();
      await sideBar.row(worksite).waitFor({ state: 'detached' });
      await workbench.command('Show All Chapters');
      await sideBar.row(worksite).waitFor();
    });

    test('a file that is made outside appears within a second, and its folder goes with it', async () => {
      const folder = join(tour.folder, 'these', 'notes');
      let files = 0;
      mkdirSync(folder);
      await waitFor('a file within a second', async () => (await timeToShow(folder, `notes-${files++}.md`)) < 1000, 15_000);
      await waitForBadge(openAtFirst + files);
      rmSync(folder, { recursive: true });
      await sideBar.row('notes-0.md').waitFor({ state: 'detached' });
      await waitForBadge(openAtFirst);
    });

    test('completed tasks are listed before they are removed, and undo brings them back', async () => {
      const path = join(tour.folder, 'these', worksite);
      const before = readFileSync(path, 'utf8');
      await workbench.openFile(worksite, 1);
      await workbench.command('Remove Completed Tasks from Chapter…');
      await workbench.dialog.getByText("Prévenir l'imprimeur").waitFor();
      await workbench.picture(shotName('sidebar-remove'));
      await workbench.answer('Remove');
      await waitFor('the tasks removed', async () => !(await workbench.text()).includes("Prévenir l'imprimeur"));
      await workbench.press('Control+S');
      await waitFor('the shorter file', () => !readFileSync(path, 'utf8').includes("Prévenir l'imprimeur"));
      await workbench.focusEditor();
      await workbench.press('Control+Z');
      await workbench.press('Control+S');
      await waitFor('the file as it was', () => readFileSync(path, 'utf8') === before);
    });

    test('tables are shown with their verdicts, and a check leads to the total that disagrees', async () => {
      await sideBar.fold('Tables');
      await sideBar.expand(chapterName, 'Tables');
      await sideBar.expand('Table 1', 'Tables');
      await sideBar.row('disagrees: the cells give 15', 'Tables').waitFor();
      await workbench.pictures(shotName('sidebar-tables'));
      await sideBar.choose(sideBar.row('15 rows', 'Tables'), 'Check');
      await waitFor('the total selected', async () => (await workbench.caret()).includes('(2 selected)'));
    });

    test('the menu of a table leads to its rewrites, and undo takes one back', async () => {
      const before = readFileSync(file, 'utf8');
      await sideBar.choose(sideBar.row('15 rows', 'Tables'), 'Rewrite Table…');
      await refactorings.choice('267 min').waitFor();
      await workbench.picture(shotName('sidebar-rewrites'));
      await workbench.pick('267 min');
      await refactorings.choice('One spanning cell').waitFor();
      await workbench.pick('One spanning cell');
      await refactorings.choice('One spanning cell').waitFor({ state: 'hidden' });
      await saveUntil((text) => text.match(/<td rowspan="\d">/g)?.length === 5);
      await workbench.focusEditor();
      await workbench.press('Control+Z');
      await saveUntil((text) => text === before);
    });

    test('progress is shown as bars', async () => {
      await sideBar.fold('Tables');
      await sideBar.fold('Progress');
      await shows(sideBar.row('All chapters', 'Progress'), '26/46');
      await workbench.pictures(shotName('sidebar-progress'));
    });

    test('the report is shown as a page that is in no file and adds nothing to do, and can be saved as one', async () => {
      await workbench.command('Open Report');
      await waitFor('the report', async () => (await workbench.textInFrame('h1')) === 'Where the chapters stand');
      assert.match(await workbench.textInFrame('table'), /All chapters\s+26\/46/);
      await workbench.pictures(shotName('sidebar-report'));
      assert.equal(await sideBar.badge(), String(openAtFirst));
      const saved = join(tour.folder, 'these', 'where-we-are.html');
      await workbench.titleButton('Save Report As…').click();
      await tour.tablePage.saveFile('where-we-are.html');
      // The file is there before what is written to it.
      await waitFor('the saved report', () => existsSync(saved) && readFileSync(saved, 'utf8').includes('</html>'));
      assert.match(readFileSync(saved, 'utf8'), /aria-label="26 of 46 tasks done"/);
      await workbench.openFile(chapterName, 1);
      await workbench.titleButton('Save Report As…').waitFor({ state: 'detached' });
    });

    test('a place in the report leads to its line in the chapter', async () => {
      await workbench.command('Open Report');
      await waitFor('the report', async () => (await workbench.textInFrame('h1')) === 'Where the chapters stand');
      await workbench.clickInFrame(`section:has(h2:has-text("${chapterName}")) a:text-is("line 165")`);
      await waitFor('the line', async () => (await workbench.caret()).startsWith('Ln 165, Col 1'));
      assert.equal(await workbench.tabs('all').filter({ hasText: chapterName }).count(), 1);
    });

    test('an empty folder says what to do', async () => {
      const empty = await tour.openWindow(temporaryFolder('empty'));
      await empty.workbench.waitUntilReady();
      await empty.sideBar.open();
      await empty.sideBar.welcome().getByText('There is no Markdown file').waitFor();
      await empty.workbench.pictures(shotName('sidebar-empty'));
      assert.equal(await empty.sideBar.badge(), '');
    });

    async function undoTick(): Promise<void> {
      await workbench.focusEditor();
      await workbench.press('Control+Z');
      await waitFor('the empty box', () => showsBox('[ ]'));
    }

    async function showsBox(box: '[ ]' | '[X]'): Promise<boolean> {
      return (await workbench.text()).includes(`- ${box} Réunir`);
    }

    /** Ticks a row by keyboard. Pressed before the list has the keyboard, the key would be the editor's; a click is lost while rows are drawn anew. */
    async function pressSpaceOn(text: string): Promise<void> {
      await waitFor('the row to have the keyboard', async () => {
        await sideBar
          .row(text)
          .click({ timeout: 4000 })
          .catch(() => undefined);
        await workbench.command('Tallymark: Focus on Outstanding View');
        return waitFor('the keyboard', () => sideBar.hasKeyboard(text), 3000).catch(() => false);
      });
      await workbench.press('Space');
      await waitFor('the tick in the editor', () => showsBox('[X]'));
      await sideBar.struck.first().waitFor();
    }

    /** Saves until the file is as it should be: an edit may still be on its way. */
    async function saveUntil(holds: (text: string) => boolean): Promise<void> {
      await waitFor('the file', async () => {
        await workbench.press('Control+S');
        return holds(readFileSync(file, 'utf8'));
      });
    }

    /** Makes a chapter, and waits for its row. On a busy machine one may be late: then another has to be in time. */
    async function timeToShow(folder: string, name: string): Promise<number> {
      const start = performance.now();
      writeFileSync(join(folder, name), '# Notes\n\n- [ ] Relire la note de bas de page\n');
      await sideBar.row(name).waitFor();
      return performance.now() - start;
    }

    async function group(by: string): Promise<void> {
      await workbench.ask('Tallymark: Group By…');
      await workbench.pick(by);
    }

    function withTick(bytes: Buffer): Buffer {
      return Buffer.from(bytes.toString().replace('- [ ] Réunir', '- [X] Réunir'));
    }

    async function waitForFile(bytes: Buffer): Promise<void> {
      await waitFor('the file', () => readFileSync(file).equals(bytes));
    }

    async function waitForBadge(count: number): Promise<void> {
      await waitFor(`a badge with ${count}`, async () => (await sideBar.badge()) === String(count));
    }

    async function shows(row: ReturnType<SideBar['row']>, text: string): Promise<void> {
      await waitFor(text, async () => (await row.innerText()).includes(text));
    }
  },
);
