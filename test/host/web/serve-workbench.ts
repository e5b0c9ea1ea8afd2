import { basename, dirname, join, relative } from 'node:path';
import { bringWeb } from '../../../scripts/vscode/web.ts';
import { bundleForWorker } from '../support/bundle.ts';
import { extensionFolder } from '../support/paths.ts';
import { copyWorkspace } from '../support/workspace.ts';
import { packFolder, serve, type Answer, type PageServer } from './serve.ts';
import { workbenchPage } from './workbench-page.ts';

/**
 * Serves VS Code for the Web with the extension, on a copy of the example thesis that stands in the memory of the page.
 * @param tests path of a module with tests that the page is to run; without one it waits for somebody to work with it
 */
export async function serveWorkbench(tests?: string): Promise<PageServer> {
  const vscode = await bringWeb();
  const workspace = copyWorkspace();
  const files = await bundleForWorker(join(import.meta.dirname, 'memory-files.ts'));
  const inExtension = tests === undefined ? undefined : `/extension/${relative(extensionFolder, tests)}`;
  return serve((authority) => ({
    '/': { type: 'text/html', text: workbenchPage({ authority, workspace: `/${basename(workspace)}`, tests: inExtension }) },
    '/workspace.json': json(packFolder(dirname(workspace))),
    '/memory-files/package.json': json(memoryFilesManifest(basename(files))),
    '/memory-files/': { folder: dirname(files) },
    '/extension/': { folder: extensionFolder },
    '/vscode/': { folder: vscode },
  }));
}

function json(value: object): Answer {
  return { type: 'application/json', text: JSON.stringify(value) };
}

function memoryFilesManifest(bundle: string): object {
  return {
    name: 'memory-files',
    publisher: 'tallymark-tests',
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    browser: `./${bundle}`,
    activationEvents: ['onFileSystem:memory', 'onSearch:memory'],
    enabledApiProposals: ['fileSearchProvider'],
    // A window asks how to show the addresses of a scheme that it does not know.
    contributes: { resourceLabelFormatters: [{ scheme: 'memory', formatting: { label: '${path}', separator: '/' } }] },
  };
}
