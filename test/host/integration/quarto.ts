import assert from 'node:assert/strict';
import { commands, Selection, Uri, window, workspace, type TextDocument } from 'vscode';
import { closeAll, fileIn, findings, openFile, ruleOf, undoTo, waitForFinding } from './chapter.ts';

const text = `---
title: Visits
format: html
---

# Visits

- [ ] Ask the mayor

\`\`\`{r}
#| label: visits
# - [ ] not a task
total <- 12 + 7 # TODO
\`\`\`

| Site  | Visits |
|-------|-------:|
| North |     12 |
| South |      7 |
| Total |     20 |

: Visits by site {#tbl-visits}
`;

suite('a document of Quarto', () => {
  let uri: Uri;
  let chapter: TextDocument;

  suiteSetup(async () => {
    uri = Uri.joinPath(fileIn('appendix', 'expenses.md'), '../visits.qmd');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    chapter = await openFile(uri);
  });

  suiteTeardown(async () => {
    await closeAll();
    await workspace.fs.delete(uri);
  });

  test('is a chapter, though no extension for Quarto is there: its wrong total is told', async () => {
    assert.equal(chapter.languageId, 'quarto');
    const finding = await waitForFinding(uri, 'wrong-total');
    assert.equal(chapter.getText(finding.range), '20');
  });

  test('nothing is read in its code: the one task is that of the text', async () => {
    await waitForFinding(uri, 'open-task');
    const rules = findings(uri).map(({ code }) => ruleOf(code));
    assert.deepEqual(rules.sort(), ['open-task', 'wrong-total']);
  });

  test('its task is ticked at the caret', async () => {
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const { line } = chapter.positionAt(text.indexOf('- [ ] Ask'));
    editor.selection = new Selection(line, 6, line, 6);
    await commands.executeCommand('tallymark.toggleTask');
    assert.equal(chapter.getText(), text.replace('- [ ] Ask', '- [x] Ask'));
    await undoTo(chapter, text);
  });
});
