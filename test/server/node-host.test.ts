import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeHost } from '../../src/server/node.ts';

suite('the server’s host under Node', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-host-'));
  const uri = (name: string): string => `${pathToFileURL(folder).href}${name}`;

  suiteSetup(() => {
    mkdirSync(path.join(folder, 'part 1'));
    writeFileSync(path.join(folder, 'été.md'), '\ufeff# Été\n');
    symlinkSync('été.md', path.join(folder, 'link.md'));
    symlinkSync('.', path.join(folder, 'circle'));
    symlinkSync('nowhere.md', path.join(folder, 'broken.md'));
  });
  suiteTeardown(() => {
    rmSync(folder, { recursive: true });
  });

  test('lists files, folders and links to files, but no link that may lead in a circle, or nowhere', async () => {
    const entries = [...((await nodeHost.listFolder(uri(''))) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    assert.deepEqual(entries, [
      { name: 'link.md', kind: 'file' },
      { name: 'part 1', kind: 'folder' },
      { name: 'été.md', kind: 'file' },
    ]);
    assert.deepEqual(await nodeHost.listFolder(uri('/part%201')), []);
    assert.equal(await nodeHost.listFolder(uri('/link.md')), undefined);
    assert.equal(await nodeHost.listFolder(uri('/nowhere')), undefined);
  });

  test('reads plain files only: a device has no end, a pipe no beginning', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('/dev/zero', path.join(folder, 'tallymark.json'));
    execFileSync('sh', ['-c', 'mkfifo .gitignore'], { cwd: folder });
    assert.equal(await nodeHost.readFile(uri('/tallymark.json')), undefined);
    assert.equal(await nodeHost.readFile(uri('/.gitignore')), undefined);
    rmSync(path.join(folder, 'tallymark.json'));
    rmSync(path.join(folder, '.gitignore'));
  });

  test('reads files without their byte order mark', async () => {
    assert.equal(await nodeHost.readFile(uri('/link.md')), '# Été\n');
    assert.equal(await nodeHost.readFile(uri('/part%201')), undefined);
    assert.equal(await nodeHost.readFile(uri('/broken.md')), undefined);
  });

  test('reaches the disk only', () => {
    assert.ok(nodeHost.reaches(uri('/link.md')));
    assert.ok(!nodeHost.reaches('vscode-vfs://github/author/thesis/1.md'));
  });
});
