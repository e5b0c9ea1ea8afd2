import assert from 'node:assert/strict';
import { commands, Range, Selection, window, type CodeAction, type TextDocument } from 'vscode';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { apply, closeAll, fileIn, openFile, undoTo, waitForAction, waitForFinding, waitForFindings } from './chapter.ts';

const task = '- [ ] Réunir les durées';

suite('rewrites', () => {
  let chapter: TextDocument;
  let original: string;

  setup(async () => {
    chapter = await openFile(fileIn('these', chapterName));
    original = chapter.getText();
    await waitForFinding(chapter.uri, 'wrong-total');
  });

  teardown(async () => {
    await undoTo(chapter, original);
    await closeAll();
  });

  test('the light bulb of the task does what the task asks for, and ticks it, in one step', async () => {
    const at = rangeOf('Réunir les durées');
    const merge = await waitForAction(chapter, at, 'refactor.rewrite.tallymark', /tick this task/);
    await apply(merge);
    const lines = original.split('\n');
    const changed = chapter
      .getText()
      .split('\n')
      .filter((line, index) => line !== lines[index]);
    assert.deepEqual(
      changed.map((line) => /<td>(.*?)<\/td>/.exec(line)?.[1] ?? line),
      [
        lines.find((line) => line.startsWith(task))?.replace('[ ]', '[X]'),
        ...'104 " 267 " " " " 123 " 99 " 273 " " "'.split(' '),
        'Total : 15',
      ],
    );
    assert.equal(chapter.getText().split('\n').length, lines.length);
    await waitForFindings(chapter.uri, 'wrong-total', 0);
    await commands.executeCommand('undo');
    assert.equal(chapter.getText(), original);
  });

  test('the palette asks how, and does the first way on Enter', async () => {
    placeCaret('>58<');
    const run = commands.executeCommand('tallymark.rewrite.merge-durations');
    // The list is there a moment after the command has been called: until then there is nothing to accept.
    await waitFor('the merged amounts', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return chapter.getText().includes('<td>267</td>');
    });
    await run;
    assert.ok(chapter.getText().includes('>Total : 866<'));
    assert.ok(chapter.getText().includes(task));
  });

  test('the summaries of a chapter are worked out again, and undo brings them back', async () => {
    await commands.executeCommand('tallymark.regenerateSummaries');
    assert.equal(chapter.getText(), original.replace('>Total : 14<', '>Total : 15<'));
    await commands.executeCommand('undo');
    assert.equal(chapter.getText(), original);
  });

  test('a table becomes CSV in an editor of its own', async () => {
    placeCaret('>58<');
    const run = commands.executeCommand('tallymark.rewrite.export-csv');
    const csv = await waitFor('the CSV', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const shown = window.activeTextEditor?.document;
      return shown?.isUntitled === true && shown;
    });
    await run;
    assert.equal(csv.getText().match(/^\d+,/gm)?.length, 15);
  });

  test('a total whose rows have changed is not made to fit unasked, and shows what changed', async () => {
    const amount = rangeOf('>58<');
    const digits = new Range(amount.start.translate(0, 1), amount.end.translate(0, -1));
    await window.activeTextEditor?.edit((edit) => {
      edit.replace(digits, '38');
    });
    const [, total] = await waitForFindings(chapter.uri, 'wrong-total', 2);
    assert.ok(total);
    assert.match(total.message, /The rows added up to 866 in the saved version; now 846\.$/);
    const fix = await waitForAction(chapter, total.range, 'quickfix', /^Change 866 to 846$/);
    assert.equal(fix.isPreferred ?? false, false);
    await commands.executeCommand('tallymark.fixAllTotals');
    assert.ok(chapter.getText().includes('>Total : 866<') && chapter.getText().includes('>Total : 15<'));
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      chapter.uri,
      total.range,
      'quickfix',
      20,
    );
    const [show] = actions;
    assert.equal(show?.title, 'Show what changed');
    assert.ok(show.command);
    const run = commands.executeCommand(show.command.command, ...((show.command.arguments ?? []) as unknown[]));
    await waitFor('the row that changed', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return window.activeTextEditor?.selection.isEqual(new Selection(digits.start, digits.end));
    });
    await run;
  });

  function placeCaret(text: string): void {
    const { start } = rangeOf(text);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(start, start);
  }

  function rangeOf(text: string): Range {
    const start = original.indexOf(text);
    assert.ok(start >= 0);
    return new Range(chapter.positionAt(start), chapter.positionAt(start + text.length));
  }
});
