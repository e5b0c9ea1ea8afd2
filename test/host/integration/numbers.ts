import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { commands, MarkdownString, Range, workspace, WorkspaceEdit, type Hover, type Location, type TextDocument } from 'vscode';
import { waitFor } from '../support/wait.ts';
import { apply, closeAll, fileIn, openFile, waitForAction } from './chapter.ts';

const text = `We met nineteen bakers of the town.

## Later

The 19 bakers were asked again. Nineteen bakers answered.
`;

suite('numbers in sentences', () => {
  let chapter: TextDocument;
  let file: Uri;

  suiteSetup(async () => {
    file = fileIn('these', 'numbers.md');
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    chapter = await openFile(file);
  });

  suiteTeardown(async () => {
    await closeAll();
    await workspace.fs.delete(file);
  });

  test('a hover tells where else a number is stated', async () => {
    const told = await waitFor('the hover', async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        file,
        chapter.positionAt(text.indexOf('nineteen')),
      );
      const texts = hovers.flatMap(({ contents }) => contents).map((one) => (one instanceof MarkdownString ? one.value : ''));
      return texts.length > 0 && texts.join('\n');
    });
    assert.match(told, /Also stated in line 5/);
  });

  test('Find All References lists the places', async () => {
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      file,
      chapter.positionAt(text.indexOf('19')),
    );
    assert.deepEqual(found.map(({ range }) => chapter.getText(range)).sort(), ['19', 'Nineteen', 'nineteen']);
  });

  test('after a change of one the others are changed too, as they are written', async () => {
    const at = text.indexOf('nineteen');
    const place = new Range(chapter.positionAt(at), chapter.positionAt(at + 'nineteen'.length));
    const edit = new WorkspaceEdit();
    edit.replace(file, place, 'twenty');
    assert.ok(await workspace.applyEdit(edit));
    await apply(await waitForAction(chapter, place, 'quickfix', /^Change the other 2 too$/));
    assert.equal(chapter.getText(), text.replace('nineteen', 'twenty').replace('19', '20').replace('Nineteen', 'Twenty'));
    await commands.executeCommand('workbench.action.files.revert');
  });
});
