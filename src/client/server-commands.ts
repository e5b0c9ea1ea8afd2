import {
  commands,
  env,
  l10n,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type QuickPickItem,
  type TextDocument,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangedRowPlace, ClientCommands, GivenText } from '../protocol.ts';
import { readPlaces, readRule } from './command-arguments.ts';
import { sayStale, type Run } from './commands.ts';
import { copySum } from './status-bar.ts';

/** All but those that other parts of the client bring. */
type ServerCommandRuns = { readonly copySum: Run; readonly openExample: Run } & {
  readonly [Name in Exclude<keyof ClientCommands, 'tallymark.rewriteAt'> as Name extends `tallymark.${infer Id}` ? Id : never]: Run;
};

/** The commands that actions of the server call: what they have to tell is no edit. */
export function serverCommands(client: BaseLanguageClient, { extensionUri }: ExtensionContext): ServerCommandRuns {
  return {
    async tell(...[sentence]: ClientCommands['tallymark.tell']) {
      await window.showWarningMessage(sentence);
    },
    tellRewritten(...[sentence]: ClientCommands['tallymark.tellRewritten']) {
      const document = window.activeTextEditor?.document;
      if (document) void tellRewritten(sentence, document);
      return Promise.resolve();
    },
    showText,
    async showPlaces(...[given]: readonly unknown[]) {
      const places = readPlaces(given, isOurs) ?? [];
      const [first, ...others] = places.map((place) => client.protocol2CodeConverter.asLocation(place));
      if (!first) return;
      const editor = await window.showTextDocument(first.uri, { selection: first.range });
      editor.selections = [first, ...others].map(({ range }) => new Selection(range.start, range.end));
      editor.revealRange(first.range, TextEditorRevealType.InCenterIfOutsideViewport);
    },
    async explain(...[given]: readonly unknown[]) {
      const rule = readRule(given);
      if (rule === undefined) return;
      await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: 'tallymark', path: `/rules/${rule}.md` }));
    },
    copySum,
    openExample: () => openExample(extensionUri),
    async showChanges(...[title, rows]: ClientCommands['tallymark.showChanges']) {
      const items = rows.map((row): QuickPickItem & { readonly row: ChangedRowPlace } => ({ label: row.label, row }));
      const chosen = await window.showQuickPick(items, { title });
      if (!chosen) return;
      const { uri, range } = client.protocol2CodeConverter.asLocation(chosen.row.location);
      await commands.executeCommand('vscode.open', uri, { selection: range });
    },
  };
}

/** Whether an address is that of a file of the workspace, or of what is open. */
function isOurs(address: string): boolean {
  const uri = Uri.parse(address);
  return (
    workspace.getWorkspaceFolder(uri) !== undefined ||
    workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
  );
}

/** Says what a rewrite has done, with the way back, as long as nothing else was done to the chapter since; and with the difference, where it can be shown. */
export async function tellRewritten(sentence: string, document: TextDocument, showChanges?: () => Thenable<unknown>): Promise<void> {
  const { version } = document;
  const [undo, show] = [l10n.t('Undo'), l10n.t('Show Changes')];
  const answer = await window.showInformationMessage(sentence, undo, ...(showChanges ? [show] : []));
  if (answer === show) await showChanges?.();
  if (answer !== undo) return;
  // The author's own last step would be undone, not ours.
  if (document.version !== version) {
    sayStale();
    return;
  }
  // Only what is in front can be undone.
  await window.showTextDocument(document);
  await commands.executeCommand('undo');
}

/** Shows a text in an editor of its own, in no file yet. */
export async function showText(text: GivenText): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument(text), { preview: false });
}

/** The example of the walkthrough, in the author's language and in no file. */
async function openExample(extension: Uri): Promise<void> {
  const name = env.language.startsWith('fr') ? 'example.fr.md' : 'example.md';
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'media', 'walkthrough', name));
  await showText({ content: new TextDecoder().decode(bytes), language: 'markdown' });
}
