import { l10n, window, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TreeOptions } from '../../protocol.ts';
import type { ViewOptionsKeeper } from './options.ts';
import { chapterInFront, type Run } from '../commands.ts';
import { addressOf } from '../server.ts';
import type { View } from './views.ts';

/** The commands that change what the views show. */
export function viewCommands(client: BaseLanguageClient, choices: ViewOptionsKeeper, { tree, shown }: View): Readonly<Record<string, Run>> {
  const choose = (part: Parameters<ViewOptionsKeeper['change']>[0]) => (): Promise<void> => {
    choices.change(part);
    return Promise.resolve();
  };
  return {
    filter: () => askForFilter(choices),
    clearFilter: choose({ filter: '' }),
    showCompleted: choose({ showDone: true }),
    hideCompleted: choose({ showDone: false }),
    onlyThisChapter: choose({ onlyFront: true }),
    allChapters: choose({ onlyFront: false }),
    groupBy: () => askForGrouping(choices),
    async revealChapter() {
      const document = chapterInFront()?.document;
      const row = document && (await tree.rowOfChapter(addressOf(client, document.uri)));
      if (row) await shown.reveal(row, { select: true, focus: true, expand: true });
      else if (document) void window.showInformationMessage(l10n.t('Nothing of this chapter is shown with this filter.'));
    },
  };
}

/** The view follows what is typed; Escape brings back what was there before. */
async function askForFilter(choices: ViewOptionsKeeper): Promise<void> {
  const before = choices.current().filter;
  const show = (words: string): undefined => {
    const filter = words.trim();
    if (filter !== choices.current().filter) choices.change({ filter });
  };
  const title = l10n.t('Show only items with these words');
  const placeHolder = l10n.t('Words of the item, its table or its heading');
  const answer = await window.showInputBox({ title, placeHolder, value: before, validateInput: show });
  show(answer ?? before);
}

async function askForGrouping(choices: ViewOptionsKeeper): Promise<void> {
  const current = choices.current().groupBy;
  const groups: readonly (QuickPickItem & { readonly groupBy: TreeOptions['groupBy'] })[] = [
    { groupBy: 'chapter', label: l10n.t('Chapter') },
    { groupBy: 'kind', label: l10n.t('Kind') },
    { groupBy: 'person', label: l10n.t('Person') },
    { groupBy: 'due', label: l10n.t('Due Date') },
  ];
  const items = groups.map((group) => (group.groupBy === current ? { ...group, description: l10n.t('current') } : group));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Group by') });
  if (chosen) choices.change({ groupBy: chosen.groupBy });
}
