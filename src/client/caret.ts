import { window, workspace, type Disposable } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { isChapter } from './chapters.ts';
import type { CaretMoved } from '../protocol.ts';
import { addressOf, tell } from './server.ts';

const nowhere: CaretMoved = { uri: null, line: 0 };

const setting = 'tallymark.waitUntilLineIsLeft';

/** Tells the server in which line the author is, as long as the author wants findings about it to wait. */
export function followCaret(client: BaseLanguageClient): Pick<Disposable, 'dispose'>[] {
  let told = nowhere;
  const update = (): void => {
    const caret = caretNow(client);
    if (caret.uri === told.uri && caret.line === told.line) return;
    told = caret;
    tell(client, 'tallymark/caretMoved', caret);
  };
  return [
    window.onDidChangeTextEditorSelection(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) update();
    }),
    client.onDidChangeState(({ newState }) => {
      // The next server knows nothing of what this one was told.
      if (newState !== State.Running) return;
      told = nowhere;
      update();
    }),
  ];
}

function caretNow(client: BaseLanguageClient): CaretMoved {
  const editor = window.activeTextEditor;
  if (!editor || !isChapter(editor.document) || !workspace.getConfiguration().get<boolean>(setting)) return nowhere;
  return { uri: addressOf(client, editor.document.uri), line: editor.selection.active.line };
}
