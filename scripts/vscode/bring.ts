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
const brought = await Promise.all([
  bringServer(oldest.codeServer),
  bringServer(newest.codeServer),
  bringNode(newest.node),
  bringBrowser(),
  bringWeb(),
]);
const paths = brought.map((item) => (typeof item === 'string' ? item : item.program));
process.stdout.write(`${paths.join('\n')}\n`);
