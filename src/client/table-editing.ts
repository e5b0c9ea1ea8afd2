import { DocumentDropOrPasteEditKind, DocumentPasteEdit, l10n, languages, Selection, window } from 'vscode';
import type { Disposable, DocumentPasteEditProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chapterLanguages } from './chapter-languages.ts';
import { chapterInFront, type Run } from './commands.ts';
import { addressOf, ask, caretOf } from './server.ts';

const kind = DocumentDropOrPasteEditKind.Text.append('tallymark', 'table');

/** Lets rows of a spreadsheet be pasted as rows of the table at the caret, or as a table; what holds no rows is pasted as ever. */
export function pasteTables(client: BaseLanguageClient): Disposable {
  const provider: DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, [range, ...others], clipboard, _context, token) {
      const [text = '', html = ''] = await Promise.all(['text/plain', 'text/html'].map(async (mime) => clipboard.get(mime)?.asString()));
      if (!range || others.length > 0 || !(text.includes('\t') || html.includes('<table'))) return undefined;
      const place = {
        uri: addressOf(client, document.uri),
        version: document.version,
        range: client.code2ProtocolConverter.asRange(range),
      };
      const found = await ask(client, 'tallymark/paste', { ...place, text, html }, token).catch(() => null);
      if (!found) return undefined;
      const edit = new DocumentPasteEdit(found.text, found.title, kind);
      if (found.edit) edit.additionalEdit = await client.protocol2CodeConverter.asWorkspaceEdit(found.edit);
      return [edit];
    },
  };
  const mimes = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain', 'text/html'] };
  return languages.registerDocumentPasteEditProvider([...chapterLanguages], provider, mimes);
}

/** The command that goes from cell to cell: it has no key of its own, as Tab is taken. */
export function cellCommands(client: BaseLanguageClient): Readonly<Record<'nextCell', Run>> {
  return {
    async nextCell() {
      const editor = chapterInFront();
      if (!editor) return;
      const place = { uri: addressOf(client, editor.document.uri), version: editor.document.version, position: caretOf(client, editor) };
      const found = await ask(client, 'tallymark/nextCell', place);
      if (!found) {
        window.setStatusBarMessage(l10n.t('There is no further cell.'), 3000);
        return;
      }
      const range = client.protocol2CodeConverter.asRange(found);
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range);
    },
  };
}
