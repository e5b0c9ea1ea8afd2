import { commands, window, workspace, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangedRowPlace, ClientCommands, GivenText } from '../protocol.ts';
import type { Run } from './commands.ts';

type ServerCommandRuns = { readonly [Name in keyof ClientCommands as Name extends `tallymark.${infer Id}` ? Id : never]: Run };

/** The commands that actions of the server call: what they have to tell is no edit. */
export function serverCommands(client: BaseLanguageClient): ServerCommandRuns {
  return {
    async tell(...[sentence]: ClientCommands['tallymark.tell']) {
      await window.showWarningMessage(sentence);
    },
    showText,
    async showChanges(...[title, rows]: ClientCommands['tallymark.showChanges']) {
      const items = rows.map((row): QuickPickItem & { readonly row: ChangedRowPlace } => ({ label: row.label, row }));
      const chosen = await window.showQuickPick(items, { title });
      if (!chosen) return;
      const { uri, range } = client.protocol2CodeConverter.asLocation(chosen.row.location);
      await commands.executeCommand('vscode.open', uri, { selection: range });
    },
  };
}

/** Shows a text in an editor of its own, in no file yet. */
export async function showText(text: GivenText): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument(text), { preview: false });
}
