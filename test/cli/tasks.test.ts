import assert from 'node:assert/strict';
import { createWorld, visits, type World } from './world.ts';

const field = `# Field

- [ ] Call Ana @ana 📅 2026-11-29
- [ ] Print the maps @Bo due:2026-11-30 #maps ⏫
- [x] Book the room @ana {2026-11-01}
- [ ] Sign the lease 📅 2026-12-06
- [ ] Thank everybody 📅 2026-12-07

## Sites

| Site  | Visits | Contact |
|-------|--------|---------|
| North | 12     | Ana     |
| South | 7      | xxx     |
| West  | 15     |         |
| East  | 8      | Dee     |

## Results
`;

suite('tasks', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('field.md', field);
  });
  teardown(() => {
    world.remove();
  });

  /** The lines of the items listed, from 1. */
  async function listed(...options: readonly string[]): Promise<readonly number[]> {
    const { out } = await world.run(['tasks', '--format', 'json', ...options]);
    const { files } = JSON.parse(out) as { files: Record<'tasks' | 'gaps', { range: { start: { line: number } } }[]>[] };
    return files.flatMap(({ tasks, gaps }) => [...tasks, ...gaps].map(({ range }) => range.start.line + 1));
  }

  test('are listed with the gaps, the late ones first', async () => {
    const { out, status } = await world.run(['tasks']);
    assert.equal(status, 0);
    assert.equal(
      out,
      `\
field.md  4 open, 1 done, 3 gaps

  Field
  3   [ ] Call Ana @ana 📅 2026-11-29
  4   [ ] Print the maps @Bo due:2026-11-30 #maps ⏫
  5   [x] Book the room @ana {2026-11-01}
  6   [ ] Sign the lease 📅 2026-12-06
  7   [ ] Thank everybody 📅 2026-12-07

  Field › Sites
  14  [?] xxx (Contact · South)  placeholder
  15  [?] Contact · West  empty cell

  Field › Results
  18  [?] Results  empty section

Tasks: 4 open, 1 done
Gaps: 3
`,
    );
    const later = (await world.run(['tasks'], { today: '2026-12-07' })).out;
    assert.match(later, / {2}Field\n {2}3 .*\n {2}4 .*\n {2}6 .*\n {2}5 .*\n {2}7 /);
    assert.match((await world.run(['tasks', '--lang', 'fr'])).out, /\n {2}15 {2}\[\?\] Contact · West {2}cellule vide\n/);
  });

  test('are picked by state, kind, person and day', async () => {
    assert.deepEqual(await listed('--open'), [3, 4, 6, 7, 14, 15, 18]);
    assert.deepEqual(await listed('--done'), [5]);
    assert.deepEqual(await listed('--kind', 'gap'), [14, 15, 18]);
    assert.deepEqual(await listed('--kind', 'task', '--kind', 'empty-cell'), [3, 4, 5, 6, 7, 15]);
    assert.deepEqual(await listed('--kind', 'cell'), []);
    assert.deepEqual(await listed('--person', 'ANA'), [3, 5]);
    assert.deepEqual(await listed('--person', '@bo', '--person', 'ana', '--open'), [3, 4]);
    assert.deepEqual(await listed('--due', 'overdue'), [3]);
    assert.deepEqual(await listed('--due', 'today'), [3, 4, 5]);
    assert.deepEqual(await listed('--due', 'week', '--open'), [3, 4, 6]);
    assert.deepEqual(await listed('--due', '2026-12-07', '--open'), [3, 4, 6, 7]);
  });

  test('say nothing of what is done where only what is open was asked for', async () => {
    assert.doesNotMatch((await world.run(['tasks', '--open'])).out, /\d done/);
    assert.match((await world.run(['tasks'])).out, /\d done/);
  });

  test('say so when nothing fits', async () => {
    const { out, status } = await world.run(['tasks', '--person', 'nobody']);
    assert.deepEqual([out, status], ['Nothing fits what is asked for.\n', 0]);
  });

  test('are grouped by who does them, those of nobody last', async () => {
    const { out } = await world.run(['tasks', '--group-by', 'person', '--kind', 'task']);
    assert.equal(
      out,
      `\
@ana

field.md  1 open, 1 done
  3  [ ] Call Ana @ana 📅 2026-11-29 (Field)
  5  [x] Book the room @ana {2026-11-01} (Field)

@Bo

field.md  1 open, 0 done
  4  [ ] Print the maps @Bo due:2026-11-30 #maps ⏫ (Field)

Nobody

field.md  2 open, 0 done
  6  [ ] Sign the lease 📅 2026-12-06 (Field)
  7  [ ] Thank everybody 📅 2026-12-07 (Field)

Tasks: 4 open, 1 done
`,
    );
    const groups = (await world.run(['tasks', '--group-by', 'due'])).out.match(/^\p{Lu}[^:\n]*$/gmu);
    assert.deepEqual(groups, ['Overdue', 'Today', 'This week', 'Later', 'Past', 'No date']);
  });

  test('carry what they say beside the work, as JSON', async () => {
    const { out } = await world.run(['tasks', '--format', 'json', '--person', 'bo']);
    const report = JSON.parse(out) as { files: { tasks: Record<string, unknown>[] }[] };
    const { tags, people, due, priority } = report.files[0]!.tasks[0]!;
    assert.deepEqual({ tags, people, due, priority }, { tags: ['maps'], people: ['Bo'], due: '2026-11-30', priority: 'high' });
  });

  test('count what is listed, and tell gaps apart, as JSON', async () => {
    const { out } = await world.run(['tasks', '--format', 'json', '--open']);
    const report = JSON.parse(out) as { summary: unknown; files: { gaps: Record<string, unknown>[] }[] };
    assert.deepEqual(report.summary, { open: 4, done: 0, gaps: 3 });
    assert.deepEqual(report.files[0]!.gaps[0], {
      kind: 'placeholder',
      text: 'xxx',
      range: { start: { line: 13, character: 19 }, end: { line: 13, character: 22 } },
      headings: ['Field', 'Sites'],
      context: 'Contact · South',
      severity: 'information',
    });
  });

  test('make a report in Markdown', async () => {
    world.write('part (1)/a b.md', '- [ ] One | two\n');
    const { out } = await world.run(['tasks', '--format', 'markdown', '--kind', 'task', '--open']);
    assert.match(out, /^# What is outstanding\n\n30 November 2026 · 5 open\n\n## field\.md\n\n4 open\n\n### Field\n\n/);
    assert.ok(out.includes('- [ ] Call Ana @ana 📅 2026-11-29 (overdue since 29 November 2026) ([field.md:3](field.md#L3))\n'));
    assert.ok(out.includes('- [ ] One \\| two ([part (1)/a b.md:1](part%20%281%29/a%20b.md#L1))\n'));
    assert.match((await world.run(['tasks', '--format', 'markdown', '--lang', 'fr'])).out, /^# Ce qui reste à faire\n/);
  });

  test('fail on what is open when asked to, but not on what is only perhaps a gap', async () => {
    const status = async (...options: readonly string[]): Promise<number> =>
      (await world.run(['tasks', '--fail-on-open', ...options])).status;
    assert.equal(await status(), 1);
    assert.equal(await status('--done'), 0);
    assert.equal(await status('--kind', 'placeholder'), 1);
    assert.equal(await status('--kind', 'empty-cell'), 0);
    assert.equal(await status('--kind', 'empty-cell', '--rule', 'empty-cell=warning'), 1);
    assert.equal(await status('--kind', 'gap', '--rule', 'placeholder=off', '--rule', 'empty-section=off'), 0);
    assert.equal(await status('--due', 'overdue'), 1);
    assert.equal((await world.run(['tasks'])).status, 0);
  });

  for (const [options, message] of [
    [['--due', 'soon'], 'option --due takes overdue, today, week or a day such as 2026-12-01, not “soon”'],
    [['--due', '2026-02-30'], 'option --due takes overdue, today, week or a day such as 2026-12-01, not “2026-02-30”'],
    [['--open', '--done'], 'options --open and --done exclude each other'],
    [['--toggle', 'field.md'], 'option --toggle takes a file and a line, such as chapter.md:12, not “field.md”'],
    [['--toggle', 'field.md:0'], 'option --toggle takes a file and a line, such as chapter.md:12, not “field.md:0”'],
    [['--toggle', 'field.md:3', '--open'], 'options --toggle and --open exclude each other'],
    [['--toggle', 'field.md:3', 'other.md'], 'too many arguments: “other.md” is not expected here'],
  ] as const) {
    test(`exit with 2 on ${options.join(' ')}`, async () => {
      const { status, out, err } = await world.run(['tasks', ...options]);
      assert.deepEqual([status, out, err], [2, '', `tallymark: ${message}\n`]);
      assert.equal(world.bytes('field.md'), Buffer.from(field).toString('latin1'));
    });
  }
});

