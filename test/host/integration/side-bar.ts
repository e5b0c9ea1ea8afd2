import assert from 'node:assert/strict';
import type { Position, Uri } from 'vscode';
import { commands, env, extensions, languages, Selection, TabInputWebview, window, workspace, type TextDocument } from 'vscode';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { closeAll, fileIn, openFile, undoTo } from './chapter.ts';

const task = '- [ ] Réunir les durées';

suite('side bar', () => {
  const uri = fileIn('these', chapterName);

  teardown(closeAll);

  test('every command has a title and is there', async () => {
    const manifest = extensions.getExtension('tallymark.tallymark')?.packageJSON as Manifest;
    const all = await commands.getCommands(true);
    for (const { command, title } of manifest.contributes.commands) {
      assert.ok(all.includes(command), command);
      assert.ok(title !== '' && !title.startsWith('%'), title);
    }
  });

  test('the next open item and the one before move the caret', async () => {
    const chapter = await openFile(uri);
    const first = lineOf(chapter, task);
    const second = chapter.getText().indexOf('<li>[ ] Fait');
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(0, 0, 0, 0);
    await waitFor('the first open item', async () => {
      // The caret may follow a moment later: once more from there would be the second item.
      if (caret()?.line === 0) await commands.executeCommand('tallymark.nextOpenItem');
      return caret()?.line === first;
    });
    await commands.executeCommand('tallymark.nextOpenItem');
    await waitFor('the second open item', () => caret()?.line === chapter.positionAt(second).line);
    await commands.executeCommand('tallymark.previousOpenItem');
    await waitFor('the first open item again', () => caret()?.line === first);
    await commands.executeCommand('tallymark.previousOpenItem');
    await waitFor('the last open item of another chapter', () => window.activeTextEditor?.document.uri.path.endsWith('5-chantiers.md'));
  });

  test('a task is ticked at the caret by one character, and undo brings it back', async () => {
    const chapter = await openFile(uri);
    const original = chapter.getText();
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const line = lineOf(chapter, task);
    editor.selection = new Selection(line, 20, line, 20);
    await commands.executeCommand('tallymark.toggleTask');
    assert.equal(chapter.getText(), original.replace(task, task.replace('[ ]', '[X]')));
    assert.ok(chapter.isDirty);
    await undoTo(chapter, original);
  });

  test('a task is ticked in a file that is not open: the file is changed, and undo works once it is open', async () => {
    const original = await read(uri);
    const line = original.split('\n').findIndex((text) => text.startsWith(task));
    const text = original.split('\n')[line]?.slice('- [ ] '.length) ?? '';
    await commands.executeCommand('tallymark.toggleTask', rowOf(uri, line, text));
    assert.equal(await read(uri), original.replace(task, task.replace('[ ]', '[X]')));
    const chapter = await openFile(uri);
    assert.ok(!chapter.isDirty);
    await commands.executeCommand('undo');
    assert.equal(chapter.getText(), original);
    await chapter.save();
    assert.equal(await read(uri), original);
  });

  test('a task that says something else meanwhile is left alone', async () => {
    const original = await read(uri);
    const line = original.split('\n').findIndex((text) => text.startsWith(task));
    await commands.executeCommand('tallymark.toggleTask', rowOf(uri, line, 'Something else'));
    assert.equal(await read(uri), original);
  });

  test('the report opens in a tab of its own, as no document and no chapter, and the same tab shows it again', async () => {
    const documents = workspace.textDocuments.length;
    for (let times = 0; times < 2; times += 1) {
      await commands.executeCommand('tallymark.openReport');
      await waitFor('the report', () => {
        const { activeTab } = window.tabGroups.activeTabGroup;
        return activeTab?.input instanceof TabInputWebview && activeTab.input.viewType.endsWith('tallymark.report');
      });
    }
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.length, 1);
    assert.equal(workspace.textDocuments.length, documents);
    assert.deepEqual(
      languages.getDiagnostics().filter(([{ scheme }]) => scheme === 'tallymark'),
      [],
    );
  });

  test('the list of what is left holds open tasks and no others', async () => {
    await commands.executeCommand('tallymark.copyReport');
    const list = await env.clipboard.readText();
    assert.ok(list.includes('Réunir les durées'));
    assert.ok(!list.includes("Prévenir l'imprimeur"));
  });
});

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

/** What VS Code hands to a command that is chosen in the menu of a row. */
function rowOf(uri: Uri, line: number, text: string): object {
  return { node: { item: { uri: uri.toString(), position: { line, character: 0 }, text } } };
}

function lineOf(chapter: TextDocument, text: string): number {
  return chapter.positionAt(chapter.getText().indexOf(text)).line;
}

function caret(): Position | undefined {
  return window.activeTextEditor?.selection.active;
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
