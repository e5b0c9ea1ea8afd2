import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError, type Hover } from 'vscode-languageserver/node';
import { rules } from '../../src/core/rules/index.ts';
import { createFrameCheck } from '../../src/server/frames.ts';
import { startClient, type Client } from './support.ts';

const folder = 'file:///thesis';
const uri = `${folder}/1.md`;

const visits = `| # | Site  | Visits |
|---|-------|--------|
| 1 | North | 12     |
| 2 | South | 7      |
| 3 | West  | 15     |
|   | Total | 43     |
`;

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const figure = { line: 5, character: 15 };

let client: Client;

/** The code of the error that a request is answered with; 0 for an answer. */
async function codeOf(method: string, params: unknown): Promise<number> {
  try {
    await client.connection.sendRequest(method, params);
    return 0;
  } catch (error) {
    assert.ok(error instanceof ResponseError, String(error));
    return error.code;
  }
}

function hover(at = uri, position: unknown = figure): Promise<Hover | null> {
  return client.connection.sendRequest('textDocument/hover', { textDocument: { uri: at }, position });
}

suite('a client that keeps to no protocol', () => {
  teardown(() => {
    client.stop();
  });

  test('is served by the next request after requests without, with null and with impossible places', async () => {
    client = await startClient();
    await client.open(uri, visits);
    const methods = ['hover', 'definition', 'references', 'documentHighlight', 'completion', 'prepareRename', 'rename'];
    const positions = [null, undefined, {}, 'x', [], { line: null, character: 0 }, { line: -1, character: 0 }, { line: 0.5, character: 0 }];
    for (const method of methods)
      for (const position of positions) {
        const params = { textDocument: { uri }, position, newName: 'x', context: {} };
        assert.equal(await codeOf(`textDocument/${method}`, params), ErrorCodes.InvalidParams, `${method} ${JSON.stringify(position)}`);
      }
    for (const method of ['codeAction', 'inlayHint'])
      for (const range of [
        null,
        undefined,
        {},
        { start: null, end: null },
        { start: figure },
        { ...top, end: { line: -1, character: -1 } },
      ])
        assert.equal(
          await codeOf(`textDocument/${method}`, { textDocument: { uri }, range, context: { diagnostics: [] } }),
          ErrorCodes.InvalidParams,
        );
    for (const document of [null, {}, 3, { uri: null }])
      assert.equal(await codeOf('textDocument/documentSymbol', { textDocument: document }), ErrorCodes.InvalidParams);
    assert.deepEqual(client.logged, []);
    assert.match(JSON.stringify(await hover()), /34/);
  });

  test('gets what there is where a place lies beyond the chapter', async () => {
    client = await startClient();
    await client.open(uri, visits);
    const far = { line: 2 ** 31, character: 2 ** 31 };
    assert.equal(await hover(uri, far), null);
    const backwards = { start: far, end: { line: 0, character: 0 } };
    const context = { diagnostics: [] };
    assert.equal(await codeOf('textDocument/codeAction', { textDocument: { uri }, range: backwards, context }), 0);
    await client.change(uri, 2, { range: { start: far, end: far }, text: '\nEnd.\n' });
    await client.change(uri, 3, { range: backwards, text: '' });
    assert.deepEqual(await client.findings(uri), []);
    assert.deepEqual(client.logged, []);
  });

  test('cannot initialize twice, nor ask for anything after shutdown', async () => {
    client = await startClient();
    await client.open(uri, visits);
    const again = { processId: null, rootUri: null, capabilities: {} };
    assert.equal(await codeOf('initialize', again), ErrorCodes.InvalidRequest);
    assert.deepEqual(await client.findings(uri), ['wrong-total 6']);
    assert.equal(await codeOf('shutdown', undefined), 0);
    for (const method of ['textDocument/hover', 'initialize', 'shutdown', 'tallymark/report'])
      assert.equal(await codeOf(method, again), ErrorCodes.InvalidRequest, method);
  });

  test('is told that it has to introduce itself first, and may do so when it has failed to', async () => {
    client = await startClient({ introduce: false });
    await client.open(uri, visits);
    for (const method of ['textDocument/hover', 'shutdown', 'tallymark/checkWorkspace'])
      assert.equal(await codeOf(method, { textDocument: { uri }, position: figure }), ErrorCodes.ServerNotInitialized, method);
    for (const params of [null, 3, [], {}, { capabilities: null }])
      assert.equal(await codeOf('initialize', params), ErrorCodes.InvalidParams, JSON.stringify(params));
    assert.equal(await codeOf('initialize', { processId: null, rootUri: null, capabilities: {} }), 0);
    assert.equal(await hover(), null, 'what was opened before was not heard');
    await client.open(uri, visits);
    assert.match(JSON.stringify(await hover()), /34/);
  });
});