suite('tasks --toggle', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('a.md', visits);
  });
  teardown(() => {
    world.remove();
  });

  test('ticks a task and opens it again: one character, and it is said', async () => {
    const first = await world.run(['tasks', '--toggle', 'a.md:10']);
    assert.deepEqual([first.status, first.out, first.err], [0, 'a.md:10  ticked: Ask the mayor\n', '']);
    assert.equal(world.bytes('a.md'), visits.replace('[ ]', '[x]'));
    const second = await world.run(['tasks', '--toggle', 'a.md:10', '--lang', 'fr']);
    assert.deepEqual([second.status, second.out], [0, 'a.md:10  rouverte\u00a0: Ask the mayor\n']);
    assert.equal(world.bytes('a.md'), visits);
  });

  test('keeps a byte order mark, CRLF and accents, and finds the file from the working folder', async () => {
    const text = '\ufeff# E\u0301tude\r\n\r\n* [ ]  Relire \u00a0\r\n';
    world.write('part/b.md', text);
    assert.equal((await world.run(['tasks', '--toggle', 'b.md:3'], { cwd: 'part' })).status, 0);
    assert.equal(world.bytes('part/b.md'), Buffer.from(text.replace('[ ]', '[x]')).toString('latin1'));
  });

  test('takes standard input, and writes the chapter to standard output', async () => {
    const { out, status } = await world.run(['tasks', '--toggle=-:10'], { stdin: visits });
    assert.deepEqual([status, out], [0, visits.replace('[ ]', '[x]')]);
  });

  test('asks for a column where several tasks stand on the line', async () => {
    const row = '| Site | Called | Written |\n|---|---|---|\n| North | [ ] Yes | [x] |\n| South | | |\n';
    world.write('c.md', row);
    const { status, err } = await world.run(['tasks', '--toggle', 'c.md:3']);
    const both = 'c.md:3:11 Yes · Called · North; c.md:3:21 Written · North';
    assert.deepEqual([status, err], [2, `c.md:3: several tasks stand on this line; name one by its column: ${both}\n`]);
    assert.equal((await world.run(['tasks', '--toggle', 'c.md:3:21'])).out, 'c.md:3  opened again: Written · North\n');
    assert.equal(world.bytes('c.md'), row.replace('[x]', '[ ]'));
    const beside = await world.run(['tasks', '--toggle', 'c.md:3:2']);
    assert.deepEqual([beside.status, beside.err], [2, `c.md:3:2: no task stands at this column; on the line there is ${both}\n`]);
  });

  for (const [place, message] of [
    ['none.md:1', 'none.md: no such file or folder'],
    ['part:1', 'part: is a folder, where a file is expected'],
    ['a.md:1', 'a.md:1: no task stands on this line'],
    ['a.md:1:1', 'a.md:1:1: no task stands on this line'],
    ['a.md:99', 'a.md:99: there is no such line: the chapter has 12 lines'],
  ] as const) {
    test(`exits with 2 on ${place}`, async () => {
      world.write('part/b.md', '- [ ] One\n');
      const { status, out, err } = await world.run(['tasks', '--toggle', place]);
      assert.deepEqual([status, out, err], [2, '', `${message}\n`]);
      assert.equal(world.bytes('a.md'), visits);
    });
  }

  test('leaves a file alone that has changed since it was read', async () => {
    const { status, err, out } = await world.run(['tasks', '--toggle', 'a.md:10'], { disk: { replace: () => false } });
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^a\.md: has changed since it was read/);
  });
});
