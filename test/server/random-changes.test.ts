import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { Progress, TreeNode, ViewId } from '../../src/protocol.ts';
import { startClient, vscode, type Client } from './support.ts';

const folder = 'file:///thesis';

/** Files in folders in folders, and names that git may be told to ignore. */
const files = ['1.md', '2.md', 'a/1.md', 'a/2.md', 'a/b/1.md', 'a/b/notes.txt', 'c/1.md', 'c/b/2.md'];
const folders = ['a', 'a/b', 'c', 'c/b'];
const rules = ['b', '/a/', '1.md', '*.md\n!2.md', '!1.md', 'c/b/'];

const texts = [
  '',
  '- [ ] One\n',
  '- [x] One\n- [ ] Two\n',
  '# Head\n\n- [ ] Three\n\n## Empty\n',
  '| Site | n |\n|---|---|\n| A | 1 |\n| Total | 2 |\n',
];

const file = fc.constantFrom(...files);
const inFolder = fc.constantFrom(...folders);
const text = fc.constantFrom(...texts);

/** What an author, or git, does; `type` and `save` do nothing where the file is not open. */
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write'), file, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), file }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename'), file, to: file }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove folder'), folder: inFolder }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename folder'), folder: inFolder, to: inFolder }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open'), file }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('type'), file, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('save'), file }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close'), file }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('ignore'),
      folder: fc.constantFrom('', ...folders),
      rule: fc.constantFrom(undefined, ...rules),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('project'), exclude: fc.constantFrom(undefined, 'a', '1.md') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rest') }) },
) as fc.Arbitrary<Change>;

type Change =
  | { readonly kind: 'write' | 'type'; readonly file: string; readonly text: string }
  | { readonly kind: 'remove' | 'open' | 'save' | 'close'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'remove folder'; readonly folder: string }
  | { readonly kind: 'rename folder'; readonly folder: string; readonly to: string }
  | { readonly kind: 'ignore'; readonly folder: string; readonly rule: string | undefined }
  | { readonly kind: 'project'; readonly exclude: string | undefined }
  | { readonly kind: 'rest' };

/** The rules of a folder go with it, and a chapter that is open below is left out no more. */
const openBelowARemovedFolder: { readonly disk: Readonly<Record<string, string>>; readonly changes: Change[] } = {
  disk: {},
  changes: [
    { kind: 'ignore', folder: 'a', rule: '*.md\n!2.md' },
    { kind: 'rest' },
    { kind: 'open', file: 'a/b/1.md' },
    { kind: 'remove folder', folder: 'a' },
  ],
};

suite('the index after random changes', () => {
  test('is what a fresh scan gives', async () => {
    const start = fc.record({ disk: fc.dictionary(file, text), changes: fc.array(change, { minLength: 3, maxLength: 14 }) });
    await fc.assert(
      fc.asyncProperty(start, async ({ disk, changes }) => {
        const author = await createAuthor(disk);
        try {
          for (const [i, each] of changes.entries()) {
            await author.make(each);
            if (each.kind === 'rest' || i === changes.length - 1) await author.compare();
          }
        } finally {
          author.leave();
        }
      }),
      { numRuns: 25, examples: [[openBelowARemovedFolder]] },
    );
  });
});

interface Author {
  make(change: Change): Promise<void>;
  /** Compares what the server shows with what a new one shows of the same files and buffers. */
  compare(): Promise<void>;
  leave(): void;
}

