/**
 * Brings everything that the tests in a real VS Code need, so that they can run without a network afterwards:
 * `npx tsx scripts/vscode/bring.ts`. What is there already is left alone; a first time takes about half a minute.
 */
import { bringBrowser } from './browser.ts';
import { bringNode } from './node.ts';
import { bringServer } from './server.ts';
import { releases } from './versions.ts';
import { bringWeb } from './web.ts';

const { oldest, newest } = releases;
const all = [bringServer(oldest.codeServer), bringServer(newest.codeServer), bringNode(newest.node), bringWeb(), bringBrowser()];
for (const result of await Promise.allSettled(all)) {
  if (result.status === 'fulfilled') process.stdout.write(`${typeof result.value === 'string' ? result.value : result.value.program}\n`);
  else {
    process.stderr.write(`${result.reason instanceof Error ? result.reason.message : String(result.reason)}\n`);
    process.exitCode = 1;
  }
}
