import assert from 'node:assert/strict';
import { commands, languages, Position, Selection, window, workspace, type TextEditor } from 'vscode';
import { say } from '../support/in-host.ts';
import { waitFor } from '../support/wait.ts';
import { closeAll, findings, ruleOf, waitForFindings } from './chapter.ts';

const pipes = '| # | Site | Visits |\n| --- | --- | --- |\n| 1 | North | 12 |\n| 2 | South | 7 |\n|   | Total | 19 |\n';
const html =
  '<table>\n<tr><th>Site</th><th>Visits</th></tr>\n<tr><td>North</td><td>12</td></tr>\n<tr><td>Total</td><td>12</td></tr>\n</table>\n';

/** Between two keys: time for the window to ask for what was found. */
const pause = 40;

suite('typing', () => {
  suiteTeardown(closeAll);

  for (const [name, text] of [
    ['a table with pipes', pipes],
    ['a table in HTML', html],
    ['a heading, and a sentence under it', '# Results of the field work\n\nNineteen visits.\n'],
  ] as const) {
    test(`${name}, character by character, raises no alarm`, async function () {
      this.timeout(120_000);
      const { editor, told } = await write(text);
      assert.deepEqual(told, []);
      assert.equal(editor.document.getText().replaceAll('\r\n', '\n').trimEnd(), `Words.\n\n${text}`.trimEnd());
      assert.deepEqual(findings(editor.document.uri), []);
    });
  }

  test('what is left unfinished is told once the caret is elsewhere', async function () {
    this.timeout(120_000);
    const { editor, told } = await write('<table>\n<tr><th>Site</th></tr>\n<tr><td>12');
    assert.deepEqual(told, []);
    editor.selection = new Selection(0, 0, 0, 0);
    await waitForFindings(editor.document.uri, 'unclosed-table', 1);
  });
});

/** A chapter in no file, with the caret two lines below its first words. */
async function emptyChapter(): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: 'Words.\n\n' });
  const editor = await window.showTextDocument(document, { preview: false });
  editor.options = { ...editor.options, insertSpaces: true };
  const end = new Position(2, 0);
  editor.selection = new Selection(end, end);
  await waitFor('the caret', () => window.activeTextEditor?.selection.active.isEqual(end));
  return editor;
}

/** Longer than this between two keys counts as resting, at which what waits is told: a busy machine may do so, and the author has not. */
const rest = 2000;

/** Writes into an empty chapter without resting, and records all that was told meanwhile. */
async function write(text: string): Promise<{ readonly editor: TextEditor; readonly told: readonly string[] }> {
  for (let left = 4; ; left -= 1) {
    const editor = await emptyChapter();
    let longest = 0;
    const told = await recordWhile(editor, async () => {
      longest = await type(text);
    });
    if (longest < rest || left === 0) return { editor, told };
    await closeAll();
  }
}

/** @returns the longest time between two keys, in milliseconds */
async function type(text: string): Promise<number> {
  let longest = 0;
  for (const sign of text) {
    const begun = Date.now();
    await commands.executeCommand('type', { text: sign });
    await new Promise((resolve) => setTimeout(resolve, pause));
    longest = Math.max(longest, Date.now() - begun);
  }
  return longest;
}

/** Everything that was told meanwhile, as `rule line`, each once. */
async function recordWhile({ document }: TextEditor, action: () => Promise<void>): Promise<readonly string[]> {
  const ever = new Set<string>();
  const listener = languages.onDidChangeDiagnostics(({ uris }) => {
    if (!uris.some((uri) => uri.toString() === document.uri.toString())) return;
    for (const { code, range } of findings(document.uri)) ever.add(`${ruleOf(code)} ${range.start.line + 1}`);
  });
  await action();
  listener.dispose();
  for (const told of ever) say('  told while typing: %s', told);
  return [...ever];
}
