import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { ChildrenParams, TreeNode, TreeOptions, ViewId } from '../../src/protocol.ts';
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

suite('index of the workspace', () => {
  teardown(() => {
    client.stop();
  });

  for (const virtual of [false, true]) {
    test(`holds all chapters, and says when it is complete${virtual ? ', in a virtual workspace' : ''}`, async () => {
      const files = disk({
        '1.md': tasks(1),
        'part%20A/2%C3%A9%28b%29.markdown': tasks(2),
        'notes.txt': tasks(5),
        'node_modules/p/r.md': tasks(7),
      });
      await start({ files, virtual });
      await client.until(() => client.announced.at(-1)?.unread === 0);
      assert.deepEqual(client.announced.at(-1)?.chapters, 2);
      assert.deepEqual(client.announced.at(-1)?.open, 3);
      assert.deepEqual(await chapters(), { '1.md': 1, 'part%20A/2%C3%A9%28b%29.markdown': 2 });
    });
  }
});
