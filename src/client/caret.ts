import { window, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isChapter } from './chapters.ts';
import type { CaretMoved } from '../protocol.ts';
import { addressOf, tell } from './server.ts';

const setting = 'tallymark.waitUntilLineIsLeft';

/** Tells the server in which line the author is, as long as the author wants findings about it to wait. */
export function followCaret(client: BaseLanguageClient): Disposable[] {
  let told: CaretMoved = { uri: null, line: 0 };
  const update = (): void => {
    const caret = caretNow(client);
    if (caret.uri === told.uri && caret.line === told.line) return;
    told = caret;
    tell(client, 'tallymark/caretMoved', caret);
  };
  update();
  return [
    window.onDidChangeTextEditorSelection(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) update();
    }),
  ];
}

function caretNow(client: BaseLanguageClient): CaretMoved {
  const editor = window.activeTextEditor;
  if (!editor || !isChapter(editor.document) || !workspace.getConfiguration().get<boolean>(setting)) return { uri: null, line: 0 };
  return { uri: addressOf(client, editor.document.uri), line: editor.selection.active.line };
}