async function createAuthor(disk: Readonly<Record<string, string>>): Promise<Author> {
  const client = await start(Object.entries(disk).map(([name, content]) => [uriOf(name), content]));
  await settle(client);
  const open = new Map<string, { readonly text: string; readonly version: number }>();
  const put = async (uri: string, content: string | undefined): Promise<void> => {
    const type = content === undefined ? 3 : client.files.has(uri) ? 2 : 1;
    if (content === undefined) client.files.delete(uri);
    else client.files.set(uri, content);
    await client.filesChanged([uri, type]);
  };
  const moveFolder = async (from: string, to: string | undefined): Promise<void> => {
    for (const [uri, content] of [...client.files]) {
      if (!uri.startsWith(`${from}/`)) continue;
      client.files.delete(uri);
      if (to !== undefined) client.files.set(to + uri.slice(from.length), content);
    }
    await client.filesChanged([from, 3], ...(to === undefined ? [] : [[to, 1] as const]));
  };
  const make = async (it: Change): Promise<void> => {
    const uri = 'file' in it ? uriOf(it.file) : '';
    const buffer = open.get(uri);
    switch (it.kind) {
      case 'write':
        return put(uri, it.text);
      case 'remove':
        return put(uri, undefined);
      case 'rename': {
        const content = client.files.get(uri);
        if (content === undefined || it.to === it.file) return;
        await put(uri, undefined);
        return put(uriOf(it.to), content);
      }
      case 'remove folder':
        return moveFolder(uriOf(it.folder), undefined);
      case 'rename folder':
        // Not into itself, nor over another.
        if (`${it.to}/`.startsWith(`${it.folder}/`) || [...client.files.keys()].some((other) => other.startsWith(`${uriOf(it.to)}/`)))
          return;
        return moveFolder(uriOf(it.folder), uriOf(it.to));
      case 'open':
        if (buffer) return;
        open.set(uri, { text: client.files.get(uri) ?? '- [ ] Unsaved\n', version: 1 });
        return client.open(uri, open.get(uri)?.text ?? '');
      case 'type':
        if (!buffer) return;
        open.set(uri, { text: it.text, version: buffer.version + 1 });
        return client.change(uri, buffer.version + 1, { text: it.text });
      case 'save':
        return buffer ? put(uri, buffer.text) : undefined;
      case 'close':
        if (!buffer) return;
        open.delete(uri);
        return client.close(uri);
      case 'ignore':
        return put(uriOf(it.folder === '' ? '.gitignore' : `${it.folder}/.gitignore`), it.rule);
      case 'project':
        return put(uriOf('tallymark.json'), it.exclude === undefined ? undefined : JSON.stringify({ exclude: [it.exclude] }));
      case 'rest':
        return;
    }
  };
  return {
    make,
    async compare() {
      await settle(client);
      const fresh = await start([...client.files]);
      try {
        for (const [uri, buffer] of open) await fresh.open(uri, buffer.text, buffer.version);
        await settle(fresh);
        assert.deepEqual(await everything(client), await everything(fresh));
        const totals = await sumOfAll(fresh, [...client.files.keys(), ...open.keys()]);
        // They are told of a little later.
        await client.until(() => isDeepStrictEqual(totals, totalsOf(client.announced.at(-1))));
      } finally {
        fresh.stop();
      }
    },
    leave: () => {
      client.stop();
    },
  };
}

function uriOf(name: string): string {
  return `${folder}/${name}`;
}

function start(disk: readonly (readonly [string, string])[]): Promise<Client> {
  return startClient({ folders: [folder], showsIndex: true, capabilities: vscode, files: Object.fromEntries(disk) });
}

async function settle(client: Client): Promise<void> {
  await client.connection.sendRequest('tallymark/checkWorkspace', null);
}

/** All rows of all views. */
function everything(client: Client): Promise<unknown> {
  return Promise.all((['outstanding', 'tables', 'progress'] as const).map((view) => rowsBelow(client, view)));
}

function totalsOf({ open, done, gaps }: Progress = nothing): Progress {
  return { open, done, gaps };
}

const nothing: Progress = { open: 0, done: 0, gaps: 0 };

async function sumOfAll(client: Client, uris: readonly string[]): Promise<Progress> {
  const asked = [...new Set(uris)].map((uri) => client.connection.sendRequest<Progress | null>('tallymark/progress', { uri }));
  const all = (await Promise.all(asked)).map((progress) => progress ?? nothing);
  return all.reduce((sum, one) => ({ open: sum.open + one.open, done: sum.done + one.done, gaps: sum.gaps + one.gaps }), nothing);
}

async function rowsBelow(client: Client, view: ViewId, parent?: string): Promise<readonly unknown[]> {
  const options = { groupBy: 'chapter', filter: '', showDone: true };
  const rows = await client.connection.sendRequest<readonly TreeNode[]>('tallymark/children', {
    view,
    options,
    ...(parent === undefined ? {} : { parent }),
  });
  return Promise.all(rows.map(async (row) => ({ row, below: row.children === 'none' ? [] : await rowsBelow(client, view, row.id) })));
}
