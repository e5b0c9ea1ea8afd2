import { EventEmitter, type TreeDataProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TreeNode, TreeOptions, ViewId } from '../../protocol.ts';
import { toTreeItem } from './tree-items.ts';
import { ask } from '../server.ts';

/** A node in its place. The same object stands for it as long as it stays there, so that VS Code keeps it open and selected. */
export interface Row {
  node: TreeNode;
  readonly parent: Row | undefined;
}

/** The rows of one view, which are asked for as they are opened. */
export interface Tree {
  readonly provider: TreeDataProvider<Row>;
  /** Asks again for all rows, or only for those that lead to these chapters and stand below them. */
  readonly refresh: (chapters?: readonly string[]) => Promise<void>;
  /** Shows a row as it was before the author touched it. */
  readonly restore: (row: Row) => void;
  /** The rows below one, or at the top. */
  readonly below: (row?: Row) => Promise<readonly Row[]>;
  /** The row of a chapter; undefined if the view does not show it. */
  readonly rowOfChapter: (uri: string) => Promise<Row | undefined>;
}

/** With more chapters to ask for, everything is asked for at once. */
const manyChapters = 20;

/** The tree of a view. It knows which rows there are, and nothing of what they mean. */
export function createTree(client: BaseLanguageClient, view: ViewId, options: () => TreeOptions): Tree {
  const rows = new Map<string, Row>();
  const changes = new EventEmitter<Row | undefined>();

  const toRow = (node: TreeNode, parent: Row | undefined): Row => {
    const known = rows.get(node.id);
    const row = known && known.parent === parent ? Object.assign(known, { node }) : { node, parent };
    rows.set(node.id, row);
    return row;
  };
  const below = async (row?: Row): Promise<readonly Row[]> => {
    const parent = row && { parent: row.node.id };
    const nodes = await ask(client, 'tallymark/children', { view, options: options(), ...parent });
    return nodes.map((node) => toRow(node, row));
  };
  const pathTo = async (uri: string): Promise<readonly Row[]> => {
    const path: Row[] = [];
    for (const node of await ask(client, 'tallymark/pathToChapter', { view, options: options(), uri })) path.push(toRow(node, path.at(-1)));
    return path;
  };
  /** The topmost rows that lead to chapters, as they are now; undefined if all rows are to be asked for. */
  const topsOf = async (chapters: readonly string[]): Promise<readonly Row[] | undefined> => {
    const known = new Set(rows.keys());
    const shown = new Set([...rows.values()].flatMap(({ node }) => (node.kind === 'chapter' ? (node.location?.uri ?? []) : [])));
    const paths = await Promise.all(chapters.map(pathTo));
    const cameOrWent = paths.some(([top], index) => (top ? !known.has(top.node.id) : shown.has(chapters[index] ?? '')));
    return cameOrWent ? undefined : [...new Set(paths.flatMap(([top]) => top ?? []))];
  };

  return {
    provider: {
      onDidChangeTreeData: changes.event,
      getTreeItem: ({ node }) => toTreeItem(client, node),
      getChildren: answering(below, ({ node }) => {
        const row = rows.get(node.id);
        if (row) changes.fire(row);
      }),
      getParent: ({ parent }) => parent,
    },
    async refresh(chapters) {
      // In the others a row may be about many chapters: the tables have what has changed above all of them.
      const hasRowsOfChapters = view === 'outstanding' && options().groupBy === 'chapter';
      const tops = hasRowsOfChapters && chapters && chapters.length <= manyChapters ? await topsOf(chapters) : undefined;
      if (!tops) rows.clear();
      for (const top of tops ?? [undefined]) changes.fire(top);
    },
    restore: (row) => {
      changes.fire(row);
    },
    below,
    rowOfChapter: async (uri) => (await pathTo(uri)).at(-1),
  };
}

/**
 * Answers VS Code's questions for rows. When VS Code asks for all rows while a row's are on their way, it drops those and does not ask for
 * them again: the row would stand open with nothing below it.
 * @param again has VS Code ask for what is below a row, once it knows the row that now stands for the same thing
 */
function answering(below: Tree['below'], again: (row: Row) => void): (row?: Row) => Promise<Row[]> {
  /** The rows at the top, as VS Code has asked for them last. */
  let tops: Promise<readonly Row[]> = Promise.resolve([]);
  return async (row) => {
    if (!row) {
      tops = below();
      return [...(await tops)];
    }
    const before = tops;
    const children = await below(row);
    if (tops !== before)
      void tops.then(() => {
        again(row);
      });
    return [...children];
  };
}
