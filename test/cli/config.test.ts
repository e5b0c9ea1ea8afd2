import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createWorld, visits, type World } from './world.ts';

suite('project files on the command line', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('part/one.md', visits);
  });
  teardown(() => {
    world.remove();
  });

  /** The rules of the findings by file. */
  async function rules(...argv: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
    const { out } = await world.run(['check', '--format', 'json', ...argv]);
    const { files } = JSON.parse(out) as { files: { path: string; findings: { rule: string; severity: string }[] }[] };
    return Object.fromEntries(files.map((file) => [file.path, file.findings.map(({ rule, severity }) => `${rule} ${severity}`)]));
  }

  test('hold for the chapters below them, the nearest alone', async () => {
    assert.deepEqual(await rules(), { 'part/one.md': ['wrong-total warning', 'open-task information'] });
    world.write('tallymark.json', '{"rules": {"wrong-total": "error", "open-task": "off"}}');
    assert.deepEqual(await rules(), { 'part/one.md': ['wrong-total error'] });
    world.write('part/tallymark.json', '{"rules": {"open-task": "hint"}}');
    assert.deepEqual(await rules(), { 'part/one.md': ['wrong-total warning', 'open-task hint'] });
  });

  test('are sought up to the folder that holds .git', async () => {
    world.write('tallymark.json', '{"rules": {"open-task": "off"}}');
    world.write('part/.git', 'gitdir: elsewhere\n');
    assert.deepEqual(await rules(), { 'part/one.md': ['wrong-total warning', 'open-task information'] });
  });

  test('give way to --config, --no-config and --rule', async () => {
    world.write('tallymark.json', '{"rules": {"open-task": "off"}}');
    world.write('strict.json', '{"rules": {"open-task": "error"}}');
    assert.deepEqual((await rules('--config', 'strict.json'))['part/one.md'], ['wrong-total warning', 'open-task error']);
    assert.deepEqual((await rules('--no-config'))['part/one.md'], ['wrong-total warning', 'open-task information']);
    assert.deepEqual((await rules('--rule', 'open-task=warning', '--rule', 'wrong-total=off'))['part/one.md'], ['open-task warning']);
  });

  test('leave files out, unless these are asked for by name', async () => {
    world.write('tallymark.json', '{"exclude": ["part/drafts/", "*.old.md", "!kept.old.md"]}');
    for (const name of ['part/drafts/a.md', 'part/b.old.md', 'part/kept.old.md']) world.write(name, '');
    assert.deepEqual(Object.keys(await rules()), ['part/kept.old.md', 'part/one.md']);
    assert.deepEqual(Object.keys(await rules('part/b.old.md')), ['part/b.old.md']);
  });

  test('hold for standard input by its path', async () => {
    world.write('part/tallymark.json', '{"rules": {"wrong-total": "off"}}');
    const check = async (file: string): Promise<number> =>
      (await world.run(['check', '-', '--stdin-path', file], { stdin: visits })).status;
    assert.equal(await check('part/new.md'), 0);
    assert.equal(await check('new.md'), 1);
  });

  test('are told when they are wrong, by file, line and key, once; the other chapters are checked', async () => {
    world.write('part/two.md', visits);
    world.write('other.md', visits);
    world.write('part/tallymark.json', '{\r\n  "rules": {\r\n    "wrong-totl": "error"\r\n  }\r\n}\r\n');
    const { status, out, err } = await world.run(['check', '--format', 'json']);
    assert.equal(status, 2);
    assert.equal(err, 'part/tallymark.json:3:5: key "rules.wrong-totl": no such rule; did you mean "wrong-total"?\n');
    assert.deepEqual(
      (JSON.parse(out) as { files: { path: string }[] }).files.map((file) => file.path),
      ['other.md'],
    );
    const french = await world.run(['check', '--lang', 'fr']);
    assert.match(french.err, /^part\/tallymark\.json:3:5: clé «\u00a0?.*wrong-totl.*»\u00a0: cette règle n’existe pas/);
  });

  test('are told when they cannot be read', async () => {
    assert.equal((await world.run(['check', '--config', 'gone.json'])).err, 'gone.json: no such file or folder\n');
    mkdirSync(path.join(world.folder, 'part/tallymark.json'));
    const folder = await world.run(['check']);
    assert.deepEqual([folder.status, folder.out], [2, '']);
    assert.equal(folder.err, 'part/tallymark.json: is a folder, where a file is expected\n');
    world.write('latin1.json', Buffer.from('{"placeholders": ["é"]}', 'latin1'));
    assert.match((await world.run(['check', '--config', 'latin1.json'])).err, /^latin1\.json: is not valid UTF-8/);
  });

  test('stop everything when they are wrong and asked for', async () => {
    world.write('bad.json', '{"rules": ');
    const { status, out, err } = await world.run(['fix', '--config', 'bad.json']);
    assert.equal(status, 2);
    assert.doesNotMatch(out, /made/);
    assert.match(err, /^bad\.json:1:11: a value is missing here\n$/);
    assert.equal(world.bytes('part/one.md'), visits);
  });
});
