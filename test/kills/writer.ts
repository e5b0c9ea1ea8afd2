/**
 * Writes a file, until the process is killed:  FILE TEXT-FILE TEXT-FILE [STEP]
 * Without a step it writes one text over the other again and again, and says on standard output when it has begun. With one it writes
 * once, and kills itself at that call of the system's; a call that writes has then written half.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createNodeDisk } from '../../src/cli/input/disk.ts';

const [file = '', one = '', other = '', step] = process.argv.slice(2);
const texts = [fs.readFileSync(one), fs.readFileSync(other)] as const;
const isFirst = fs.readFileSync(file).equals(texts[0]);
let [now, next] = isFirst ? texts : [texts[1], texts[0]];

if (step !== undefined) dieAt(Number(step));
const disk = createNodeDisk();
do {
  if (!disk.replace(file, now, next)) throw new Error('somebody else writes');
  [now, next] = [next, now];
  process.stdout.write('written\n');
} while (step === undefined);

/** Every call that changes something on the disk counts. */
function dieAt(last: number): void {
  const calls = [
    'openSync',
    'fsyncSync',
    'ftruncateSync',
    'chmodSync',
    'chownSync',
    'renameSync',
    'rmSync',
    'linkSync',
    'writeFileSync',
  ] as const;
  let count = 0;
  const isLast = (): boolean => (count += 1) === last;
  const die = (): void => void process.kill(process.pid, 'SIGKILL');
  for (const name of calls) {
    const call = fs[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (isLast()) die();
        return call(...args);
      },
    });
  }
  const { writeSync } = fs;
  Object.assign(fs, {
    writeSync: (handle: number, bytes: Uint8Array, from: number, length: number, at: number) => {
      // Nobody writes half a number.
      if (length > 100 && isLast()) {
        writeSync(handle, bytes, from, length >> 1, at);
        die();
      }
      return writeSync(handle, bytes, from, length, at);
    },
  });
  syncBuiltinESMExports();
}
