import assert from 'node:assert/strict';
import { startClient, type Client } from './support.ts';

const uri = 'file:///thesis/3-field.md';

const saved = `| # | Site  | Visits |
|---|-------|--------|
| 1 | North | 12     |
| 2 | South | 7      |
| 3 | West  | 15     |
|   | Total | 34     |
`;

/** `7` and `12` of the table, to be replaced. */
const seven = { start: { line: 3, character: 14 }, end: { line: 3, character: 15 } };
const twelve = { start: { line: 2, character: 14 }, end: { line: 2, character: 16 } };

suite('the text that a wrong total is held against', () => {
  let client: Client;

  teardown(() => {
    client.stop();
  });

  /** What the wrong total says beside its two facts, and whether its fix is preferred. */
  async function told(): Promise<readonly unknown[]> {
    const report = await client.pull(uri);
    assert.ok(report.kind === 'full');
    const [finding] = report.items;
    if (!finding) return [];
    const [action] = await client.actions(uri, 5, 15);
    assert.ok(typeof finding.message === 'string');
    return [
      /\. (The rows .*)$/.exec(finding.message)?.[1],
      action?.isPreferred === true,
      finding.relatedInformation?.map(({ message }) => message),
    ];
  }

  for (const virtual of [false, true]) {
    test(`is the saved one, read when the chapter is opened${virtual ? ', through the client where need be' : ''}`, async () => {
      client = await startClient({ files: { [uri]: saved }, virtual });
      await client.open(uri, saved);
      assert.deepEqual(await told(), []);
      await client.change(uri, 2, { range: seven, text: '2' });
      assert.deepEqual(await told(), ['The rows added up to 34 in the saved version; now 29.', false, ['South: 7 → 2']]);
    });
  }

  test('is the new one once the chapter is saved, and everything is asked for again', async () => {
    client = await startClient({ files: { [uri]: saved } });
    await client.open(uri, saved);
    await client.change(uri, 2, { range: seven, text: '2' });
    const first = await client.pull(uri);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await client.until(() => client.refreshes() > 0);
    assert.equal((await client.pull(uri, first.resultId)).kind, 'full');
    assert.deepEqual((await told()).slice(0, 2), ['The rows added up to 34 when the chapter was opened; now 29.', false]);
    await client.close(uri);
    client.files.set(uri, saved.replace(' 7 ', ' 2 '));
    await client.open(uri, saved.replace(' 7 ', ' 2 '));
    assert.deepEqual((await told()).slice(0, 2), [undefined, true], 'opened anew, it is held against what it says now');
  });

  test('is the new one once somebody else has written the file', async () => {
    client = await startClient({ files: { [uri]: saved } });
    await client.open(uri, saved);
    const changed = saved.replace(' 7 ', ' 2 ');
    client.files.set(uri, changed);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await client.change(uri, 2, { text: changed });
    assert.deepEqual((await told()).slice(0, 2), ['The rows added up to 34 when the chapter was opened; now 29.', false]);
  });

  test('is the committed one where the client tells it, even after saving', async () => {
    client = await startClient({ files: { [uri]: saved.replace('34', '9') } });
    await client.open(uri, saved);
    await client.connection.sendRequest('tallymark/setBaseline', { uri, text: saved });
    await client.change(uri, 2, { range: twelve, text: '10' });
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    assert.deepEqual((await told()).slice(0, 2), ['The rows added up to 34 in the last commit; now 32.', false]);
    await client.connection.sendRequest('tallymark/setBaseline', { uri, text: null });
    assert.deepEqual((await told()).slice(0, 2), ['The rows added up to 34 when the chapter was opened; now 32.', false]);
  });

  test('is none where the chapter is not on disk, and is forgotten when it is closed', async () => {
    client = await startClient({ files: {} });
    await client.open(uri, saved);
    await client.connection.sendRequest('tallymark/setBaseline', { uri, text: saved });
    await client.close(uri);
    await client.connection.sendRequest('tallymark/setBaseline', { uri, text: saved });
    await client.open(uri, saved.replace(' 7 ', ' 2 '), 2);
    assert.deepEqual((await told()).slice(0, 2), [undefined, true]);
  });
});
