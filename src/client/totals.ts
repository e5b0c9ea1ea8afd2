import { commands, l10n, ProgressLocation, window } from 'vscode';
import { TextDocumentEdit, type BaseLanguageClient, type WorkspaceEdit } from 'vscode-languageclient';
import type { CheckWorkspaceResult, FixAllParams, RegenerateResult } from '../protocol.ts';
import { chapterAddress, chapterInFront, sayStale, type Run } from './commands.ts';
import { makeEdit, openAll } from './edits.ts';
import { listLines } from './lines.ts';
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
    async regenerateSummaries(row?: Row) {
      const uri = row?.node.location?.uri ?? chapterAddress(client);
      if (uri !== undefined) await regenerate(client, { uri });
    },
    regenerateSummariesEverywhere: () => regenerate(client, {}),
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

/**
 * Works out what disagrees for sure; the author is asked about the rest first. What is not open is opened before its edit is made, so that
 * nothing is overwritten that has changed since.
 */
async function regenerate(client: BaseLanguageClient, where: { readonly uri?: string }): Promise<void> {
  const certain = await ask(client, 'tallymark/regenerate', { ...where, doubtful: false });
  const doubtful = certain.left.length > 0 ? await asksForDoubtful(certain) : false;
  if (doubtful === undefined) return;
  await openAll(changedBy(certain.edit));
  const { edit, figures } = await ask(client, 'tallymark/regenerate', { ...where, doubtful });
  if (!edit) {
    void window.showInformationMessage(l10n.t('No summary was worked out again.'));
  } else if (await makeEdit(client, edit)) {
    void window.showInformationMessage(l10n.t('Figures worked out again: {0}.', figures));
  } else if (!edit.changeAnnotations) {
    sayStale();
  }
}

/** Whether the figures that may be right are to be worked out too; undefined when the author breaks off. */
async function asksForDoubtful({ figures, left }: RegenerateResult): Promise<boolean | undefined> {
  const [all, others] = [l10n.t('Work Out These Too'), l10n.t('Only the Others')];
  const question = l10n.t('Totals that disagree, but may be right: {0}', left.length);
  const detail = listLines(left).join('\n');
  const answer = await window.showWarningMessage(question, { modal: true, detail }, all, ...(figures > 0 ? [others] : []));
  return answer === undefined ? undefined : answer === all;
}

function changedBy(edit: WorkspaceEdit | null): readonly string[] {
  return (edit?.documentChanges ?? []).filter(TextDocumentEdit.is).map(({ textDocument }) => textDocument.uri);
}
