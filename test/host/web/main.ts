/**
 * Runs the integration tests in VS Code for the Web, where extensions run in a worker and there is neither Node nor a disk, and exits
 * with the run's code (see `Outcome`): `npx tsx test/host/web/main.ts`.
 */
import { join } from 'node:path';
import { bundleForWorker } from '../support/bundle.ts';
import { runInPage } from '../support/run-in-page.ts';
import { serveWorkbench } from './serve-workbench.ts';

const server = await serveWorkbench(await bundleForWorker(join(import.meta.dirname, 'worker-entry.ts')));
const outcome = await runInPage({ url: `http://${server.authority}/`, limit: 180_000, onTrouble: () => undefined });
await server.stop();
if (outcome.reason !== '') process.stderr.write(`${outcome.reason}\n`);
process.exit(outcome.code);
