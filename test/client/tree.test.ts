import assert from 'node:assert/strict';
import type { ChildrenParams, NodeKind, TreeNode, TreeOptions, ViewId } from '../../src/protocol.ts';
import { loadClient } from './in-stub.ts';

/** What is used here of a row. */
interface Row {
  readonly node: TreeNode;
}

/** What is used here of the tree, which speaks of VS Code's types otherwise. */
interface Tree {
  readonly provider: {
    readonly onDidChangeTreeData: (listener: (row: Row | undefined) => void) => void;
    readonly getTreeItem: (row: Row) => { readonly label: string; readonly accessibilityInformation?: { readonly label: string } };
    readonly getChildren: (row?: Row) => Promise<readonly Row[]>;
  };
  readonly refresh: (chapters?: readonly string[]) => Promise<void>;
}

interface TreeModule {
  readonly createTree: (client: object, view: ViewId, options: () => TreeOptions) => Tree;
}

const usual: TreeOptions = { groupBy: 'chapter', filter: '', showDone: false };

function nodeOf(id: string, kind: NodeKind, more: Partial<TreeNode> = {}): TreeNode {
  return { id, kind, label: id, description: '', tooltip: '', spoken: `${kind} ${id}`, children: 'none', ...more };
}

const chapter = nodeOf('field', 'chapter', { children: 'expanded' });
const table = nodeOf('field/1', 'table');

suite('the rows of a view', () => {
  let createTree: TreeModule['createTree'];

  suiteSetup(async () => {
    ({ createTree } = await loadClient<TreeModule>('side-bar/tree.ts'));
  });

  test('are all there when everything is asked for anew while a row is being opened', async () => {
    const held: (() => void)[] = [];
    let holds = false;
    const tree = treeOver(async ({ parent }) => {
      if (parent === undefined) return [chapter];
      if (holds) await new Promise<void>((resolve) => held.push(resolve));
      return [table];
    });
    const window = showing(tree);
    await tree.refresh();
    await window.settled();
    assert.deepEqual(window.below('field'), ['field/1']);
    holds = true;
    window.open('field');
    await soon(() => held.length === 1);
    holds = false;
    await tree.refresh();
    await soon(() => window.asked('') === 2);
    held[0]?.();
    await window.settled();
    assert.deepEqual(window.below('field'), ['field/1']);
  });

  test('are asked for once each when nothing comes between', async () => {
    const asked: (string | undefined)[] = [];
    const tree = treeOver(({ parent }) => {
      asked.push(parent);
      return Promise.resolve(parent === undefined ? [chapter] : [table]);
    });
    const window = showing(tree);
    await tree.refresh();
    await window.settled();
    assert.deepEqual(asked, [undefined, 'field']);
  });

  test('each say what they are to those who do not see them, whatever they stand for, and their boxes too', () => {
    const kinds: Record<NodeKind, true> = {
      chapter: true,
      heading: true,
      table: true,
      group: true,
      task: true,
      'task-done': true,
      'task-ticked': true,
      'task-overdue': true,
      placeholder: true,
      'empty-cell': true,
      'empty-section': true,
      'missing-table': true,
      'total-agrees': true,
      'total-disagrees': true,
      'total-unverified': true,
      'total-silenced': true,
      changed: true,
      'table-agrees': true,
      'table-disagrees': true,
      'table-unverified': true,
    };
    const tree = treeOver(() => Promise.resolve([]));
    for (const kind of Object.keys(kinds) as NodeKind[]) {
      const item = tree.provider.getTreeItem({ node: nodeOf('Row', kind) });
      assert.equal(item.accessibilityInformation?.label, `${kind} Row`);
      const ticked = tree.provider.getTreeItem({ node: nodeOf('Row', kind, { checked: true }) });
      assert.deepEqual((ticked as { readonly checkboxState?: object }).checkboxState, {
        state: 1,
        tooltip: 'Open Again',
        accessibilityInformation: { label: `${kind} Row`, role: 'checkbox' },
      });
    }
  });

  function treeOver(children: (params: ChildrenParams) => Promise<readonly TreeNode[]>): Tree {
    const client = { start: () => Promise.resolve(), sendRequest: (_: string, params: ChildrenParams) => children(params) };
    return createTree(client, 'tables', () => usual);
  }
});

/** What VS Code shows of a tree. */
interface Window {
  readonly open: (id: string) => void;
  readonly below: (id: string) => readonly string[];
  /** How often it was asked what is below a row, or at the top. */
  readonly asked: (id: string) => number;
  /** Waits until nothing is being asked any more. */
  readonly settled: () => Promise<void>;
}

/**
 * A window of VS Code, in what matters here: when everything is asked for anew, answers that are on their way are dropped, and what is being
 * asked is not asked a second time.
 */
function showing({ provider }: Tree): Window {
  const known = new Map<string, Row>();
  const shown = new Map<string, readonly string[]>();
  const underway = new Map<string, Promise<readonly Row[]>>();
  const work = new Set<Promise<void>>();
  const times = new Map<string, number>();
  let generation = 0;
  const askFor = async (row: Row | undefined): Promise<readonly Row[]> => {
    const begun = generation;
    times.set(row?.node.id ?? '', (times.get(row?.node.id ?? '') ?? 0) + 1);
    const children = await provider.getChildren(row);
    if (generation !== begun) return [];
    for (const child of children) known.set(child.node.id, child);
    return children;
  };
  const childrenOf = async (row: Row | undefined): Promise<readonly Row[]> => {
    const id = row?.node.id ?? '';
    const asking = underway.get(id) ?? askFor(row);
    underway.set(id, asking);
    const children = await asking;
    underway.delete(id);
    return children;
  };
  const draw = async (row: Row | undefined): Promise<void> => {
    const children = await childrenOf(row);
    shown.set(
      row?.node.id ?? '',
      children.map(({ node }) => node.id),
    );
    for (const child of children.filter(({ node }) => node.children === 'expanded')) await draw(child);
  };
  const start = (begin: () => Promise<void>): void => {
    const doing = begin().finally(() => work.delete(doing));
    work.add(doing);
  };
  provider.onDidChangeTreeData((row) => {
    start(async () => {
      // VS Code gathers what is to be asked anew for a while.
      await aTurn();
      if (!row) generation += 1;
      else if (known.get(row.node.id) !== row) return;
      await draw(row);
    });
  });
  return {
    open(id) {
      start(() => draw(known.get(id)));
    },
    below: (id) => shown.get(id) ?? [],
    asked: (id) => times.get(id) ?? 0,
    async settled() {
      while (work.size > 0) {
        await Promise.all(work);
        await aTurn();
      }
    },
  };
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Waits until it is so; the time that a test has is the limit. */
async function soon(isSo: () => boolean): Promise<void> {
  while (!isSo()) await aTurn();
}
