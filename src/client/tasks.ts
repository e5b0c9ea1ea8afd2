import { commands, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CompletedTasks, ItemReference, NextOpenItemParams } from '../protocol.ts';
import { chapterAddress, chapterInFront, sayStale, type Run } from './commands.ts';
import { makeEdit, openAll } from './edits.ts';
import { listLines, urisOf } from './lines.ts';
import { addressOf, ask, caretOf, placeOf, staleError } from './server.ts';
import type { Row, Tree } from './side-bar/tree.ts';
import type { ViewOptionsKeeper } from './side-bar/options.ts';
import type { View } from './side-bar/views.ts';

/** The commands about tasks: tick them, go from one to the next, clear away those that are done. */
export function tasksCommands(
  client: BaseLanguageClient,
  choices: ViewOptionsKeeper,
  { tree, shown }: View,
): Readonly<Record<string, Run>> {
  return {
    // A key brings no row along: it is about what is selected. What cannot be ticked is opened or closed, as ever.
    async tickSelected() {
      const rows = shown.selection.filter(({ node }) => node.item);
      if (rows.length > 0) await toggleRows(client, choices, tree, rows);
      else await commands.executeCommand('list.toggleExpand');
    },
    reopenTask: (row: Row) => toggleRows(client, choices, tree, [row]),
    nextOpenItem: () => goToOpenItem(client, 'next'),
    previousOpenItem: () => goToOpenItem(client, 'previous'),
    async toggleTask(row?: Row) {
      const item = row?.node.item ? unversioned(row.node.item) : taskAtCaret(client);
      if (item) await toggleTask(client, item);
    },
    async removeCompletedTasks(row?: Row) {
      const uri = row?.node.location?.uri ?? chapterAddress(client);
      if (uri !== undefined) await removeCompleted(client, { uri });
    },
    removeCompletedTasksEverywhere: () => removeCompleted(client, {}),
  };
}

/** Toggles the tasks of rows, one after the other. */
export async function toggleRows(client: BaseLanguageClient, choices: ViewOptionsKeeper, tree: Tree, rows: readonly Row[]): Promise<void> {
  for (const { node } of rows) {
    const item = node.item && unversioned(node.item);
    if (!item) continue;
    try {
      if (!node.checked) choices.keepTicked(item);
      await toggleTask(client, item);
    } catch (error) {
      // The boxes have changed their look already, and the chapter has not.
      for (const each of rows) tree.restore(each);
      throw error;
    }
  }
}

/** Of a row the place and the text tell whether it is still the same task: elsewhere in the chapter the author may have typed meanwhile. */
function unversioned({ uri, position, text }: ItemReference): ItemReference {
  return { uri, position, ...(text === undefined ? {} : { text }) };
}

/** Ticks a task or opens it again, whether its chapter is open or not. */
async function toggleTask(client: BaseLanguageClient, item: ItemReference): Promise<void> {
  await openAll([item.uri]);
  const edit = await ask(client, 'tallymark/toggleTask', item);
  if (!(await makeEdit(client, edit))) throw staleError();
}

function taskAtCaret(client: BaseLanguageClient): ItemReference | undefined {
  const editor = chapterInFront();
  return editor && placeOf(client, editor);
}

async function goToOpenItem(client: BaseLanguageClient, direction: NextOpenItemParams['direction']): Promise<void> {
  const editor = chapterInFront();
  if (!editor) return;
  const from = { uri: addressOf(client, editor.document.uri), position: caretOf(client, editor) };
  const found = await ask(client, 'tallymark/nextOpenItem', { ...from, direction });
  if (!found) {
    void window.showInformationMessage(l10n.t('Nothing is open.'));
    return;
  }
  const { uri, range } = client.protocol2CodeConverter.asLocation(found);
  await commands.executeCommand('vscode.open', uri, { selection: range.with(undefined, range.start) });
}

async function removeCompleted(client: BaseLanguageClient, which: { readonly uri?: string }): Promise<void> {
  const shown = await ask(client, 'tallymark/completedTasks', which);
  if (shown.removable.length === 0) {
    void window.showInformationMessage([l10n.t('There is no completed task to remove.'), ...whatStays(shown)].join(' '));
    return;
  }
  const remove = l10n.t('Remove');
  const question = l10n.t('Completed tasks to remove: {0}', shown.removable.length);
  const detail = [...listLines(shown.removable), ...whatStays(shown)].join('\n');
  if ((await window.showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return;
  // Time has passed, and from here on the versions are known: what goes has to be what the author has read.
  await openAll(urisOf(shown.removable));
  const { removable, edit } = await ask(client, 'tallymark/completedTasks', which);
  const isSame = JSON.stringify(removable) === JSON.stringify(shown.removable);
  if (!isSame || !edit || !(await makeEdit(client, edit))) sayStale();
}

function whatStays({ kept }: CompletedTasks): readonly string[] {
  if (kept.length === 0) return [];
  return ['', l10n.t('These stay, as there is an open task or other text below them, or they stand in a table:'), ...listLines(kept)];
}
