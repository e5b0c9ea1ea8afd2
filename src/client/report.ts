import { env, l10n, Uri, ViewColumn, window, workspace, type Disposable, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportParams } from '../protocol.ts';
import type { Run } from './commands.ts';
import { ask } from './server.ts';
import type { ViewOptionsKeeper } from './side-bar/options.ts';

/** The commands that hand on what the views show, and who brings the report back after a reload. */
export interface Report {
  readonly runs: Readonly<Record<'copyReport' | 'openReport' | 'saveReport', Run>>;
  readonly disposables: readonly Disposable[];
}

/** VS Code's own context names the panel in front by it; menus ask for that. */
const viewType = 'tallymark.report';

/** The report as a page of its own, in no file; saved as one; or as a list in the clipboard. */
export function createReport(client: BaseLanguageClient, choices: ViewOptionsKeeper): Report {
  let current: WebviewPanel | undefined;
  const write = (format: ReportParams['format']): Promise<string> => ask(client, 'tallymark/report', { ...choices.options(), format });
  const attach = (panel: WebviewPanel, page: string): void => {
    current = panel;
    panel.onDidDispose(() => {
      current = undefined;
    });
    panel.webview.options = pageOptions;
    panel.webview.html = page;
  };
  const serializer = {
    async deserializeWebviewPanel(panel: WebviewPanel) {
      attach(panel, await write('panel'));
    },
  };
  return {
    runs: {
      async copyReport() {
        await env.clipboard.writeText(await write('list'));
        window.setStatusBarMessage(l10n.t('The list is in the clipboard.'), 4000);
      },
      async openReport() {
        const page = await write('panel');
        if (current) {
          current.webview.html = page;
          current.reveal();
        } else attach(window.createWebviewPanel(viewType, l10n.t('Report'), ViewColumn.Active), page);
      },
      saveReport: () => save(write),
    },
    disposables: [window.registerWebviewPanelSerializer(viewType, serializer)],
  };
}

/** Nothing runs in the page and nothing is loaded. Its links lead to lines of chapters, by the one command that they may run. */
const pageOptions = { enableCommandUris: ['tallymark.showPlaces'], enableFindWidget: true, localResourceRoots: [] };

async function save(write: (format: ReportParams['format']) => Promise<string>): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const name = `${l10n.t('Report')}.html`;
  const defaultUri = folder ? Uri.joinPath(folder.uri, name) : Uri.file(name);
  const filters = { HTML: ['html'], Markdown: ['md'] };
  const file = await window.showSaveDialog({ title: l10n.t('Save Report As…'), defaultUri, filters });
  if (!file) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(await write(/\.md$/i.test(file.path) ? 'markdown' : 'html')));
  window.setStatusBarMessage(l10n.t('The report is saved.'), 4000);
}
