import { commands, window, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isChapter } from './chapters.ts';
import { addressOf, ask, caretOf } from './server.ts';

/** So long, in milliseconds, the caret rests before menus follow it. */
const quiet = 150;

/** Keeps what menus and the palette ask for: whether the caret is in a table, and of which form, on a task, or above a total to correct. */
export function followContexts(client: BaseLanguageClient): Disposable[] {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const update = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const { document } = editor ?? {};
    const params = isChapter(document) && { uri: addressOf(client, document.uri), version: document.version };
    const place = editor && params && { ...params, position: caretOf(client, editor) };
    const found = place ? await ask(client, 'tallymark/whereabouts', place).catch(() => null) : null;
    const keys = found ?? { table: '', hasTask: false, hasWrong: false, hasFix: false };
    const now = JSON.stringify(keys);
    if (now === told || editor !== window.activeTextEditor) return;
    told = now;
    for (const [key, value] of Object.entries(keys)) void commands.executeCommand('setContext', `tallymark.${key}`, value);
  };
  const updateSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), quiet);
  };
  updateSoon();
  return [
    window.onDidChangeTextEditorSelection(updateSoon),
    window.onDidChangeActiveTextEditor(updateSoon),
    workspace.onDidChangeTextDocument(updateSoon),
  ];
}
