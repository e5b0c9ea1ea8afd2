import { commands, env, l10n, TabInputText, TabInputWebview, Uri, window, workspace, type Disposable, type Tab } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportParams } from '../protocol.ts';
import type { Run } from './commands.ts';
import { ask } from './server.ts';
import type { ViewOptionsKeeper } from './view-options.ts';
import type { VirtualDocuments } from './virtual-documents.ts';

/** The commands that hand on what the views show: as a report, or as a list in the clipboard. */
export function reportCommands(
  client: BaseLanguageClient,
  choices: ViewOptionsKeeper,
  documents: VirtualDocuments,
): Readonly<Record<string, Run>> {
  const write = (format: ReportParams['format'], absoluteLinks = false): Promise<string> =>
    ask(client, 'tallymark/report', { ...choices.options(), format, absoluteLinks });
  return {
    async copyReport() {
      await env.clipboard.writeText(await write('list'));
      window.setStatusBarMessage(l10n.t('The list is in the clipboard.'), 4000);
    },
    async openReport() {
      const report = documents.write(reportName(), await write('markdown', true));
      // An author may have turned off what shows previews.
      await commands.executeCommand('markdown.showPreview', report).then(undefined, () => window.showTextDocument(report));
    },
    async saveReport() {
      const [folder] = workspace.workspaceFolders ?? [];
      const name = reportName().replace(/md$/, 'html');
      const defaultUri = folder ? Uri.joinPath(folder.uri, name) : Uri.file(name);
      const filters = { HTML: ['html'], Markdown: ['md'] };
      const file = await window.showSaveDialog({ title: l10n.t('Save Report As…'), defaultUri, filters });
      if (!file) return;
      await workspace.fs.writeFile(file, new TextEncoder().encode(await write(/\.md$/i.test(file.path) ? 'markdown' : 'html')));
      window.setStatusBarMessage(l10n.t('The report is saved.'), 4000);
    },
  };
}

/** Keeps what the button *Save Report As…* asks for: whether the report is in front. */
export function followReport(): Disposable[] {
  const update = (): void => {
    const { activeTab } = window.tabGroups.activeTabGroup;
    void commands.executeCommand('setContext', 'tallymark.showsReport', activeTab !== undefined && isReport(activeTab));
  };
  return [window.tabGroups.onDidChangeTabs(update), window.tabGroups.onDidChangeTabGroups(update)];
}

/** A preview says only by its label what it shows. */
function isReport({ input, label }: Tab): boolean {
  if (input instanceof TabInputWebview) return input.viewType.endsWith('markdown.preview') && label.includes(reportName());
  return input instanceof TabInputText && input.uri.scheme === 'tallymark' && input.uri.path === `/${reportName()}`;
}

function reportName(): string {
  return l10n.t('Report.md');
}
