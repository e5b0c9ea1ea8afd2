import assert from 'node:assert/strict';
import { LSPErrorCodes, ResponseError, type ClientCapabilities } from 'vscode-languageserver/node';
import type { ChildrenParams, ItemReference, TreeNode, TreeOptions, ViewId } from '../../src/protocol.ts';
import type { Host } from '../../src/server/host.ts';
import { startClient, vscode, type Client, type ClientOptions } from './support.ts';

const folder = 'file:///thesis';
const options: TreeOptions = { groupBy: 'chapter', filter: '', showDone: true };

const withFolders: ClientCapabilities = { ...vscode, workspace: { ...vscode.workspace, workspaceFolders: true } };

let client: Client;

async function start(more: ClientOptions = {}): Promise<void> {
  client = await startClient({ folders: [folder], showsIndex: true, capabilities: withFolders, ...more });
}

/** A chapter with so many open tasks. */
function tasks(count: number): string {
  return Array.from({ length: count }, (_, i) => `- [ ] Task ${i + 1}\n`).join('');
}

function children(view: ViewId, parent?: string): Promise<readonly TreeNode[]> {
  const params: ChildrenParams = { view, options, ...(parent === undefined ? {} : { parent }) };
  return client.connection.sendRequest('tallymark/children', params);
}

/** The chapters with their open tasks, once all that has happened is known. */
async function chapters(): Promise<Readonly<Record<string, number>>> {
  await client.connection.sendRequest('tallymark/checkWorkspace', null);
  const rows = await children('outstanding');
  const found: Record<string, number> = {};
  for (const { location } of rows) {
    const uri = location?.uri ?? '';
    const progress = await client.connection.sendRequest<{ open: number } | null>('tallymark/progress', { uri });
    found[uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : uri] = progress?.open ?? -1;
  }
  return found;
}

function disk(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}

/** Writes, or removes, a file and tells the server. */
async function write(name: string, text: string | undefined, type: 1 | 2 | 3 = text === undefined ? 3 : 2): Promise<void> {
  const uri = `${folder}/${name}`;
  if (text === undefined) client.files.delete(uri);
  else client.files.set(uri, text);
  await client.filesChanged([uri, type]);
}

