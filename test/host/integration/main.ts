/**
 * Runs the integration tests in a real extension host and exits with the run's code (see `Outcome`):
 * `npx tsx test/host/integration/main.ts`. `TALLYMARK_TEST_VSCODE=newest` takes the newest VS Code, `TALLYMARK_TEST_HOST=desktop` a
 * desktop one.
 */
import { join } from 'node:path';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { chooseHost, type HostChoice } from '../support/host-choice.ts';
import type { Outcome } from '../support/outcome.ts';
import { runInDesktop } from '../support/run-in-desktop.ts';
import { runInServer } from '../support/run-in-server.ts';

const entry = join(import.meta.dirname, 'entry.ts');
const limit = 180_000;

const choice = await chooseHost();
const where = choice.kind === 'server' ? `the server of ${chosenRelease().name}` : choice.program;
process.stdout.write(`In ${where} (${choice.why})\n`);
const outcome = await runIn(choice);
if (outcome.reason !== '') process.stderr.write(`${outcome.reason}\n`);
process.exit(outcome.code);

async function runIn(host: HostChoice): Promise<Outcome> {
  return host.kind === 'server' ? runInServer(entry, limit) : runInDesktop(host.program, entry, limit);
}
