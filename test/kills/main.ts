/**
 * Kills processes while they write, and looks at what is left:  npm run kills -- [--times N]
 * It ends with 1 if a single byte was lost.
 */
import { parseArgs } from 'node:util';
import { killAtEveryCall, killAtRandom, kinds, type Tally } from './kills.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '1000' } } });
const share = Math.ceil(Number(values.times) / kinds.length);
let [killed, lost] = [0, 0];
const tell = (kind: string, tally: Tally): void => {
  killed += tally.killed;
  lost += tally.lost.length;
  process.stdout.write(`${kind}: ${tally.killed} killed, ${tally.lost.length} lost, ${tally.recovered} recovered\n`);
  for (const one of tally.lost) process.stdout.write(`  ${one}\n`);
};
for (const isLinked of [false, true]) tell(`${isLinked ? 'linked file' : 'file'}, at every call`, await killAtEveryCall(isLinked));
for (const kind of kinds) tell(`${kind}, at random`, await killAtRandom(kind, share));
process.stdout.write(`${killed} killed, ${lost} lost\n`);
process.exitCode = lost > 0 ? 1 : 0;