suite('a client in great haste', () => {
  teardown(() => {
    client.stop();
  });

  test('ten thousand changes in one burst come to the text that they make', async () => {
    client = await startClient();
    await client.open(uri, visits);
    for (let version = 2; version <= 10_001; version += 1) void client.change(uri, version, { range: top, text: '\n' });
    assert.deepEqual(await client.findings(uri), ['wrong-total 10006']);
    assert.match(JSON.stringify(await hover(uri, { line: 10_005, character: 15 })), /34/);
  });

  test('a storm of requests that are cancelled leaves nothing behind', async () => {
    client = await startClient();
    await client.open(uri, visits);
    const methods = ['documentSymbol', 'diagnostic', 'codeLens', 'semanticTokens/full'].map((name) => `textDocument/${name}`);
    const answers = Array.from({ length: 5000 }, async (_, i) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(methods[i % methods.length] ?? '', { textDocument: { uri } }, source.token);
      source.cancel();
      try {
        await answer;
      } catch (error) {
        assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled, String(error));
      }
    });
    await Promise.all(answers);
    assert.deepEqual(await client.findings(uri), ['wrong-total 6']);
    assert.deepEqual(client.logged, []);
  });

  test('a chapter that is closed while it is asked about is answered for as none, or as gone', async () => {
    client = await startClient();
    const context = { diagnostics: [] };
    for (let round = 0; round < 10; round += 1) {
      void client.open(uri, visits, round + 1);
      const asked = [
        ...['documentSymbol', 'diagnostic', 'codeLens'].map((name) => codeOf(`textDocument/${name}`, { textDocument: { uri } })),
        codeOf('textDocument/codeAction', { textDocument: { uri }, range: { start: figure, end: figure }, context }),
        codeOf('tallymark/fixAll', { uri, version: round + 1 }),
      ];
      void client.close(uri);
      for (const code of await Promise.all(asked)) assert.ok(code === 0 || code === LSPErrorCodes.ContentModified, String(code));
    }
    assert.equal(await hover(), null);
    assert.deepEqual(client.logged, []);
  });

  test('folders that come and go while they are read leave the chapters of those that stay', async () => {
    const other = 'file:///notes';
    const files = Object.fromEntries(
      [folder, other].flatMap((at) => ['1.md', '2.md', 'sub/3.md'].map((name) => [`${at}/${name}`, visits])),
    );
    client = await startClient({ files, folders: [folder, other], showsIndex: true, hasFolders: true });
    const [stays, goes] = [folder, other].map((at) => ({ uri: at, name: at.slice(8) }));
    for (let round = 0; round < 40; round += 1) {
      const event = round % 2 === 0 ? { added: [], removed: [goes] } : { added: [goes], removed: [] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    }
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [goes] } });
    await client.until(() => client.announced.at(-1)?.unread === 0);
    const { chapters, wrongTotals } = await client.connection.sendRequest<Record<string, number>>('tallymark/checkWorkspace', null);
    assert.deepEqual([stays?.name, chapters, wrongTotals], ['thesis', 3, 3]);
    assert.deepEqual(client.logged, []);
  });

  test('a watcher that tells of everything all the time has each chapter read to its last text', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `${folder}/${i}.md`);
    client = await startClient({ files: Object.fromEntries(names.map((name) => [name, visits])), folders: [folder], showsIndex: true });
    const ignored = ['.git/index.lock', 'node_modules/a.md', '.gitignore', 'tallymark.json', 'picture.png'].map(
      (name) => `${folder}/${name}`,
    );
    for (let round = 0; round < 100; round += 1) {
      const type = ([1, 2, 3] as const)[round % 3] ?? 1;
      await client.filesChanged(...[...names, ...names, ...ignored].map((name) => [name, type] as const));
    }
    for (const name of names) client.files.set(name, visits.replace('43', '34'));
    await client.filesChanged(...names.map((name) => [name, 2] as const));
    const { chapters, wrongTotals } = await client.connection.sendRequest<Record<string, number>>('tallymark/checkWorkspace', null);
    assert.deepEqual([chapters, wrongTotals], [20, 0]);
    assert.deepEqual(client.logged, []);
  });

  test('a document of 50 MB that is opened, changed and closed keeps no other from being answered for', async function () {
    this.timeout(120_000);
    client = await startClient();
    const paragraph = `${'A plain sentence of a chapter that is far too long. '.repeat(20)}\n\n`;
    await client.open(`${folder}/huge.md`, paragraph.repeat(Math.ceil((50 * 1024 * 1024) / paragraph.length)));
    await client.open(uri, visits);
    await client.change(`${folder}/huge.md`, 2, { range: top, text: visits });
    assert.deepEqual(await client.findings(uri), ['wrong-total 6']);
    await client.close(`${folder}/huge.md`);
    assert.match(JSON.stringify(await hover()), /34/);
  });
});

