import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { RegenerateParams, RegenerateResult } from '../../src/protocol.ts';
import { startClient, type Client } from './support.ts';

const folder = 'file:///thesis';
const [one, two, three] = ['1-field.md', '2-archive.md', '3-notes.md'].map((name) => `${folder}/${name}`) as [string, string, string];

const table = (days: number, total: number): string =>
  `| Site  | Days |\n|-------|------|\n| North | 12   |\n| South | ${days}    |\n| West  | 15   |\n| Total | ${total}   |\n`;

suite('summaries worked out again', () => {
  let client: Client;

  setup(async () => {
    const files = { [one]: table(7, 43), [two]: table(7, 44), [three]: '# Notes\n\nNo table.\n' };
    client = await startClient({ files, folders: [folder], showsIndex: true });
  });
  teardown(() => {
    client.stop();
  });

  async function regenerate(params: Partial<RegenerateParams>): Promise<RegenerateResult> {
    return client.connection.sendRequest('tallymark/regenerate', { doubtful: false, ...params });
  }

  test('in one chapter, bound to its version', async () => {
    await client.open(one, table(7, 43), 4);
    const { edit, figures, left } = await regenerate({ uri: one });
    assert.deepEqual([figures, left], [1, []]);
    assert.deepEqual(briefly(edit), [`${one} 4: 5 34`]);
  });

  test('in all that disagree, open or not', async () => {
    await client.open(two, table(7, 44), 2);
    const { edit, figures, mended } = await regenerate({});
    assert.equal(figures, 2);
    assert.deepEqual(briefly(edit), [`${one} null: 5 34`, `${two} 2: 5 34`]);
    assert.deepEqual(
      mended.map(({ uri, line, text }) => [uri, line, text.split('.')[0]]),
      [
        [one, 5, 'The total says 43; the 3 cells above add up to 34 (difference 9)'],
        [two, 5, 'The total says 44; the 3 cells above add up to 34 (difference 10)'],
      ],
    );
  });

  test('not where the rows have changed, unless the author wants it', async () => {
    client.files.set(one, table(7, 34));
    await client.open(one, table(7, 34));
    await client.change(one, 2, { text: table(4, 34) });
    const { edit, figures, left } = await regenerate({ uri: one });
    assert.deepEqual([edit, figures], [null, 0]);
    assert.deepEqual(
      left.map(({ uri, line }) => [uri, line]),
      [[one, 5]],
    );
    assert.match(left[0]?.text ?? '', /The rows added up to 34 in the saved version; now 31\.$/);
    assert.deepEqual(briefly((await regenerate({ uri: one, doubtful: true })).edit), [`${one} 2: 5 31`]);
  });
});

/** Each change as `uri version: line text`. */
function briefly(edit: WorkspaceEdit | null): readonly string[] {
  return ((edit?.documentChanges ?? []) as TextDocumentEdit[]).flatMap(({ textDocument: { uri, version }, edits }) =>
    edits.map((change) => `${uri} ${version}: ${'newText' in change ? `${change.range.start.line} ${change.newText}` : ''}`),
  );
}
