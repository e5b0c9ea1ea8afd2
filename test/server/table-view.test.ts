import assert from 'node:assert/strict';
import { LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import type { ServerRequests } from '../../src/protocol.ts';
import { startClient, type Client } from './support.ts';

const uri = 'file:///thesis/1-field.md';
const text = '| Site  | Days |\n|-------|------|\n| North | 12   |\n| South | 7    |\n| Total | 19   |\n';

suite('the page of a table, asked over the protocol', () => {
  let client: Client;

  setup(async () => {
    client = await startClient();
    await client.open(uri, text, 3);
  });
  teardown(() => {
    client.stop();
  });

  async function ask<Method extends keyof ServerRequests>(
    method: Method,
    params: ServerRequests[Method]['params'],
  ): Promise<ServerRequests[Method]['result']> {
    return client.connection.sendRequest<ServerRequests[Method]['result']>(method, params);
  }

  test('gets the table of the chapter as it is', async () => {
    const view = await ask('tallymark/tableView', { uri, position: { line: 2, character: 1 } });
    assert.deepEqual([view?.version, view?.rows.length, view?.rows[2]?.cells[1]?.verdict?.verdict], [3, 3, 'agrees']);
    assert.equal(await ask('tallymark/tableView', { uri: 'file:///thesis/closed.md' }), null);
    const groups = await ask('tallymark/tableGroups', { uri, version: 3, table: 0, by: 0, rows: [1, 2] });
    assert.equal(groups?.all.figures[1]?.sum, '19');
  });

  test('changes nothing in a version that has passed', async () => {
    const place = { uri, version: 3, table: 0 };
    assert.ok((await ask('tallymark/editCell', { ...place, row: 1, column: 1, text: '13' })).edit);
    await client.change(uri, 4, { text: `${text}\nMore.\n` });
    const isStale = ({ code }: ResponseError<unknown>): boolean => code === LSPErrorCodes.ContentModified;
    await assert.rejects(ask('tallymark/editCell', { ...place, row: 1, column: 1, text: '14' }), isStale);
    await assert.rejects(ask('tallymark/insertPicture', { ...place, path: 'a.svg', description: '' }), isStale);
    await assert.rejects(ask('tallymark/tableGroups', { ...place, by: null, rows: [1] }), isStale);
  });
});
