import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { createWorld, visits, type World } from './world.ts';

const corrected = visits.replace('43', '34');

/** A control sequence that would colour a terminal, and one that would give its window a title. */
const escapes = '\u001b[31m\u001b]0;title\u0007\u009b1m';

suite('the command line under attack', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('a.md', visits);
  });
  teardown(() => {
    world.remove();
  });

  const inFolder = (name: string): string => path.join(world.folder, name);

  for (const argv of [
    ['fix', ''],
    ['check', ''],
    ['check', 'a.md', ''],
    ['rewrite', 'number-rows', '', '--write'],
    ['tasks', ''],
  ]) {
    test(`takes an empty argument for a mistake, not for the whole folder: ${argv.join(' ')}`, async () => {
      const { status, out, err } = await world.run(argv);
      assert.deepEqual([status, out], [2, '']);
      assert.equal(err, 'tallymark: an argument is empty; leave it out, or give . for the working folder\n');
      assert.equal(world.bytes('a.md'), visits);
    });
  }

  suite('files that are none', function () {
    if (process.platform === 'win32') this.pending = true;

    for (const name of ['tallymark.json', '.gitignore', 'b.md']) {
      test(`a device without an end, and a pipe without a beginning, in place of ${name}`, async () => {
        symlinkSync('/dev/zero', inFolder(name));
        const zero = await world.run(['check', ...(name === 'b.md' ? ['b.md'] : [])]);
        execFileSync('sh', ['-c', `rm ${name} && mkfifo ${name}`], { cwd: world.folder });
        const pipe = await world.run(['check', ...(name === 'b.md' ? ['b.md'] : [])]);
        for (const { status, err } of [zero, pipe]) {
          if (name === '.gitignore') assert.deepEqual([status, err], [1, '']);
          else assert.deepEqual([status, err], [2, `${name}: is no plain file\n`]);
        }
      });
    }
  });

  test('a project file that is nested without end is a mistake with its place', async () => {
    for (const text of ['['.repeat(8000), `{"exclude":${'['.repeat(4000)}${']'.repeat(4000)}}`]) {
      world.write('tallymark.json', text);
      const { status, err } = await world.run(['check']);
      assert.equal(status, 2);
      assert.match(err, /^tallymark\.json:1:\d+: this is nested too deep to be a setting\n$/);
    }
  });

  test('no escape sequence of a name or a chapter reaches the output', async () => {
    world.write(
      `${escapes}.md`,
      visits.replace('Visits\n', `Visits ${escapes}\n`).replace('Ask', `${escapes}Ask`).replace('North', `N${escapes}`),
    );
    const table = ['--column', '0'];
    const calls = [
      ...['pretty', 'json', 'jsonl', 'sarif', 'github', 'junit'].map((format) => ['check', '--format', format]),
      ...['pretty', 'json', 'markdown'].map((format) => ['tasks', '--format', format]),
      ...['pretty', 'json'].map((format) => ['tables', '--format', format]),
      ['rewrite', 'drop-column', `${escapes}.md`, ...table],
    ];
    for (const argv of calls) {
      const { out, err } = await world.run(argv);
      assert.doesNotMatch(out + err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/, argv.join(' '));
    }
    const onTerminal = await world.run(['fix', '--diff', '--no-color'], { terminal: 80 });
    assert.doesNotMatch(onTerminal.out, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    const written = await world.run(['fix']);
    assert.doesNotMatch(written.out + written.err, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });

  test('a diff for a program keeps every byte, and quotes a name as git does', async () => {
    world.write(`x${escapes}.md`, visits.replace('North', `N${escapes}`).replace('Site', 'Sit\u00e9'));
    const { out } = await world.run(['fix', '--diff', `x${escapes}.md`]);
    assert.ok(out.startsWith('--- "a/x\\033[31m\\033]0;title\\007\\302\\2331m.md"\n'));
    const applied = spawnSync('git', ['apply', '-'], { cwd: world.folder, input: out });
    assert.equal(applied.status, 0, applied.stderr.toString());
    assert.ok(readFileSync(inFolder(`x${escapes}.md`), 'utf8').includes('| 34     |'));
  });

  test('no text of a chapter becomes a command of GitHub', async () => {
    world.write('a,b%0A::error::x.md', visits.replace('Ask the mayor', 'Ask\r::set-env name=PATH::/tmp'));
    const { out } = await world.run(['check', '--format', 'github']);
    for (const line of out.trimEnd().split('\n')) assert.match(line, /^::(?:warning|notice) file=[^:,]+,line=\d+,[^:]*::[^\r]*$/);
  });

  test('a chapter whose name holds a line end is found', async () => {
    world.write('x\n.md', visits);
    const { out } = await world.run(['check', '--format', 'jsonl']);
    assert.ok(out.includes('"path":"x\\n.md"'));
  });

  test('a link that leads out of the folder is read, and written only by its own name', async () => {
    world.write('mine/a.md', visits);
    world.write('theirs.md', visits);
    symlinkSync('../theirs.md', inFolder('mine/link.md'));
    const { status, err } = await world.run(['fix', 'mine']);
    assert.equal(status, 1);
    assert.equal(err, 'mine/link.md: is a link that leads out of the folder: nothing is written through it unless it is named itself\n');
    assert.deepEqual([world.bytes('mine/a.md'), world.bytes('theirs.md')], [corrected, visits]);
    await world.run(['fix', 'mine/link.md']);
    assert.equal(world.bytes('theirs.md'), corrected);
    assert.ok(existsSync(inFolder('mine/link.md')));
  });

  test('a file keeps its mode and all its names', async () => {
    chmodSync(inFolder('a.md'), 0o640);
    linkSync(inFolder('a.md'), inFolder('second.txt'));
    await world.run(['fix', 'a.md']);
    assert.equal(world.bytes('second.txt'), corrected);
    assert.deepEqual([statSync(inFolder('a.md')).mode & 0o777, statSync(inFolder('a.md')).nlink], [0o640, 2]);
    world.write('b.md', '| Site | Note |\n|---|---|\n| North | |\n| South | |\n');
    linkSync(inFolder('b.md'), inFolder('third.txt'));
    await world.run(['rewrite', 'drop-column', 'b.md', '--column', 'Note', '--write']);
    assert.equal(world.bytes('third.txt'), '| Site |\n|---|\n| North |\n| South |\n');
  });

  test('drafts of a run that was killed go with the next write; those of one at work, and files of others, stay', async () => {
    const dead = spawnSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))']).stdout.toString();
    const host = hostname().replace(/[^\w.]+/g, '_');
    const [left, working, other] = [
      `.tallymark-${host}-${dead}-x.tmp`,
      `.tallymark-${host}-${process.pid}-x.tmp`,
      `.tallymark-elsewhere-${dead}-x.tmp`,
    ];
    for (const name of [left, working, other]) world.write(name, 'draft');
    await world.run(['fix', 'a.md']);
    assert.deepEqual(readdirSync(world.folder).sort(), ['a.md', other, working].sort());
  });

  suite('git', () => {
    let marker: string;

    /** Runs git, with settings of its own alone. */
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-C', world.folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { encoding: 'utf8' });

    setup(() => {
      git('init', '-q');
      world.write('a.md', corrected);
      git('add', 'a.md');
      git('commit', '-q', '-m', 'first');
      marker = inFolder('it-ran');
    });

    test('runs nothing that a repository names in its settings, hooks or attributes', async () => {
      world.write('evil.sh', `#!/bin/sh\necho "$0 $*" >> '${marker}'\ncat\n`);
      chmodSync(inFolder('evil.sh'), 0o755);
      const evil = inFolder('evil.sh');
      const names = [
        'core.fsmonitor',
        'core.pager',
        'core.editor',
        'core.sshCommand',
        'core.askPass',
        'core.gitProxy',
        'diff.external',
        'diff.x.textconv',
      ];
      const more = [
        'diff.x.command',
        'filter.x.clean',
        'filter.x.smudge',
        'filter.x.process',
        'credential.helper',
        'gpg.program',
        'pager.ls-tree',
      ];
      const still = [
        'pager.rev-parse',
        'pager.cat-file',
        'uploadpack.packObjectsHook',
        'core.alternateRefsCommand',
        'sequence.editor',
        'merge.x.driver',
      ];
      for (const name of [...names, ...more, ...still]) git('config', name, evil);
      for (const verb of ['rev-parse', 'ls-tree', 'cat-file']) git('config', `alias.${verb}`, `!${evil}`);
      writeFileSync(inFolder('.git/info/attributes'), '*.md diff=x filter=x merge=x\n');
      writeFileSync(inFolder('.git/more'), `[core]\n\tfsmonitor = ${evil}\n`);
      git('config', 'include.path', inFolder('.git/more'));
      mkdirSync(inFolder('.git/hooks'), { recursive: true });
      for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'pre-auto-gc']) {
        writeFileSync(inFolder(`.git/hooks/${hook}`), readFileSync(evil));
        chmodSync(inFolder(`.git/hooks/${hook}`), 0o755);
      }
      world.write('a.md', corrected.replace('| 7 ', '| 2 '));
      const since = await world.run(['check', '--since', 'HEAD', 'a.md']);
      assert.match(since.out, /7/, 'the earlier text was read');
      const fixed = await world.run(['fix', 'a.md']);
      assert.equal(fixed.status, 1, 'a total whose rows have changed is left alone');
      assert.equal(existsSync(marker), false, existsSync(marker) ? readFileSync(marker, 'utf8') : '');
    });

    for (const revision of [
      '--upload-pack=touch it-ran',
      '-c',
      '^HEAD',
      'HEAD..',
      'HEAD:a.md',
      '',
      'HEAD\n--help',
      '--output=it-ran',
      '@{-1}',
      '--all',
    ]) {
      test(`has no revision ${JSON.stringify(revision)}`, async () => {
        const { status, out, err } = await world.run(['check', `--since=${revision}`, 'a.md']);
        assert.equal(status, 2, out);
        assert.match(err, /^tallymark: there is no revision .* in this git repository\n$/);
        assert.equal(existsSync(marker), false);
      });
    }
  });
});
