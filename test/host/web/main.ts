/**
 * Runs the integration tests in VS Code for the Web, where extensions run in a worker and there is neither Node nor a disk, and exits
 * with the run's code (see `Outcome`): `npx tsx test/host/web/main.ts`.
 */
import { basename, dirname, join, relative } from 'node:path';
import { bringWeb } from '../../../scripts/vscode/web.ts';
import { bundleForWorker } from '../support/bundle.ts';
import { extensionFolder } from '../support/paths.ts';
import { runInPage } from '../support/run-in-page.ts';
import { copyWorkspace } from '../support/workspace.ts';
import { packFolder, serve, type Answer } from './serve.ts';
import { workbenchPage } from './workbench-page.ts';

const vscode = await bringWeb();
const workspace = copyWorkspace();
const tests = await bundleForWorker(join(import.meta.dirname, 'worker-entry.ts'));
const files = await bundleForWorker(join(import.meta.dirname, 'memory-files.ts'));

const server = await serve((authority) => ({
  '/': {
    type: 'text/html',
    text: workbenchPage({ authority, workspace: `/${basename(workspace)}`, tests: `/extension/${relative(extensionFolder, tests)}` }),
  },
  '/workspace.json': json(packFolder(dirname(workspace))),
  '/memory-files/package.json': json(memoryFilesManifest(basename(files))),
  '/memory-files/': { folder: dirname(files) },
  '/extension/': { folder: extensionFolder },
  '/vscode/': { folder: vscode },
}));
const outcome = await runInPage({ url: `http://${server.authority}/`, limit: 180_000, onTrouble: () => undefined });
await server.stop();
if (outcome.reason !== '') process.stderr.write(`${outcome.reason}\n`);
process.exit(outcome.code);

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
