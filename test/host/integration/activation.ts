import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { waitFor } from '../support/wait.ts';
import { closeAll, fileIn, openFile } from './chapter.ts';

/** Must run before any other suite opens a chapter. */
suite('activation', () => {
  suiteTeardown(closeAll);

  const extension = extensions.getExtension('tallymark.tallymark');

  test('the extension is there and sleeps until there is Markdown', async () => {
    assert.ok(extension, 'the extension is not installed');
    await openFile(fileIn('appendix', 'notes.txt'));
    // One of those that wake up when everything has started.
    await waitFor('the end of the start', () => extensions.getExtension('vscode.merge-conflict')?.isActive);
    assert.equal(extension.isActive, false);
  });

  test('a Markdown file wakes it up', async () => {
    await openFile(fileIn('appendix', 'expenses.md'));
    await waitFor('activation', () => extension?.isActive);
  });

  test('its commands are there', async () => {
    const all = await commands.getCommands(true);
    for (const id of ['checkWorkspace', 'fixAllTotals', 'restartServer']) assert.ok(all.includes(`tallymark.${id}`), id);
  });

  test('its output can be shown', async () => {
    const command = await waitFor('the command that shows it', async () => {
      const all = await commands.getCommands();
      return all.find((id) => /^workbench\.action\.output\.show\..*\.Tallymark(\.log)?$/.test(id));
    });
    await commands.executeCommand(command);
    await waitFor('the output', () => workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && uri.path.includes('Tallymark')));
    await commands.executeCommand('workbench.action.closePanel');
  });
});
