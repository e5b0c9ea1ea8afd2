import assert from 'node:assert/strict';
import { ErrorCodes, LSPErrorCodes, ResponseError, type CodeAction, type DocumentSymbol, type Hover } from 'vscode-languageserver/node';
import { brief, startClient, vscode, type Client, type ClientOptions } from './support.ts';

const uri = 'file:///thesis/3-field.md';

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

suite('language server', () => {
  teardown(() => {
    client.stop();
  });

  test('offers incremental sync, pulled diagnostics, actions with resolve, verdicts in sight, symbols and what bindings need', async () => {
    await start();
    assert.deepEqual(client.initialized.capabilities, {
      textDocumentSync: { openClose: true, change: 2, save: true },
      hoverProvider: true,
      documentHighlightProvider: true,
      inlayHintProvider: true,
      codeLensProvider: {},
      referencesProvider: true,
      completionProvider: { triggerCharacters: ['(', '.', '"', '=', ',', '-', ' '] },
      definitionProvider: true,
      renameProvider: { prepareProvider: true },
      semanticTokensProvider: { legend: { tokenTypes: ['comment'], tokenModifiers: [] }, full: true },
      documentSymbolProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite.tallymark', 'source.fixAll.tallymark'], resolveProvider: true },
      diagnosticProvider: { identifier: 'tallymark', interFileDependencies: false, workspaceDiagnostics: false },
    });
    await client.until(() => client.registered.length === 2);
    assert.deepEqual(client.registered, ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  test('open, look, act, look again', async () => {
    await start();
    await client.open(uri, visits);
    const report = await client.pull(uri);
    assert.ok(report.kind === 'full');
    assert.deepEqual(brief(report.items), ['wrong-total 6']);
    assert.equal((await client.pull(uri, report.resultId)).kind, 'unchanged');

    const [action] = await client.actions(uri, 5, 15);
    assert.ok(action?.isPreferred && action.edit === undefined);
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    const range = { start: { line: 5, character: 14 }, end: { line: 5, character: 16 } };
    assert.deepEqual(edit, { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range, newText: '34' }] }] });

    await client.change(uri, 2, { range, text: '34' });
    assert.deepEqual(await client.findings(uri), []);
    await client.close(uri);
    assert.deepEqual(await client.findings(uri), []);
  });

  test('a chapter that was asked about while it was closed is asked about again when it opens', async () => {
    await start();
    assert.deepEqual(await client.findings(uri), []);
    await client.open(uri, '# Empty\n');
    await client.until(() => client.refreshes() === 1);
  });

  test('incremental changes around an emoji and CRLF land where they belong', async () => {
    await start();
    await client.open(uri, `🦉 field\r\n\r\n${visits.replaceAll('\n', '\r\n')}`);
    assert.deepEqual(await client.findings(uri), ['wrong-total 8']);
    const line = (number: number, from: number, to: number) => ({
      start: { line: number, character: from },
      end: { line: number, character: to },
    });
    await client.change(
      uri,
      2,
      { range: line(0, 2, 2), text: '🦉' },
      { range: line(1, 0, 0), text: '\r\n' },
      { range: line(6, 14, 16), text: '16' },
    );
    assert.deepEqual(await client.findings(uri), []);
    await client.change(uri, 3, { range: line(6, 14, 16), text: '15' });
    assert.deepEqual(await client.findings(uri), ['wrong-total 9']);
  });

  test('a request for a version that is no more is refused', async () => {
    await start();
    await client.open(uri, visits);
    const [action] = await client.actions(uri, 5, 15);
    await client.change(uri, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' });
    await assertRefused(client.connection.sendRequest('codeAction/resolve', action));
    await assertRefused(client.connection.sendRequest('tallymark/fixAll', { uri, version: 1 }));
    await client.close(uri);
    await assertRefused(client.connection.sendRequest('codeAction/resolve', action));
    await assertRefused(client.connection.sendRequest('tallymark/fixAll', { uri, version: 2 }));
  });

  test('fix all answers with one edit of this version', async () => {
    await start();
    await client.open(uri, visits, 7);
    const range = { start: { line: 5, character: 14 }, end: { line: 5, character: 16 } };
    const edit = { documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ range, newText: '34' }] }] };
    const fixAll = (rules?: string[]) =>
      client.connection.sendRequest('tallymark/fixAll', { uri, version: 7, ...(rules ? { rules } : {}) });
    assert.deepEqual(await fixAll(), { edit, fixed: 1 });
    assert.deepEqual(await fixAll(['wrong-total']), { edit, fixed: 1 });
    assert.deepEqual(await fixAll(['empty-cell']), { edit: null, fixed: 0 });
  });

  test('hover, symbols and what bindings need', async () => {
    await start();
    await client.open(uri, `# Field\n\n${visits}`);
    const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });
    assert.match(JSON.stringify((await client.connection.sendRequest<Hover>('textDocument/hover', at(7, 15))).contents), /34/);
    assert.equal(await client.connection.sendRequest('textDocument/hover', at(0, 0)), null);
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [['Field', ['Table 1']]],
    );
  });

  test('speaks French to a French editor', async () => {
    await start({ locale: 'fr' });
    await client.open(uri, visits);
    const titles = (await client.actions(uri, 5, 15)).map(({ title }) => title);
    assert.ok(titles.includes('Ignorer wrong-total dans ce tableau'), titles.join());
  });

  test('actions come with their edits where the client cannot resolve them', async () => {
    await start({ capabilities: { ...vscode, textDocument: { diagnostic: {} } } });
    await client.open(uri, visits);
    const actions = await client.actions(uri, 5, 15);
    assert.ok(actions.length > 1 && actions.every(({ edit }) => edit));
  });

  test('malformed requests are answered, and the server lives on', async () => {
    await start();
    await client.open(uri, visits);
    const methods = ['hover', 'codeAction', 'documentSymbol', 'diagnostic'].map((name) => `textDocument/${name}`);
    for (const method of [...methods, 'codeAction/resolve', 'tallymark/fixAll', 'tallymark/checkWorkspace', 'tallymark/nothing']) {
      for (const params of [undefined, {}, { textDocument: 3 }, { textDocument: { uri } }, { uris: 5, uri, version: 1, data: { uri } }]) {
        await client.connection.sendRequest(method, params).catch((error: unknown) => {
          assert.ok(error instanceof ResponseError, method);
          assert.ok(
            [ErrorCodes.MethodNotFound, ErrorCodes.InvalidParams, LSPErrorCodes.ContentModified].includes(error.code),
            `${method} ${error.code}`,
          );
        });
      }
    }
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 } });
    await client.connection.sendNotification('textDocument/didOpen', {});
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{}] });
    assert.deepEqual(await client.findings(uri), ['wrong-total 6']);
  });

  test('a request cancelled while it waits is not begun', async () => {
    await start();
    await client.open(uri, visits);
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const pending = client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(pending, (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled);
  });
});

async function assertRefused(answer: Promise<unknown>): Promise<void> {
  await assert.rejects(answer, (error) => error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified);
}
