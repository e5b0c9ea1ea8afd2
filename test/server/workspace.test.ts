import assert from 'node:assert/strict';
import { brief, startClient, type Client, type ClientOptions } from './support.ts';

const folder = 'file:///thesis';
const uri = `${folder}/part%201/3-field.md`;

const visits = `| # | Site  | Visits |
|---|-------|--------|
| 1 | North | 12     |
| 2 | South | 7      |
| 3 | West  | 15     |
|   | Total | 43     |
`;

let client: Client;

async function start(options?: ClientOptions): Promise<void> {
  client = await startClient(options);
}

function shown(of: string): readonly string[] {
  return brief(client.published.get(of)?.diagnostics ?? []);
}

suite('settings in the language server', () => {
  teardown(() => {
    client.stop();
  });

  test('a change of the editor’s settings has everything pulled again', async () => {
    await start();
    await client.open(uri, visits);
    const before = await client.pull(uri);
    client.settings = { rules: { 'wrong-total': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes() === 1);
    const after = await client.pull(uri, before.resultId);
    assert.ok(after.kind === 'full' && after.items.length === 0);
  });

  test('the nearest project file counts, and the editor’s settings prevail', async () => {
    const files = { [`${folder}/tallymark.json`]: '{ "rules": { "wrong-total": "off" } }' };
    await start({ files });
    await client.open(uri, visits);
    assert.deepEqual(await client.findings(uri), []);

    client.files.set(`${folder}/part%201/tallymark.json`, '{ "rules": { "wrong-total": "error" } }');
    await client.filesChanged([`${folder}/part%201/tallymark.json`, 1]);
    await client.until(() => client.refreshes() === 1);
    assert.deepEqual(await client.findings(uri), ['wrong-total 6']);

    client.settings = { rules: { 'wrong-total': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await client.findings(uri), []);
  });

  test('a project file above the repository is another’s', async () => {
    const off = '{ "rules": { "wrong-total": "off" } }';
    await start({ files: { ['file:///tallymark.json']: off, [`${folder}/.git/HEAD`]: 'ref: refs/heads/main' } });
    await client.open(uri, visits);
    assert.deepEqual(await client.findings(uri), ['wrong-total 6']);
  });

  test('chapters that the project leaves out have no findings', async () => {
    await start({ files: { [`${folder}/tallymark.json`]: '{ "exclude": ["part 1/"] }' } });
    await client.open(uri, visits);
    assert.deepEqual(await client.findings(uri), []);
    assert.deepEqual(await client.connection.sendRequest('tallymark/fixAll', { uri, version: 1 }), { edit: null, fixed: 0 });
    await client.open(`${folder}/other.md`, visits);
    assert.deepEqual(await client.findings(`${folder}/other.md`), ['wrong-total 6']);
  });

  test('chapters that the editor leaves out have none either, until its setting changes', async () => {
    await start({ folders: [folder] });
    client.settings = { exclude: ['part 1/'] };
    await client.open(uri, visits);
    assert.deepEqual(await client.findings(uri), []);
    client.settings = { exclude: ['part 2/'] };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await client.findings(uri), ['wrong-total 6']);
  });

  test('what is wrong with a project file is shown in it, until it is mended or gone', async () => {
    const project = `${folder}/tallymark.json`;
    await start({ files: { [project]: '{ "rules": { "wrong-totl": "off" } }' } });
    await client.open(uri, visits);
    assert.deepEqual(await client.findings(uri), ['wrong-total 6']);
    assert.equal(shown(project).length, 1);
    client.files.set(project, '{}');
    await client.filesChanged([project, 2]);
    await client.findings(uri);
    assert.equal(shown(project).length, 0);
    client.files.set(project, '{');
    await client.filesChanged([project, 2]);
    await client.findings(uri);
    assert.equal(shown(project).length, 1);
    client.files.delete(project);
    await client.filesChanged([project, 3]);
    await client.until(() => shown(project).length === 0);
  });

  test('a chapter in no file has no project', async () => {
    await start({ files: { [`${folder}/tallymark.json`]: '{ "rules": { "wrong-total": "off" } }' } });
    await client.open('untitled:Untitled-1', visits);
    assert.deepEqual(await client.findings('untitled:Untitled-1'), ['wrong-total 6']);
  });
});

suite('clients that do not pull', () => {
  teardown(() => {
    client.stop();
  });

  test('have diagnostics pushed when a chapter rests, with its version', async () => {
    await start({ capabilities: {} });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(uri, visits);
    await client.change(uri, 2, { text: `\n${visits}` });
    await client.until(() => client.published.has(uri));
    assert.equal(client.published.get(uri)?.version, 2);
    assert.deepEqual(shown(uri), ['wrong-total 7']);
    await client.close(uri);
    await client.until(() => shown(uri).length === 0);
  });

  test('have them pushed again when a project file changes', async () => {
    await start({ capabilities: {} });
    await client.open(uri, visits);
    await client.until(() => shown(uri).length === 1);
    client.files.set(`${folder}/tallymark.json`, '{ "rules": { "wrong-total": "off" } }');
    await client.filesChanged([`${folder}/tallymark.json`, 1]);
    await client.until(() => shown(uri).length === 0);
  });
});

suite('checking the workspace', () => {
  const [one, two, gone] = [`${folder}/1.md`, `${folder}/2.md`, `${folder}/gone.md`];

  teardown(() => {
    client.stop();
  });

  for (const virtual of [false, true]) {
    test(`counts, and shows the findings of chapters that are not open${virtual ? ', in a virtual workspace' : ''}`, async () => {
      await start({ files: { [one]: visits, [two]: 'All is well.\n', [gone]: visits }, folders: [folder], virtual });
      client.unreadable.add(gone);
      await client.open(uri, visits);
      const summary = await client.connection.sendRequest('tallymark/checkWorkspace', null);
      assert.deepEqual(summary, { chapters: 3, unreadable: 1, tables: 2, wrongTotals: 2, findings: 2 });
      assert.deepEqual(shown(one), ['wrong-total 6']);
      assert.ok(!client.published.has(uri), 'the open chapter is pulled');
    });
  }

  test('the findings follow the files', async () => {
    await start({ files: { [one]: visits, [two]: 'All is well.\n' }, folders: [folder] });
    await client.connection.sendRequest('tallymark/checkWorkspace', null);
    client.files.set(two, visits);
    client.files.set(gone, visits);
    client.files.delete(one);
    await client.filesChanged([one, 3], [two, 2], [gone, 1]);
    await client.until(() => shown(one).length === 0 && shown(two).length === 1 && shown(gone).length === 1);
  });

  test('a chapter is shown once: pulled while open, published while closed', async () => {
    await start({ files: { [one]: visits }, folders: [folder] });
    await client.connection.sendRequest('tallymark/checkWorkspace', null);
    assert.equal(shown(one).length, 1);
    await client.open(one, visits);
    await client.until(() => shown(one).length === 0);
    assert.equal((await client.findings(one)).length, 1);
    await client.close(one);
    await client.until(() => shown(one).length === 1);
  });

  test('files that nobody asked for stay out of the problems', async () => {
    await start({ files: { [one]: visits }, folders: [folder] });
    await client.filesChanged([one, 2]);
    await client.open(uri, visits);
    await client.findings(uri);
    assert.ok(!client.published.has(one));
  });

  test('settings hold for them too', async () => {
    await start({ files: { [one]: visits }, folders: [folder] });
    await client.connection.sendRequest('tallymark/checkWorkspace', null);
    client.settings = { rules: { 'wrong-total': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => shown(one).length === 0);
  });
});
