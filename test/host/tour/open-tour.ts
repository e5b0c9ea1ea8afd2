import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchBrowser } from '../support/browser.ts';
import { extensionFolder, shotsFolder } from '../support/paths.ts';
import { startedBy } from '../support/processes.ts';
import { startServer } from '../support/server.ts';
import { workbenchUrl } from '../support/workbench-url.ts';
import { copyWorkspace } from '../support/workspace.ts';
import { Refactorings } from './refactorings.ts';
import { SideBar } from './side-bar.ts';
import { TablePage } from './table-page.ts';
import { Workbench } from './workbench.ts';

/** A window of the workbench in a browser. */
export interface TourWindow {
  readonly workbench: Workbench;
  readonly sideBar: SideBar;
  readonly refactorings: Refactorings;
  readonly tablePage: TablePage;
}

/** A window on a copy of the example thesis. */
export interface Tour extends TourWindow {
  /** The folder in which the workspace's folders stand. */
  readonly folder: string;
  /** The workspace itself. */
  readonly workspace: string;
  /** Opens another window, on another folder or in another language. */
  readonly openWindow: (folder: string, language?: string) => Promise<TourWindow>;
  /** The processes of the extension's language server. */
  readonly languageServers: () => readonly number[];
  readonly stop: () => Promise<void>;
}

/**
 * Opens VS Code with the extension: the package that the environment variable `TALLYMARK_TEST_VSIX` names, installed as authors install
 * it, else the source folder.
 */
export async function openTour(): Promise<Tour> {
  mkdirSync(shotsFolder, { recursive: true });
  const vsix = process.env['TALLYMARK_TEST_VSIX'];
  const workspace = copyWorkspace();
  const server = await startServer({ vsix });
  const browser = await launchBrowser();
  const openWindow = async (opened: string, language?: string): Promise<TourWindow> => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(30_000);
    // As the page of a workbench with a language pack does; the extensions are told this language.
    if (language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
    await page.goto(workbenchUrl(server, { workspace: opened, extension: vsix === undefined ? extensionFolder : undefined }));
    const workbench = new Workbench(page);
    return { workbench, sideBar: new SideBar(page), refactorings: new Refactorings(page, workbench), tablePage: new TablePage(page) };
  };
  const stop = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  const languageServers = (): readonly number[] => startedBy(server.pid, join('dist', 'server.cjs'));
  return { ...(await openWindow(workspace)), folder: dirname(workspace), workspace, openWindow, languageServers, stop };
}

/** The name of a picture, so that those of several tours stand side by side. */
export function shotName(name: string): string {
  const extension = process.env['TALLYMARK_TEST_VSIX'] === undefined ? 'source' : 'package';
  return `${process.env['TALLYMARK_TEST_VSCODE'] ?? 'oldest'}-${extension}-${name}`;
}
