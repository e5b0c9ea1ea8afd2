import { commands, window, workspace, type Disposable } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { afterRest } from './after-rest.ts';
import { isChapter } from './chapters.ts';
import { ask, placeOf } from './server.ts';

/** So long, in milliseconds, the caret rests before menus follow it. */
const quiet = 150;

/** Keeps what menus and the palette ask for: whether the caret is in a table, and of which form, on a task, or above a total to correct. */
export function followContexts(client: BaseLanguageClient): Pick<Disposable, 'dispose'>[] {
  let told = '';
  const update = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const { document } = editor ?? {};
    const place = editor && isChapter(document) ? placeOf(client, editor) : undefined;
    const found = place ? await ask(client, 'tallymark/whereabouts', place).catch(() => null) : null;
    const keys = found ?? { table: '', hasTask: false, hasWrong: false, hasFix: false };
    const now = JSON.stringify(keys);
    if (now === told || editor !== window.activeTextEditor) return;
    told = now;
    for (const [key, value] of Object.entries(keys)) void commands.executeCommand('setContext', `tallymark.${key}`, value);
  };
  const rested = afterRest(quiet, () => void update());
  rested.run();
  return [
    rested,
    window.onDidChangeTextEditorSelection(rested.run),
    window.onDidChangeActiveTextEditor(rested.run),
    // What the server says of our own requests is a text too, once the author looks at it: it would be answered by the next.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) rested.run();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) rested.run();
    }),
  ];
}
