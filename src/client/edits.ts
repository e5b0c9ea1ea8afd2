import { TabInputCustom, TabInputText, TabInputTextDiff, Uri, window, workspace, type TextDocument } from 'vscode';
import { TextDocumentEdit, type BaseLanguageClient, type WorkspaceEdit } from 'vscode-languageclient';

/**
 * Makes an edit of the server, in one step that can be undone. Chapters that the author has open are left to him to save. The others are
 * saved, as he would not see that they wait for it; undo works there too, once they are open.
 * @returns false when a chapter has changed since the edit was made, there is nothing in it, or VS Code refuses: then nothing is done
 */
export async function makeEdit(client: BaseLanguageClient, edit: WorkspaceEdit): Promise<boolean> {
  const changes = (edit.documentChanges ?? []).filter(TextDocumentEdit.is);
  const documents = await openAll(changes.map(({ textDocument }) => textDocument.uri));
  const unopened = documents.filter((document) => !isOpen(document) && !holdsUnreadable(document));
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const isStale = changes.some(({ textDocument: { version } }, index) => version !== null && version !== documents[index]?.version);
  if (changes.length === 0 || isStale) return false;
  if (!(await workspace.applyEdit(converted))) return false;
  await Promise.all(unopened.map((document) => document.save()));
  return true;
}

/** Opens chapters, none of them in an editor. From then on the server knows their versions, and an edit cannot miss. */
export async function openAll(uris: readonly string[]): Promise<readonly TextDocument[]> {
  return Promise.all([...uris].map((uri) => workspace.openTextDocument(Uri.parse(uri, true))));
}

function isOpen({ uri, isDirty }: TextDocument): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return isDirty || tabs.some(({ input }) => shownIn(input)?.toString() === uri.toString());
}

/** The file that the author works on in a tab: by itself, beside an earlier text of it, or in another kind of editor. */
function shownIn(input: unknown): Uri | undefined {
  if (input instanceof TabInputTextDiff) return input.modified;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}

/** A file in another encoding was read with signs of replacement: to save it would write them. VS Code shows it, and the author decides. */
function holdsUnreadable(document: TextDocument): boolean {
  return document.getText().includes('\uFFFD');
}
