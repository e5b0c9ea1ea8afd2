import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { clean, createWorld, visits, type World } from './world.ts';

const lost = clean.replace('South | 7 ', 'South | 2 ').replace('34', '29');
const line = 'Visits: 34 → 29 (−5); one row has changed.';

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly message: string;
      readonly data: object;
      readonly related: readonly object[];
    }[];
  }[];
}

suite('check against another text', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('old.md', clean);
    world.write('new.md', lost);
  });
  teardown(() => {
    world.remove();
  });

  /** The files with changed sums, each with what is said of it. */
  async function changed(...argv: readonly string[]): Promise<readonly string[]> {
    const { out, err } = await world.run(['check', '--format', 'json', ...argv]);
    assert.equal(err, '');
    const { files } = JSON.parse(out) as Json;
    return files.flatMap((file) =>
      file.findings.filter(({ rule }) => rule === 'changed-sum').map(({ message }) => `${file.path}: ${message}`),
    );
  }

  test('a chapter with another file: what its rows lost, though its total agrees with them', async () => {
    assert.equal((await world.run(['check', 'new.md'])).status, 0);
    const { out, status } = await world.run(['check', 'new.md', '--against', 'old.md']);
    assert.equal(status, 1);
    assert.ok(out.includes(`warning  ${line}  changed-sum`), out);
    assert.ok(out.includes('6:15  South: 7 → 2'), out);
    assert.equal((await world.run(['check', 'old.md', '--against', 'old.md'])).status, 0);
  });

  test('facts for programs', async () => {
    const { out } = await world.run(['check', 'new.md', '--against', 'old.md', '--format', 'json']);
    const [finding] = (JSON.parse(out) as Json).files[0]?.findings ?? [];
    assert.deepEqual(finding?.data, { table: 0, column: 2, name: 'Visits', before: '34', after: '29', rows: 1, difference: '-5' });
    assert.equal(finding.related.length, 1);
    for (const format of ['jsonl', 'sarif', 'github', 'junit']) {
      assert.match((await world.run(['check', 'new.md', '--against', 'old.md', '--format', format])).out, /34 → 29/, format);
    }
  });

  test('an unchanged total over changed rows: the fix is only possible', async () => {
    world.write('new.md', clean.replace('South | 7 ', 'South | 2 '));
    const { out } = await world.run(['check', 'new.md', '--against', 'old.md']);
    assert.ok(out.includes('The rows added up to 34 in the version compared with; now 29.'), out);
    assert.ok(out.includes('possible: Change 34 to 29'), out);
    assert.ok(!out.includes('fix: '), out);
  });

  test('fix leaves such a total alone, and mends it only when nobody says what the rows were', async () => {
    world.write('new.md', clean.replace('South | 7 ', 'South | 2 '));
    const damaged = world.bytes('new.md');
    assert.equal((await world.run(['fix', 'new.md', '--against', 'old.md', '--diff'])).out, '');
    await world.run(['fix', 'new.md', '--against', 'old.md']);
    assert.equal(world.bytes('new.md'), damaged);
    assert.match((await world.run(['fix', 'new.md', '--diff'])).out, /29/);
  });

  test('fix makes nothing of a chapter whose earlier text cannot be read, and goes on with the others', async () => {
    world.write('now/a.md', visits);
    world.write('now/b.md', visits);
    world.write('then/a.md', 'a\0b');
    const { err, out, status } = await world.run(['fix', 'now', '--against', 'then', '--diff']);
    assert.equal(status, 2);
    assert.equal(err, 'then: is not text: it holds NUL bytes\n');
    assert.deepEqual(out.match(/^\+\+\+ .*/gm), ['+++ b/now/b.md']);
    assert.equal((await world.run(['fix', 'now/a.md', '--against', 'none.md', '--diff'])).out, '');
    assert.equal((await world.run(['fix', 'now/a.md', '--since', 'HEAD', '--diff'])).out, '');
  });

  test('a folder with a folder, by the paths below them', async () => {
    world.write('now/part/a.md', lost);
    world.write('now/b.md', clean);
    world.write('now/c.md', lost);
    world.write('then/part/a.md', clean);
    world.write('then/b.md', clean);
    const expected = [`now/part/a.md: ${line}`];
    assert.deepEqual(await changed('now', '--against', 'then'), expected);
    assert.deepEqual(await changed('now/**/*.md', '--against', 'then'), expected);
    assert.deepEqual(await changed('now/part/a.md', '--against', 'then/part'), expected);
  });

  test('standard input with a file', async () => {
    const { out } = await world.run(['check', '-', '--against', 'old.md'], { stdin: lost });
    assert.ok(out.includes(line), out);
  });

  for (const [argv, message] of [
    [['new.md', '--against', 'none.md'], 'none.md: no such file or folder'],
    [['new.md', 'old.md', '--against', 'old.md'], /^tallymark: option --against with a file is for one chapter/],
    [['*.md', '--against', 'old.md'], /^tallymark: option --against with a file is for one chapter/],
    [['--against', 'old.md'], /^tallymark: option --against with a file is for one chapter/],
    [['none.md', '--against', 'old.md'], 'none.md: no such file or folder'],
    [['new.md', '--against', 'old.md', '--since', 'HEAD'], 'tallymark: options --against and --since exclude each other'],
    [['-', '--since', 'HEAD'], /^tallymark: option --since needs to know the path/],
    [['new.md', '--against', 'image.md'], 'image.md: is not text: it holds NUL bytes'],
  ] as const) {
    test(`says what is wrong with ${argv.join(' ')}`, async () => {
      world.write('image.md', 'a\0b');
      const { err, status } = await world.run(['check', ...argv]);
      assert.equal(status, 2);
      if (typeof message === 'string') assert.equal(err, `${message}\n`);
      else assert.match(err, message);
    });
  }

  suite('in a repository', () => {
    setup(() => {
      git('init', '--quiet');
      world.write('part/a.md', clean);
      world.write('part/-b [1].md', clean);
      git('add', '.');
      git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--no-gpg-sign', '-m', 'First');
      world.write('part/a.md', lost);
      world.write('part/-b [1].md', lost);
      world.write('part/new.md', lost);
    });

    test('the chapters that a revision holds are compared with it, new ones with nothing', async () => {
      assert.deepEqual(await changed('part', '--since', 'HEAD'), [`part/-b [1].md: ${line}`, `part/a.md: ${line}`]);
    });

    test('so is what comes on standard input under its path', async () => {
      const { out } = await world.run(['check', '-', '--stdin-path', 'part/a.md', '--since', 'HEAD'], { stdin: lost });
      assert.ok(out.includes(line), out);
    });

    test('a total whose rows have changed since the last commit is left alone, though nobody asks', async () => {
      const damaged = clean.replace('South | 7 ', 'South | 2 ');
      world.write('part/a.md', damaged);
      const { out, err } = await world.run(['check', 'part/a.md']);
      assert.ok(out.includes('The rows added up to 34 in the last commit; now 29.'), out);
      assert.ok(!out.includes('changed-sum'), out);
      assert.equal(err, '');
      await world.run(['fix', 'part/a.md']);
      assert.equal(world.bytes('part/a.md'), damaged);
      assert.equal((await world.run(['rewrite', 'regenerate-summary', 'part/a.md'])).out, '');
      world.write('part/a.md', clean.replace('34', '43'));
      await world.run(['fix', 'part/a.md']);
      assert.equal(world.bytes('part/a.md'), clean);
    });

    test('git is asked only where a total is wrong, and needs to be there only where it was asked for', async () => {
      const calls: string[] = [];
      const missing = (args: readonly string[]) => {
        calls.push(args.join(' '));
        return Promise.resolve({ kind: 'failed', error: new Error('spawn git ENOENT') } as const);
      };
      assert.equal((await world.run(['check', 'part'], { git: missing })).status, 0);
      assert.deepEqual(calls, []);
      world.write('part/a.md', visits);
      const { err, out } = await world.run(['fix', 'part/a.md'], { git: missing });
      assert.equal(err, '');
      assert.match(out, /43 to 34/);
      assert.equal(calls.length, 1);
    });

    test('what a partial clone lacks is not fetched', async () => {
      git('config', 'uploadpack.allowFilter', 'true');
      git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${world.folder}`, 'clone');
      world.write('clone/part/a.md', lost);
      const { err, out, status } = await world.run(['check', 'clone/part/a.md', '--since', 'HEAD']);
      assert.equal(err, 'clone/part/a.md: this partial clone does not hold what the file says in HEAD; fetch it with git first\n');
      assert.match(out, /1 chapter/);
      assert.equal(status, 2);
    });

    test('a revision that is not there is said once', async () => {
      for (const revision of ['no-such', 'HEAD~7', '-x']) {
        const { err, status } = await world.run(['check', 'part', `--since=${revision}`]);
        assert.equal(err, `tallymark: there is no revision ${revision} in this git repository\n`);
        assert.equal(status, 2);
      }
    });
  });

  test('no repository: said, and the chapters are checked all the same', async () => {
    const { out, err, status } = await world.run(['check', 'new.md', 'old.md', '--since', 'HEAD']);
    assert.equal(err, 'new.md: is in no git repository, so --since has nothing to look in\n');
    assert.match(out, /2 chapters/);
    assert.equal(status, 2);
  });

  test('no git: said', async () => {
    const missing = () => Promise.resolve({ kind: 'failed', error: new Error('spawn git ENOENT') } as const);
    const { err, status } = await world.run(['check', 'new.md', '--since', 'HEAD', '--lang', 'fr'], { git: missing });
    assert.equal(err, 'tallymark: git, dont --since a besoin, ne peut pas être lancé\u00a0: spawn git ENOENT\n');
    assert.equal(status, 2);
  });

  function git(...args: readonly string[]): void {
    execFileSync('git', args, { cwd: world.folder, env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(world.folder) } });
  }
});
