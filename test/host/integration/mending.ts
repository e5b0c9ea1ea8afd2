import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Uri, window, workspace, type TextDocument } from 'vscode';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { apply, closeAll, fileIn, openFile, undoTo, waitForAction, waitForFinding, waitForFindings, whole } from './chapter.ts';

suite('mending', () => {
  let chapter: TextDocument;
  let original: string;
  let corrected: string;

  setup(async () => {
    chapter = await openFile(fileIn('these', chapterName));
    original = chapter.getText();
    corrected = original.replace('>Total : 14<', '>Total : 15<');
    assert.notEqual(corrected, original);
  });

  teardown(closeAll);

  test('the quick fix replaces the two digits, and undo brings them back', async () => {
    const { range } = await waitForFinding(chapter.uri, 'wrong-total');
    const fix = await waitForAction(chapter, range, 'quickfix', /^Change 14 to 15$/);
    assert.equal(fix.isPreferred, true);
    const edits = fix.edit?.get(chapter.uri) ?? [];
    assert.deepEqual(
      edits.map((edit) => [edit.range, edit.newText]),
      [[range, '15']],
    );
    await apply(fix);
    assert.equal(chapter.getText(), corrected);
    await waitForFindings(chapter.uri, 'wrong-total', 0);
    await undoTo(chapter, original);
    await waitForFinding(chapter.uri, 'wrong-total');
  });

  test('"Fix all totals" corrects the total and nothing else, in one step', async () => {
    await waitForFinding(chapter.uri, 'wrong-total');
    await commands.executeCommand('tallymark.fixAllTotals');
    assert.equal(chapter.getText(), corrected);
    await commands.executeCommand('undo');
    assert.equal(chapter.getText(), original);
  });

  test('"Fix all totals" does nothing the second time', async () => {
    await waitForFinding(chapter.uri, 'wrong-total');
    await commands.executeCommand('tallymark.fixAllTotals');
    const { version } = chapter;
    await commands.executeCommand('tallymark.fixAllTotals');
    assert.equal(chapter.version, version);
  });

  test('source.fixAll.tallymark corrects the total with all else that needs no choice', async () => {
    await waitForFinding(chapter.uri, 'wrong-total');
    await apply(await waitForAction(chapter, whole(chapter), 'source.fixAll.tallymark', /./));
    assert.ok(chapter.getText().includes('>Total : 15<'));
    assert.ok(chapter.getText().includes('>Total : 866<'));
    await waitForFindings(chapter.uri, 'wrong-total', 0);
    await undoTo(chapter, original);
  });

  test('a chapter can be mended whenever it is saved', async () => {
    const editor = workspace.getConfiguration('editor', chapter.uri);
    await editor.update('codeActionsOnSave', { 'source.fixAll.tallymark': 'explicit' }, ConfigurationTarget.Workspace);
    try {
      await waitForFinding(chapter.uri, 'wrong-total');
      // VS Code saves without the action when its time for saving is up, as on a machine with much else to do: then save again.
      await waitFor('the chapter mended on saving', async () => {
        await typeBlank(chapter);
        await chapter.save();
        return chapter.getText().includes('>Total : 15<');
      });
    } finally {
      await editor.update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace);
    }
    await undoTo(chapter, original);
    await chapter.save();
  });

  test('a comment silences the finding for this place only', async () => {
    const { range } = await waitForFinding(chapter.uri, 'wrong-total');
    await apply(await waitForAction(chapter, range, 'quickfix', /^Ignore wrong-total here$/));
    await waitForFindings(chapter.uri, 'wrong-total', 0);
    const added = chapter.lineAt(range.start.line).text;
    assert.equal(added.trim(), '<!-- tallymark-disable-next-line wrong-total -->');
    await waitForFindings(chapter.uri, 'unused-directive', 0);
    await undoTo(chapter, original);
    await waitForFinding(chapter.uri, 'wrong-total');
  });

  test('a file with a byte order mark, CRLF and decomposed accents keeps them all', async () => {
    const text = `\uFEFF${original.normalize('NFD').replaceAll('\n', '\r\n')}`;
    const uri = Uri.joinPath(chapter.uri, '../windows.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const windows = await openFile(uri);
    const { range } = await waitForFinding(uri, 'wrong-total');
    await apply(await waitForAction(windows, range, 'quickfix', /^Change 14 to 15$/));
    await window.showTextDocument(windows);
    await windows.save();
    const saved = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
    assert.equal(saved, text.replace('>Total : 14<', '>Total : 15<'));
    await workspace.fs.delete(uri);
  });
});

/** A change that means nothing: only a changed chapter is saved. */
async function typeBlank(chapter: TextDocument): Promise<void> {
  const editor = await window.showTextDocument(chapter);
  await editor.edit((edits) => {
    edits.insert(whole(chapter).end, '\n');
  });
  await waitFor('the change', () => chapter.isDirty);
}
