import assert from 'node:assert/strict';
import { wantsColours } from '../../src/cli/output/terminal.ts';
import { parseOptions } from '../../src/cli/options.ts';
import { clean, createWorld, visits, type World } from './world.ts';

suite('for people', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('a.md', visits);
    world.write('clean.md', clean);
  });
  teardown(() => {
    world.remove();
  });

  test('check shows the line with the figure underlined, both facts, the fix, and what it all adds up to', async () => {
    assert.equal(
      (await world.run(['check'])).out,
      `a.md

  8:15  warning  The total says 43; the 3 cells above add up to 34 (difference 9).  wrong-total
        | |   | Total | 43     |
        |               ^^
        5:15  The first of the 3 cells taken into account
        7:15  The last of the 3 cells taken into account
        fix: Change 43 to 34

  10:3  info  Still open: Ask the mayor (Visits)  open-task

1 warning, 1 info
2 chapters, 2 tables; totals: 1 verified, 1 disagrees, 0 unverified; tasks: 1 open, 3 done
1 can be fixed at once: tallymark fix
`,
    );
  });

  test('check is short where nothing is found', async () => {
    const { out, status } = await world.run(['check', 'clean.md']);
    assert.equal(status, 0);
    assert.equal(out, 'Nothing found.\n1 chapter, 1 table; totals: 1 verified, 0 disagree, 0 unverified; tasks: 0 open, 2 done\n');
  });

  test('check says so when it could not read everything, and nothing at all when it could read nothing', async () => {
    assert.match(
      (await world.run(['check', 'clean.md', 'gone.md'])).out,
      /\nNot everything could be read; what is missing is told on standard error\.\n$/,
    );
    assert.equal((await world.run(['check', 'gone.md'])).out, '');
  });

  test('check keeps to the width of the terminal', async () => {
    const rows = visits.replace(/\|$/gm, `| ${'filler '.repeat(40)}|`).replace(/^(\|[-|]+).*$/m, '$1---|');
    world.write('wide.md', rows.replace('Ask the mayor', 'Ask the mayor '.repeat(30)));
    for (const width of [40, 60, 80, 120]) {
      const { out } = await world.run(['check', 'wide.md', '--no-color'], { terminal: width });
      const lines = out.split('\n').slice(0, -4);
      assert.deepEqual(
        lines.filter((line) => line.length > width && !/ {2}[a-z-]+$/.test(line)),
        [],
      );
      assert.match(out, /\n +\| [^\n]*43[^\n]*…\n +\| +\^\^\n/);
    }
  });

  test('colours are for terminals', async () => {
    const coloured = await world.run(['check'], { terminal: 80 });
    assert.match(coloured.out, /\u001b\[33mwarning\u001b\[39m/);
    const bare = coloured.out.replace(/\u001b\[\d+m/g, '');
    assert.equal(bare, (await world.run(['check', '--no-color'], { terminal: 80 })).out);
    assert.doesNotMatch((await world.run(['check'])).out, /\u001b/);
    assert.match((await world.run(['check', '--color'])).out, /\u001b/);
    assert.doesNotMatch((await world.run(['check', '--format', 'json', '--color'])).out, /\u001b/);
  });

  for (const [argv, env, isTTY, expected] of [
    [[], {}, true, true],
    [[], {}, false, false],
    [[], { NO_COLOR: '1' }, true, false],
    [[], { NO_COLOR: '' }, true, true],
    [[], { FORCE_COLOR: '1' }, false, true],
    [[], { FORCE_COLOR: '0' }, true, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [[], { TERM: 'dumb' }, true, false],
    [['--color'], { NO_COLOR: '1' }, false, true],
    [['--no-color'], { FORCE_COLOR: '1' }, true, false],
  ] as const) {
    test(`colours with ${JSON.stringify({ argv, env, isTTY })}: ${String(expected)}`, () => {
      const args = parseOptions(argv, [
        { name: 'color', help: 'help-color' },
        { name: 'no-color', help: 'help-no-color' },
      ]);
      assert.equal(wantsColours(args, env, { isTTY, columns: 80, write: () => undefined }), expected);
    });
  }

  test('tasks are grouped by chapter and heading', async () => {
    assert.equal(
      (await world.run(['tasks', 'a.md'])).out,
      `a.md  1 open, 1 done

  Visits
  10  [ ] Ask the mayor
  11  [x] Write the letter

Tasks: 1 open, 1 done
`,
    );
    world.write('none.md', '# None\n\nNothing is left.\n');
    assert.equal((await world.run(['tasks', 'none.md'])).out, 'There are no tasks.\n');
  });

  test('tasks in tables are told apart by their row and column', async () => {
    world.write('cells.md', '| Site | Letter |\n|---|---|\n| North | [x] Done |\n| South | [ ] Done |\n');
    assert.match((await world.run(['tasks', 'cells.md'])).out, /\n {2}4 {2}\[ \] Done \([^)]*South[^)]*\)\n/);
  });

  test('tables are listed with their verdicts and derivations', async () => {
    assert.equal(
      (await world.run(['tables', 'a.md'])).out,
      `a.md

  3  Visits
      pipe, 5 rows, 3 columns
      8:15  disagrees  Visits: 43
              the 3 cells add up to 34
              12 + 7 + 15 = 34

1 chapter, 1 table; totals: 0 verified, 1 disagrees, 0 unverified
`,
    );
    world.write('none.md', '# None\n\nNothing is left.\n');
    assert.equal((await world.run(['tables', 'none.md'])).out, 'There are no tables.\n');
  });

  test('nothing in a chapter or in a name can play with the terminal', async () => {
    world.write('bad\u001b[2J.md', visits.replace('Ask', '\u001b[31mAsk').replace('Total', 'Total \u0007'));
    for (const verb of ['check', 'tasks', 'tables']) {
      const { out } = await world.run([verb, 'bad\u001b[2J.md']);
      assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f]/);
    }
    assert.match((await world.run(['check', 'gone\nname\u001b.md'])).err, /^gone name\ufffd\.md: no such file or folder\n$/);
  });
});
