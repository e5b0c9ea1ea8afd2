/**
 * Takes the pictures of the README from a real VS Code, with the extension as it is built: `npm run pictures`. Look at them before you
 * commit them.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitFor } from '../test/host/support/wait.ts';
import { shotsFolder } from '../test/host/support/paths.ts';
import { openTour, type TourWindow } from '../test/host/tour/open-tour.ts';
import type { Workbench } from '../test/host/tour/workbench.ts';
import { type Frame, readPng, writePng } from './pictures/png.ts';

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'media/pictures');
const chapter = 'interviews.md';
/** The line of the total that disagrees, and a line of the table. */
const [total, row] = [13, 10];
/** Less of the window, more of the text. */
const settings = {
  'window.commandCenter': false,
  'window.title': '${rootName}',
  'workbench.layoutControl.enabled': false,
  'editor.minimap.enabled': false,
};

mkdirSync(target, { recursive: true });
const place = mkdtempSync(path.join(tmpdir(), 'tallymark-pictures-'));
const folder = path.join(place, 'thesis');
mkdirSync(path.join(folder, '.vscode'), { recursive: true });
writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
cpSync(path.join(root, 'media/walkthrough/example.md'), path.join(folder, chapter));
const tour = await openTour();
try {
  const window = await tour.openWindow(folder);
  await window.workbench.resize(1000, 520);
  await window.workbench.waitUntilReady();
  await window.workbench.openFile(chapter, row);
  await window.workbench.lens('1 of 2 totals disagrees').waitFor({ timeout: 60_000 });
  await window.workbench.press('Control+B');
  const frames: Frame[] = [];
  await takeTour(window, async (milliseconds) => {
    frames.push({ picture: readPng(await window.workbench.image('light')), milliseconds });
  });
  save('tour', frames);
} finally {
  await tour.stop();
  rmSync(place, { recursive: true, force: true });
}

/** From the first look to a merged table; the pictures of the README are those of its stations. */
async function takeTour({ workbench, sideBar }: TourWindow, take: (milliseconds: number) => Promise<void>): Promise<void> {
  // What is said once, at the first disagreement ever, would hide the text.
  await workbench.command('Notifications: Clear All Notifications');
  await workbench.caretTo(row, 1);
  await workbench.hoverOver('231');
  save('verdict', await still(workbench, 'verdict'));
  await take(2600);
  await workbench.caretTo(total, 10);
  await workbench.openQuickFixes('Change 3 to 4');
  await take(2200);
  await workbench.press('Enter');
  await waitFor('the correction', async () => (await workbench.text()).includes('Total: 4'));
  await workbench.caretTo(row, 1);
  await workbench.ask('Tallymark: Rewrite Table…');
  await waitFor('the rewrites', async () => (await workbench.choiceCount()) > 3);
  save('rewrites', await still(workbench, 'rewrites'));
  await take(2600);
  await workbench.press('Escape');
  await sideBar.open();
  await sideBar.row('Transcribed?', 'Outstanding').waitFor();
  save('outstanding', await still(workbench, 'outstanding'));
  await take(2600);
}

/** The window as it is; the dark theme is kept beside the other pictures that are for looking at only. */
async function still(workbench: Workbench, name: string): Promise<readonly Frame[]> {
  writeFileSync(path.join(shotsFolder, `picture-${name}-dark.png`), await workbench.image('dark'));
  return [{ picture: readPng(await workbench.image('light')), milliseconds: 0 }];
}

function save(name: string, frames: readonly Frame[]): void {
  const file = writePng(frames);
  writeFileSync(path.join(target, `${name}.png`), file);
  process.stdout.write(`${name}.png: ${file.length} bytes\n`);
}
