import assert from 'node:assert/strict';
import { createWorld } from './world.ts';

const tables = `# Boats

Table 1: Boats

| Boat | Crew |
|------|-----:|
| Alma |    2 |
| Bell |    3 |

They are two<!--= boats: rows(table-1) -->.
`;

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly related: readonly { readonly path?: string; readonly range: { readonly start: { readonly line: number } } }[];
}

async function findings(files: Readonly<Record<string, string>>, args: readonly string[]): Promise<ReadonlyMap<string, readonly Found[]>> {
  const world = createWorld();
  for (const [name, text] of Object.entries(files)) world.write(name, text);
  const { out } = await world.run(['check', '--format', 'json', ...args]);
  world.remove();
  const { files: checked } = JSON.parse(out) as { files: readonly { path: string; findings: readonly Found[] }[] };
  return new Map(checked.map(({ path, findings: found }) => [path, found]));
}

suite('bindings on the command line', () => {
  test('a name is known from a chapter that was not asked for', async () => {
    const found = await findings({ '3.md': tables, '1.md': 'We saw three<!--= boats --> boats.\n' }, ['1.md']);
    const [one, ...others] = found.get('1.md') ?? [];
    assert.deepEqual([one?.rule, others, found.size], ['bound-number', [], 1]);
    assert.deepEqual(
      one?.related.map(({ path, range }) => [path, range.start.line]),
      [
        ['3.md', 9],
        ['3.md', 7],
      ],
    );
  });

  test('a table of another chapter is counted, and a chapter that is not there is told', async () => {
    const text = 'Two<!--= rows("../3.md"#table-1) --> boats, three<!--= rows("../3.md"#boats) -->, two<!--= rows("../4.md"#boats) -->.\n';
    const found = await findings({ '3.md': tables, 'part/1.md': `${text}\n4<!--= boats * 2 --> oars.\n` }, ['.']);
    assert.deepEqual(
      found.get('part/1.md')?.map(({ message }) => message),
      ['The text says three; rows("../3.md"#boats) is 2.', 'There is no chapter “4.md”.'],
    );
    assert.deepEqual(found.get('3.md'), []);
  });

  test('names hold in the folder of a project file', async () => {
    const files = { 'a/tallymark.json': '{}', 'a/3.md': tables, 'b/tallymark.json': '{}', 'b/1.md': 'We saw two<!--= boats --> boats.\n' };
    const found = await findings(files, ['.']);
    assert.deepEqual(
      found.get('b/1.md')?.map(({ message }) => message),
      ['Nothing defines the name “boats”.'],
    );
    assert.deepEqual(
      found.get('a/3.md')?.map(({ rule }) => rule),
      ['unused-binding'],
    );
  });

  test('a chapter from standard input takes the place of its file', async () => {
    const world = createWorld();
    world.write('3.md', tables);
    world.write('1.md', 'We saw two<!--= boats --> boats.\n');
    const { out } = await world.run(['check', '-', '--stdin-path', '3.md'], { stdin: tables.replace('| Bell |    3 |\n', '') });
    world.remove();
    assert.match(out, /The text says two; rows\(table-1\) is 1/);
    assert.doesNotMatch(out, /twice|No number uses/);
  });

  test('numbers lists bound ones, with the place in the other chapter', async () => {
    const world = createWorld();
    world.write('3.md', tables);
    world.write('1.md', 'We saw three<!--= boats --> boats.\n');
    const { out } = await world.run(['numbers', '--format', 'json', '1.md']);
    world.remove();
    const [file] = (JSON.parse(out) as { files: readonly { numbers: readonly Record<string, unknown>[] }[] }).files;
    const { kind, stated, actual, verdict, severity, target } = file?.numbers[0] ?? {};
    assert.deepEqual(
      { kind, stated, actual, verdict, severity },
      { kind: 'bound', stated: '3', actual: '2', verdict: 'disagrees', severity: 'warning' },
    );
    assert.equal((target as { path: string }).path, '3.md');
  });

  test('a rewrite knows of the numbers that other chapters bind to the table', async () => {
    const world = createWorld();
    world.write('3.md', '# Boats\n\nTable 1: Boats\n\n| Boat | Crew |\n|------|-----:|\n| Alma |    2 |\n| Bell |    3 |\n');
    world.write('1.md', 'We saw 5<!--= sum("3.md"#table-1.Crew) --> people.\n');
    const { status, err } = await world.run(['rewrite', 'drop-column', '3.md', '--column', 'Crew', '--confirm']);
    world.remove();
    assert.equal(status, 1);
    assert.match(err, /In 1\.md a number is bound to sum\(table-1\.Crew\), which would mean nothing any more/);
  });

  test('the table of another chapter has changed since the version compared with: it is told', async () => {
    const world = createWorld();
    const sentence = 'We saw two<!--= boats --> boats, 2<!--= rows("3.md"#table-1) --> of them.\n';
    world.write('old/3.md', tables);
    world.write('old/1.md', sentence);
    world.write('new/3.md', tables.replace('| Bell |    3 |', '| Bell |    3 |\n| Cora |    4 |').replace('two<', 'three<'));
    world.write('new/1.md', sentence);
    const { out } = await world.run(['check', 'new', '--against', 'old', '--format', 'json']);
    world.remove();
    const { files } = JSON.parse(out) as { files: readonly { path: string; findings: readonly Found[] }[] };
    const messages = files.flatMap(({ findings: found }) =>
      found.filter(({ rule }) => rule === 'bound-number').map(({ message }) => message),
    );
    assert.deepEqual(messages, [
      'The text says two, as in the version compared with; boats is now 3.',
      'The text says 2, as in the version compared with; rows("3.md"#table-1) is now 3.',
    ]);
  });
});
