import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState, l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NodeKind, TreeNode } from '../../protocol.ts';

/** The icon of each kind of row, with its colour where it says something. A task in time needs none beside its box. */
const icons: Readonly<Record<NodeKind, readonly [] | readonly [icon: string, color?: string]>> = {
  chapter: ['book'],
  heading: ['list-tree'],
  table: ['table'],
  group: ['folder'],
  task: [],
  'task-done': [],
  'task-ticked': [],
  'task-overdue': ['watch', 'list.warningForeground'],
  placeholder: ['ellipsis'],
  'empty-cell': ['circle-slash'],
  'empty-section': ['dash'],
  'missing-table': ['table', 'disabledForeground'],
  'total-agrees': ['pass', 'testing.iconPassed'],
  'total-disagrees': ['warning', 'list.warningForeground'],
  'total-unverified': ['question'],
  'total-silenced': ['bell-slash'],
  changed: ['diff'],
  'table-agrees': ['table', 'testing.iconPassed'],
  'table-disagrees': ['table', 'list.warningForeground'],
  'table-unverified': ['table'],
};

const states = {
  none: TreeItemCollapsibleState.None,
  collapsed: TreeItemCollapsibleState.Collapsed,
  expanded: TreeItemCollapsibleState.Expanded,
};

/** A row as VS Code shows it. */
export function toTreeItem(client: BaseLanguageClient, node: TreeNode): TreeItem {
  const item = new TreeItem(node.kind === 'task-ticked' ? struck(node.label) : node.label, states[node.children]);
  const [icon, color] = icons[node.kind];
  item.id = node.id;
  item.description = node.description;
  item.tooltip = new MarkdownString(node.tooltip);
  item.accessibilityInformation = { label: node.spoken };
  if (icon !== undefined) item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  // Menus ask for it.
  item.contextValue = node.item ? `${node.kind} toggles` : node.kind;
  if (node.location) {
    const { uri, range } = client.protocol2CodeConverter.asLocation(node.location);
    // A whole table that is selected is in danger of being typed over.
    const selection = range.isSingleLine ? range : range.with(undefined, range.start);
    item.command = { command: 'vscode.open', title: l10n.t('Show in the Chapter'), arguments: [uri, { selection }] };
  }
  if (node.checked !== undefined) item.checkboxState = checkbox(node);
  return item;
}

/** A row has no other way to be struck through; what is spoken of it is its own text. */
function struck(label: string): string {
  return label.replace(/\S/gu, '$&\u0336');
}

function checkbox({ checked, spoken }: TreeNode): NonNullable<TreeItem['checkboxState']> {
  const state = checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked;
  const tooltip = checked ? l10n.t('Open Again') : l10n.t('Mark as Done');
  return { state, tooltip, accessibilityInformation: { label: spoken, role: 'checkbox' } };
}
