import { commands, l10n, ProgressLocation, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import type { CheckWorkspaceResult, ServerRequests } from '../protocol.ts';
import { findChapters } from './files.ts';

/** Registers the extension's commands. Each waits for the server; a failure is told, and its details are logged. */
export function registerCommands(client: BaseLanguageClient, log: LogOutputChannel): Disposable[] {
  const register = (id: string, run: () => Promise<void>): Disposable =>
    commands.registerCommand(id, async () => {
      try {
        await run();
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        void window.showErrorMessage(l10n.t('Tallymark could not do this. Its output says why.'));
      }
    });
  return [
    register('tallymark.checkWorkspace', async () => {
      await client.start();
      await checkWorkspace(client);
    }),
    register('tallymark.fixAllTotals', async () => {
      await client.start();
      await fixAllTotals(client);
    }),
    register('tallymark.restartServer', async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
    }),
  ];
}

async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Checking all chapters'), cancellable: true };
  const found = await window.withProgress(options, async (_progress, token) => {
    const uris = (await findChapters()).map((uri) => client.code2ProtocolConverter.asUri(uri));
    const result = await request(client, 'tallymark/checkWorkspace', { uris }, token);
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

async function fixAllTotals(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    void window.showInformationMessage(l10n.t('Open a chapter first.'));
    return;
  }
  const params = { uri: client.code2ProtocolConverter.asUri(document.uri), version: document.version, rules: ['wrong-total'] };
  const { edit, fixed } = await request(client, 'tallymark/fixAll', params);
  const workspaceEdit = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!workspaceEdit) {
    void window.showInformationMessage(l10n.t('There is no total to correct in this chapter.'));
  } else if (document.version === params.version && (await workspace.applyEdit(workspaceEdit))) {
    void window.showInformationMessage(fixed === 1 ? l10n.t('One total was corrected.') : l10n.t('{0} totals were corrected.', fixed));
  } else {
    void window.showWarningMessage(l10n.t('The chapter has changed meanwhile. Nothing was corrected.'));
  }
}

function request<Method extends keyof ServerRequests>(
  client: BaseLanguageClient,
  method: Method,
  params: ServerRequests[Method]['params'],
  token?: CancellationToken,
): Promise<ServerRequests[Method]['result']> {
  return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
}
