import assert from 'node:assert/strict';
import { commands, Range, window } from 'vscode';
import { chapterName } from '../support/thesis.ts';
import { closeAll, fileIn, findings, openFile, waitForFinding, waitForFindings } from './chapter.ts';

suite('commands', () => {
  teardown(closeAll);

  test('"Check workspace" shows what is wrong in chapters that nobody opened', async () => {
    const unopened = fileIn('these', '4-codage.md');
    await openFile(fileIn('these', '1-introduction.md'));
    assert.deepEqual(findings(unopened), []);
    await commands.executeCommand('tallymark.checkWorkspace');
    await waitForFindings(unopened, 'wrong-total', 1);
    await waitForFindings(fileIn('these', '2-budget.md'), 'wrong-total', 1);
    await waitForFindings(fileIn('appendix', 'expenses.md'), 'wrong-total', 1);
  });

  test('"Restart server" goes on where the old one stood', async () => {
    const chapter = await openFile(fileIn('these', chapterName));
    const { range } = await waitForFinding(chapter.uri, 'wrong-total');
    await commands.executeCommand('tallymark.restartServer');
    await waitForFinding(chapter.uri, 'wrong-total');
    const editor = await window.showTextDocument(chapter);
    await editor.edit((edits) => {
      edits.replace(new Range(range.start, range.end), '15');
    });
    await waitForFindings(chapter.uri, 'wrong-total', 0);
  });
});
