import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, linkSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createNodeDisk } from '../../src/cli/input/disk.ts';
import { builtProgram } from './program.ts';
import { createWorld, visits, type World } from './world.ts';

const fixed = visits.replace('43', '34');
const isRoot = process.getuid?.() === 0;

/** How a process ended. */
interface Ended {
  readonly status: number | null;
  readonly err: string;
}

suite('writing', function () {
  this.timeout(120_000);
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('a.md', visits);
  });
  teardown(() => {
    world.remove();
  });

  const inFolder = (name: string): string => path.join(world.folder, name);

  /** Runs a line of the shell in which `"$0" "$1"` starts the program. */
  async function shell(line: string, identity: { readonly uid?: number; readonly gid?: number } = {}): Promise<Ended> {
    const program = await builtProgram();
    const child = spawn('sh', ['-c', line, process.execPath, program], {
      cwd: world.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...identity,
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    return new Promise((resolve, reject) => {
      child.on('error', reject).on('close', (status) => {
        resolve({ status, err });
      });
    });
  }

  if (process.platform !== 'win32') {
    test('onto a disk that is full leaves the file as it was', async () => {
      const filler = 'A sentence of the chapter.\n\n'.repeat(8000);
      const small = inFolder('small');
      mkdirSync(small);
      if (isMounted(small)) {
        try {
          writeFileSync(path.join(small, 'b.md'), visits + filler);
          const { status, err } = await shell('cd small && "$0" "$1" fix b.md');
          assert.deepEqual([status, err], [2, 'b.md: cannot be written: the disk is full\n']);
          assert.deepEqual([world.bytes('small/b.md'), readdirSync(small)], [visits + filler, ['b.md']]);
        } finally {
          execFileSync('umount', [small]);
        }
      } else {
        // Only root may mount. A limit on the size of files cuts a write off just as well.
        world.write('small/b.md', visits + filler);
        const { status, err } = await shell('cd small && ulimit -f 64 && "$0" "$1" fix b.md');
        assert.equal(status, 2);
        assert.match(err, /^b\.md: .*EFBIG/);
        assert.deepEqual([world.bytes('small/b.md'), readdirSync(small)], [visits + filler, ['b.md']]);
      }
    });

    test('by somebody who may not leaves the file as it was', async () => {
      // Root may do everything: there, another user tries.
      const identity = isRoot ? { uid: 65_534, gid: 65_534 } : {};
      chmodSync(world.folder, 0o755);
      world.write('shut/b.md', visits);
      chmodSync(inFolder('shut/b.md'), 0o666);
      chmodSync(inFolder('shut'), 0o555);
      const folder = await shell('"$0" "$1" fix shut', identity);
      chmodSync(inFolder('shut'), 0o777);
      chmodSync(inFolder('shut/b.md'), 0o444);
      const file = await shell('"$0" "$1" fix shut', identity);
      for (const { status, err } of [folder, file])
        assert.deepEqual([status, err], [2, 'shut/b.md: cannot be written: permission denied\n']);
      assert.deepEqual([world.bytes('shut/b.md'), readdirSync(inFolder('shut'))], [visits, ['b.md']]);
    });
  }

  if (isRoot) {
    test('keeps the owner of a file, also where it cannot be given to another', async () => {
      chownSync(inFolder('a.md'), 1234, 5678);
      await world.run(['fix', 'a.md']);
      const { uid, gid } = statSync(inFolder('a.md'));
      assert.deepEqual([world.bytes('a.md'), uid, gid], [fixed, 1234, 5678]);
      world.write('open/b.md', visits);
      for (const name of ['.', 'open', 'open/b.md']) chmodSync(inFolder(name), 0o777);
      const { status, err } = await shell('"$0" "$1" fix open/b.md', { uid: 65_534, gid: 65_534 });
      assert.deepEqual([status, err, world.bytes('open/b.md')], [0, '', fixed]);
      assert.deepEqual([statSync(inFolder('open/b.md')).uid, readdirSync(inFolder('open'))], [0, ['b.md']]);
    });
  }

  test('by many processes at once loses nothing that one of them says it has written', async () => {
    const tasks = Array.from({ length: 6 }, (_, i) => `- [ ] Task ${i}\n`);
    world.write('tasks.md', tasks.join(''));
    const toggle = (i: number): Promise<Ended> => shell(`"$0" "$1" tasks --toggle tasks.md:${i + 1}`);
    const ended = await Promise.all(tasks.map((_, i) => toggle(i)));
    const lines = world.bytes('tasks.md').split('\n');
    for (const [i, { status, err }] of ended.entries()) {
      if (status !== 0) assert.match(err, /has changed since it was read/);
      assert.equal(lines[i], `- [${status === 0 ? 'x' : ' '}] Task ${i}`);
    }
    assert.ok(ended.some(({ status }) => status === 0));
    assert.deepEqual(readdirSync(world.folder).sort(), ['a.md', 'tasks.md']);
  });

  test('waits for another process that writes, and not for one that is gone', () => {
    const disk = createNodeDisk();
    const [before, after] = [visits, fixed].map((text) => Buffer.from(text)) as [Buffer, Buffer];
    assert.ok(disk.replace(inFolder('a.md'), before, after));
    assert.equal(disk.replace(inFolder('a.md'), before, after), false, 'it holds another text by now');
    for (const owner of ['2147483647', '', String(process.pid)]) {
      const lock = lockOf('a.md');
      writeFileSync(lock, owner);
      // Nobody writes for so long: another process has the id by now.
      if (owner === String(process.pid)) utimesSync(lock, 0, 0);
      const [now, next] = world.bytes('a.md') === fixed ? [after, before] : [before, after];
      assert.ok(disk.replace(inFolder('a.md'), now, next));
      assert.deepEqual(readdirSync(world.folder), ['a.md']);
    }
  });

  test('where a file has become a folder, or nothing, is an error and makes nothing', () => {
    const disk = createNodeDisk();
    const bytes = Buffer.from(visits);
    rmSync(inFolder('a.md'));
    assert.throws(() => disk.replace(inFolder('a.md'), bytes, Buffer.from(fixed)), { code: 'ENOENT' });
    mkdirSync(inFolder('a.md'));
    assert.throws(() => disk.replace(inFolder('a.md'), bytes, Buffer.from(fixed)), { code: 'EISDIR' });
    assert.deepEqual([readdirSync(world.folder), readdirSync(inFolder('a.md'))], [['a.md'], []]);
  });

  test('leaves what a run that was killed has left, where the author has written since', () => {
    linkSync(inFolder('a.md'), inFolder('second.txt'));
    const left = (ending: string): string => lockOf('a.md').replace(/(\d+)\.lock$/, `2147483647-$1.${ending}`);
    writeFileSync(left('old'), 'old text\n');
    writeFileSync(left('new'), 'new text\n');
    createNodeDisk().recover(world.folder);
    assert.deepEqual([world.bytes('a.md'), readdirSync(world.folder).length], [visits, 4]);
    world.write('a.md', 'new tld text\n'.slice(0, 4) + 'text\n');
    createNodeDisk().recover(world.folder);
    assert.deepEqual([world.bytes('second.txt'), readdirSync(world.folder)], ['new text\n', ['a.md', 'second.txt']]);
  });

  test('never touches what cannot be decoded: old encodings, UTF-16, NUL bytes, half a character', async () => {
    const hostile = [
      Buffer.from(`${visits}Dur\u00e9e\n`, 'latin1'),
      Buffer.from(`\ufeff${visits}`, 'utf16le'),
      Buffer.from(`${visits}\0`),
      Buffer.from([...Buffer.from(visits), 0xe2, 0x82]),
      Buffer.from([...Buffer.from(visits), 0xed, 0xa0, 0x80]),
    ];
    for (const bytes of hostile) {
      world.write('b.md', bytes);
      for (const argv of [
        ['fix', 'b.md'],
        ['rewrite', 'number-rows', 'b.md', '--write'],
        ['tasks', '--toggle', 'b.md:10'],
      ]) {
        const { status, err } = await world.run(argv);
        assert.equal(status, 2, argv.join(' '));
        assert.match(err, /^b\.md: is /);
        assert.equal(world.bytes('b.md'), bytes.toString('latin1'));
      }
    }
  });

  /** The file that two processes have to agree about; a run leaves it nowhere, so it is read off the name of a draft. */
  function lockOf(name: string): string {
    const host = execFileSync(process.execPath, ['-p', 'require("os").hostname().replace(/[^\\w.]+/g, "_")'], { encoding: 'utf8' }).trim();
    return inFolder(`.tallymark-${host}-${statSync(inFolder(name)).ino}.lock`);
  }
});

/** Mounts a disk on which a chapter has room once and not twice; only root can. */
function isMounted(folder: string): boolean {
  if (!isRoot || process.platform !== 'linux') return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tallymark', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
