import assert from 'node:assert/strict';
import type { CompletionItem, Diagnostic, Location, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { brief, startClient, type Client } from './support.ts';

const folder = 'file:///thesis';
const [tables, methods, other] = [`${folder}/3-tables.md`, `${folder}/1-methods.md`, `${folder}/2-other.md`];

const boats = (rows: number): string =>
  `Table 1: Boats\n\n| Boat | Crew |\n|------|-----:|\n${'| Alma |    2 |\n'.repeat(rows)}\nThey were two<!--= boats: rows(table-1) -->.\n`;

let client: Client;

/** Waits until just these findings are pulled of a chapter. */
async function settles(uri: string, expected: readonly string[]): Promise<void> {
  for (let found: readonly string[] = []; ;) {
    found = await client.findings(uri);
    if (found.join() === expected.join()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

suite('names across chapters', () => {
  teardown(() => {
    client.stop();
  });

  const start = async (files: Readonly<Record<string, string>>): Promise<void> => {
    client = await startClient({ files, folders: [folder] });
  };

  test('a name of a chapter that is not open is known, once all have been read', async () => {
    await start({ [tables]: boats(2), [methods]: '' });
    await client.open(methods, 'We saw three<!--= boats --> boats, and four<!--= nobody --> men.\n');
    await settles(methods, ['bound-number 1', 'unknown-binding 1']);
  });

  test('an edit of a table has the chapters looked at again that depend on it, and no others', async () => {
    await start({ [tables]: boats(2), [methods]: '', [other]: '' });
    await client.open(tables, boats(2));
    await client.open(methods, 'We saw two<!--= boats --> boats.\n');
    await client.open(other, 'We saw 2<!--= rows("3-tables.md"#table-1) --> boats.\n');
    for (const uri of [tables, methods, other]) await settles(uri, []);
    const refreshes = client.refreshes();
    await client.change(tables, 2, { text: boats(3) });
    await settles(methods, ['bound-number 1']);
    await settles(other, ['bound-number 1']);
    assert.ok(client.refreshes() > refreshes);
    assert.deepEqual(await client.findings(tables), ['bound-number 9']);
  });

  test('an edit on which nothing depends asks for nothing', async () => {
    await start({ [tables]: boats(2), [methods]: '' });
    await client.open(tables, boats(2));
    await client.open(methods, 'We saw two<!--= boats --> boats.\n');
    for (const uri of [tables, methods]) await settles(uri, []);
    const refreshes = client.refreshes();
    await client.change(tables, 2, { text: `${boats(2)}\nMore words, at the end.\n` });
    await client.connection.sendRequest('tallymark/progress', { uri: tables });
    await client.connection.sendRequest('tallymark/nextOpenItem', { uri: tables, position: { line: 0, character: 0 }, direction: 'next' });
    assert.equal(client.refreshes(), refreshes);
  });

  test('the check of the workspace judges chapters that are not open, by names of others', async () => {
    await start({ [methods]: 'We saw three<!--= boats --> boats, 4<!--= rows("3-tables.md"#table-1) -->.\n', [tables]: boats(2) });
    await client.connection.sendRequest('tallymark/checkWorkspace', null);
    await client.until(() => brief(client.published.get(methods)?.diagnostics ?? []).length === 2);
    assert.deepEqual(brief(client.published.get(methods)?.diagnostics ?? []), ['bound-number 1', 'bound-number 1']);
    assert.deepEqual(brief(client.published.get(tables)?.diagnostics ?? []), []);
  });

  test('a chapter that goes takes its names with it', async () => {
    await start({ [tables]: boats(2), [methods]: '' });
    await client.open(methods, 'We saw two<!--= boats --> boats, 2<!--= rows("3-tables.md"#table-1) --> of them.\n');
    await client.until(() => client.refreshes() > 0);
    await settles(methods, []);
    client.files.delete(tables);
    await client.filesChanged([tables, 3]);
    await settles(methods, ['unknown-binding 1', 'unknown-binding 1']);
  });

  test('a name is renamed in all chapters, open or not', async () => {
    const third = 'And 2<!--= boats --> again.\n';
    await start({ [tables]: boats(2), [methods]: '', [other]: third });
    await client.open(methods, 'We saw two<!--= boats --> boats.\n');
    await settles(methods, []);
    const at = { textDocument: { uri: methods }, position: { line: 0, character: 18 } };
    const range = await client.connection.sendRequest<Range>('textDocument/prepareRename', at);
    assert.deepEqual([range.start.character, range.end.character], [16, 21]);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'ships' });
    const changes = (edit.documentChanges ?? []).flatMap((change) => ('textDocument' in change ? [change] : []));
    assert.deepEqual(changes.map(({ textDocument, edits }) => [textDocument.uri, textDocument.version, edits.length]).sort(), [
      [methods, 1, 1],
      [other, null, 1],
      [tables, null, 1],
    ]);
    assert.equal(await client.connection.sendRequest('textDocument/rename', { ...at, newName: 'no name' }), null);
  });

  test('which side has changed is told, where the table of another chapter has', async () => {
    await start({ [tables]: boats(2), [methods]: '' });
    await client.open(tables, boats(2));
    await client.open(methods, 'We saw two<!--= boats --> boats, 2<!--= rows("3-tables.md"#table-1) --> of them.\n');
    for (const uri of [tables, methods]) await settles(uri, []);
    await client.change(tables, 2, { text: boats(3) });
    await settles(methods, ['bound-number 1', 'bound-number 1']);
    const { items } = await client.connection.sendRequest<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: methods },
    });
    assert.deepEqual(
      items.map(({ message }) => message),
      [
        'The text says two, as when the chapter was opened; boats is now 3.',
        'The text says 2, as when the chapter was opened; rows("3-tables.md"#table-1) is now 3.',
      ],
    );
  });

  test('a column is renamed with the bindings of all chapters, open or not', async () => {
    const third = 'And 4<!--= sum("3-tables.md"#table-1."Crew") --> again, 2<!--= rows("3-tables.md"#table-1 where Crew = 2) -->.\n';
    await start({ [tables]: boats(2), [methods]: '', [other]: third });
    await client.open(tables, boats(2));
    await client.open(methods, 'We saw 4<!--= sum("3-tables.md"#table-1.Crew) --> people.\n');
    for (const uri of [tables, methods]) await settles(uri, []);
    const at = { textDocument: { uri: tables }, position: { line: 2, character: 10 } };
    const range = await client.connection.sendRequest<Range>('textDocument/prepareRename', at);
    assert.deepEqual([range.start.character, range.end.character], [9, 13]);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'Men on board' });
    const changes = (edit.documentChanges ?? []).flatMap((change) => ('textDocument' in change ? [change] : []));
    const written = changes.map(({ textDocument, edits }) => [
      textDocument.uri,
      textDocument.version,
      ...(edits as readonly TextEdit[]).map(({ newText }) => newText.trim()).filter((text) => /[a-z]/.test(text)),
    ]);
    assert.deepEqual(written.sort(), [
      [methods, 1, '"Men on board"'],
      [other, null, '"Men on board"', '"Men on board"'],
      [tables, 1, 'Men on board'],
    ]);
    assert.equal(await client.connection.sendRequest('textDocument/rename', { ...at, newName: 'Boat' }), null);
  });

  test('a name of another chapter is offered, and leads there', async () => {
    await start({ [tables]: boats(2), [methods]: '' });
    await client.open(methods, 'We saw two<!--= boats --> boats, and two<!--= \n');
    await settles(methods, ['unknown-binding 1']);
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: methods },
      position: { line: 0, character: 46 },
    });
    assert.deepEqual([items[0]?.label, items[0]?.detail], ['boats', '2']);
    const [target] = await client.connection.sendRequest<Location[]>('textDocument/definition', {
      textDocument: { uri: methods },
      position: { line: 0, character: 18 },
    });
    assert.deepEqual([target?.uri, target?.range.start.line], [tables, 7]);
  });
});
