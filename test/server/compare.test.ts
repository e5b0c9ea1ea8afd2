import assert from 'node:assert/strict';
import type { TreeNode } from '../../src/protocol.ts';
import { startClient, type Client } from './support.ts';

const uri = 'file:///thesis/3-field.md';
const before =
  '| # | Session | Length (min) |\n|---|---|---|\n| 1 | Red | 104 |\n| 2 | Red | 61 |\n| 3 | Blue | 45 |\n| Total: 3 | | 210 |\n';
const now = before.replace('104', '54').replace('210', '160');

suite('comparing a chapter', () => {
  let client: Client;

  teardown(() => {
    client.stop();
  });

  async function groups(): Promise<readonly string[]> {
    const options = { groupBy: 'chapter', filter: '', showDone: false };
    const nodes = await client.connection.sendRequest<readonly TreeNode[]>('tallymark/children', { view: 'tables', options });
    return nodes.filter(({ kind }) => kind === 'group').map(({ label }) => label);
  }

  async function lenses(): Promise<readonly (string | undefined)[]> {
    const found = await client.connection.sendRequest<{ command?: { title: string } }[]>('textDocument/codeLens', {
      textDocument: { uri },
    });
    return found.map(({ command }) => command?.title);
  }

  test('with the last commit is done unasked, though the text is saved as it is', async () => {
    client = await startClient({ files: { [uri]: now }, folders: ['file:///thesis'] });
    await client.open(uri, now);
    assert.deepEqual(await groups(), []);
    await client.connection.sendRequest('tallymark/setBaseline', { uri, text: before });
    await client.connection.sendRequest('tallymark/nextOpenItem', { uri, position: { line: 0, character: 0 }, direction: 'next' });
    assert.deepEqual(await groups(), ['Changed since the last commit']);
    assert.deepEqual(await lenses(), ['✓ 2 totals verified', '↕ Length (min) −50 since the last commit']);
  });

  test('with the last commit works where that is what is saved and opened, too', async () => {
    client = await startClient({ files: { [uri]: before }, folders: ['file:///thesis'] });
    await client.open(uri, before);
    await client.connection.sendRequest('tallymark/setBaseline', { uri, text: before });
    await client.change(uri, 2, { text: now });
    assert.equal((await lenses())[1], '↕ Length (min) −50 since the last commit');
  });

  test('with a text of the author’s choice counts the sums, until there is none any more', async () => {
    client = await startClient({ files: { [uri]: now }, folders: ['file:///thesis'] });
    await client.open(uri, now);
    const compare = (text: string | null): Promise<number> =>
      client.connection.sendRequest('tallymark/compareWith', { uri, version: 1, text });
    assert.equal(await compare(before), 1);
    assert.deepEqual(await groups(), ['Changed since the version compared with']);
    assert.equal(await compare(null), 0);
    assert.deepEqual(await groups(), []);
    await assert.rejects(client.connection.sendRequest('tallymark/compareWith', { uri, version: 7, text: null }));
  });
});
