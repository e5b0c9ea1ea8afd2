import { commands, l10n, window, workspace, type Disposable, type Event, type TreeView } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IndexChanged, ViewId } from '../../protocol.ts';
import type { ViewOptionsKeeper, ViewOptions } from './options.ts';
import { createTree, type Row, type Tree } from './tree.ts';

/** A view with its rows. */
export interface View {
  readonly tree: Tree;
  readonly shown: TreeView<Row>;
}

/** The views of the side bar. */
export interface Views extends Readonly<Record<ViewId, View>> {
  readonly disposables: readonly Disposable[];
}

/**
 * Makes the three views, which follow the index and the author's choices.
 * @param onToggle the author has clicked check boxes
 */
export function createViews(
  client: BaseLanguageClient,
  choices: ViewOptionsKeeper,
  onIndexChange: Event<IndexChanged>,
  onToggle: (tree: Tree, rows: readonly Row[]) => void,
): Views {
  const views = { outstanding: create('outstanding'), tables: create('tables'), progress: create('progress') };
  const all = Object.values(views);
  const refresh = (chapters?: readonly string[]): void => {
    for (const { tree } of all) void tree.refresh(chapters);
  };
  const describe = (): void => {
    for (const { shown } of all) shown.description = describeChoices(choices.current());
  };
  describe();
  tellState({ chapters: 0, unread: 0 });
  const listeners = [
    choices.onDidChange(() => {
      describe();
      refresh();
    }),
    onIndexChange((index) => {
      tellState(index);
      showCounts(views.outstanding.shown, index);
      for (const { shown } of all) shown.message = index.unread > 0 ? l10n.t('Reading chapters…') : '';
      refresh(index.changed);
    }),
  ];
  return { ...views, disposables: [...listeners, ...all.map(({ shown }) => shown)] };

  function create(id: ViewId): View {
    const tree = createTree(client, id, choices.options);
    const shown = window.createTreeView(`tallymark.${id}`, {
      treeDataProvider: tree.provider,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    shown.onDidChangeCheckboxState(({ items }) => {
      onToggle(
        tree,
        items.map(([row]) => row),
      );
    });
    return { tree, shown };
  }
}

/** What an empty view says depends on why it is empty. */
function tellState({ chapters, unread }: Pick<IndexChanged, 'chapters' | 'unread'>): void {
  const isFolderOpen = (workspace.workspaceFolders ?? []).length > 0;
  const empty = isFolderOpen ? 'no-chapters' : 'no-folder';
  void commands.executeCommand('setContext', 'tallymark.state', chapters + unread > 0 ? 'chapters' : empty);
}

function showCounts(view: TreeView<Row>, { open, gaps }: IndexChanged): void {
  const tooltip = l10n.t('Open tasks: {0}. Gaps: {1}.', open, gaps);
  view.badge = open > 0 ? { value: open, tooltip } : undefined;
}

function describeChoices({ groupBy, filter, onlyFront }: ViewOptions): string {
  const parts = [
    filter === '' ? '' : l10n.t('“{0}”', filter),
    { chapter: '', kind: l10n.t('by kind'), person: l10n.t('by person'), due: l10n.t('by due date') }[groupBy],
    onlyFront ? l10n.t('this chapter') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
