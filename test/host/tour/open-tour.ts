import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { launchBrowser } from '../support/browser.ts';
import { extensionFolder, shotsFolder } from '../support/paths.ts';
import { startServer } from '../support/server.ts';
import { workbenchUrl } from '../support/workbench-url.ts';
import { copyWorkspace } from '../support/workspace.ts';
import { Workbench } from './workbench.ts';

/** A workbench in a browser, on a copy of the example thesis. */
export interface Tour {
  readonly workbench: Workbench;
  /** The folder in which the workspace's folders stand. */
  readonly folder: string;
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
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(20_000);
  await page.goto(workbenchUrl(server, { workspace, extension: vsix === undefined ? extensionFolder : undefined }));
  const stop = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  return { workbench: new Workbench(page), folder: dirname(workspace), stop };
}
