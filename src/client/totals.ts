import { commands, env, l10n, ProgressLocation, window, type QuickPickItem, type TextDocument } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { CheckWorkspaceResult, FixAllParams, RegenerateResult } from '../protocol.ts';
import { chapterAddress, chapterInFront, sayStale, type Run } from './commands.ts';
import { makeEdit, openAll } from './edits.ts';
import { readChosenText } from './file-text.ts';
import { commitsOf } from './git-baseline.ts';
import { listLines, urisOf } from './lines.ts';
import { addressOf, ask } from './server.ts';
import type { Row } from './side-bar/tree.ts';
import type { View } from './side-bar/views.ts';

/** The commands about totals: of all chapters, of the one in front, and of a table in its view. */
export function totalsCommands(client: BaseLanguageClient, { tree }: View): Readonly<Record<string, Run>> {
  return {
    checkWorkspace: () => checkWorkspace(client),
    compareTotals: () => compareTotals(client),
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

/** From now on the chapter in front is held against another text of it; what has changed stands above the tables in the side bar. */
async function compareTotals(client: BaseLanguageClient): Promise<void> {
  const document = chapterInFront()?.document;
  const text = document && (await chooseEarlierText(document));
  if (!document || text === undefined) return;
  const sums = await ask(client, 'tallymark/compareWith', { uri: addressOf(client, document.uri), version: document.version, text });
  if (sums === 0) void window.showInformationMessage(l10n.t('No sum has changed since then.'));
  else await commands.executeCommand('tallymark.tables.focus');
}

/** The text of the author's choice; null for the usual ones: the last commit, else what was opened. Undefined if he breaks off. */
async function chooseEarlierText(document: TextDocument): Promise<string | null | undefined> {
  const commits = await commitsOf(document).catch(() => []);
  const choices: readonly (QuickPickItem & { readonly read: () => Promise<string | null | undefined> })[] = [
    { label: commits.length > 0 ? l10n.t('The last commit') : l10n.t('When it was opened'), read: () => Promise.resolve(null) },
    ...(commits.length > 0 ? [{ label: l10n.t('A commit…'), read: () => chooseCommit(commits) }] : []),
    { label: l10n.t('A file…'), read: readFile },
  ];
  return (await window.showQuickPick(choices, { title: l10n.t('Compare totals with') }))?.read();
}

async function chooseCommit(commits: Awaited<ReturnType<typeof commitsOf>>): Promise<string | undefined> {
  const items = commits.map((commit) => ({
    label: commit.message.split('\n')[0] ?? '',
    description: [commit.date?.toLocaleDateString(env.language) ?? '', commit.hash.slice(0, 8)].join(' · '),
    commit,
  }));
  return (await window.showQuickPick(items, { title: l10n.t('A commit…'), matchOnDescription: true }))?.commit.read();
}

async function readFile(): Promise<string | undefined> {
  const [file] =
    (await window.showOpenDialog({ title: l10n.t('A file…'), filters: { Markdown: ['md', 'markdown', 'qmd', 'rmd', 'mdx', 'txt'] } })) ??
    [];
  return file && readChosenText(file);
}

async function fixTotals(client: BaseLanguageClient, where: FixAllParams): Promise<void> {
  const { edit, fixed } = await ask(client, 'tallymark/fixAll', { ...where, rules: ['wrong-total'] });
  const made = fixed === 1 ? l10n.t('One total was corrected.') : l10n.t('{0} totals were corrected.', fixed);
  await makeAndSay(client, edit, made, l10n.t('There is no total to correct here.'));
}

/** Makes an edit, and says what it has done; or why nothing was done. */
async function makeAndSay(client: BaseLanguageClient, edit: WorkspaceEdit | null, made: string, nothing: string): Promise<void> {
  if (edit && !(await makeEdit(client, edit))) sayStale();
  else void window.showInformationMessage(edit ? made : nothing);
}

/**
 * Works out what disagrees for sure. The author is asked about the rest first, and about all of it in chapters that he does not see. What
 * is not open is opened before its edit is made, so that nothing is overwritten that has changed since.
 */
async function regenerate(client: BaseLanguageClient, where: { readonly uri?: string }): Promise<void> {
  const certain = await ask(client, 'tallymark/regenerate', { ...where, doubtful: false });
  const { mended, left } = certain;
  const doubtful = left.length > 0 || (where.uri === undefined && mended.length > 0) ? await asksForDoubtful(certain) : false;
  if (doubtful === undefined) return;
  await openAll(urisOf([...mended, ...left]));
  const { edit, figures } = await ask(client, 'tallymark/regenerate', { ...where, doubtful });
  await makeAndSay(client, edit, l10n.t('Figures worked out again: {0}.', figures), l10n.t('No summary was worked out again.'));
}

/** Whether the figures that may be right are to be worked out too; undefined when the author breaks off. */
async function asksForDoubtful({ mended, left }: RegenerateResult): Promise<boolean | undefined> {
  const [some, all] = [l10n.t('Work Out'), l10n.t('Work Out All')];
  const question = l10n.t('Totals that disagree: {0}', mended.length + left.length);
  const doubts = left.length > 0 ? [l10n.t('These may be right; what is wrong may be their rows:'), ...listLines(left)] : [];
  const detail = [...listLines(mended), ...(mended.length > 0 && left.length > 0 ? [''] : []), ...doubts].join('\n');
  const choices = [...(mended.length > 0 ? [some] : []), ...(left.length > 0 ? [all] : [])];
  const answer = await window.showWarningMessage(question, { modal: true, detail }, ...choices);
  return answer === undefined ? undefined : answer === all;
}
