import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { createNodeDisk, type Disk } from '../../src/cli/input/disk.ts';
import { clean, createWorld, visits, type World } from './world.ts';

const fixed = visits.replace('43', '34');

suite('fix', () => {
  let world: World;

  setup(() => {
    world = createWorld();
  });
  teardown(() => {
    world.remove();
  });

  test('changes the characters of the fix and nothing else; the second time, nothing', async () => {
    world.write('a.md', visits);
    world.write('b.md', clean);
    const first = await world.run(['fix']);
    assert.equal(first.status, 0);
    assert.equal(first.err, '');
    assert.match(first.out, /^a\.md\n {2}8:15 {2}Change 43 to 34 {2}wrong-total\n\n1 fix made in 1 of 2 chapters\.\n$/);
    assert.equal(world.bytes('a.md'), fixed);
    const second = await world.run(['fix']);
    assert.deepEqual([second.status, second.out], [0, 'Nothing to fix without a choice in 2 chapters.\n']);
    assert.equal(world.bytes('a.md'), fixed);
    assert.deepEqual(readdirSync(world.folder), ['a.md', 'b.md']);
  });

  for (const [name, vary] of [
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['decomposed accents', (text) => text.replace('North', 'Le\u0301on\u0302')],
    ['composed accents', (text) => text.replace('North', 'L\u00e9\u00f4n')],
    ['trailing blanks', (text) => text.replaceAll('|\n', '|  \t\n')],
    ['no last line end', (text) => text.trimEnd()],
    ['U+00A0 and U+FFFD', (text) => text.replace('North', 'No\u00a0rd\ufffd')],
  ] as readonly (readonly [string, (text: string) => string])[]) {
    test(`keeps ${name} byte for byte`, async () => {
      world.write('a.md', vary(visits));
      await world.run(['fix']);
      assert.equal(world.bytes('a.md'), Buffer.from(vary(fixed)).toString('latin1'));
      await world.run(['fix']);
      assert.equal(world.bytes('a.md'), Buffer.from(vary(fixed)).toString('latin1'));
    });
  }

  test('goes on to totals that a fixed subtotal puts out, and shows both in one diff', async () => {
    const rows = (subtotal: number, total: number): string =>
      `| Part | Hours |\n|---|---|\n| A | 10 |\n| A | 20 |\n| Subtotal | ${subtotal} |\n| B | 5 |\n| B | 7 |\n| Subtotal | 12 |\n| Total | ${total} |\n`;
    world.write('a.md', rows(31, 43));
    const { out } = await world.run(['fix', '--diff']);
    assert.equal(out.match(/^[-+] /gm), null);
    assert.deepEqual(out.match(/^[-+]\|.*/gm), ['-| Subtotal | 31 |', '+| Subtotal | 30 |', '-| Total | 43 |', '+| Total | 42 |']);
    assert.match((await world.run(['fix'])).out, /\n2 fixes made in 1 of 1 chapter\.\n$/);
    assert.equal(world.bytes('a.md'), rows(30, 42));
  });

  test('leaves a file alone that changes while it is checked', async () => {
    world.write('a.md', visits);
    const read = (file: string): Uint8Array => {
      const bytes = createNodeDisk().read(file);
      appendFileSync(file, 'More.\n');
      return bytes;
    };
    const { status, out, err } = await world.run(['fix', '--rule', 'open-task=off'], { disk: { read } });
    assert.equal(status, 2);
    assert.match(err, /^a\.md: has changed since it was read, so nothing was written; run the command again\n$/);
    assert.doesNotMatch(out, /Change 43/);
    assert.equal(world.bytes('a.md'), `${visits}More.\n`);
    assert.deepEqual(readdirSync(world.folder), ['a.md']);
  });

  test('tells when a file cannot be written, and goes on', async () => {
    world.write('a.md', visits);
    world.write('b.md', visits);
    const replace: Disk['replace'] = (file, before, after) => {
      if (file.endsWith('a.md')) throw Object.assign(new Error('no'), { code: 'EACCES' });
      return createNodeDisk().replace(file, before, after);
    };
    const { status, err } = await world.run(['fix'], { disk: { replace } });
    assert.deepEqual([status, err], [2, 'a.md: cannot be written: permission denied\n']);
    assert.equal(world.bytes('a.md'), visits);
    assert.equal(world.bytes('b.md'), fixed);
  });

  test('keeps the mode of the file, and the link that leads to it', async () => {
    world.write('real/a.md', visits);
    chmodSync(path.join(world.folder, 'real/a.md'), 0o640);
    symlinkSync('real/a.md', path.join(world.folder, 'link.md'));
    await world.run(['fix', 'link.md']);
    assert.equal(world.bytes('real/a.md'), fixed);
    assert.ok(lstatSync(path.join(world.folder, 'link.md')).isSymbolicLink());
    assert.equal(statSync(path.join(world.folder, 'real/a.md')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(path.join(world.folder, 'real')), ['a.md']);
  });

  for (const option of ['--diff', '--dry-run']) {
    test(`${option} shows a diff, writes nothing, and exits with 1 as the finding stays`, async () => {
      world.write('part/a.md', visits);
      const { status, out, err } = await world.run(['fix', option]);
      assert.deepEqual([status, err], [1, '']);
      assert.match(out, /^--- a\/part\/a\.md\n\+\+\+ b\/part\/a\.md\n@@ -5,7 \+5,7 @@\n/);
      assert.match(out, /\n-\| {3}\| Total \| 43 {5}\|\n\+\| {3}\| Total \| 34 {5}\|\n/);
      assert.equal(world.bytes('part/a.md'), visits);
    });
  }

  test('exits with 1 as long as something weighs enough', async () => {
    world.write('a.md', visits);
    const { status, out } = await world.run(['fix', '--fail-on', 'information']);
    assert.equal(status, 1);
    assert.match(out, /\n1 finding remains: tallymark check\n$/);
    assert.equal((await world.run(['fix', '--fail-on', 'off'])).status, 0);
  });

  test('makes of standard input what goes to standard output', async () => {
    const { status, out } = await world.run(['fix', '-'], { stdin: visits.replaceAll('\n', '\r\n') });
    assert.equal(status, 0);
    assert.equal(out, fixed.replaceAll('\n', '\r\n'));
    assert.equal((await world.run(['fix', '-'], { stdin: clean })).out, clean);
    assert.match((await world.run(['fix', '-', '--diff', '--stdin-path', 'a.md'], { stdin: visits })).out, /^--- a\/a\.md\n/);
  });

  test('never writes what is not text', async () => {
    const bytes = Buffer.concat([Buffer.from(visits), Buffer.from([0, 0xff])]);
    world.write('a.md', bytes);
    world.write('b.md', Buffer.concat([Buffer.from(visits), Buffer.from([0xe9])]));
    assert.equal((await world.run(['fix', 'a.md', 'b.md'])).status, 2);
    assert.equal(world.bytes('a.md'), bytes.toString('latin1'));
    assert.ok(world.bytes('b.md').includes('43'));
  });
});
