import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { createNodeDisk } from '../../src/cli/input/disk.ts';
import { clean, createWorld, visits, type Changes, type World } from './world.ts';

suite('files', () => {
  let world: World;

  setup(() => {
    world = createWorld();
  });
  teardown(() => {
    world.remove();
  });

  /** The paths that `check` reports on, and what it says on standard error. */
  async function checked(
    operands: readonly string[],
    changes?: Changes,
  ): Promise<{ paths: readonly string[]; status: number; err: string }> {
    const { out, err, status } = await world.run(['check', '--format', 'json', ...operands], changes);
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    return { paths: files.map((file) => file.path), status, err };
  }

  test('of a folder are those with a Markdown ending, sorted, without .git and node_modules', async () => {
    for (const name of ['b.md', 'a.markdown', 'c.mdown', 'd.MKD', 'e.qmd', 'f.Rmd', 'g.mdx', 'sub/g.md']) world.write(name, clean);
    for (const name of ['x.txt', 'md', 'node_modules/p/readme.md', '.git/x.md', 'sub/node_modules/y.md']) world.write(name, visits);
    assert.deepEqual(await checked(['.']), {
      paths: ['a.markdown', 'b.md', 'c.mdown', 'd.MKD', 'e.qmd', 'f.Rmd', 'g.mdx', 'sub/g.md'],
      status: 0,
      err: '',
    });
  });

  test('what is run in a chapter is never read: code of Quarto and R Markdown, expressions of MDX', async () => {
    const chunk = (name: string): string => `\`\`\`{${name}}\n${visits}\n\`\`\`\n`;
    world.write('a.qmd', `---\nexecute:\n  echo: false\n---\n\n# A\n\n${chunk('r')}\n${chunk('python')}\nWords \`r sum(x)\`.\n`);
    world.write('b.Rmd', `# B\n\n${chunk('r setup, include=FALSE')}\nWords.\n`);
    world.write('c.mdx', `import { Chart } from './chart.js'\n\n# C\n\n<Chart data={[1, 2]} />\n\nWords.\n`);
    const { out, status } = await world.run(['check', '--format', 'json']);
    const { summary } = JSON.parse(out) as { readonly summary: Readonly<Record<string, unknown>> };
    assert.equal(status, 0);
    assert.deepEqual([summary['files'], summary['findings'], summary['tables'], summary['tasks']], [3, 0, 0, { open: 0, done: 0 }]);
    assert.equal((await world.run(['check', 'a.qmd', '--rule', 'placeholder=warning'])).status, 0);
  });

  test('are each checked once, and named from the working folder', async () => {
    world.write('sub/a.md', clean);
    assert.deepEqual((await checked(['sub', 'sub/a.md', './sub/../sub/a.md', '**/*.md'])).paths, ['sub/a.md']);
    assert.deepEqual((await checked(['..'], { cwd: 'sub' })).paths, ['a.md']);
    world.write('b.md', clean);
    assert.deepEqual((await checked(['..'], { cwd: 'sub' })).paths, ['../b.md', 'a.md']);
    assert.deepEqual((await checked([path.join(world.folder, 'b.md')], { cwd: 'sub' })).paths, [`${world.folder}/b.md`]);
    assert.deepEqual((await checked([path.join(world.folder, 'b.md')])).paths, ['b.md']);
  });

  test('match patterns', async () => {
    for (const name of ['p1/a.md', 'p1/deep/b.md', 'p2/c.md', 'q/d.md', 'q/e.txt']) world.write(name, clean);
    assert.deepEqual((await checked(['p*/*.md'])).paths, ['p1/a.md', 'p2/c.md']);
    assert.deepEqual((await checked(['p1/**'])).paths, ['p1/a.md', 'p1/deep/b.md']);
    assert.deepEqual((await checked(['{p2,q}/*.md'])).paths, ['p2/c.md', 'q/d.md']);
    assert.deepEqual((await checked(['./p?/[a-b].md'])).paths, ['p1/a.md']);
    assert.deepEqual((await checked([`${world.folder}/q/*.md`])).paths, ['q/d.md']);
    const none = await checked(['p3/*.md', 'q/*.txt']);
    assert.deepEqual([none.paths, none.status], [[], 2]);
    assert.equal(none.err, 'p3/*.md: no Markdown file matches this pattern\nq/*.txt: no Markdown file matches this pattern\n');
  });

  test('may have the signs of patterns in their names', async () => {
    world.write('notes [old].md', clean);
    assert.deepEqual((await checked(['notes [old].md'])).paths, ['notes [old].md']);
  });

  test('that .gitignore leaves out are left out, the nearest .gitignore having the last word', async () => {
    world.write('.git/HEAD', '');
    world.write('.gitignore', '*.draft.md\n/build/\nsecret/\n');
    world.write('sub/.gitignore', '!kept.draft.md\n/local.md\n');
    for (const name of ['a.md', 'a.draft.md', 'build/x.md', 'sub/build/y.md', 'sub/kept.draft.md', 'sub/b.draft.md', 'sub/local.md']) {
      world.write(name, clean);
    }
    for (const name of ['sub/deep/local.md', 'secret/z.md', 'sub/secret/z.md']) world.write(name, clean);
    const all = ['a.md', 'sub/build/y.md', 'sub/deep/local.md', 'sub/kept.draft.md'];
    assert.deepEqual((await checked(['.'])).paths, all);
    assert.deepEqual((await checked(['**/*.md'])).paths, all);
    assert.deepEqual((await checked(['sub'])).paths, all.slice(1));
    assert.deepEqual((await checked(['.'], { cwd: 'sub/deep' })).paths, ['local.md']);
  });

  test('that are asked for by name are taken all the same, and so is a folder', async () => {
    world.write('.git/HEAD', '');
    world.write('.gitignore', 'build/\n*.tmp.md\n');
    world.write('build/x.md', clean);
    world.write('build/y.tmp.md', clean);
    assert.deepEqual((await checked(['build/y.tmp.md'])).paths, ['build/y.tmp.md']);
    assert.deepEqual((await checked(['build'])).paths, ['build/x.md', 'build/y.tmp.md']);
  });

  test('above the repository say nothing', async () => {
    world.write('.gitignore', '*.md\n');
    world.write('repo/.git/HEAD', '');
    world.write('repo/a.md', clean);
    assert.deepEqual((await checked(['repo'])).paths, ['repo/a.md']);
  });

  test('may be links; linked folders are not entered', async () => {
    world.write('real/a.md', clean);
    symlinkSync('real/a.md', path.join(world.folder, 'link.md'));
    symlinkSync('real', path.join(world.folder, 'folder.md'));
    symlinkSync('.', path.join(world.folder, 'real/loop'));
    assert.deepEqual((await checked(['.'])).paths, ['link.md', 'real/a.md']);
    assert.deepEqual((await checked(['folder.md'])).paths, ['folder.md/a.md']);
  });

  test('may be folders by their look', async () => {
    world.write('part.md/a.md', clean);
    assert.deepEqual(await checked(['.']), { paths: ['part.md/a.md'], status: 0, err: '' });
  });

  test('that do not exist are told, and the others are checked', async () => {
    world.write('a.md', visits);
    symlinkSync('nowhere.md', path.join(world.folder, 'dangling.md'));
    symlinkSync('user@host.1', path.join(world.folder, '.#a.md'));
    const { paths, status, err } = await checked(['gone.md', 'no/folder', '.']);
    assert.deepEqual([paths, status], [['a.md'], 2]);
    const text = 'no such file or folder';
    assert.deepEqual(err.trimEnd().split('\n').sort(), [`dangling.md: ${text}`, `gone.md: ${text}`, `no/folder: ${text}`]);
  });

  test('that vanish while the others are checked are told', async () => {
    world.write('a.md', clean);
    world.write('b.md', clean);
    const { paths, status, err } = await checked(['.'], { disk: { read: failing('b.md', 'ENOENT', createNodeDisk().read) } });
    assert.deepEqual([paths, status, err], [['a.md'], 2, 'b.md: no such file or folder\n']);
  });

  test('and folders that may not be read are told', async () => {
    world.write('a.md', clean);
    world.write('shut/b.md', clean);
    world.write('c.md', clean);
    const disk = { read: failing('c.md', 'EACCES', createNodeDisk().read), list: failing('shut', 'EACCES', createNodeDisk().list) };
    const { paths, status, err } = await checked(['.'], { disk });
    assert.deepEqual([paths, status], [['a.md'], 2]);
    assert.deepEqual(err, 'shut: permission denied\nc.md: permission denied\n');
  });

  test('with an error of another kind are told in the words of the system', async () => {
    world.write('a.md', clean);
    const { status, err } = await checked(['.'], { disk: { read: failing('a.md', 'EIO', createNodeDisk().read) } });
    assert.deepEqual([status, err], [2, 'a.md: cannot be used: EIO here\n']);
  });

  test('that are not text are left out of a folder, and told when asked for', async () => {
    world.write('a.md', clean);
    world.write('b.md', new Uint8Array([0x89, 0x50, 0x00, 0x01]));
    assert.deepEqual(await checked(['.']), { paths: ['a.md'], status: 0, err: 'b.md: left out: it is not text\n' });
    assert.deepEqual(await checked(['b.md']), { paths: [], status: 2, err: 'b.md: is not text: it holds NUL bytes\n' });
  });

  test('in another encoding are told, wherever they are', async () => {
    world.write('latin1.md', Buffer.from('# Durée\n', 'latin1'));
    world.write('utf16.md', Buffer.from('\ufeff# Durée\n', 'utf16le'));
    const { paths, status, err } = await checked(['.']);
    assert.deepEqual([paths, status], [[], 2]);
    assert.match(err, /^latin1\.md: is not valid UTF-8; .*\nutf16\.md: is written in UTF-16; .*\n$/);
  });

  test('that cannot be decoded do not spoil the run of a folder, unless asked for', async () => {
    world.write('latin1.md', Buffer.from('# Durée\n', 'latin1'));
    world.write('one.md', '# One\n\nText.\n');
    const said = 'latin1.md: is not valid UTF-8; save it as UTF-8 to have it read\n';
    assert.deepEqual(await checked(['.']), { paths: ['one.md'], status: 0, err: said });
    assert.deepEqual(await checked(['.', '--strict']), { paths: ['one.md'], status: 2, err: said });
    assert.deepEqual(await checked(['latin1.md', '.']), { paths: ['one.md'], status: 2, err: said });
  });

  test('may be empty, and folders without chapters are no trouble', async () => {
    world.write('empty.md', '');
    mkdirSync(path.join(world.folder, 'nothing'));
    assert.deepEqual(await checked(['.']), { paths: ['empty.md'], status: 0, err: '' });
    const { status, out } = await world.run(['check', 'nothing']);
    assert.deepEqual([status, out], [0, 'There is no Markdown file here.\n']);
  });

  test('may be standard input', async () => {
    const { out, status } = await world.run(['check', '-', '--format', 'json'], { stdin: visits });
    assert.equal(status, 1);
    assert.equal((JSON.parse(out) as { files: { path: string }[] }).files[0]?.path, '-');
    const named = await checked(['-', '--stdin-path', 'thesis/one.md'], { stdin: visits });
    assert.deepEqual(named.paths, ['thesis/one.md']);
    const binary = await checked(['-'], { stdin: new Uint8Array([65, 0]) });
    assert.deepEqual([binary.status, binary.err], [2, '-: is not text: it holds NUL bytes\n']);
  });

  test('with a line of five million characters are checked and reported', async () => {
    world.write('long.md', `${'word '.repeat(1_000_000)}\n\n- [ ] open ${'x'.repeat(1_000_000)}\n\n${visits}`);
    const { status, out } = await world.run(['check', 'long.md'], { terminal: 80 });
    assert.equal(status, 1);
    assert.ok(out.split('\n').every((line) => line.length < 200));
  });

  test('in great number show how far the work is, on a terminal only and after a second', async () => {
    for (const name of ['a.md', 'b.md', 'c.md']) world.write(name, clean);
    let time = 0;
    const now = (): number => (time += 400);
    assert.equal((await world.run(['check'], { now })).err, '');
    const { err } = await world.run(['check'], { now, terminal: 80 });
    assert.match(err, /^\r\u001b\[K3\/3 c\.md\r\u001b\[K$/);
  });
});

/** A function of the disk that fails for one name with a system's error. */
function failing<Result>(name: string, code: string, otherwise: (file: string) => Result): (file: string) => Result {
  return (file) => {
    if (path.basename(file) === name) throw Object.assign(new Error(`${code} here`), { code });
    return otherwise(file);
  };
}
