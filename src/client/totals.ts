import { commands, l10n, ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CheckWorkspaceResult, FixAllParams } from '../protocol.ts';
import { chapterInFront, sayStale, type Run } from './commands.ts';
import { makeEdit, openAll } from './edits.ts';
import { addressOf, ask } from './server.ts';
import type { Row } from './tree.ts';
import type { View } from './views.ts';

/** The commands about totals: of all chapters, of the one in front, and of a table in its view. */
export function totalsCommands(client: BaseLanguageClient, { tree }: View): Readonly<Record<string, Run>> {
  return {
    checkWorkspace: () => checkWorkspace(client),
    async fixAllTotals() {
      const document = chapterInFront()?.document;
      if (document) await fixTotals(client, { uri: addressOf(client, document.uri), version: document.version });
    },
    async fixTable({ node: { table } }: Row) {
      if (!table) return;
      const [document] = await openAll([table.uri]);
      if (document) await fixTotals(client, { uri: table.uri, version: document.version, table: table.index });
    },
    async checkTable(row: Row) {
      const totals = await tree.below(row);
      const wrong = totals.find(({ node }) => node.kind === 'total-disagrees');
      if (wrong) await show(wrong);
      else void window.showInformationMessage(l10n.t('No total of this table disagrees.'));
    },
  };

  async function show(row: Row): Promise<void> {
    const { command, arguments: args = [] } = (await tree.provider.getTreeItem(row)).command ?? {};
    if (command !== undefined) await commands.executeCommand(command, ...(args as unknown[]));
    await commands.executeCommand('workbench.actions.view.problems', { preserveFocus: true });
  }
}

async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Checking all chapters'), cancellable: true };
  const found = await window.withProgress(options, async (_progress, token) => {
    const result = await ask(client, 'tallymark/checkWorkspace', null, token);
    return token.isCancellationRequested ? undefined : result;
  });
  if (!found) return;
  if (found.findings > 0) await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(summary(found));
}

function summary({ chapters, unreadable, tables, wrongTotals, findings }: CheckWorkspaceResult): string {
  if (chapters + unreadable === 0) return l10n.t('There are no Markdown files in this workspace.');
  const figures = l10n.t('Chapters: {0}. Tables: {1}. Totals that disagree: {2}. Findings: {3}.', chapters, tables, wrongTotals, findings);
  return unreadable > 0 ? `${figures} ${l10n.t('Files that could not be read: {0}.', unreadable)}` : figures;
}

async function fixTotals(client: BaseLanguageClient, where: FixAllParams): Promise<void> {
  const { edit, fixed } = await ask(client, 'tallymark/fixAll', { ...where, rules: ['wrong-total'] });
  if (!edit) {
    void window.showInformationMessage(l10n.t('There is no total to correct here.'));
  } else if (await makeEdit(client, edit)) {
    void window.showInformationMessage(fixed === 1 ? l10n.t('One total was corrected.') : l10n.t('{0} totals were corrected.', fixed));
  } else {
    sayStale();
  }
}