suite('the server, whatever happens to it', () => {
  teardown(() => {
    client.stop();
  });

  // What is asked of directives, and what other rules come to, is no check of its own.
  for (const rule of rules.filter((each) => 'check' in each)) {
    test(`goes on with all other rules where ${rule.id} fails`, async () => {
      const check = Object.getOwnPropertyDescriptor(rule, 'check');
      const fail = (): never => {
        throw new RangeError('a bug');
      };
      Object.defineProperty(rule, 'check', { value: fail, configurable: true });
      try {
        client = await startClient();
        await client.open(uri, visits);
        const others = rule.id === 'wrong-total' ? [] : ['wrong-total 6'];
        assert.deepEqual(await client.findings(uri), ['rule-failed 1', ...others]);
        assert.match(JSON.stringify(await hover()), /34/);
      } finally {
        if (check) Object.defineProperty(rule, 'check', check);
      }
    });
  }

  test('knows nothing of one chapter in another', async () => {
    client = await startClient();
    const [a, b] = [`${folder}/a.md`, `${folder}/b.md`];
    await client.open(a, visits);
    await client.open(b, '# Empty\n\nText.\n');
    assert.deepEqual(await client.findings(b), []);
    await client.close(a);
    await client.open(a, '# Other\n\nText.\n');
    assert.deepEqual([await client.findings(a), await client.findings(b)], [[], []]);
    assert.equal(await hover(a), null);
    await client.change(b, 2, { text: visits });
    assert.deepEqual([await client.findings(a), await client.findings(b)], [[], ['wrong-total 6']]);
  });
});

suite('the stream of messages', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const frame = (body: string): string => `Content-Length: ${bytes(body).length}\r\n\r\n${body}`;

  test('may be cut anywhere', () => {
    const check = createFrameCheck();
    const stream = bytes(
      frame('{"a":"Content-Length: -5\\r\\n\\r\\n"}') + frame('été') + `Content-Type: x\r\ncontent-length:0\r\n\r\n${frame('{}')}`,
    );
    for (const byte of stream) assert.equal(check(new Uint8Array([byte])), undefined);
    assert.equal(createFrameCheck()(stream), undefined);
  });

  for (const header of [
    'Content-Length: -5',
    'Content-Length: x',
    'Content-Length: 1e3',
    'Content-Length: 99999999999',
    'Hello: 3',
    'GET / HTTP/1.1',
  ])
    test(`is no such stream with ${header}`, () => {
      assert.equal(createFrameCheck()(bytes(`${frame('{}')}${header}\r\n\r\n{}`)), `${header}\r\n\r\n`);
    });

  test('is no such stream where a header does not end', () => {
    assert.equal(createFrameCheck()(bytes('x'.repeat(10_000)))?.length, 4096);
  });
});