suite('index of the workspace', () => {
  teardown(() => {
    client.stop();
  });

  test('tells of a number in which other chapters it is stated, as they are now', async () => {
    await start({ files: disk({ '1.md': 'We met nineteen bakers.\n', '2.md': '# Later\n\nThe 19 bakers came.\n' }) });
    const uri = `${folder}/1.md`;
    await client.open(uri, 'We met nineteen bakers.\n');
    await client.connection.sendRequest('tallymark/checkWorkspace', null);
    const place = { textDocument: { uri }, position: { line: 0, character: 9 } };
    const told = async (): Promise<readonly string[]> => {
      const found = await client.connection.sendRequest<readonly { uri: string; range: { start: { line: number } } }[]>(
        'textDocument/references',
        { ...place, context: { includeDeclaration: true } },
      );
      const hover = await client.connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', place);
      return [
        ...found.map(({ uri: other, range }) => `${other.slice(folder.length + 1)}:${range.start.line + 1}`),
        hover?.contents.value ?? '',
      ];
    };
    assert.deepEqual(await told(), ['1.md:1', '2.md:3', 'Also stated in 2.md:3.']);
    await write('2.md', '# Later\n\nThe 20 bakers came.\n');
    await client.connection.sendRequest('tallymark/checkWorkspace', null);
    assert.deepEqual(await told(), ['1.md:1', '']);
  });

  for (const virtual of [false, true]) {
    test(`holds all chapters, and says when it is complete${virtual ? ', in a virtual workspace' : ''}`, async () => {
      const others = { 'notes.txt': tasks(5), 'node_modules/p/r.md': tasks(7), '.git/x.md': tasks(7) };
      await start({ files: disk({ '1.md': tasks(1), 'part%20A/2%C3%A9%28b%29.Markdown': tasks(2), ...others }), virtual });
      await client.until(() => client.announced.at(-1)?.unread === 0);
      assert.deepEqual({ ...client.announced.at(-1), changed: 0 }, { open: 3, done: 0, gaps: 0, chapters: 2, unread: 0, changed: 0 });
      assert.deepEqual(await chapters(), { '1.md': 1, 'part%20A/2%C3%A9%28b%29.Markdown': 2 });
    });
  }

  test('leaves out what git ignores, up to the top of the repository', async () => {
    const files = disk({
      '.git/HEAD': 'ref: refs/heads/main',
      '.gitignore': 'thesis/drafts/\n*.tmp.md\n',
      'thesis/1.md': tasks(1),
      'thesis/drafts/2.md': tasks(2),
      'thesis/part/3.tmp.md': tasks(3),
      'thesis/part/.gitignore': '!3.tmp.md\n/4.md\n',
      'thesis/part/4.md': tasks(4),
    });
    await start({ files, folders: [`${folder}/thesis`] });
    assert.deepEqual(await chapters(), { 'thesis/1.md': 1, 'thesis/part/3.tmp.md': 3 });
  });

  test('leaves out what the project and the editor leave out', async () => {
    await start({
      files: disk({
        'tallymark.json': '{ "exclude": ["old/"] }',
        '1.md': tasks(1),
        'old/2.md': tasks(2),
        'hidden/3.md': tasks(3),
        'notes/4.md': tasks(4),
      }),
      filesExclude: { '**/hidden': true, '**/notes': false, '**/1.md': { when: '$(basename).html' } },
    });
    assert.deepEqual(await chapters(), { '1.md': 1, 'notes/4.md': 4 });
    client.filesExclude = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await chapters(), { '1.md': 1, 'hidden/3.md': 3, 'notes/4.md': 4 });
    await write('tallymark.json', '{}');
    assert.deepEqual(await chapters(), { '1.md': 1, 'hidden/3.md': 3, 'notes/4.md': 4, 'old/2.md': 2 });
  });

  test('follows files that are made, changed and removed', async () => {
    await start({ files: disk({ '1.md': tasks(1) }) });
    assert.deepEqual(await chapters(), { '1.md': 1 });
    await write('new/2.md', tasks(2), 1);
    await write('1.md', tasks(3));
    assert.deepEqual(await chapters(), { '1.md': 3, 'new/2.md': 2 });
    await write('1.md', undefined);
    assert.deepEqual(await chapters(), { 'new/2.md': 2 });
    await client.until(() => client.announced.at(-1)?.open === 2 && client.announced.at(-1)?.chapters === 1);
  });

  test('follows folders that are moved and removed, of which one event tells', async () => {
    await start({ files: disk({ 'a/1.md': tasks(1), 'a/b/2.md': tasks(2), 'a.md': tasks(3) }) });
    assert.deepEqual(await chapters(), { 'a.md': 3, 'a/1.md': 1, 'a/b/2.md': 2 });
    for (const name of ['1.md', 'b/2.md']) {
      client.files.set(`${folder}/c/${name}`, client.files.get(`${folder}/a/${name}`) ?? '');
      client.files.delete(`${folder}/a/${name}`);
    }
    await client.filesChanged([`${folder}/a`, 3], [`${folder}/c`, 1]);
    assert.deepEqual(await chapters(), { 'a.md': 3, 'c/1.md': 1, 'c/b/2.md': 2 });
    client.files.set(`${folder}/c/.gitignore`, 'b');
    await client.filesChanged([`${folder}/c`, 3], [`${folder}/c`, 1]);
    assert.deepEqual(await chapters(), { 'a.md': 3, 'c/1.md': 1 });
    client.files.delete(`${folder}/c/1.md`);
    await client.filesChanged([`${folder}/c`, 3]);
    assert.deepEqual(await chapters(), { 'a.md': 3 });
  });

  test('follows changes of what git ignores', async () => {
    await start({ files: disk({ '1.md': tasks(1), 'old/2.md': tasks(2) }) });
    assert.deepEqual(await chapters(), { '1.md': 1, 'old/2.md': 2 });
    await write('.gitignore', 'old', 1);
    assert.deepEqual(await chapters(), { '1.md': 1 });
    await write('old/3.md', tasks(3), 1);
    assert.deepEqual(await chapters(), { '1.md': 1 });
    await write('.gitignore', undefined);
    assert.deepEqual(await chapters(), { '1.md': 1, 'old/2.md': 2, 'old/3.md': 3 });
  });

  test('follows folders that join and leave the workspace', async () => {
    const other = { uri: 'file:///other', name: 'other' };
    await start({ files: { ...disk({ '1.md': tasks(1) }), 'file:///other/2.md': tasks(2) } });
    assert.deepEqual(await chapters(), { '1.md': 1 });
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [other], removed: [] } });
    assert.deepEqual(await chapters(), { '1.md': 1, 'file:///other/2.md': 2 });
    const removed = [{ uri: folder, name: 'thesis' }];
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
    assert.deepEqual(await chapters(), { 'file:///other/2.md': 2 });
  });

  test('what the author has before them wins over the disk, until it is closed', async () => {
    await start({ files: disk({ '1%20a.md': tasks(1) }) });
    // Spelled by an editor that escapes less than others.
    const uri = `${folder}/1 a.md`;
    await client.open(uri, tasks(2));
    await client.change(uri, 2, { text: tasks(4) });
    await write('1%20a.md', tasks(9));
    assert.deepEqual(await chapters(), { '1 a.md': 4 });
    await client.close(uri);
    assert.deepEqual(await chapters(), { '1%20a.md': 9 });
  });

  test('chapters in no file, outside of all folders, or not saved yet count while they are open', async () => {
    await start({ files: disk({ '.gitignore': 'old' }) });
    for (const uri of ['untitled:Untitled-1', 'file:///elsewhere/1.md', `${folder}/new.md`, `${folder}/old/1.md`])
      await client.open(uri, tasks(1));
    assert.deepEqual(await chapters(), { 'untitled:Untitled-1': 1, 'file:///elsewhere/1.md': 1, 'new.md': 1 });
    await client.close('untitled:Untitled-1');
    await client.close(`${folder}/new.md`);
    assert.deepEqual(await chapters(), { 'file:///elsewhere/1.md': 1 });
  });

  test('a chapter that changes while it is read is read again', async () => {
    const uri = `${folder}/1.md`;
    const held: (() => void)[] = [];
    const readFile = async (file: string, usual: Host): Promise<string | undefined> => {
      const text = await usual.readFile(file);
      if (file === uri) await new Promise<void>((resolve) => held.push(resolve));
      return text;
    };
    await start({ files: disk({ '1.md': tasks(1) }), host: (usual) => ({ readFile: (file) => readFile(file, usual) }) });
    await client.until(() => held.length === 1);
    await write('1.md', tasks(2));
    await client.connection.sendRequest('tallymark/progress', { uri });
    held[0]?.();
    await client.until(() => held.length === 2);
    held[1]?.();
    await client.until(() => client.announced.at(-1)?.unread === 0);
    assert.deepEqual(await client.connection.sendRequest('tallymark/progress', { uri }), {
      open: 2,
      done: 0,
      gaps: 0,
      verified: 0,
      disagreeing: 0,
      numbersVerified: 0,
      numbersDisagreeing: 0,
    });
  });

  test('a chapter that is opened while it is read from disk is what the author has before them', async () => {
    const uri = `${folder}/1.md`;
    let release = (): void => undefined;
    const hold = new Promise<void>((resolve) => (release = resolve));
    const readFile = async (file: string, usual: Host): Promise<string | undefined> => {
      if (file === uri) await hold;
      return usual.readFile(file);
    };
    await start({ files: disk({ '1.md': tasks(1) }), host: (usual) => ({ readFile: (file) => readFile(file, usual) }) });
    await client.open(uri, tasks(5), 0);
    assert.equal((await client.findings(uri)).length, 5);
    release();
    assert.deepEqual(await chapters(), { '1.md': 5 });
    assert.equal((await client.findings(uri)).length, 5);
  });

  test('rows are there before all has been read, and reading can be cancelled and taken up again', async () => {
    const files = disk(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.md`, tasks(1)])));
    let reads = 0;
    let release = (): void => undefined;
    const hold = new Promise<void>((resolve) => (release = resolve));
    const readFile = async (file: string, usual: Host): Promise<string | undefined> => {
      if (file.endsWith('.md')) reads += 1;
      if (reads > 100) await hold;
      return usual.readFile(file);
    };
    const capabilities = { ...withFolders, window: { workDoneProgress: true } };
    await start({ files, capabilities, host: (usual) => ({ readFile: (file) => readFile(file, usual) }) });
    await client.until(() => reads > 100 && client.announced.length > 0);
    const before = (await children('outstanding')).length;
    assert.ok(before >= 90 && before <= 100, `${before} rows`);

    await client.until(() => client.progress.some(({ value }) => value.kind === 'begin'));
    const { token } = client.progress[0]!;
    assert.equal(client.progress[0]?.value.title, 'Reading chapters');
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    await client.until(() => client.progress.at(-1)?.value.kind === 'end');
    release();
    await client.until(() => (client.announced.at(-1)?.unread ?? 300) < 200);
    assert.ok(reads < 110, `${reads} reads`);
    assert.ok(client.announced.at(-1)!.unread > 150);

    assert.equal(Object.keys(await chapters()).length, 300);
    await client.until(() => client.announced.at(-1)?.unread === 0);
  });

  test('costs other editors nothing until they ask', async () => {
    let lists = 0;
    const host = (usual: Host): Partial<Host> => ({
      listFolder(uri) {
        lists += 1;
        return usual.listFolder(uri);
      },
    });
    await start({ files: disk({ '1.md': tasks(1) }), showsIndex: false, host });
    await client.open(`${folder}/1.md`, tasks(2));
    await client.findings(`${folder}/1.md`);
    await write('2.md', tasks(2), 1);
    await client.findings(`${folder}/1.md`);
    assert.equal(lists, 0);
    assert.equal((await children('outstanding')).length, 2);
    assert.deepEqual(await chapters(), { '1.md': 2, '2.md': 2 });
    assert.deepEqual(client.announced, []);
  });

  test('looks again for editors that do not watch files', async () => {
    await start({ files: disk({ '1.md': tasks(1) }), showsIndex: false, capabilities: {} });
    assert.deepEqual(await chapters(), { '1.md': 1 });
    client.files.set(`${folder}/1.md`, tasks(4));
    client.files.set(`${folder}/2.md`, tasks(2));
    assert.deepEqual(await chapters(), { '1.md': 4, '2.md': 2 });
  });
});

suite('toggling a task', () => {
  const uri = `${folder}/1.md`;
  const toggle = (item: Omit<ItemReference, 'uri'>): Promise<unknown> =>
    client.connection.sendRequest('tallymark/toggleTask', { uri, ...item });
  const edit = (version: number | null): unknown => {
    const range = { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } };
    return { documentChanges: [{ textDocument: { uri, version }, edits: [{ range, newText: 'x' }] }] };
  };
  const second = { position: { line: 1, character: 0 }, text: 'Task 2' };

  teardown(() => {
    client.stop();
  });

  test('in a chapter that is not open is an edit of no version, of the file as it is now', async () => {
    await start({ files: disk({ '1.md': tasks(2) }) });
    await client.until(() => client.announced.at(-1)?.unread === 0);
    assert.deepEqual(await toggle(second), edit(null));
    client.files.set(uri, `New.\n${tasks(2)}`);
    await assertRefused(toggle(second));
    client.files.delete(uri);
    await assertRefused(toggle(second));
  });

  test('in an open chapter is an edit of the version that the author sees', async () => {
    await start({ files: disk({ '1.md': 'Other.\n' }) });
    await client.open(uri, tasks(2), 3);
    assert.deepEqual(await toggle({ ...second, version: 3 }), edit(3));
    assert.deepEqual(await toggle(second), edit(3));
    assert.deepEqual(await toggle({ position: second.position, version: 3 }), edit(3));
    await assertRefused(toggle({ ...second, version: 2 }));
    await assertRefused(toggle({ ...second, text: 'Task 3' }));
    await client.close(uri);
    await assertRefused(toggle({ ...second, version: 3 }));
  });
});

async function assertRefused(answer: Promise<unknown>): Promise<void> {
  await assert.rejects(answer, (error) => error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified);
}
